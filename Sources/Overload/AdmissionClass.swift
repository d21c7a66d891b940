/// How calls of a method are treated when a server has more to do than it can.
public enum AdmissionClass: UInt8, Sendable, Hashable, CaseIterable {
  /// Never refused for overload: a person's refusal, an erasure, health.
  case critical
  /// Changes nothing; answered from memory or by a read.
  case read
  /// Changes something; many at once share one sync of the disk, so more of them are let in.
  case write
  /// The first to go: what somebody repeats later anyway, such as reports.
  case background
  /// Waits for something by itself, as streams and long polls do, so that its duration says nothing
  /// about the load: only bounded in number.
  case open

  /// As metrics and errors name it.
  public var name: String { "\(self)" }

  /// Whether how long its calls take steers a limit.
  var isMeasured: Bool { self != .critical && self != .open }
}

/// How a server decides how many calls it runs at once.
public struct AdmissionSettings: Sendable, Hashable {
  /// How many times longer than alone calls may take before fewer are let in.
  public var tolerance = 2.0
  /// A read that takes no longer than this is never too slow.
  public var readAllowance = Duration.milliseconds(2)
  /// A write that takes no longer than this is never too slow.
  public var writeAllowance = Duration.milliseconds(6)
  /// Calls of one class at once, before anything is known about them.
  public var initialLimit = 256
  /// Calls of one class at once, at least.
  public var minimumLimit = 2
  /// Calls of one class at once, at most.
  public var maximumLimit = 2_000
  /// Calls at once of the class that waits by itself.
  public var maximumOpen = 20_000
  /// Bytes of requests that may wait for their turn.
  public var maximumWaitingBytes = 64 << 20

  /// What suits services that answer within milliseconds.
  public init() {}

  func allowance(_ admissionClass: AdmissionClass) -> UInt64 {
    let allowance = admissionClass == .read ? readAllowance : writeAllowance
    return nanoseconds(allowance)
  }
}

/// A duration in nanoseconds; none for a negative one, at most 292 years.
func nanoseconds(_ duration: Duration) -> UInt64 {
  let (seconds, attoseconds) = duration.components
  guard seconds >= 0, attoseconds >= 0 else { return 0 }
  let (whole, overflow) = UInt64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
  if overflow { return UInt64(Int64.max) }
  return min(whole &+ UInt64(attoseconds / 1_000_000_000), UInt64(Int64.max))
}
