import RPC
import Testing
import Wire

/// The same path as a unary or client-streaming client and as a streaming server sees it, and the
/// other way round: how peers break the rules.
@Suite(.timeLimit(.minutes(1))) struct CardinalityTests {
  private func method(_ name: String, _ kind: MethodKind) -> Method<Text, Text> {
    Method(service: "test.v1.Echo", name: name, kind: kind)
  }

  @Test(arguments: ["Echo", "Watch"], [0, 2, 3])
  func anythingButOneRequestIsRefused(name: String, count: Int) async throws {
    let calls = Counter()
    var service = Echo()
    service.onEcho = { request, _ in
      calls.add()
      return request
    }
    service.onWatch = { _, _, _ in calls.add() }
    let fixture = try Fixture(service)
    let error = await rpcError {
      try await fixture.client.bidirectionalStreaming(
        method(name, .bidirectionalStreaming)
      ) { requests, responses in
        for _ in 0..<count { try await requests.write(text("x")) }
        requests.finish()
        while try await responses.next() != nil {}
      }
    }
    #expect(error?.code == .unimplemented)
    #expect(error?.message.contains("exactly one request") == true)
    #expect(calls.value == 0)
  }

  @Test(arguments: ["", "ab"])
  func anythingButOneResponseIsAnError(letters: String) async throws {
    let fixture = try Fixture()
    let unary = await rpcError {
      _ = try await fixture.client.unary(method("Watch", .unary), text(letters))
    }
    #expect(unary?.code == .unimplemented)
    #expect(unary?.message.contains("exactly one response") == true)
    let upload = await rpcError {
      let _: Text = try await fixture.client.clientStreaming(method("Chat", .clientStreaming)) {
        requests in
        for letter in letters { try await requests.write(text(String(letter))) }
      }
    }
    #expect(upload?.code == .unimplemented)
    #expect(try await fixture.client.unary(method("Watch", .unary), text("a")) == text("a"))
  }

  @Test func anErrorAfterTheResponseIsAnError() async throws {
    var service = Echo()
    service.onWatch = { request, responses, _ in
      try await responses.write(request)
      throw RPCError(.aborted, "changed my mind")
    }
    let fixture = try Fixture(service)
    let error = await rpcError {
      _ = try await fixture.client.unary(method("Watch", .unary), text("a"))
    }
    #expect(error?.code == .aborted)
  }

  @Test func writingAfterTheEndOfRequestsIsAnError() async throws {
    let fixture = try Fixture()
    try await fixture.echo.chat { requests, _ in
      requests.finish()
      requests.finish()
      #expect(await rpcError { try await requests.write(text("x")) }?.code == .internal)
    }
  }

  @Test func collectingOneRequest() throws {
    var none = SingleRequest()
    #expect(throws: RPCError.self) { _ = try none.finish() }
    var one = SingleRequest()
    try one.add([1])
    #expect(try one.finish() == [1])
    var two = SingleRequest()
    try two.add([])
    #expect(throws: RPCError.self) { try two.add([]) }
  }
}
