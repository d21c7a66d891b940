internal import Clocks

/// The instant by which a call must be complete, on the monotonic clock.
///
/// Only a remaining time crosses the wire, so clocks of two machines need not agree.
public struct Deadline: Sendable, Hashable, Comparable {
  /// Of `MonotonicClock`. An instant's size is known at run time only, which is slow for what every
  /// call carries as an optional, and asks for when it begins.
  private let nanoseconds: Int64
  /// One point of time on both clocks.
  private static let origin = (ContinuousClock.now, MonotonicClock.nowNanoseconds)

  /// What `grpc-timeout` can say at most: eight digits of hours. A deadline says at most 292 years
  /// from the machine's start.
  public static let maximumTimeout = Duration.seconds(99_999_999 * 3600)

  /// A deadline at an instant.
  public init(_ instant: ContinuousClock.Instant) {
    let (continuous, monotonic) = Self.origin
    nanoseconds = Self.sum(monotonic, continuous.duration(to: instant).wholeNanoseconds)
  }

  private init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// On this machine's clock, which neither jumps nor stops.
  public var instant: ContinuousClock.Instant {
    let (continuous, monotonic) = Self.origin
    return continuous + .nanoseconds(Self.sum(nanoseconds, -monotonic))
  }

  /// A deadline that far from now; a negative time is none.
  public static func after(_ timeout: Duration) -> Deadline {
    after(nanoseconds: timeout.wholeNanoseconds)
  }

  /// A deadline that far from now; a negative time is none.
  public static func after(nanoseconds: Int64) -> Deadline {
    Deadline(nanoseconds: sum(MonotonicClock.nowNanoseconds, max(0, nanoseconds)))
  }

  /// Time left; zero once the deadline has passed.
  public var remaining: Duration {
    .nanoseconds(max(0, Self.sum(nanoseconds, -MonotonicClock.nowNanoseconds)))
  }

  /// Whether the time is up.
  public var hasPassed: Bool { nanoseconds <= MonotonicClock.nowNanoseconds }

  public static func < (left: Deadline, right: Deadline) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// The earlier one of two deadlines, either of which may be missing.
  static func earlier(_ left: Deadline?, _ right: Deadline?) -> Deadline? {
    guard let left else { return right }
    guard let right else { return left }
    return min(left, right)
  }

  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, isOver) = left.addingReportingOverflow(right)
    return isOver ? (right < 0 ? .min : .max) : sum
  }
}

extension Duration {
  /// Rounded down, as far as 64 bits go.
  fileprivate var wholeNanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (whole, isOver) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    if isOver { return seconds < 0 ? .min : .max }
    let (sum, isMore) = whole.addingReportingOverflow(attoseconds / 1_000_000_000)
    return isMore ? (seconds < 0 ? .min : .max) : sum
  }
}
