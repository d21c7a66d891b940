import Locking
import Testing

@testable import Reactor

private final class Output: Flushable {
  var isDirty = false
  var flushes = 0
  var onFlush: () -> Void = {}

  func flush() {
    flushes += 1
    onFlush()
  }
}

/// Tells when it is freed.
private final class Watched: TimerNode, ReadinessHandler {
  private let freed: Tally

  init(_ freed: Tally) { self.freed = freed }

  deinit { freed.add() }

  func ready(_ readiness: Readiness) { Issue.record("nobody wrote") }
  override func timerFired() { Issue.record("not due") }
}

/// What happened, in order.
private final class Order: Sendable {
  private let list = Lock<[String]>([])

  var names: [String] { list.withLock { $0 } }

  func add(_ name: String) { list.withLock { $0.append(name) } }
}

/// Keeps a task waiting.
private final class Waiting: Sendable {
  private let held = Lock<UnsafeContinuation<Void, Never>?>(nil)

  func wait() async {
    await withUnsafeContinuation { continuation in held.withLock { $0 = continuation } }
  }

  func resume() { held.withLock { $0.take() }?.resume() }
}

@Suite(.timeLimit(.minutes(2))) struct RoundTests {
  /// A job that is made ready comes before what waits, except where it would run inside another.
  @Test func whatIsResumedAtOnceComesFirst() async throws {
    try await withLoop { loop in
      let order = Order()
      let (first, second) = (Waiting(), Waiting())
      let tasks = [(first, "first"), (second, "second")].map { waiting, name in
        Task(executorPreference: loop) {
          await waiting.wait()
          order.add(name)
        }
      }
      await pause(.milliseconds(5), on: loop)
      let done = Signal()
      loop.execute {
        loop.execute { order.add("waited") }
        loop.runAtOnce { _ in first.resume() }
        order.add("after the first")
        // Nothing is made ready.
        loop.runAtOnce { _ in }
        done.fire()
      }
      await done.wait()
      try await running(on: loop) {
        loop.runAtOnce { _ in second.resume() }
        order.add("after the second")
      }
      for task in tasks { await task.value }
      #expect(
        order.names == ["first", "after the first", "waited", "after the second", "second"])
    }
  }

  @Test func dirtyObjectsAreFlushedOnceARound() async throws {
    try await withLoop { loop in
      try await running(on: loop) {
        let output = Output()
        for _ in 0..<100 { loop.markDirty(output) }
        #expect(output.flushes == 0 && output.isDirty)
        // A sleep that is over before the task has suspended leaves the round as it is.
        for _ in 0..<100 where output.flushes < 1 { try await Task.sleep(for: .milliseconds(1)) }
        #expect(output.flushes == 1 && !output.isDirty)
        output.onFlush = { if output.flushes < 10 { loop.markDirty(output) } }
        loop.markDirty(output)
        for _ in 0..<100 where output.flushes < 10 { try await Task.sleep(for: .milliseconds(1)) }
        #expect(output.flushes == 10)
        output.onFlush = {}
      }
    }
  }

  /// A task that never has to wait gives the loop back after so many steps.
  @Test func stepsOfARoundHaveTheirBound() async throws {
    try await withLoop { loop in
      let most = EventLoop.maximumStepsPerRound
      let pauses = try await running(on: loop) {
        let output = Output()
        var pauses = 0
        for _ in 0..<(10 * most) {
          loop.markDirty(output)
          if loop.takeStep() { continue }
          pauses += 1
          await withUnsafeContinuation { continuation in
            loop.executeNextRound { continuation.resume() }
          }
          // The round that ended has flushed.
          #expect(output.flushes >= pauses)
        }
        return pauses
      }
      // The task may begin in the middle of a round.
      #expect((10...11).contains(pauses))
    }
  }

  @Test func theNextRoundComesAfterEvents() async throws {
    try await withLoop { loop in
      let order = Lock<[Int]>([])
      let done = Signal()
      loop.execute {
        loop.executeNextRound {
          order.withLock { $0.append(2) }
          done.fire()
        }
        loop.execute { order.withLock { $0.append(1) } }
      }
      await done.wait()
      #expect(order.withLock { $0 } == [1, 2])
    }
  }

  @Test func readyWorkRunsBeforeTheFlush() async throws {
    try await withLoop { loop in
      let tally = Tally()
      let atFlush = Lock(0)
      let flushed = Signal()
      loop.execute {
        let output = Output()
        output.onFlush = {
          atFlush.withLock { $0 = tally.value }
          flushed.fire()
        }
        loop.markDirty(output)
        for _ in 0..<100 { loop.execute { tally.add() } }
      }
      await flushed.wait()
      #expect(atFlush.withLock { $0 } == 100)
    }
  }

  @Test func endlessWorkDoesNotStarveTheRest() async throws {
    try await withLoop { loop in
      let (near, far) = try Socket.pair()
      let told = Signal()
      let fired = Signal()
      let isOver = Lock(false)
      @Sendable func again() {
        if !isOver.withLock({ $0 }) { loop.execute(again) }
      }
      try await running(on: loop) {
        let watcher = Watcher { _ in told.fire() }
        _ = try loop.register(near.descriptor, interest: .readable, handler: watcher)
        loop.arm(ActionTimer { fired.fire() }, after: .milliseconds(1))
        loop.execute(again)
      }
      _ = [UInt8](repeating: 1, count: 1).withUnsafeBytes { far.write($0) }
      await told.wait()
      await fired.wait()
      isOver.withLock { $0 = true }
    }
  }

  @Test func stopRunsWhatCameBefore() async throws {
    let loop = try EventLoop()
    let tally = Tally()
    for _ in 0..<10 { loop.execute { tally.add() } }
    try loop.start()
    for _ in 0..<10_000 {
      loop.execute {
        tally.add()
        loop.execute { tally.add() }
      }
    }
    loop.stop()
    #expect(tally.value == 20_010 && loop.lateWork == 0)
    loop.execute { tally.add() }
    #expect(tally.value == 20_010 && loop.lateWork == 1)
    loop.stop()
  }

  @Test func stopEndsEndlessWork() throws {
    let loop = try EventLoop()
    @Sendable func again() { loop.execute(again) }
    loop.execute(again)
    try loop.start()
    loop.stop()
    #expect(loop.lateWork == 1)
  }

  @Test func stopLetsGoOfHandlersAndTimers() async throws {
    let (near, far) = try Socket.pair()
    let freed = Tally()
    let loop = try EventLoop()
    try loop.start()
    try await running(on: loop) {
      let watched = Watched(freed)
      _ = try loop.register(near.descriptor, interest: .readable, handler: watched)
      loop.arm(watched, after: .seconds(3_600))
      loop.arm(Watched(freed), after: .seconds(3_600))
    }
    #expect(freed.value == 0)
    loop.stop()
    #expect(freed.value == 2)
    far.close()
  }

  @Test func aLoopRunsOnTheCallingThread() throws {
    let loop = try EventLoop()
    let tally = Tally()
    loop.execute {
      tally.add()
      #expect(loop.isCurrent)
      loop.stop()
      #expect(loop.isCurrent)
    }
    loop.run()
    #expect(tally.value == 1 && !loop.isCurrent)
  }

  @Test func theRingGrowsAndShrinks() {
    var ring = WorkRing()
    let tally = Tally()
    for round in 0..<3 {
      for _ in 0..<(700 * (round + 1)) { ring.push(.action { tally.add() }) }
      for _ in 0..<350 { if case .action(let action) = ring.pop() { action() } }
    }
    #expect(ring.count == 4_200 - 1_050 && ring.capacity == 4_096)
    ring.shrink()
    #expect(ring.capacity == 4_096)
    while case .action(let action) = ring.pop() { action() }
    ring.shrink()
    #expect(ring.capacity == WorkRing.keptCapacity && tally.value == 4_200)
  }
}
