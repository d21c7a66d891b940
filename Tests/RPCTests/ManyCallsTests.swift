import RPC
import TestCalls
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct ManyCallsTests {
  /// HTTP/2 has a limit of streams that one connection may have open.
  @Test(arguments: [(TransportKind.inProcess, 10_000), (.http2, 1_000)])
  func allOpenAtOnce(kind: TransportKind, count: Int) async throws {
    let arrived = Counter()
    let all = Latch()
    let latches = (0..<count).map { _ in Latch() }
    var service = Echo()
    service.onEcho = { request, _ in
      let mine = arrived.add()
      if mine == count { all.open() }
      await latches[mine - 1].wait()
      return request
    }
    try await withEcho(kind, service) { echo in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for index in 0..<count {
          group.addTask { try await echo.echo(text("\(index)")) == text("\(index)") }
        }
        await all.wait()
        for latch in latches { latch.open() }
        for try await isEqual in group { #expect(isEqual) }
      }
    }
    #expect(arrived.value == count)
  }

  @Test(arguments: TransportKind.allCases)
  func cancelledCallsLeaveNothingBehind(kind: TransportKind) async throws {
    var service = Echo()
    service.onChat = { requests, _, _ in for try await _ in requests {} }
    // Handlers that do not end would fail the test with its server.
    try await withEcho(kind, service) { echo async throws in
      for _ in 0..<20 {
        await withTaskGroup(of: RPCError?.self) { group in
          for _ in 0..<50 {
            group.addTask {
              await rpcError {
                try await echo.chat { _, responses in _ = try await responses.next() }
              }
            }
          }
          group.cancelAll()
          for await error in group { #expect(error?.code == .cancelled) }
        }
      }
      #expect(try await echo.echo(text("x")) == text("x"))
    }
  }
}
