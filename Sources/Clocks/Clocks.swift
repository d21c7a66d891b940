internal import Glibc

/// The time that neither jumps nor stops, for deadlines and for how long something took.
///
/// What `ContinuousClock` reads as well, before it makes 128 bits of it.
public enum MonotonicClock {
  /// Nanoseconds since the machine was started, the time it slept among them; Linux's
  /// `CLOCK_BOOTTIME`, so good for 292 years.
  public static var nowNanoseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// The time of the machine, for TLS, tokens and records of what operators did.
///
/// Injected everywhere, so that tests stand at any time. Deadlines are not measured with it but
/// with the monotonic clock.
public struct RealClock: Sendable {
  private let read: @Sendable () -> Int64

  /// The system's clock.
  public init() {
    read = {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
  }

  /// A clock of a test, in milliseconds since 1970 UTC.
  public init(reading read: @escaping @Sendable () -> Int64) { self.read = read }

  /// Milliseconds since 1970 UTC.
  public var nowMilliseconds: Int64 { read() }
}

/// The time of the mall, for everything in the domain: visits, offers, caps, decay.
///
/// In production it is the real time. Elsewhere it may be shifted and run faster:
/// `mall = epoch + offset + (real - epoch) × rate`, the same function of the real time in every
/// service with the same three numbers.
public struct MallClock: Sendable {
  /// Added to the real time, in milliseconds.
  public let offsetMilliseconds: Int64
  /// How much faster than the real time it runs; 1 in production.
  public let rate: Double
  /// From where the rate counts, in milliseconds since 1970 UTC of the real time.
  public let epochMilliseconds: Int64
  private let real: RealClock

  /// The mall's time over a real one.
  public init(
    _ real: RealClock, offsetMilliseconds: Int64 = 0, rate: Double = 1, epochMilliseconds: Int64 = 0
  ) {
    self.real = real
    self.offsetMilliseconds = offsetMilliseconds
    self.rate = rate.isFinite && rate > 0 ? rate : 1
    self.epochMilliseconds = epochMilliseconds
  }

  /// Milliseconds since 1970 UTC, as the mall sees them.
  public var nowMilliseconds: Int64 { milliseconds(atReal: real.nowMilliseconds) }

  /// What the mall's clock shows at a real time.
  public func milliseconds(atReal milliseconds: Int64) -> Int64 {
    if rate == 1 { return Self.sum(milliseconds, offsetMilliseconds) }
    let passed = (Double(milliseconds) - Double(epochMilliseconds)) * rate
    // Beyond any calendar, but never a trap.
    guard let whole = Int64(exactly: passed.rounded()) else { return passed < 0 ? .min : .max }
    return Self.sum(Self.sum(epochMilliseconds, offsetMilliseconds), whole)
  }

  /// How long a time of the mall takes in real time; for timers.
  public func realDuration(ofMall duration: Duration) -> Duration { duration / rate }

  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, isOver) = left.addingReportingOverflow(right)
    return isOver ? (right < 0 ? .min : .max) : sum
  }
}
