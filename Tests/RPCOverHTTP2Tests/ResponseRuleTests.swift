import HTTP2
import RPC
import Reactor
import TestMessages
import TestServices
import Testing
import Wire

@testable import RPCOverHTTP2

/// What a client makes of answers that are unusual or wrong, rule by rule (PROTOCOL-HTTP2.md,
/// statuscodes.md, http-grpc-status-mapping.md, compression.md).
@Suite(.serialized, .timeLimit(.minutes(1))) struct ResponseRuleTests {
  private typealias Scalars = Atrium_Testing_V1_Scalars

  /// Runs the body with a client of a server that answers everything alike.
  private func calling<R: Sendable>(
    _ answer: ScriptedAnswer, _ body: (CatalogClient, ScriptedServer) async throws -> R
  ) async throws -> R {
    let server = try ScriptedServer(.init(answer: answer))
    defer { server.stop() }
    return try await withLoops { loops in
      let channel = Channel(to: .addresses([server.address]), on: loops.next())
      return try await withChannel(channel) { try await body($0, server) }
    }
  }

  /// How a unary call ends that is answered so.
  private func failed(_ answer: ScriptedAnswer) async throws -> RPCError? {
    try await calling(answer) { client, _ in
      await failure { try await client.find(.with { $0.b = "x" }) }
    }
  }

  private static let scalars = Scalars.with { $0.fInt32 = 7 }

  private func message() throws -> [UInt8] {
    ScriptedAnswer.message(try Self.scalars.serialized())
  }

  // MARK: HTTP status and content type

  @Test(
    arguments: [
      (400, .internal), (401, .unauthenticated), (403, .permissionDenied), (404, .unimplemented),
      (409, .unknown), (418, .unknown), (429, .unavailable), (500, .unknown), (502, .unavailable),
      (503, .unavailable), (504, .unavailable), (800, .unknown),
    ] as [(Int, StatusCode)])
  func httpStatusesHaveCodes(_ status: Int, _ code: StatusCode) async throws {
    for isHeadOnly in [true, false] {
      let answer = ScriptedAnswer(
        status: "\(status)", contentType: "text/html", body: [1], trailers: nil,
        isHeadOnly: isHeadOnly)
      #expect(try await failed(answer)?.code == code)
    }
  }

  @Test func grpcStatusCountsMoreThanHTTPStatus() async throws {
    let answer = ScriptedAnswer(
      status: "503", fields: [("grpc-status", "5"), ("grpc-message", "gone")], isHeadOnly: true)
    let error = try await failed(answer)
    #expect(error?.code == .notFound)
    #expect(error?.message == "gone")
  }

  @Test(arguments: ["application/grpc", "application/grpc+proto", "application/grpc; q=1"])
  func subformatsAreAccepted(_ contentType: String) async throws {
    let body = try message()
    let found = try await calling(ScriptedAnswer(contentType: contentType, body: body)) {
      client, _ in try await client.find(Part())
    }
    #expect(found == Self.scalars)
  }

  @Test(
    arguments: [
      ("image/jpeg", .unknown), ("application/grpc-web+proto", .unknown),
      ("application/grpc+json", .internal),
    ] as [(String, StatusCode)])
  func otherContentIsNoAnswer(_ contentType: String, _ code: StatusCode) async throws {
    #expect(try await failed(ScriptedAnswer(contentType: contentType))?.code == code)
  }

  // MARK: The status

  @Test func withoutAStatusTheCallFails() async throws {
    #expect(try await failed(ScriptedAnswer(trailers: nil))?.code == .internal)
    let nameless = ScriptedAnswer(body: [], trailers: [("grpc-message", "error")])
    #expect(try await failed(nameless)?.code == .internal)
  }

  @Test func aStatusBeforeABodyIsNotTheStatus() async throws {
    let ignored = ScriptedAnswer(fields: [("grpc-status", "9")], trailers: nil)
    #expect(try await failed(ignored)?.code == .internal)
    let replaced = ScriptedAnswer(
      fields: [("grpc-status", "8")], body: [], trailers: [("a", "b"), ("grpc-status", "9")])
    #expect(try await failed(replaced)?.code == .failedPrecondition)
  }

  @Test(
    arguments: [("99", .unknown), ("abc", .unknown), ("16", .unauthenticated)]
      as [(String, StatusCode)])
  func statusesAreNumbersToSixteen(_ text: String, _ code: StatusCode) async throws {
    let answer = ScriptedAnswer(body: [], trailers: [("grpc-status", text), ("grpc-message", "x")])
    let error = try await failed(answer)
    #expect(error?.code == code)
    #expect(error?.message == "x")
  }

  @Test(arguments: [("50% %zz %e4%bb%b7", "50% %zz 价"), ("%0A\u{7e}", "\n~"), ("价", "价")])
  func messagesAreNeverThrownAway(_ sent: String, _ text: String) async throws {
    let answer = ScriptedAnswer(body: [], trailers: [("grpc-status", "5"), ("grpc-message", sent)])
    #expect(try await failed(answer)?.message == text)
  }

  @Test(
    arguments: [
      ("CAUSAXg", [8, 5, 18, 1, 120]), ("CAUSAXg=", [8, 5, 18, 1, 120]), ("CAUS", [8, 5, 18]),
      ("***", []), (String(repeating: "AAAA", count: 2000), Array(repeating: 0, count: 6000)),
    ] as [(String, [UInt8])])
  func detailsAreBase64WithOrWithoutPadding(_ text: String, _ details: [UInt8]) async throws {
    let answer = ScriptedAnswer(
      body: [], trailers: [("grpc-status", "5"), ("grpc-status-details-bin", text)])
    let error = try await failed(answer)
    #expect(error?.code == .notFound)
    #expect(error?.details == details)
  }

  @Test(
    arguments: [
      (.noError, .internal), (.protocolError, .internal), (.cancel, .cancelled),
      (.enhanceYourCalm, .resourceExhausted), (.inadequateSecurity, .permissionDenied),
    ] as [(HTTP2ErrorCode, StatusCode)])
  func resetsHaveCodes(_ reset: HTTP2ErrorCode, _ code: StatusCode) async throws {
    #expect(try await failed(ScriptedAnswer(body: [], reset: reset))?.code == code)
  }

  // MARK: How many messages

  @Test func aSingleResponseIsExactlyOne() async throws {
    for body in [[], try message() + message()] {
      try await calling(ScriptedAnswer(body: body)) { client, _ in
        let unary = await failure { try await client.find(Part()) }
        #expect(unary?.code == .unimplemented)
        let watched = Received()
        let general = await failure {
          try await client.find(Part(), options: CallOptions(onHeaders: { _ in watched.count() }))
        }
        #expect(general?.code == .unimplemented)
        #expect(watched.value == 1)
        let upload = await failure { try await client.upload { _ in } }
        #expect(upload?.code == .unimplemented)
      }
    }
  }

  @Test(arguments: [[0, 0, 0], [0, 0, 0, 0, 10, 0, 0, 0]] as [[UInt8]])
  func aTornMessageIsInternal(_ rest: [UInt8]) async throws {
    let answer = ScriptedAnswer(body: [0, 0, 0, 0, 0] + rest)
    #expect(try await failed(ScriptedAnswer(body: rest))?.code == .internal)
    let received = Received()
    let error = try await calling(answer) { client, _ in
      await failure {
        try await client.watch(Part()) { responses in
          for try await _ in responses { received.count() }
        }
      }
    }
    #expect(error?.code == .internal)
    #expect(received.value == 1)
  }

  @Test func responsesBeforeABadEndAreRead() async throws {
    let received = Received()
    let error = try await calling(ScriptedAnswer(body: [0, 0, 0, 0, 0], trailers: nil)) {
      client, _ in
      await failure {
        try await client.watch(Part()) { responses in
          for try await _ in responses { received.count() }
        }
      }
    }
    #expect(error?.code == .internal)
    #expect(received.value == 1)
  }

  // MARK: Compression

  @Test func anUnknownEncodingMattersOnlyWhenItIsUsed() async throws {
    let encoding = [("grpc-encoding", "snappy")]
    let body = try message()
    let found = try await calling(ScriptedAnswer(fields: encoding, body: body)) { client, _ in
      try await client.find(Part())
    }
    #expect(found == Self.scalars)
    let compressed = ScriptedAnswer(
      fields: encoding, body: ScriptedAnswer.message([1, 2, 3], flags: 1))
    let error = try await failed(compressed)
    #expect(error?.code == .internal)
    #expect(error?.message.contains("'snappy'") == true)
    #expect(error?.message.contains("gzip") == true)
  }

  @Test(arguments: [[], [("grpc-encoding", "identity")], [("grpc-encoding", "gzip")]])
  func whatIsMarkedAsCompressedMustBe(_ fields: [(String, String)]) async throws {
    let answer = ScriptedAnswer(fields: fields, body: ScriptedAnswer.message([8, 1], flags: 1))
    #expect(try await failed(answer)?.code == .internal)
  }

  /// However much of the answer is here already, its good end too.
  @Test func aLargeResponseIsTooLargeUncompressed() async throws {
    let bytes = [UInt8](repeating: 0, count: 100_000)
    let packed = try #require(bytes.withUnsafeBytes { Gzip.compress($0) })
    let answer = ScriptedAnswer(
      fields: [("grpc-encoding", "gzip")], body: ScriptedAnswer.message(packed, flags: 1))
    let options = CallOptions(limits: MessageLimits(responseBytes: 99_999))
    try await calling(answer) { client, server in
      let unary = await failure { try await client.find(Part(), options: options) }
      #expect(unary?.code == .resourceExhausted)
      let stream = await failure {
        try await client.watch(Part(), options: options) { responses in
          try await eventually { server.streamEnds.count == 2 }
          _ = try await responses.next()
        }
      }
      #expect(stream?.code == .resourceExhausted)
    }
  }

  // MARK: Headers and trailers

  /// Implementations must not error because of a value that HTTP allows and gRPC does not.
  @Test func metadataOutsideOfGRPCIsPassedOver() async throws {
    let odd = [("x-odd", "价格"), ("x-tab", "a\tb"), ("x!y", "1"), ("x-fine", "1")]
    let received = Received()
    let answer = ScriptedAnswer(
      fields: odd, body: try message(), trailers: odd + [("grpc-status", "0")])
    try await calling(answer) { client, _ in
      let options = CallOptions(
        onHeaders: { received.set(headers: $0) }, onTrailers: { received.set(trailers: $0) })
      let short = try await client.find(Part())
      let general = try await client.find(Part(), options: options)
      #expect([short, general] == [Self.scalars, Self.scalars])
    }
    #expect(received.headers.fields.map(\.key) == ["x-fine"])
    #expect(received.trailers.fields.map(\.key) == ["x-fine"])
  }

  @Test func headersOfFailedCallsAreHandedOver() async throws {
    let answer = ScriptedAnswer(
      fields: [("x-head", "1"), ("x-head", "2")], body: [],
      trailers: [("grpc-status", "9"), ("x-tail", "3")])
    try await calling(answer) { client, _ in
      for kind in MethodKind.allCases {
        let received = Received()
        let options = CallOptions(
          onHeaders: { received.set(headers: $0) }, onTrailers: { received.set(trailers: $0) })
        let error = await failure {
          switch kind {
          case .unary: _ = try await client.find(Part(), options: options)
          case .clientStreaming: _ = try await client.upload(options: options) { _ in }
          case .serverStreaming:
            try await client.watch(Part(), options: options) { _ = try await $0.next() }
          case .bidirectionalStreaming:
            try await client.chat(options: options) { requests, responses in
              requests.finish()
              _ = try await responses.next()
            }
          }
        }
        #expect(error?.code == .failedPrecondition)
        #expect(error?.metadata.texts("x-tail") == ["3"])
        #expect(received.headers.texts("x-head") == ["1", "2"])
        #expect(received.trailers.texts("x-tail") == ["3"])
      }
    }
  }

  @Test func trailersOnlyAreTrailers() async throws {
    let received = Received()
    let answer = ScriptedAnswer(
      fields: [("grpc-status", "9"), ("x-tail", "3")], isHeadOnly: true)
    try await calling(answer) { client, _ in
      let options = CallOptions(
        onHeaders: { received.set(headers: $0) }, onTrailers: { received.set(trailers: $0) })
      let error = await failure { try await client.find(Part(), options: options) }
      #expect(error?.code == .failedPrecondition)
      let streamed = await failure {
        try await client.watch(Part()) { responses in
          #expect(try await responses.headers().isEmpty)
          _ = try await responses.next()
        }
      }
      #expect(streamed?.metadata.texts("x-tail") == ["3"])
    }
    #expect(received.headers.isEmpty)
    #expect(received.trailers.texts("x-tail") == ["3"])
  }

  // MARK: An answer before the end of the request

  /// PROTOCOL-HTTP2.md, "Early Server Closure": the client's side of the stream ends too, although
  /// nobody says that it should.
  @Test func anEarlyAnswerFreesTheStream() async throws {
    let answer = ScriptedAnswer(
      fields: [("grpc-status", "7")], isHeadOnly: true, isEarly: true)
    try await calling(answer) { client, server in
      for _ in 0..<3 {
        let error = await failure {
          try await client.chat { requests, responses in
            _ = try await responses.next()
          }
        }
        #expect(error?.code == .permissionDenied)
      }
      try await eventually { server.streamEnds.count == 3 }
      #expect(server.connections == 1)
    }
  }

  // MARK: What the client sends

  @Test func requestsAreAsTheProtocolSays() async throws {
    try await calling(ScriptedAnswer()) { client, server in
      _ = try await client.find(
        Part(),
        options: CallOptions(
          metadata: try Metadata([("X-Own", "1")]), timeout: .seconds(90), compression: .gzip))
      let fields = try #require(server.requests.first)
      #expect(
        Array(fields.prefix(3)) == [
          ":method: POST", ":scheme: http", ":path: /atrium.testing.v1.Catalog/Find",
        ])
      #expect(fields[3].hasPrefix(":authority: 127.0.0.1:"))
      #expect(fields[4].hasPrefix("grpc-timeout: 89") || fields[4].hasPrefix("grpc-timeout: 90"))
      #expect(
        Array(fields[5...8]) == [
          "content-type: application/grpc", "te: trailers", "grpc-encoding: gzip",
          "grpc-accept-encoding: identity,gzip",
        ])
      #expect(fields.last == "x-own: 1")
    }
  }
}
