internal import CLinux

/// Time as the loop counts it: nanoseconds and ticks since the loop was made.
struct LoopClock {
  static let nanosecondsPerTick: UInt64 = 1_000_000

  private let first: ContinuousClock.Instant
  private let firstNanoseconds: Int64
  /// Nanoseconds since the loop was made, when they were last read.
  private(set) var nanoseconds: UInt64 = 0

  init() {
    // In this order, a timer set to an instant is at worst late by the time between the two.
    first = .now
    firstNanoseconds = clinux_now_ns()
  }

  /// Reads the clock.
  mutating func read() { nanoseconds = current }

  /// Nanoseconds since the loop was made, now.
  var current: UInt64 { UInt64(max(0, clinux_now_ns() - firstNanoseconds)) }

  /// The tick that has begun.
  var tick: UInt64 { nanoseconds / Self.nanosecondsPerTick }

  /// The instant of the last reading.
  var instant: ContinuousClock.Instant {
    first.advanced(by: .nanoseconds(Int64(nanoseconds)))
  }

  /// The first tick that begins after `duration` from the last reading.
  func tick(after duration: Duration) -> UInt64 {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(Self.nanoseconds(duration))
    return Self.tick(notBefore: overflow ? .max : sum)
  }

  /// The first tick that does not begin before `instant`.
  func tick(at instant: ContinuousClock.Instant) -> UInt64 {
    Self.tick(notBefore: Self.nanoseconds(first.duration(to: instant)))
  }

  /// Whole milliseconds, rounded up, from the last reading until a tick begins.
  func milliseconds(until tick: UInt64) -> Int32 {
    let (start, overflow) = tick.multipliedReportingOverflow(by: Self.nanosecondsPerTick)
    if overflow { return .max }
    guard start > nanoseconds else { return 0 }
    return Int32(clamping: (start - nanoseconds + 999_999) / 1_000_000)
  }

  private static func tick(notBefore nanoseconds: UInt64) -> UInt64 {
    let (whole, rest) = nanoseconds.quotientAndRemainder(dividingBy: nanosecondsPerTick)
    return rest == 0 ? whole : whole + 1
  }

  /// Rounded up; negative durations are none, those above 584 years are that.
  private static func nanoseconds(_ duration: Duration) -> UInt64 {
    guard duration > .zero else { return 0 }
    let sum = duration.attoseconds &+ 999_999_999
    return sum < 0 ? .max : UInt64(clamping: sum / 1_000_000_000)
  }
}
