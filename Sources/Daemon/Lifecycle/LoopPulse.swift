internal import Reactor
internal import Synchronization
internal import Telemetry

/// Says from outside whether a loop still turns: a timer on the loop stores the time.
final class LoopPulse: Sendable {
  /// Between two beats.
  static let interval = Duration.milliseconds(100)

  private let last: Atomic<Int64>
  private let start = ContinuousClock.now
  private let loop: EventLoop

  init(_ loop: EventLoop) {
    self.loop = loop
    last = Atomic(0)
  }

  /// Begins to beat; it ends with the loop.
  func begin() {
    loop.execute { [self] in
      let timer = PulseTimer(self, loop)
      timer.timerFired()
    }
  }

  func beat() { last.store((ContinuousClock.now - start).microseconds, ordering: .relaxed) }

  /// Since the loop turned last.
  var sinceLastTurn: Duration {
    (ContinuousClock.now - start) - .microseconds(last.load(ordering: .relaxed))
  }
}

private final class PulseTimer: TimerNode {
  private let pulse: LoopPulse
  private let loop: EventLoop

  init(_ pulse: LoopPulse, _ loop: EventLoop) {
    self.pulse = pulse
    self.loop = loop
  }

  override func timerFired() {
    pulse.beat()
    loop.arm(self, after: LoopPulse.interval)
  }
}
