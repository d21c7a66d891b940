import RPC
import TestCalls
import Testing
import Wire

/// The same path as a unary or client-streaming client and as a streaming server sees it, and the
/// other way round: how peers break the rules.
@Suite(.timeLimit(.minutes(1))) struct CardinalityTests {
  private func method(_ name: String, _ kind: MethodKind) -> Method<Text, Text> {
    Method(service: "test.v1.Echo", name: name, kind: kind)
  }

  @Test(arguments: TransportKind.allCases, ["Echo", "Watch"])
  func anythingButOneRequestIsRefused(kind: TransportKind, name: String) async throws {
    let calls = Counter()
    var service = Echo()
    service.onEcho = { request, _ in
      calls.add()
      return request
    }
    service.onWatch = { _, _, _ in calls.add() }
    try await withEcho(kind, service) { echo in
      for count in [0, 2, 3] {
        let error = await rpcError {
          try await echo.client.bidirectionalStreaming(
            method(name, .bidirectionalStreaming)
          ) { requests, responses in
            for _ in 0..<count { try await requests.write(text("x")) }
            requests.finish()
            while try await responses.next() != nil {}
          }
        }
        #expect(error?.code == .unimplemented)
        #expect(error?.message.contains("exactly one request") == true)
      }
    }
    #expect(calls.value == 0)
  }

  @Test(arguments: TransportKind.allCases)
  func anythingButOneResponseIsAnError(kind: TransportKind) async throws {
    try await withEcho(kind) { echo async throws in
      let client = echo.client
      for letters in ["", "ab"] {
        let unary = await rpcError {
          _ = try await client.unary(method("Watch", .unary), text(letters))
        }
        #expect(unary?.code == .unimplemented)
        #expect(unary?.message.contains("exactly one response") == true)
        let upload = await rpcError {
          let _: Text = try await client.clientStreaming(method("Chat", .clientStreaming)) {
            requests in
            for letter in letters { try await requests.write(text(String(letter))) }
          }
        }
        #expect(upload?.code == .unimplemented)
      }
      #expect(try await client.unary(method("Watch", .unary), text("a")) == text("a"))
    }
  }

  @Test(arguments: TransportKind.allCases)
  func anErrorAfterTheResponseIsAnError(kind: TransportKind) async throws {
    var service = Echo()
    service.onWatch = { request, responses, _ in
      try await responses.write(request)
      throw RPCError(.aborted, "changed my mind")
    }
    try await withEcho(kind, service) { echo in
      let error = await rpcError {
        _ = try await echo.client.unary(method("Watch", .unary), text("a"))
      }
      #expect(error?.code == .aborted)
    }
  }

  @Test(arguments: TransportKind.allCases)
  func writingAfterTheEndOfRequestsIsAnError(kind: TransportKind) async throws {
    try await withEcho(kind) { echo in
      try await echo.chat { requests, _ in
        requests.finish()
        requests.finish()
        #expect(await rpcError { try await requests.write(text("x")) }?.code == .internal)
      }
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
