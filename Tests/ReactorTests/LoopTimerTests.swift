import Glibc
import Locking
import Testing

@testable import Reactor

@Suite(.timeLimit(.minutes(2))) struct LoopTimerTests {
  @Test func timersFireInOrderAndNotEarly() async throws {
    try await withLoop { loop in
      let seen = Lock<[Int]>([])
      let done = Signal()
      try await running(on: loop) {
        for milliseconds in [40, 5, 20, 1] {
          let due = loop.now + .milliseconds(milliseconds)
          let timer = ActionTimer {
            #expect(ContinuousClock.now >= due)
            seen.withLock { $0.append(milliseconds) }
            if milliseconds == 40 { done.fire() }
          }
          if milliseconds == 20 {
            loop.arm(timer, at: due)
          } else {
            loop.arm(timer, after: .milliseconds(milliseconds))
          }
        }
        #expect(loop.timerCount == 4)
      }
      await done.wait()
      #expect(seen.withLock { $0 } == [1, 5, 20, 40])
    }
  }

  @Test func timersAreRearmedAndDisarmed() async throws {
    try await withLoop { loop in
      let done = Signal()
      let count = Lock(0)
      try await running(on: loop) {
        let cancelled = ActionTimer { Issue.record("disarmed timers do not fire") }
        loop.arm(cancelled, after: .milliseconds(3))
        let again = Again(loop) {
          count.withLock { $0 += 1 }
          loop.disarm(cancelled)
          if count.withLock({ $0 }) == 5 { done.fire() }
        }
        loop.arm(again, after: .seconds(3_600))
        loop.arm(again, after: .milliseconds(1))
        #expect(loop.timerCount == 2)
      }
      await done.wait()
      try await running(on: loop) { #expect(loop.timerCount == 0) }
      #expect(count.withLock { $0 } == 5)
    }
  }

  @Test func lengthsAreTicksRoundedUp() {
    var clock = LoopClock()
    clock.read()
    let now = clock.nanoseconds
    let tick = (now + 1_000_000) / 1_000_000 + (now % 1_000_000 == 0 ? 0 : 1)
    #expect(clock.tick(after: .milliseconds(1)) == tick)
    #expect(clock.tick(after: .seconds(-5)) >= clock.tick)
    #expect(clock.tick(after: .seconds(86_400 * 400)) > 86_400 * 400 * 1_000)
    #expect(clock.tick(after: .seconds(Int64.max)) == UInt64.max / 1_000_000 + 1)
    #expect(clock.milliseconds(until: tick) >= 1 && clock.milliseconds(until: .max) == .max)
    #expect(clock.milliseconds(until: 0) == 0)
    #expect(abs((clock.instant.duration(to: .now)).components.seconds) < 5)
  }

  @Test func aLoopWithManyTimersSleeps() async throws {
    await #expect(processExitsWith: .success) {
      try await withLoop { loop in
        try await running(on: loop) {
          for number in 0..<100_000 {
            loop.arm(ActionTimer {}, after: .seconds(3_600) + .milliseconds(number))
          }
        }
        let before = processTime()
        try await Task.sleep(for: .milliseconds(500))
        #expect(processTime() - before < .milliseconds(50))
      }
    }
  }
}

/// Fires every millisecond, five times.
private final class Again: TimerNode {
  private let loop: EventLoop
  private let action: () -> Void
  private var left = 5

  init(_ loop: EventLoop, _ action: @escaping () -> Void) {
    self.loop = loop
    self.action = action
  }

  override func timerFired() {
    left -= 1
    if left > 0 { loop.arm(self, after: .milliseconds(1)) }
    action()
  }
}
