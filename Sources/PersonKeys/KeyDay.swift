/// A day of UTC; key-encryption keys live that long.
public struct KeyDay: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let number: Int

  /// The day of that number.
  public init(number: Int) {
    self.number = number
  }

  /// The day of a moment, in milliseconds since 1970.
  public init(milliseconds: Int64) {
    let day: Int64 = 86_400_000
    number = Int((milliseconds - ((milliseconds % day) + day) % day) / day)
  }

  public static func < (one: KeyDay, other: KeyDay) -> Bool { one.number < other.number }
}
