import RPC
import RPCOverHTTP2
import Reactor
import TestMessages
import TestServices
import Testing
import Wire

/// A catalog whose answers tell how requests came, and are compressed as the requests say.
private struct CompressingCatalog: Atrium_Testing_V1_CatalogService {
  static let padding = String(repeating: "x", count: 1000)

  func find(_ request: Part, context: CallContext) async throws -> Atrium_Testing_V1_Scalars {
    if let compression = Compression(rawValue: request.b) {
      try context.setCompression(compression)
    }
    if request.b == "fail" { throw RPCError(.aborted, "no") }
    let text = "\(context.requestIsCompressed) \(Self.padding)"
    return Atrium_Testing_V1_Scalars.with { $0.fString = text }
  }

  /// Every second response is compressed.
  func watch(
    _ request: Part, responses: ResponseWriter<Part>, context: CallContext
  ) async throws {
    try context.setCompression(.gzip)
    for number in 0..<request.a {
      try await responses.write(
        .with { ($0.a, $0.b) = (number, Self.padding) }, compressed: number % 2 == 0)
    }
  }

  func upload(
    _ requests: RequestStream<Part>, context: CallContext
  ) async throws -> Google_Protobuf_Empty {
    var seen: [String] = []
    for try await _ in requests { seen.append("\(context.requestIsCompressed)") }
    context.setTrailers(try Metadata([("seen", seen.joined(separator: " "))]))
    return Google_Protobuf_Empty()
  }

  /// Too late: the headers, which name the compression, have gone.
  func chat(
    _ requests: RequestStream<Part>, responses: ResponseWriter<Part>, context: CallContext
  ) async throws {
    responses.sendHeaders()
    try context.setCompression(.gzip)
  }

  // swift-format-ignore: AlwaysUseLowerCamelCase
  func register_(_ request: Part, context: CallContext) async throws -> Part { request }
}

/// Compression by call and by message, both ways (compression.md).
@Suite(.serialized, .timeLimit(.minutes(1))) struct CompressionTests {
  private func serving<R: Sendable>(
    _ body: (RunningServer) async throws -> R
  ) async throws -> R {
    let server = try await RunningServer.start(catalog: CompressingCatalog())
    do {
      let result = try await body(server)
      await server.stop()
      return result
    } catch {
      await server.stop()
      throw error
    }
  }

  private func calling<R: Sendable>(
    _ body: (CatalogClient) async throws -> R
  ) async throws -> R {
    try await serving { server in
      try await withLoops { loops in
        try await withChannel(
          Channel(to: .addresses([server.address]), on: loops.next()), body)
      }
    }
  }

  private static let long = String(repeating: "y", count: 1000)

  @Test func requestsAreCompressedWhenTheCallSaysSo() async throws {
    try await calling { client in
      for (compression, expected) in [(Compression.identity, "false"), (.gzip, "true")] {
        // Both ways of a unary call: the transport's own, and the general one.
        for hears in [false, true] {
          var options = CallOptions(compression: compression)
          if hears { options.onHeaders = { _ in } }
          let found = try await client.find(.with { $0.b = Self.long }, options: options)
          #expect(found.fString.hasPrefix(expected))
        }
      }
    }
  }

  @Test func messagesThatWouldGrowGoAsTheyAre() async throws {
    try await calling { client in
      let options = CallOptions(compression: .gzip)
      let found = try await client.find(.with { $0.b = "short" }, options: options)
      #expect(found.fString.hasPrefix("false"))
    }
  }

  @Test func singleRequestsOfAStreamGoAsTheyAre() async throws {
    try await calling { client in
      let received = Received()
      let options = CallOptions(
        compression: .gzip, onTrailers: { received.set(trailers: $0) })
      _ = try await client.upload(options: options) { requests in
        for isCompressed in [true, false, true] {
          try await requests.write(.with { $0.b = Self.long }, compressed: isCompressed)
        }
      }
      #expect(received.trailers["seen"] == "true false true")
    }
  }

  /// A handler that says nothing answers as it was asked.
  @Test(arguments: [
    ("gzip", Compression.identity, true), ("identity", .gzip, false), ("", .gzip, true),
    ("", .identity, false),
  ])
  func responsesAreCompressedWhenTheHandlerSaysSo(
    _ said: String, _ requested: Compression, _ expected: Bool
  ) async throws {
    try await calling { client in
      let received = Received()
      let options = CallOptions(
        compression: requested, onCompression: { received.add("\($0)") })
      let found = try await client.find(.with { $0.b = said }, options: options)
      #expect(found.fString.hasSuffix(CompressingCatalog.padding))
      #expect(received.lines == ["\(expected)"])
    }
  }

  @Test func singleResponsesOfAStreamGoAsTheyAre() async throws {
    let seen = try await calling { client in
      try await client.watch(.with { $0.a = 4 }) { responses in
        var seen: [Bool] = []
        while try await responses.next() != nil { seen.append(responses.isCompressed) }
        return seen
      }
    }
    #expect(seen == [true, false, true, false])
  }

  @Test func afterTheHeadersItIsTooLate() async throws {
    let error = try await calling { client in
      await failure { try await client.chat { _, responses in _ = try await responses.next() } }
    }
    #expect(error?.code == .internal)
    #expect(error?.message.contains("after the headers") == true)
  }

  /// Who uses an encoding without having been told is told in the answer, whatever that is.
  @Test(arguments: ["", "gzip", "fail"])
  func anEncodingThatWasUsedIsNamed(_ said: String) async throws {
    let answer = try await serving { server in
      try await FrameClient.with(server.address) { client in
        try await client.request(
          "POST", "/atrium.testing.v1.Catalog/Find",
          [("content-type", "application/grpc"), ("grpc-encoding", "gzip")],
          body: ScriptedAnswer.message(try Part.with { $0.b = said }.serialized()))
      }
    }
    #expect(answer.fields["grpc-accept-encoding"] == "identity,gzip")
    #expect(answer.fields["grpc-encoding"] == nil)
  }

  /// What the client does not accept goes as it is, whatever the handler says.
  @Test(arguments: [
    ("identity,gzip", true), ("gzip", true), ("deflate, gzip", true), ("identity,deflate", false),
    ("gzipped", false), ("", false),
  ])
  func onlyWhatTheClientAcceptsIsUsed(_ accepted: String, _ isUsed: Bool) async throws {
    let answer = try await serving { server in
      try await FrameClient.with(server.address) { client in
        try await client.request(
          "POST", "/atrium.testing.v1.Catalog/Find",
          [("content-type", "application/grpc"), ("grpc-accept-encoding", accepted)],
          body: ScriptedAnswer.message(try Part.with { $0.b = "gzip" }.serialized()))
      }
    }
    #expect(answer.fields["grpc-encoding"] == (isUsed ? "gzip" : nil))
    #expect(answer.body.first == (isUsed ? 1 : 0))
    #expect(answer.trailers["grpc-status"] == "0")
  }
}
