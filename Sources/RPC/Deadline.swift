/// The instant by which a call must be complete, on the monotonic clock.
///
/// Only a remaining time crosses the wire, so clocks of two machines need not agree.
public struct Deadline: Sendable, Hashable, Comparable {
  /// Attoseconds since `origin` in two words. An instant's size is known at run time only, which is
  /// slow for what every call carries as an optional, and a duration is aligned to 16 bytes, for
  /// which malloc has a slow way only.
  private let high: Int64
  private let low: UInt64
  private static let origin = ContinuousClock.now

  /// What `grpc-timeout` can say at most: eight digits of hours.
  public static let maximumTimeout = Duration.seconds(99_999_999 * 3600)

  /// A deadline at an instant.
  public init(_ instant: ContinuousClock.Instant) {
    let attoseconds = Self.origin.duration(to: instant).attoseconds
    high = Int64(truncatingIfNeeded: attoseconds >> 64)
    low = UInt64(truncatingIfNeeded: attoseconds)
  }

  /// On this machine's clock, which neither jumps nor stops.
  public var instant: ContinuousClock.Instant {
    Self.origin + Duration(attoseconds: attoseconds)
  }

  private var attoseconds: Int128 { Int128(high) << 64 | Int128(low) }

  /// A deadline that far from now, at most `maximumTimeout`; a negative time is none.
  public static func after(_ timeout: Duration) -> Deadline {
    Deadline(.now + min(max(timeout, .zero), maximumTimeout))
  }

  /// Time left; zero once the deadline has passed.
  public var remaining: Duration { max(.zero, instant - .now) }

  /// Whether the time is up.
  public var hasPassed: Bool { attoseconds <= Self.origin.duration(to: .now).attoseconds }

  public static func < (left: Deadline, right: Deadline) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  /// The earlier one of two deadlines, either of which may be missing.
  static func earlier(_ left: Deadline?, _ right: Deadline?) -> Deadline? {
    guard let left else { return right }
    guard let right else { return left }
    return min(left, right)
  }
}
