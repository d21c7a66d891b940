import RPC
import TestCalls
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct ErrorTests {
  private func error(_ kind: TransportKind, thrown: any Error) async throws -> RPCError {
    var service = Echo()
    service.onEcho = { _, _ in throw thrown }
    return try await withEcho(kind, service) { echo in
      try #require(await rpcError { _ = try await echo.echo(Text()) })
    }
  }

  @Test(arguments: TransportKind.allCases)
  func codeMessageDetailsAndMetadataCross(kind: TransportKind) async throws {
    let metadata = try Metadata([("hint", "shelf 3")])
    let thrown = RPCError(
      .notFound, "no 商品 here", cause: CancellationError(), details: [8, 5], metadata: metadata)
    let seen = try await error(kind, thrown: thrown)
    #expect(seen.code == .notFound)
    #expect(seen.message == "no 商品 here")
    #expect(seen.details == [8, 5])
    #expect(seen.metadata == metadata)
    #expect(thrown.description.contains("CancellationError"))
  }

  @Test(arguments: TransportKind.allCases)
  func anUnexpectedErrorTellsNothing(kind: TransportKind) async throws {
    struct Secret: Error { let password = "hunter2" }
    let seen = try await error(kind, thrown: Secret())
    #expect(seen.code == .unknown)
    #expect(seen.message == "the handler failed")
    #expect(RPCError(thrownByHandler: Secret()).cause is Secret)
  }

  @Test(arguments: TransportKind.allCases)
  func cancellationIsCancelled(kind: TransportKind) async throws {
    #expect(try await error(kind, thrown: CancellationError()).code == .cancelled)
  }

  @Test(arguments: TransportKind.allCases)
  func aDomainErrorSpeaksForItself(kind: TransportKind) async throws {
    struct Closed: RPCErrorConvertible {
      var rpcError: RPCError { RPCError(.failedPrecondition, "the shop is closed", cause: self) }
    }
    let seen = try await error(kind, thrown: Closed())
    #expect(seen.code == .failedPrecondition)
    #expect(seen.message == "the shop is closed")
  }

  @Test(arguments: TransportKind.allCases) func anErrorIsNeverOK(kind: TransportKind) async throws {
    #expect(try await error(kind, thrown: RPCError(.ok, "fine")).code == .unknown)
  }

  @Test(arguments: TransportKind.allCases)
  func trailersComeWithErrorsToo(kind: TransportKind) async throws {
    var service = Echo()
    service.onEcho = { _, context in
      try context.setHeaders(try Metadata([("head", "1")]))
      context.setTrailers(try Metadata([("tail", "2")]))
      throw RPCError(.aborted, "no", metadata: try Metadata([("own", "3")]))
    }
    let seen = try await withEcho(kind, service) { echo in
      try #require(await rpcError { _ = try await echo.echo(Text()) })
    }
    #expect(seen.metadata.fields.map(\.key) == ["own", "tail"])
  }

  @Test(arguments: TransportKind.allCases)
  func headersComeWithErrorsToo(kind: TransportKind) async throws {
    var service = Echo()
    service.onWatch = { request, _, context in
      if !request.value.isEmpty { try context.setHeaders(try Metadata([("head", "1")])) }
      throw RPCError(.aborted, "no", metadata: try Metadata([("own", "2")]))
    }
    try await withEcho(kind, service) { echo in
      for (value, keys) in [("with", ["head"]), ("", [])] {
        try await echo.watch(text(value)) { responses async throws in
          #expect(try await responses.headers().fields.map(\.key) == keys)
          let error = await rpcError { _ = try await responses.next() }
          #expect(error?.code == .aborted)
          #expect(error?.metadata.fields.map(\.key) == ["own"])
          #expect(try await responses.headers().fields.map(\.key) == keys)
        }
      }
    }
  }

  @Test(arguments: TransportKind.allCases)
  func everyTextCrosses(kind: TransportKind) async throws {
    var service = Echo()
    service.onEcho = { request, _ in throw RPCError(.aborted, request.value) }
    try await withEcho(kind, service) { echo in
      for text in ["", " around ", "100%", "%41", "a\r\nb\u{0}", "价格 🛍️", "\u{7f}"] {
        let error = await rpcError { _ = try await echo.echo(RPCTests.text(text)) }
        #expect(error?.code == .aborted)
        #expect(error?.message == text)
      }
    }
  }

  @Test func textsAreBounded() {
    let long = RPCError(.internal, String(repeating: "商", count: 1000))
    #expect(long.message.utf8.count == 2046)
    #expect(long.message.allSatisfy { $0 == "商" })
    #expect(RPCError(.internal, "x", details: Array(repeating: 1, count: 5000)).details.isEmpty)
    #expect(
      RPCError(.internal, "x", details: Array(repeating: 1, count: 4096)).details.count == 4096)
  }

  /// What came over a network is bounded there, and is all the caller has to go by.
  @Test func receivedErrorsAreWhole() {
    let text = String(repeating: "x", count: 5000)
    let details = [UInt8](repeating: 1, count: 5000)
    let error = RPCError(received: .internal, text, details: details, metadata: Metadata())
    #expect(error.message == text)
    #expect(error.details == details)
    #expect(RPCError(received: .ok, "", details: [], metadata: Metadata()).code == .unknown)
  }

  @Test(arguments: TransportKind.allCases)
  func undecodableMessagesAreInternal(kind: TransportKind) async throws {
    // A string field that promises more bytes than there are.
    var broken = Google_Protobuf_BytesValue()
    broken.value = [0xff, 0xfe]
    let method = Method<Google_Protobuf_BytesValue, Google_Protobuf_BytesValue>(
      service: "test.v1.Echo", name: "Echo", kind: .unary)
    let request = try await withEcho(kind) { echo in
      await rpcError { _ = try await echo.client.unary(method, broken) }
    }
    #expect(request?.code == .internal)
    #expect(request?.message.contains("undecodable request") == true)
    var router = Router()
    router.unary(method) { request, _ async throws in request }
    let reply = Method<Google_Protobuf_BytesValue, Text>(
      service: "test.v1.Echo", name: "Echo", kind: .unary)
    let response = try await withClient(kind, router) { client in
      await rpcError { _ = try await client.unary(reply, broken) }
    }
    #expect(response?.code == .internal)
    #expect(response?.message.contains("undecodable response") == true)
    #expect(response?.cause is WireError)
  }

  @Test(arguments: TransportKind.allCases)
  func anUndecodableRequestInAStreamFailsTheHandler(kind: TransportKind) async throws {
    let method = Method<Google_Protobuf_BytesValue, Text>(
      service: "test.v1.Echo", name: "Upload", kind: .clientStreaming)
    let error = try await withEcho(kind) { echo in
      await rpcError {
        let _: Text = try await echo.client.clientStreaming(method) { requests in
          var broken = Google_Protobuf_BytesValue()
          broken.value = [0xff]
          try await requests.write(broken)
        }
      }
    }
    #expect(error?.code == .internal)
  }

  @Test func codesHaveGRPCsNumbersAndNames() {
    #expect(StatusCode.allCases.map(\.rawValue) == Array(0...16))
    #expect(StatusCode(wireNumber: 14) == .unavailable)
    for number in [-1, 17, 99, 256, 300] { #expect(StatusCode(wireNumber: number) == .unknown) }
    #expect(StatusCode.deadlineExceeded.name == "DEADLINE_EXCEEDED")
    #expect(Set(StatusCode.allCases.map(\.name)).count == 17)
  }
}
