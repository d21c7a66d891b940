import RPC
import TestCalls
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct CancellationTests {
  /// A service whose every handler waits until it is cancelled, and says so.
  private func waiting(_ started: Latch, _ cancelled: Latch) -> Echo {
    let wait: @Sendable (CallContext) async throws -> Void = { context in
      started.open()
      do { try await waitForCancellation() } catch {
        #expect(Task.isCancelled)
        #expect(context.isCancelled)
        #expect(context.endReason?.code == .cancelled)
        cancelled.open()
        throw error
      }
    }
    var service = Echo()
    service.onEcho = { request, context in
      try await wait(context)
      return request
    }
    service.onWatch = { _, _, context in try await wait(context) }
    service.onUpload = { _, context in
      try await wait(context)
      return Text()
    }
    service.onChat = { _, _, context in try await wait(context) }
    return service
  }

  private func checkCancelled(
    _ kind: TransportKind, _ body: @escaping @Sendable (Test_V1_EchoClient) async throws -> Void
  ) async throws {
    let started = Latch()
    let cancelled = Latch()
    // The handler's end is waited for with the server's.
    try await withEcho(kind, waiting(started, cancelled)) { echo in
      let task = Task { await rpcError { try await body(echo) } }
      await started.wait()
      task.cancel()
      #expect(await task.value?.code == .cancelled)
      await cancelled.wait()
    }
  }

  @Test(arguments: TransportKind.allCases)
  func cancelledUnaryClient(kind: TransportKind) async throws {
    try await checkCancelled(kind) { echo in _ = try await echo.echo(Text()) }
  }

  @Test(arguments: TransportKind.allCases)
  func cancelledServerStream(kind: TransportKind) async throws {
    try await checkCancelled(kind) { echo in
      try await echo.watch(Text()) { _ = try await $0.next() }
    }
  }

  @Test(arguments: TransportKind.allCases)
  func cancelledClientStream(kind: TransportKind) async throws {
    try await checkCancelled(kind) { echo in _ = try await echo.upload { _ in } }
  }

  @Test(arguments: TransportKind.allCases)
  func cancelledBidirectionalStream(kind: TransportKind) async throws {
    try await checkCancelled(kind) { echo in
      try await echo.chat { _, responses in _ = try await responses.next() }
    }
  }

  @Test(arguments: TransportKind.allCases)
  func theServerLearnsAtOnceThoughTheBodyWaitsForSomethingElse(kind: TransportKind) async throws {
    let started = Latch()
    let cancelled = Latch()
    try await withEcho(kind, waiting(started, cancelled)) { echo in
      let task = Task {
        try await echo.watch(Text()) { _ in
          // Deaf to cancellation: it goes on only when the handler has heard of it.
          await Task { await cancelled.wait() }.value
        }
      }
      await started.wait()
      task.cancel()
      await cancelled.wait()
      _ = await task.result
    }
  }

  @Test(arguments: TransportKind.allCases)
  func aBodyThatReturnsEndsTheCall(kind: TransportKind) async throws {
    let started = Latch()
    let cancelled = Latch()
    try await withEcho(kind, waiting(started, cancelled)) { echo in
      let result = try await echo.watch(Text()) { _ in
        await started.wait()
        return 7
      }
      #expect(result == 7)
      await cancelled.wait()
    }
  }

  @Test(arguments: TransportKind.allCases)
  func aBodyThatThrowsEndsTheCallAndItsErrorStays(kind: TransportKind) async throws {
    struct Own: Error {}
    let started = Latch()
    let cancelled = Latch()
    try await withEcho(kind, waiting(started, cancelled)) { echo in
      await #expect(throws: Own.self) {
        try await echo.chat { _, _ in
          await started.wait()
          throw Own()
        }
      }
      await cancelled.wait()
    }
  }

  @Test(arguments: TransportKind.allCases)
  func streamsEndWithTheirScope(kind: TransportKind) async throws {
    try await withEcho(kind) { echo in
      let (requests, responses) = try await echo.chat { ($0, $1) }
      #expect(await rpcError { try await requests.write(text("x")) }?.code == .cancelled)
      #expect(await rpcError { _ = try await responses.next() }?.code == .cancelled)
    }
  }

  @Test(arguments: TransportKind.allCases) func explicitCancel(kind: TransportKind) async throws {
    let started = Latch()
    let cancelled = Latch()
    try await withEcho(kind, waiting(started, cancelled)) { echo in
      let error = await rpcError {
        _ = try await echo.upload { requests in
          await started.wait()
          requests.cancel()
        }
      }
      #expect(error?.code == .cancelled)
      await cancelled.wait()
    }
    try await withEcho(kind) { echo in
      let error = await rpcError {
        try await echo.watch(text("ab")) { responses in
          #expect(try await responses.next() == text("a"))
          responses.cancel()
          _ = try await responses.next()
        }
      }
      #expect(error?.code == .cancelled)
    }
  }

  @Test(arguments: TransportKind.allCases)
  func aCancelledReaderDoesNotEndTheCall(kind: TransportKind) async throws {
    try await withEcho(kind) { echo in
      try await echo.chat { requests, responses in
        for isWaiting in [false, true] {
          let reader = Task { await rpcError { _ = try await responses.next() } }
          // Cancelled before it waits, and while it does.
          if isWaiting { try await Task.sleep(for: .milliseconds(5)) }
          reader.cancel()
          #expect(await reader.value?.code == .cancelled)
        }
        try await requests.write(text("still here"))
        #expect(try await responses.next() == text("still here"))
      }
    }
  }

  @Test(arguments: TransportKind.allCases)
  func aHandlersCancelledReaderDoesNotEndTheCall(kind: TransportKind) async throws {
    var service = Echo()
    service.onChat = { requests, responses, _ in
      let reader = Task { await rpcError { _ = try await requests.next() } }
      try await Task.sleep(for: .milliseconds(5))
      reader.cancel()
      #expect(await reader.value?.code == .cancelled)
      try await responses.write(text("ready"))
      for try await request in requests { try await responses.write(request) }
    }
    try await withEcho(kind, service) { echo in
      try await echo.chat { requests, responses in
        #expect(try await responses.next() == text("ready"))
        try await requests.write(text("still here"))
        #expect(try await responses.next() == text("still here"))
      }
    }
  }

  @Test(arguments: TransportKind.allCases)
  func aCancelledWaitForHeadersDoesNotEndTheCall(kind: TransportKind) async throws {
    try await withEcho(kind) { echo in
      try await echo.chat { requests, responses in
        let waiter = Task { await rpcError { _ = try await responses.headers() } }
        try await Task.sleep(for: .milliseconds(5))
        waiter.cancel()
        #expect(await waiter.value?.code == .cancelled)
        try await requests.write(text("still here"))
        #expect(try await responses.headers().isEmpty)
        #expect(try await responses.next() == text("still here"))
      }
    }
  }

  @Test(arguments: TransportKind.allCases)
  func aCancelledTaskMakesNoCall(kind: TransportKind) async throws {
    let calls = Counter()
    var service = Echo()
    service.onEcho = { request, _ in
      calls.add()
      return request
    }
    try await withEcho(kind, service) { echo in
      let latch = Latch()
      let task = Task {
        await latch.wait()
        return await rpcError { _ = try await echo.echo(Text()) }
      }
      task.cancel()
      latch.open()
      #expect(await task.value?.code == .cancelled)
    }
    #expect(calls.value == 0)
  }
}
