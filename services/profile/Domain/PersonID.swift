/// A person of a realm: 16 bytes of a UUIDv7. Without the person's key it says nothing of anybody.
public struct PersonID: Sendable, Hashable, Comparable {
  /// The first eight bytes, big-endian.
  public let high: UInt64
  /// The last eight bytes.
  public let low: UInt64

  /// The two halves as they are.
  public init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  public static func < (one: Self, other: Self) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}
