import RPC
import RPCOverHTTP2

/// What the server answers to requests that are no gRPC calls.
enum PlainPages {
  static let handler = PlainHandler { request, response in
    switch request.head.path {
    case "/json":
      let body = String(decoding: try await request.body(upTo: 1 << 20), as: UTF8.self)
      try await response.send(
        200, [("content-type", "application/json")],
        body: Array(
          "{\"method\":\"\(request.head.method)\",\"body\":\(body.isEmpty ? "null" : body)}".utf8))
    case "/events":
      try await response.begin(200, [("content-type", "text/event-stream")])
      for number in 1...3 {
        try await response.write(Array("data: \(number)\n\n".utf8))
        try await Task.sleep(for: .milliseconds(20))
      }
    case "/count":
      var count = 0
      for try await piece in request.body { count += piece.count }
      try await response.send(200, body: Array("\(count)".utf8))
    default: throw PlainError(404, "no page \(request.head.path)")
    }
  }
}
