/// The name of one signal, made where it was observed: 16 bytes of a UUIDv7.
public struct SignalID: Sendable, Hashable, Comparable {
  /// The first eight bytes, big-endian; they begin with the time.
  public let high: UInt64
  /// The last eight bytes.
  public let low: UInt64

  /// The two halves as they are.
  public init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// Before every other id.
  public static let least = SignalID(high: 0, low: 0)
  /// After every other id.
  public static let greatest = SignalID(high: .max, low: .max)

  public static func < (one: Self, other: Self) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}
