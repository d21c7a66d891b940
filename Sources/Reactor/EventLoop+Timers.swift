/// On the loop's thread only.
extension EventLoop {
  /// The time at which this round's events came in; read once a round.
  public var now: ContinuousClock.Instant {
    assert(isCurrent)
    return clock.instant
  }

  /// The same in nanoseconds since the loop was made.
  public var roundNanoseconds: UInt64 {
    assert(isCurrent)
    return clock.nanoseconds
  }

  /// Counts the loop's rounds.
  public var round: UInt64 { roundNumber }

  /// Reads the clock: nanoseconds since the loop was made.
  public func readNanoseconds() -> UInt64 {
    assert(isCurrent)
    return clock.current
  }

  /// Fires `node` after `duration` from `now`: not earlier, and at most 1 ms and the length of a
  /// round later. An armed node is armed anew. Durations above 139 years are that.
  public func arm(_ node: TimerNode, after duration: Duration) {
    assert(isCurrent)
    wheel.arm(node, due: clock.tick(after: duration))
  }

  /// Fires `node` at `instant`, or at the next tick if that has passed.
  public func arm(_ node: TimerNode, at instant: ContinuousClock.Instant) {
    assert(isCurrent)
    wheel.arm(node, due: clock.tick(at: instant))
  }

  /// Keeps `node` from firing; one that is not armed is left alone.
  public func disarm(_ node: TimerNode) {
    assert(isCurrent)
    wheel.disarm(node)
  }

  /// How many timers are armed.
  public var timerCount: Int {
    assert(isCurrent)
    return wheel.count
  }
}
