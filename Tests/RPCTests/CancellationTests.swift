import RPC
import RPCInProcess
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
    _ body: @escaping @Sendable (Test_V1_EchoClient) async throws -> Void
  ) async throws {
    let started = Latch()
    let cancelled = Latch()
    let fixture = try Fixture(waiting(started, cancelled))
    let echo = fixture.echo
    let task = Task { await rpcError { try await body(echo) } }
    await started.wait()
    task.cancel()
    #expect(await task.value?.code == .cancelled)
    await cancelled.wait()
    #expect(await eventually { fixture.transport.openCalls == 0 })
  }

  @Test func cancelledUnaryClient() async throws {
    try await checkCancelled { echo in _ = try await echo.echo(Text()) }
  }

  @Test func cancelledServerStream() async throws {
    try await checkCancelled { echo in
      try await echo.watch(Text()) { _ = try await $0.next() }
    }
  }

  @Test func cancelledClientStream() async throws {
    try await checkCancelled { echo in _ = try await echo.upload { _ in } }
  }

  @Test func cancelledBidirectionalStream() async throws {
    try await checkCancelled { echo in
      try await echo.chat { _, responses in _ = try await responses.next() }
    }
  }

  @Test func theServerLearnsAtOnceThoughTheBodyWaitsForSomethingElse() async throws {
    let started = Latch()
    let cancelled = Latch()
    let fixture = try Fixture(waiting(started, cancelled))
    let echo = fixture.echo
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

  @Test func aBodyThatReturnsEndsTheCall() async throws {
    let started = Latch()
    let cancelled = Latch()
    let fixture = try Fixture(waiting(started, cancelled))
    let result = try await fixture.echo.watch(Text()) { _ in
      await started.wait()
      return 7
    }
    #expect(result == 7)
    await cancelled.wait()
  }

  @Test func aBodyThatThrowsEndsTheCallAndItsErrorStays() async throws {
    struct Own: Error {}
    let started = Latch()
    let cancelled = Latch()
    let fixture = try Fixture(waiting(started, cancelled))
    await #expect(throws: Own.self) {
      try await fixture.echo.chat { _, _ in
        await started.wait()
        throw Own()
      }
    }
    await cancelled.wait()
  }

  @Test func streamsEndWithTheirScope() async throws {
    let fixture = try Fixture()
    let (requests, responses) = try await fixture.echo.chat { ($0, $1) }
    #expect(await rpcError { try await requests.write(text("x")) }?.code == .cancelled)
    #expect(await rpcError { _ = try await responses.next() }?.code == .cancelled)
  }

  @Test func explicitCancel() async throws {
    let started = Latch()
    let cancelled = Latch()
    let fixture = try Fixture(waiting(started, cancelled))
    let error = await rpcError {
      _ = try await fixture.echo.upload { requests in
        await started.wait()
        requests.cancel()
      }
    }
    #expect(error?.code == .cancelled)
    await cancelled.wait()
    let echoing = try Fixture()
    let second = await rpcError {
      try await echoing.echo.watch(text("ab")) { responses in
        #expect(try await responses.next() == text("a"))
        responses.cancel()
        _ = try await responses.next()
      }
    }
    #expect(second?.code == .cancelled)
  }

  @Test func aCancelledReaderDoesNotEndTheCall() async throws {
    let fixture = try Fixture()
    try await fixture.echo.chat { requests, responses in
      let reader = Task { await rpcError { _ = try await responses.next() } }
      reader.cancel()
      #expect(await reader.value?.code == .cancelled)
      try await requests.write(text("still here"))
      #expect(try await responses.next() == text("still here"))
    }
  }

  @Test func aCancelledTaskMakesNoCall() async throws {
    let calls = Counter()
    var service = Echo()
    service.onEcho = { request, _ in
      calls.add()
      return request
    }
    let echo = try Fixture(service).echo
    let latch = Latch()
    let task = Task {
      await latch.wait()
      return await rpcError { _ = try await echo.echo(Text()) }
    }
    task.cancel()
    latch.open()
    #expect(await task.value?.code == .cancelled)
    #expect(calls.value == 0)
  }
}

@Suite(.timeLimit(.minutes(1))) struct EarlyEndTests {
  @Test func theServerMayAnswerBeforeAllRequestsCame() async throws {
    var service = Echo()
    service.onUpload = { requests, _ in try await requests.next() ?? Text() }
    let fixture = try Fixture(service)
    let writes = Counter()
    let answer = try await fixture.echo.upload { requests in
      while true {
        try await requests.write(text("first"))
        writes.add()
      }
    }
    #expect(answer == text("first"))
    #expect(writes.value >= 1)
  }

  @Test func anEarlyErrorReachesTheWriter() async throws {
    var service = Echo()
    service.onUpload = { _, _ in throw RPCError(.notFound, "no such shelf") }
    let fixture = try Fixture(service)
    let error = await rpcError {
      _ = try await fixture.echo.upload { requests in
        while true { try await requests.write(text("x")) }
      }
    }
    #expect(error?.code == .notFound)
    #expect(error?.message == "no such shelf")
  }

  @Test func responsesBeforeAnErrorAreDelivered() async throws {
    var service = Echo()
    service.onWatch = { _, responses, _ in
      try await responses.write(text("a"))
      try await responses.write(text("b"))
      throw RPCError(.dataLoss, "the rest is gone")
    }
    let fixture = try Fixture(service)
    let seen = Record<String>()
    let error = await rpcError {
      try await fixture.echo.watch(Text()) { responses in
        for try await response in responses { seen.add(response.value) }
      }
    }
    #expect(seen.events == ["a", "b"])
    #expect(error?.code == .dataLoss)
  }

  @Test func aHandlerCannotWriteAfterItReturned() async throws {
    let writer = Record<ResponseWriter<Text>>()
    var service = Echo()
    service.onWatch = { _, responses, _ in writer.add(responses) }
    let fixture = try Fixture(service)
    try await fixture.echo.watch(Text()) { _ = try await $0.next() }
    let responses = try #require(writer.events.first)
    #expect(await rpcError { try await responses.write(Text()) } != nil)
  }
}
