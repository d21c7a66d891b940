import HTTP2
import RPC
import RPCOverHTTP2
import Reactor
import Testing

/// Requests that are no gRPC calls, and the handler that answers them.
@Suite(.serialized, .timeLimit(.minutes(1))) struct PlainTests {
  private func asking<R: Sendable>(
    windowBytes: Int32 = 1 << 20, _ handle: PlainHandler.Handle?,
    _ body: (FrameClient) async throws -> R
  ) async throws -> R {
    let server = try await RunningServer.start(plain: handle.map { PlainHandler($0) })
    do {
      let result = try await FrameClient.with(server.address, windowBytes: windowBytes, body)
      await server.stop()
      return result
    } catch {
      await server.stop()
      throw error
    }
  }

  @Test func headAndBodyReachTheHandler() async throws {
    let answer = try await asking { request, response in
      let body = try await request.body(upTo: 1000)
      let head = request.head
      try await response.send(
        201, [("x-seen", "\(head.method) \(head.path) \(head.authority) \(head["accept"] ?? "")")],
        body: body + Array("!".utf8))
    } _: { client in
      try await client.request(
        "POST", "/a?b=c", [("accept", "text/plain"), ("content-type", "application/json")],
        body: Array("{}".utf8))
    }
    #expect(answer.status == "201")
    #expect(answer.fields["x-seen"] == "POST /a?b=c frames.test text/plain")
    #expect(answer.fields["content-length"] == "3")
    #expect(answer.text == "{}!")
    #expect(answer.end == .noError)
  }

  /// The path of a method with other content is the second handler's, its fields whole: also those
  /// that came before the content type, and those that gRPC keeps for itself.
  @Test func aMethodsPathWithOtherContentIsPlain() async throws {
    let path = "/atrium.testing.v1.Catalog/Find"
    let answer = try await asking { request, response in
      let fields = request.head.fields.map { "\($0.name)=\($0.value)" }.sorted()
      try await response.send(200, body: Array("\(request.head.path) \(fields)".utf8))
    } _: { client in
      try await client.request(
        "POST", path,
        [("user-agent", "u"), ("x-a", "1"), ("content-type", "text/json"), ("x-b-bin", "!")],
        body: [])
    }
    #expect(
      answer.text
        == "\(path) [\"content-type=text/json\", \"user-agent=u\", \"x-a=1\", \"x-b-bin=!\"]")
  }

  @Test func withoutAHandlerTheAnswerSaysWhatIsExpected() async throws {
    let (missing, unsupported) = try await asking(nil) { client in
      (
        try await client.request("GET", "/"),
        try await client.request(
          "POST", "/atrium.testing.v1.Catalog/Find", [("content-type", "application/json")],
          body: [1])
      )
    }
    #expect(missing.status == "404")
    #expect(unsupported.status == "415")
    #expect(unsupported.fields["accept-post"]?.contains("application/grpc") == true)
  }

  @Test func bodiesStreamBothWays() async throws {
    let answer = try await asking { request, response in
      try await response.begin(200, [("content-type", "text/event-stream")])
      for try await piece in request.body { try await response.write(piece) }
      try await response.finish(trailers: [("x-end", "yes")])
    } _: { client in
      let stream = await client.open("POST", "/events", hasBody: true)
      for word in ["one ", "two ", "three"] {
        let before = stream.soFar.body.count
        await stream.send(Array(word.utf8))
        // Each piece comes back before the next one goes out.
        try await eventually { stream.soFar.body.count == before + word.utf8.count }
      }
      await stream.send([], isLast: true)
      return try await stream.answer()
    }
    #expect(answer.text == "one two three")
    #expect(answer.trailers["x-end"] == "yes")
  }

  @Test func largeBodiesCrossBothWays() async throws {
    let answer = try await asking { request, response in
      try await response.begin(200)
      for try await piece in request.body { try await response.write(piece) }
    } _: { client in
      try await client.request(
        "PUT", "/", body: [UInt8](repeating: 7, count: 5_000_000))
    }
    #expect(answer.body.count == 5_000_000)
  }

  @Test func aSlowClientHoldsTheHandlerBack() async throws {
    let written = Received()
    try await asking(windowBytes: 1000) { _, response in
      try await response.begin(200)
      for _ in 0..<1000 {
        try await response.write([UInt8](repeating: 1, count: 10_000))
        written.count()
      }
    } _: { client in
      let stream = await client.open("GET", "/", hasBody: false, reads: false)
      try await eventually { stream.soFar.body.count == 1000 }
      // What the queue takes, and not all of the ten megabytes.
      try await Task.sleep(for: .milliseconds(50))
      #expect(written.value < 10)
      await stream.reset()
    }
  }

  @Test func errorsOfTheHandlerAreAnswers() async throws {
    let answers = try await asking { request, response in
      switch request.head.path {
      case "/plain": throw PlainError(418, "no coffee")
      case "/call": throw RPCError(.permissionDenied, "not you")
      case "/other": throw CancellationError()
      case "/large": _ = try await request.body(upTo: 3)
      case "/late":
        try await response.begin(200)
        try await response.write([1])
        throw PlainError(500, "too late")
      default: break
      }
    } _: { client in
      var answers: [String: Answer] = [:]
      for path in ["/plain", "/call", "/other", "/late", "/nothing"] {
        answers[path] = try await client.request("GET", path)
      }
      answers["/large"] = try await client.request("POST", "/large", body: [1, 2, 3, 4])
      return answers
    }
    #expect(answers["/plain"]?.status == "418")
    #expect(answers["/plain"]?.text == "no coffee\n")
    #expect(answers["/call"]?.status == "403")
    #expect(answers["/other"]?.status == "500")
    #expect(answers["/other"]?.text == "the handler failed\n")
    #expect(answers["/nothing"]?.status == "500")
    #expect(answers["/large"]?.status == "413")
    #expect(answers["/late"]?.status == "200")
    #expect(answers["/late"]?.end == .internalError)
  }

  @Test func fieldsThatHTTPForbidsAreNamed() async throws {
    let answers = try await asking { request, response in
      let fields: [(String, String)] =
        switch request.head.path {
        case "/name": [("X-Upper", "1")]
        case "/split": [("x-a", "1\r\nx-b: 2")]
        case "/connection": [("transfer-encoding", "chunked")]
        default: []
        }
      do throws(RPCError) {
        try await response.send(request.head.path == "/status" ? 99 : 200, fields)
      } catch { throw PlainError(500, error.message) }
    } _: { client in
      var texts: [String] = []
      for path in ["/name", "/split", "/connection", "/status"] {
        texts.append(try await client.request("GET", path).text)
      }
      return texts
    }
    #expect(answers[0].contains("X-Upper"))
    #expect(answers[1].contains("x-a") && answers[1].contains("control characters"))
    #expect(answers[2].contains("transfer-encoding"))
    #expect(answers[3].contains("99"))
  }

  @Test func anAnswerToHEADHasNoBody() async throws {
    let answer = try await asking { _, response in
      try await response.send(200, body: [1, 2, 3])
    } _: { client in
      try await client.request("HEAD", "/")
    }
    #expect(answer.fields["content-length"] == "3")
    #expect(answer.body.isEmpty)
    #expect(answer.end == .noError)
  }

  /// RFC 9110 section 10.1.1.
  @Test func aClientThatWaitsIsToldToContinue() async throws {
    let answer = try await asking { request, response in
      try await response.send(200, body: try await request.body(upTo: 10))
    } _: { client in
      let stream = await client.open(
        "POST", "/", [("expect", "100-continue")], hasBody: true)
      try await eventually { stream.soFar.informational == ["100"] }
      await stream.send([1, 2], isLast: true)
      return try await stream.answer()
    }
    #expect(answer.status == "200")
    #expect(answer.body == [1, 2])
  }

  @Test func aClientThatGoesAwayCancelsTheHandler() async throws {
    let seen = Received()
    try await asking { request, _ in
      do throws(RPCError) { for try await _ in request.body {} } catch {
        seen.add("\(error.code)")
      }
      seen.add(Task.isCancelled ? "cancelled" : "running")
    } _: { client in
      let stream = await client.open("POST", "/", hasBody: true)
      await stream.send([1])
      try await eventually { stream.soFar.end == nil }
      await stream.reset()
      try await eventually { seen.lines.count == 2 }
    }
    #expect(seen.lines == ["CANCELLED", "cancelled"])
  }

  /// A body that nobody reads must not keep its stream, nor the connection's window.
  @Test func anUnreadBodyIsDropped() async throws {
    try await asking { _, response in
      try await response.send(200)
    } _: { client in
      for _ in 0..<20 {
        let answer = try await client.request(
          "POST", "/", body: [UInt8](repeating: 1, count: 900_000))
        #expect(answer.status == "200")
        #expect(answer.end == .noError)
      }
    }
  }
}
