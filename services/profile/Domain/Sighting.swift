/// That a person was at a place in one minute.
///
/// Sensors speak every few seconds; one sighting for each place and minute holds what visits and
/// dwell need, whatever order they come in.
public struct Sighting: Sendable, Hashable {
  /// The length of a minute in milliseconds.
  static let minute_ms: Int64 = 60_000

  /// The first event of the minute.
  public var first: EventKey
  /// The time of the last one.
  public var last_ms: Int64
  /// In which mall.
  public var mallID: String
  /// In which zone; nil when only the mall is known.
  public var zoneID: String?

  /// A sighting with all its parts.
  public init(first: EventKey, last_ms: Int64, mallID: String, zoneID: String?) {
    self.first = first
    self.last_ms = last_ms
    self.mallID = mallID
    self.zoneID = zoneID
  }

  func isSamePlaceAndMinute(_ other: Sighting) -> Bool {
    Self.minute(first.time_ms) == Self.minute(other.first.time_ms)
      && zoneID == other.zoneID && mallID == other.mallID
  }

  mutating func join(_ other: Sighting) {
    first = min(first, other.first)
    last_ms = max(last_ms, other.last_ms)
  }

  static func minute(_ time_ms: Int64) -> Int64 {
    let (quotient, remainder) = time_ms.quotientAndRemainder(dividingBy: minute_ms)
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
