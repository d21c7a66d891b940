/// What a decision may know of a person.
public struct Shopper: Sendable, Hashable {
  public var personID: String
  public var isPersonal: Bool
  /// Known to be 18 or older, by saying so or by a document.
  public var isKnownAdult: Bool
  public var interests: [Interest]
  /// Empty when not known or not allowed.
  public var zoneID: String
  public var triedOnItemIDs: [String]
  /// Touches that were rejected in a row, over all tenants.
  public var rejectionsInARow: UInt32

  /// Interests that are looked at.
  public static let maximumInterests = 50

  public init(
    personID: String, isPersonal: Bool, isKnownAdult: Bool, interests: [Interest],
    zoneID: String = "", triedOnItemIDs: [String] = [], rejectionsInARow: UInt32 = 0
  ) {
    self.personID = personID
    self.isPersonal = isPersonal
    self.isKnownAdult = isKnownAdult
    self.interests = Array(interests.prefix(Self.maximumInterests))
    self.zoneID = zoneID
    self.triedOnItemIDs = triedOnItemIDs
    self.rejectionsInARow = rejectionsInARow
  }
}

/// One tag that a person's signals stand for.
public struct Interest: Sendable, Hashable {
  public var tag: String
  /// 0 to 1,000.
  public var strengthPermille: Int32
  /// The kind of the newest signal behind it.
  public var source: String
  public var observedMilliseconds: Int64?
  public var rejectionsInARow: UInt32
  /// Asleep until then.
  public var sleepsUntilMilliseconds: Int64?

  public init(
    tag: String, strengthPermille: Int32, source: String = "", observedMilliseconds: Int64? = nil,
    rejectionsInARow: UInt32 = 0, sleepsUntilMilliseconds: Int64? = nil
  ) {
    self.tag = tag
    self.strengthPermille = min(max(strengthPermille, 0), 1_000)
    self.source = source
    self.observedMilliseconds = observedMilliseconds
    self.rejectionsInARow = rejectionsInARow
    self.sleepsUntilMilliseconds = sleepsUntilMilliseconds
  }

  func isAsleep(atMilliseconds now: Int64) -> Bool { (sleepsUntilMilliseconds ?? .min) > now }
}
