import HTTP2
import RPC
import RPCOverHTTP2
import TestMessages
import Testing
import Wire

/// What a server makes of requests that are unusual or wrong, rule by rule (PROTOCOL-HTTP2.md,
/// statuscodes.md, compression.md).
@Suite(.serialized, .timeLimit(.minutes(1))) struct RequestRuleTests {
  private static let find = "/atrium.testing.v1.Catalog/Find"
  private static let watch = "/atrium.testing.v1.Catalog/Watch"
  private static let upload = "/atrium.testing.v1.Catalog/Upload"
  private static let chat = "/atrium.testing.v1.Catalog/Chat"
  private static let grpc = [("content-type", "application/grpc"), ("te", "trailers")]

  private func asking<R: Sendable>(
    _ body: (FrameClient) async throws -> R
  ) async throws -> R {
    let server = try await RunningServer.start()
    do {
      let result = try await FrameClient.with(server.address, body)
      await server.stop()
      return result
    } catch {
      await server.stop()
      throw error
    }
  }

  /// The answer to one request over a connection of its own.
  private func answer(
    _ path: String = find, _ fields: [(String, String)] = [], body: [UInt8],
    contentType: String = "application/grpc", method: String = "POST"
  ) async throws -> Answer {
    try await asking { client in
      try await client.request(
        method, path, [("content-type", contentType), ("te", "trailers")] + fields, body: body)
    }
  }

  private func status(_ answer: Answer) -> StatusCode? {
    let text = answer.trailers["grpc-status"] ?? answer.fields["grpc-status"]
    return text.flatMap { Int($0) }.map { StatusCode(wireNumber: $0) }
  }

  private func part(_ text: String) throws -> [UInt8] {
    ScriptedAnswer.message(try Part.with { $0.b = text }.serialized())
  }

  // MARK: How many messages

  @Test(arguments: [find, watch]) func aSingleRequestIsExactlyOne(_ path: String) async throws {
    let empty = ScriptedAnswer.message([])
    for body in [[], empty + empty] {
      #expect(status(try await answer(path, body: body)) == .unimplemented)
    }
    #expect(status(try await answer(path, body: empty)) == .ok)
  }

  @Test(arguments: [find, upload, chat]) func aTornMessageIsInternal(_ path: String) async throws {
    for body: [UInt8] in [[0, 0, 0], [0, 0, 0, 0, 10, 0, 0, 0]] {
      #expect(status(try await answer(path, body: body)) == .internal)
    }
  }

  // MARK: Content and method

  @Test(arguments: ["application/grpc", "application/grpc+proto", "application/grpc;charset=utf-8"])
  func subformatsAreAccepted(_ contentType: String) async throws {
    let answer = try await answer(body: try part("x"), contentType: contentType)
    #expect(status(answer) == .ok)
    #expect(answer.fields["content-type"] == "application/grpc")
  }

  @Test(arguments: ["image/jpeg", "application/grpc+foo", "application/grpc-web+proto", ""])
  func otherContentIsUnsupported(_ contentType: String) async throws {
    let answer = try await answer(body: try part("x"), contentType: contentType)
    #expect(answer.status == "415")
    #expect(answer.fields["grpc-status"] == nil)
  }

  @Test(arguments: ["GET", "PUT", "DELETE"])
  func otherMethodsAreNoCalls(_ method: String) async throws {
    #expect(try await answer(body: try part("x"), method: method).status == "415")
  }

  @Test func theFieldTEMayBeMissing() async throws {
    let answer = try await asking { client in
      try await client.request(
        "POST", Self.find, [("content-type", "application/grpc")], body: try part("x"))
    }
    #expect(status(answer) == .ok)
  }

  @Test(arguments: ["/no.Such/Find", "/atrium.testing.v1.Catalog/Lose", "/Find", "/"])
  func unknownPathsAreUnimplemented(_ path: String) async throws {
    #expect(status(try await answer(path, body: try part("x"))) == .unimplemented)
  }

  // MARK: Compression

  @Test func anUnknownEncodingIsUnimplementedAndTheKnownOnesAreNamed() async throws {
    let answer = try await answer(
      Self.find, [("grpc-encoding", "snappy")], body: ScriptedAnswer.message([1], flags: 1))
    #expect(status(answer) == .unimplemented)
    #expect(answer.fields["grpc-message"]?.contains("'snappy'") == true)
    #expect(answer.fields["grpc-accept-encoding"] == "identity,gzip")
  }

  @Test(arguments: [[], [("grpc-encoding", "identity")], [("grpc-encoding", "gzip")]])
  func whatIsMarkedAsCompressedMustBe(_ fields: [(String, String)]) async throws {
    for path in [Self.find, Self.upload] {
      let body = ScriptedAnswer.message([8, 1], flags: 1)
      #expect(status(try await answer(path, fields, body: body)) == .internal)
    }
  }

  @Test func otherFlagsAreInternal() async throws {
    let body = ScriptedAnswer.message([8, 1], flags: 2)
    #expect(status(try await answer(body: body)) == .internal)
  }

  // MARK: Time

  @Test(arguments: ["", "5", "5x", "123456789S", "-1S", "S"])
  func otherTimeoutsAreInternal(_ text: String) async throws {
    let answer = try await answer(Self.find, [("grpc-timeout", text)], body: try part("x"))
    #expect(status(answer) == .internal)
  }

  @Test(arguments: ["1n", "0m", "20m"]) func passedDeadlinesEndCalls(_ text: String) async throws {
    let answer = try await answer(Self.find, [("grpc-timeout", text)], body: try part("wait"))
    #expect(status(answer) == .deadlineExceeded)
    #expect(answer.end == .noError)
  }

  @Test func everyCallOfAConnectionEndsAtItsOwnDeadline() async throws {
    let bodies = (wait: try part("wait"), quick: try part("x"))
    let ended = try await asking { client in
      // The later ones first and last, and between them one that is over in time.
      try await withThrowingTaskGroup(of: (Int, StatusCode?, Duration).self) { group in
        for (milliseconds, body) in [
          (240, bodies.wait), (80, bodies.wait), (40, bodies.quick), (160, bodies.wait),
        ] {
          group.addTask {
            let start = ContinuousClock.now
            let fields = Self.grpc + [("grpc-timeout", "\(milliseconds)m")]
            let answer = try await client.request("POST", Self.find, fields, body: body)
            return (milliseconds, status(answer), ContinuousClock.now - start)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
    }
    #expect(ended.map(\.0) == [40, 80, 160, 240])
    #expect(ended.map(\.1) == [.ok] + Array(repeating: .deadlineExceeded, count: 3))
    for (milliseconds, _, time) in ended.dropFirst() {
      #expect(time >= .milliseconds(milliseconds))
    }
  }

  @Test func theLongestTimeoutIsNone() async throws {
    let answer = try await answer(Self.find, [("grpc-timeout", "99999999H")], body: try part("x"))
    #expect(status(answer) == .ok)
  }

  // MARK: Metadata

  /// Implementations must not error because of a value that HTTP allows and gRPC does not, and a
  /// handler may send back what it was given.
  @Test func metadataOutsideOfGRPCIsPassedOver() async throws {
    let answer = try await answer(
      Self.find,
      [("x-odd", "价格"), ("x-tab", "a\tb"), ("x!y", "1"), ("x!y-bin", "AQI"), ("x-fine", "1")],
      body: try part("echo-metadata"))
    #expect(status(answer) == .ok)
    #expect(answer.fields.keys.sorted() == [":status", "content-type", "x-fine"])
    #expect(answer.trailers.keys.sorted() == ["grpc-status", "x-fine"])
  }

  @Test func bytesAreBase64WithOrWithoutPadding() async throws {
    let echo = try part("echo-metadata")
    for text in ["AQI=", "AQI"] {
      let answer = try await answer(Self.find, [("x-bin", text)], body: echo)
      #expect(answer.fields["x-bin"] == "AQI")
    }
    #expect(status(try await answer(Self.find, [("x-bin", "*")], body: echo)) == .internal)
  }

  @Test func statusDetailsHaveNoPadding() async throws {
    let answer = try await answer(body: try part("fail"))
    #expect(status(answer) == .notFound)
    #expect(answer.fields["grpc-message"] == "no part 100%25 like %E4%BB%B7%E6%A0%BC")
    #expect(answer.fields["grpc-status-details-bin"] == "AQID")
    #expect(answer.trailers.isEmpty)
  }

  @Test func headersOfAFailedCallStayHeaders() async throws {
    let answer = try await answer(
      Self.find, [("x-own", "1")], body: try part("echo-metadata-and-fail"))
    #expect(answer.fields == [":status": "200", "content-type": "application/grpc", "x-own": "1"])
    #expect(answer.trailers == ["grpc-status": "10", "grpc-message": "no", "x-own": "1"])
  }

  // MARK: An answer before the end of the request

  /// PROTOCOL-HTTP2.md, "Early Server Closure": the server frees the stream, and the connection
  /// goes on, also under what was on its way.
  @Test func anEarlyAnswerFreesTheStream() async throws {
    try await asking { client in
      for _ in 0..<3 {
        let stream = await client.open("POST", Self.chat, Self.grpc, hasBody: true)
        await stream.send([7, 0, 0, 0, 0])
        try await eventually { stream.soFar.fields["grpc-status"] != nil }
        #expect(stream.soFar.fields["grpc-status"] == "13")
        let answer = try await stream.answer()
        #expect(answer.end == .noError)
      }
      let next = try await client.request("POST", Self.find, Self.grpc, body: try part("x"))
      #expect(status(next) == .ok)
    }
  }

  @Test func whatComesAfterAnEarlyAnswerTakesNoWindow() async throws {
    try await asking { client in
      // More in sum than the window of the connection.
      let much = [UInt8](repeating: 0, count: 1 << 20)
      for _ in 0..<8 {
        let stream = await client.open("POST", "/no.Such/Method", Self.grpc, hasBody: true)
        await stream.send(much, isLast: true)
        #expect(status(try await stream.answer()) == .unimplemented)
      }
      let next = try await client.request("POST", Self.find, Self.grpc, body: try part("x"))
      #expect(status(next) == .ok)
    }
  }
}
