import Glibc
import Locking
import Reactor
import Testing

private actor Plain {
  func isOn(_ loop: EventLoop) -> Bool { loop.isCurrent }
}

private actor Resident {
  let loop: EventLoop
  var visits = 0

  init(_ loop: EventLoop) { self.loop = loop }

  nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

  func visit() -> Bool {
    visits += 1
    preconditionIsolated()
    return loop.isCurrent
  }

  func visit(_ plain: Plain) async -> [Bool] {
    [loop.isCurrent, await plain.isOn(loop), loop.isCurrent]
  }
}

private func trespass(_ resident: Resident) { resident.assumeIsolated { $0.visits += 1 } }

@concurrent private func concurrent(_ loop: EventLoop) async -> Bool { loop.isCurrent }
private func plainFunction(_ loop: EventLoop) async -> Bool { loop.isCurrent }

@Suite(.timeLimit(.minutes(2))) struct ExecutorTests {
  @Test func handlersStayOnTheThread() async throws {
    try await withLoop { loop in
      try await running(on: loop) {
        #expect(loop.isCurrent)
        #expect(await plainFunction(loop))
        #expect(await concurrent(loop))
        #expect(await Plain().isOn(loop))
        async let child = plainFunction(loop)
        #expect(await child)
        let all = await withTaskGroup(of: Bool.self) { group in
          for _ in 0..<10 { group.addTask { await Plain().isOn(loop) } }
          return await group.reduce(true) { $0 && $1 }
        }
        #expect(all)
        await Task.yield()
        #expect(loop.isCurrent)
      }
    }
  }

  @Test func tasksReturnAfterSuspensionElsewhere() async throws {
    try await withLoop { loop in
      try await withLoop { other in
        let elsewhere = Resident(other)
        try await running(on: loop) {
          try await Task.sleep(for: .milliseconds(2))
          #expect(loop.isCurrent)
          #expect(await elsewhere.visit())
          #expect(loop.isCurrent && !other.isCurrent)
          #expect(await Task.detached { loop.isCurrent }.value == false)
          #expect(loop.isCurrent)
        }
      }
    }
  }

  @Test func actorsLiveOnTheLoop() async throws {
    try await withLoop { loop in
      let resident = Resident(loop)
      #expect(await resident.visit())
      #expect(await resident.visit(Plain()) == [true, false, true])
      try await running(on: loop) {
        #expect(await resident.visit())
        #expect(await resident.visit(Plain()) == [true, true, true])
      }
      let entered = Signal()
      loop.execute {
        resident.assumeIsolated { $0.visits += 1 }
        entered.fire()
      }
      await entered.wait()
      #expect(await resident.visits == 3)
    }
  }

  @Test func residentsAreGuarded() async throws {
    await #expect(processExitsWith: .failure) {
      trespass(Resident(try EventLoop()))
    }
  }

  /// A loop without timers sleeps until it is woken, so a lost wake-up lasts until the limit.
  @Test(.timeLimit(.minutes(2))) func aSleepingLoopIsWoken() async throws {
    try await withLoop { loop in
      for _ in 0..<20 {
        try await Task.sleep(for: .milliseconds(2))
        let woken = Signal()
        loop.execute { woken.fire() }
        await woken.wait()
      }
    }
  }

  @Test func aMillionHopsFromOtherThreads() async throws {
    try await withLoop { loop in
      let count = Tally()
      let wrongThread = Tally()
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<4 {
          group.addTask {
            for _ in 0..<250_000 {
              loop.execute {
                count.add()
                if !loop.isCurrent { wrongThread.add() }
              }
            }
          }
        }
      }
      let done = Signal()
      loop.execute { done.fire() }
      await done.wait()
      #expect(count.value == 1_000_000)
      #expect(wrongThread.value == 0)
    }
  }

  @Test func tasksHopBetweenLoops() async throws {
    try await withLoop { loop in
      let resident = Resident(loop)
      try await withLoop { other in
        try await running(on: other) {
          for _ in 0..<5_000 { _ = await resident.visit() }
          #expect(other.isCurrent)
        }
      }
      #expect(await resident.visits == 5_000)
    }
  }

  @Test func actionsKeepTheirOrder() async throws {
    try await withLoop { loop in
      let seen = Lock<[Int]>([])
      let done = Signal()
      for number in 0..<10_000 { loop.execute { seen.withLock { $0.append(number) } } }
      loop.execute {
        seen.withLock { $0.append(-1) }
        loop.execute {
          seen.withLock { $0.append(-3) }
          done.fire()
        }
        seen.withLock { $0.append(-2) }
      }
      await done.wait()
      #expect(seen.withLock { $0 } == Array(0..<10_000) + [-1, -2, -3])
    }
  }

  @Test func boundValuesAreReachedOnTheLoop() async throws {
    try await withLoop { loop in
      let carried = LoopBound(sending: Watcher { _ in }, to: loop)
      try await running(on: loop) {
        carried.value.ready([])
        _ = LoopBound(carried.value, to: loop).value
      }
    }
    await #expect(processExitsWith: .failure) {
      _ = LoopBound(sending: Watcher { _ in }, to: try EventLoop()).value
    }
  }

  @Test func groupsTakeTurns() throws {
    let group = try LoopGroup(count: 3)
    let names = (0..<7).map { _ in group.next().name }
    #expect(names == [0, 1, 2, 0, 1, 2, 0].map { "loop-\($0)" })
    #expect(LoopGroup.processors >= 1)
    #expect(try LoopGroup(count: 0).loops.count == 1)
    try group.start()
    group.stop()
  }
}
