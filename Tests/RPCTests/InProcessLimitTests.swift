import RPC
import RPCInProcess
import Synchronization
import TestCalls
import Testing
import Wire

/// What only the transport within a process has: limits by the message, an executor of choice.
@Suite(.timeLimit(.minutes(1))) struct InProcessLimitTests {
  /// Whether the writer gets as far as `count` and no further.
  private func stops(_ writes: Counter, at count: Int) async -> Bool {
    guard await eventually({ writes.value >= count }) else { return false }
    do { try await Task.sleep(for: .milliseconds(10)) } catch { return false }
    return writes.value == count
  }

  @Test func queuedResponsesAreBounded() async throws {
    let writes = Counter()
    var service = Echo()
    service.onWatch = { _, responses, _ in
      for index in 0..<1000 {
        try await responses.write(text("\(index)"))
        writes.add()
      }
    }
    let fixture = try Fixture(service, limits: InProcessLimits(queuedMessages: 8))
    try await fixture.echo.watch(Text()) { responses in
      #expect(await stops(writes, at: 8))
      for _ in 0..<5 { _ = try await responses.next() }
      #expect(await stops(writes, at: 13))
      for try await _ in responses {}
    }
    #expect(writes.value == 1000)
  }

  @Test func queuedRequestsAreBounded() async throws {
    let go = Latch()
    var service = Echo()
    service.onUpload = { requests, _ in
      await go.wait()
      for try await _ in requests {}
      return Text()
    }
    let writes = Counter()
    let fixture = try Fixture(service, limits: InProcessLimits(queuedMessages: 8))
    _ = try await fixture.echo.upload { requests in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for index in 0..<1000 {
            try await requests.write(text("\(index)"))
            writes.add()
          }
        }
        #expect(await stops(writes, at: 8))
        go.open()
        try await group.waitForAll()
      }
    }
    #expect(writes.value == 1000)
  }

  @Test func bytesAreBoundedTooAndALargeMessagePassesAlone() async throws {
    let writes = Counter()
    let large = text(String(repeating: "x", count: 40_000))
    var service = Echo()
    service.onWatch = { _, responses, _ in
      for _ in 0..<10 {
        try await responses.write(large)
        writes.add()
      }
    }
    let fixture = try Fixture(service, limits: InProcessLimits(queuedBytes: 100_000))
    try await fixture.echo.watch(Text()) { responses in
      #expect(await stops(writes, at: 2))
      var count = 0
      for try await response in responses {
        #expect(response == large)
        count += 1
      }
      #expect(count == 10)
    }
    let narrow = try Fixture(limits: InProcessLimits(queuedBytes: 10))
    try await narrow.echo.chat { requests, responses in
      try await requests.write(large)
      #expect(try await responses.next() == large)
    }
  }

  @Test func openCallsAreBounded() async throws {
    let go = Latch()
    var service = Echo()
    service.onChat = { _, responses, _ in
      responses.sendHeaders()
      await go.wait()
    }
    let fixture = try Fixture(service, limits: InProcessLimits(openCalls: 1))
    try await fixture.echo.chat { _, responses in
      _ = try await responses.headers()
      #expect(fixture.transport.openCalls == 1)
      let error = await rpcError { _ = try await fixture.echo.echo(Text()) }
      #expect(error?.code == .resourceExhausted)
    }
    go.open()
    #expect(await eventually { fixture.transport.openCalls == 0 })
    #expect(try await fixture.echo.echo(text("again")) == text("again"))
  }

  @Test func handlersPreferTheTransportsExecutor() async throws {
    let executor = QueueExecutor()
    let on = Record<Bool>()
    var service = Echo()
    service.onEcho = { request, _ in
      on.add(executor.isCurrent)
      await Task.yield()
      on.add(executor.isCurrent)
      return request
    }
    service.onChat = { requests, responses, _ in
      for try await request in requests {
        on.add(executor.isCurrent)
        try await responses.write(request)
      }
    }
    let fixture = try Fixture(service, executor: executor)
    _ = try await fixture.echo.echo(Text())
    try await fixture.echo.chat { requests, responses in
      for _ in 0..<3 {
        try await requests.write(text("x"))
        _ = try await responses.next()
      }
    }
    #expect(on.events == [true, true, true, true, true])
  }
}

/// Runs jobs in detached tasks and knows whether the caller is inside one.
final class QueueExecutor: TaskExecutor {
  var isCurrent: Bool { jobsRunning.withLock { $0 > 0 } }

  private let jobsRunning = Mutex(0)

  func enqueue(_ job: consuming ExecutorJob) {
    let unowned = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    Task.detached {
      self.jobsRunning.withLock { $0 += 1 }
      unowned.runSynchronously(on: executor)
      self.jobsRunning.withLock { $0 -= 1 }
    }
  }
}
