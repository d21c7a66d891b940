import HTTP2

/// What a scripted server answers; by itself an empty message and OK.
struct ScriptedAnswer: Sendable {
  var status = "200"
  var contentType = "application/grpc"
  var fields: [(String, String)] = []
  var body: [UInt8] = [0, 0, 0, 0, 0]
  /// nil: the body ends the stream.
  var trailers: [(String, String)]? = [("grpc-status", "0")]
  /// Ends the stream after the body instead.
  var reset: HTTP2ErrorCode?
  /// The head ends the stream.
  var isHeadOnly = false
  /// The answer does not wait for the end of the request.
  var isEarly = false

  var head: HTTP2Fields {
    Self.block([(":status", status), ("content-type", contentType)] + fields)
  }

  func end(after count: Int) -> HTTP2Body {
    if let reset { return count > 0 ? .bytes(count) : .reset(reset) }
    return trailers.map { .lastBeforeTrailers(count, Self.block($0)) } ?? .last(count)
  }

  private static func block(_ fields: [(String, String)]) -> HTTP2Fields {
    var block = HTTP2Fields()
    for (name, value) in fields { block.append(name, value) }
    return block
  }

  /// A message behind its prefix; `length` where that lies.
  static func message(_ bytes: [UInt8], flags: UInt8 = 0, length: Int? = nil) -> [UInt8] {
    let count = UInt32(length ?? bytes.count)
    return [flags] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) } + bytes
  }
}
