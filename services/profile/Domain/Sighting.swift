/// That a person was at a place in one minute.
///
/// Sensors speak every few seconds; one sighting for each place and minute holds what visits and
/// dwell need, whatever order they come in.
public struct Sighting: Sendable, Hashable {
  /// The length of a minute in milliseconds.
  static let minuteMilliseconds: Int64 = 60_000

  /// The first event of the minute.
  public var first: EventKey
  /// The time of the last one.
  public var lastMilliseconds: Int64
  /// In which mall.
  public var mallID: String
  /// In which zone; nil when only the mall is known.
  public var zoneID: String?

  /// A sighting with all its parts.
  public init(first: EventKey, lastMilliseconds: Int64, mallID: String, zoneID: String?) {
    self.first = first
    self.lastMilliseconds = lastMilliseconds
    self.mallID = mallID
    self.zoneID = zoneID
  }

  func isSamePlaceAndMinute(_ other: Sighting) -> Bool {
    Self.minute(first.timeMilliseconds) == Self.minute(other.first.timeMilliseconds)
      && zoneID == other.zoneID && mallID == other.mallID
  }

  mutating func join(_ other: Sighting) {
    first = min(first, other.first)
    lastMilliseconds = max(lastMilliseconds, other.lastMilliseconds)
  }

  static func minute(_ timeMilliseconds: Int64) -> Int64 {
    let (quotient, remainder) = timeMilliseconds.quotientAndRemainder(
      dividingBy: minuteMilliseconds)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

/// An item in a person's hands during a visit.
public struct ItemAct: Sendable, Hashable {
  /// When.
  public var key: EventKey
  /// In which mall.
  public var mallID: String
  /// Which item.
  public var itemID: String
  /// Bought, else only tried on.
  public var isBought: Bool

  /// An act with all its parts.
  public init(key: EventKey, mallID: String, itemID: String, isBought: Bool) {
    self.key = key
    self.mallID = mallID
    self.itemID = itemID
    self.isBought = isBought
  }

  var order: (EventKey, String) { (key, itemID) }
}
