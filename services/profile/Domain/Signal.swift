/// One observed event that has passed the rules of its fields.
public struct Signal: Sendable, Hashable {
  /// Its name.
  public var id: SignalID
  /// When it happened, in milliseconds since 1970 UTC of the mall's clock.
  public var timeMilliseconds: Int64
  /// In which mall.
  public var mallID: String
  /// Where in the mall; nil when it happened elsewhere.
  public var zoneID: String?
  /// What was observed.
  public var observation: Observation

  /// A signal with all its parts.
  public init(
    id: SignalID, timeMilliseconds: Int64, mallID: String, zoneID: String?, observation: Observation
  ) {
    self.id = id
    self.timeMilliseconds = timeMilliseconds
    self.mallID = mallID
    self.zoneID = zoneID
    self.observation = observation
  }

  /// Its place in the order of events.
  public var key: EventKey { EventKey(timeMilliseconds: timeMilliseconds, id: id) }
}

/// What a signal tells.
public enum Observation: Sendable, Hashable {
  /// Seen near a sensor.
  case presence
  /// Logged in at the Wi-Fi portal.
  case portalLogin
  /// An item was tried on.
  case tryOn(item: String, shop: String)
  /// A till's receipt with the items on it.
  case receipt(shop: String, items: [String])
  /// An item or an offer was looked at; the tag says which.
  case view(tag: String)
  /// An item or a kind of item was marked as liked.
  case favourite(tag: String)
  /// What became of a touch that stood for these tags.
  case feedback(FeedbackKind, tags: [String])

  /// The kind in words that stay the same; also the `source` of a tag.
  public var kind: String {
    switch self {
    case .presence: "presence"
    case .portalLogin: "portal_login"
    case .tryOn: "try_on"
    case .receipt: "receipt"
    case .view: "view"
    case .favourite: "favourite"
    case .feedback: "feedback"
    }
  }
}

/// What a shopper did with a touch.
public enum FeedbackKind: UInt8, Sendable, Hashable {
  /// It was on the screen.
  case seen = 1
  /// It was opened.
  case opened = 2
  /// It was closed, or "less of this".
  case rejected = 3
  /// Its coupon was redeemed.
  case redeemed = 4
}

/// Who a signal was observed of, as its source names them.
public enum Subject: Sendable, Hashable {
  /// The mall's member number.
  case member(String)
  /// A device as access points and beacons see it.
  case device(String)
  /// A person that the suite named already.
  case person(PersonID)
}
