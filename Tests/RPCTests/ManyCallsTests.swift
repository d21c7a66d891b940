import RPC
import RPCInProcess
import Synchronization
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct ManyCallsTests {
  @Test func tenThousandAtOnce() async throws {
    let count = 10_000
    let arrived = Counter()
    let all = Latch()
    let lots = Record<Latch>()
    for _ in 0..<count { lots.add(Latch()) }
    let latches = lots.events
    var service = Echo()
    service.onEcho = { request, _ in
      let mine = arrived.add()
      if mine == count { all.open() }
      await latches[mine - 1].wait()
      return request
    }
    let fixture = try Fixture(service)
    let echo = fixture.echo
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<count {
        group.addTask { try await echo.echo(text("\(index)")) == text("\(index)") }
      }
      await all.wait()
      #expect(fixture.transport.openCalls == count)
      for latch in latches { latch.open() }
      for try await isEqual in group { #expect(isEqual) }
    }
    #expect(await eventually { fixture.transport.openCalls == 0 })
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
      let error = await rpcError { _ = try await fixture.echo.echo(Text()) }
      #expect(error?.code == .resourceExhausted)
    }
    go.open()
    #expect(await eventually { fixture.transport.openCalls == 0 })
    #expect(try await fixture.echo.echo(text("again")) == text("again"))
  }

  @Test func cancelledCallsLeaveNothingBehind() async throws {
    var service = Echo()
    service.onChat = { requests, _, _ in for try await _ in requests {} }
    let fixture = try Fixture(service)
    let echo = fixture.echo
    for _ in 0..<20 {
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<50 {
          group.addTask {
            _ = await rpcError {
              try await echo.chat { _, responses in _ = try await responses.next() }
            }
          }
        }
        group.cancelAll()
      }
    }
    #expect(await eventually { fixture.transport.openCalls == 0 })
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
