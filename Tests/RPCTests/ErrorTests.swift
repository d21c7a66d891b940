import RPC
import RPCInProcess
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct ErrorTests {
  private func error(thrown: any Error) async throws -> RPCError {
    var service = Echo()
    service.onEcho = { _, _ in throw thrown }
    let fixture = try Fixture(service)
    return try #require(await rpcError { _ = try await fixture.echo.echo(Text()) })
  }

  @Test func codeMessageDetailsAndMetadataCross() async throws {
    let metadata = try Metadata([("hint", "shelf 3")])
    let thrown = RPCError(
      .notFound, "no 商品 here", cause: CancellationError(), details: [8, 5], metadata: metadata)
    let seen = try await error(thrown: thrown)
    #expect(seen.code == .notFound)
    #expect(seen.message == "no 商品 here")
    #expect(seen.details == [8, 5])
    #expect(seen.metadata == metadata)
    #expect(thrown.description.contains("CancellationError"))
  }

  @Test func anUnexpectedErrorTellsNothing() async throws {
    struct Secret: Error { let password = "hunter2" }
    let seen = try await error(thrown: Secret())
    #expect(seen.code == .unknown)
    #expect(seen.message == "the handler failed")
    #expect(RPCError(thrownByHandler: Secret()).cause is Secret)
  }

  @Test func cancellationIsCancelled() async throws {
    #expect(try await error(thrown: CancellationError()).code == .cancelled)
  }

  @Test func aDomainErrorSpeaksForItself() async throws {
    struct Closed: RPCErrorConvertible {
      var rpcError: RPCError { RPCError(.failedPrecondition, "the shop is closed", cause: self) }
    }
    let seen = try await error(thrown: Closed())
    #expect(seen.code == .failedPrecondition)
    #expect(seen.message == "the shop is closed")
  }

  @Test func anErrorIsNeverOK() async throws {
    #expect(try await error(thrown: RPCError(.ok, "fine")).code == .unknown)
  }

  @Test func trailersComeWithErrorsToo() async throws {
    var service = Echo()
    service.onEcho = { _, context in
      try context.setHeaders(try Metadata([("head", "1")]))
      context.setTrailers(try Metadata([("tail", "2")]))
      throw RPCError(.aborted, "no", metadata: try Metadata([("own", "3")]))
    }
    let fixture = try Fixture(service)
    let seen = try #require(await rpcError { _ = try await fixture.echo.echo(Text()) })
    #expect(seen.metadata.fields.map(\.key) == ["own", "tail"])
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

  @Test func undecodableMessagesAreInternal() async throws {
    // A string field that promises more bytes than there are.
    var broken = Google_Protobuf_BytesValue()
    broken.value = [0xff, 0xfe]
    let method = Method<Google_Protobuf_BytesValue, Google_Protobuf_BytesValue>(
      service: "test.v1.Echo", name: "Echo", kind: .unary)
    let fixture = try Fixture()
    let request = await rpcError { _ = try await fixture.client.unary(method, broken) }
    #expect(request?.code == .internal)
    #expect(request?.message.contains("undecodable request") == true)
    var router = Router()
    router.unary(method) { request, _ async throws in request }
    let other = Client(InProcessTransport(try Dispatcher(router)))
    let reply = Method<Google_Protobuf_BytesValue, Text>(
      service: "test.v1.Echo", name: "Echo", kind: .unary)
    let response = await rpcError { _ = try await other.unary(reply, broken) }
    #expect(response?.code == .internal)
    #expect(response?.message.contains("undecodable response") == true)
    #expect(response?.cause is WireError)
  }

  @Test func anUndecodableRequestInAStreamFailsTheHandler() async throws {
    let method = Method<Google_Protobuf_BytesValue, Text>(
      service: "test.v1.Echo", name: "Upload", kind: .clientStreaming)
    let fixture = try Fixture()
    let error = await rpcError {
      let _: Text = try await fixture.client.clientStreaming(method) { requests in
        var broken = Google_Protobuf_BytesValue()
        broken.value = [0xff]
        try await requests.write(broken)
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
