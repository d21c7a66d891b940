import Crypto
import Messages
import ProfileDomain
import Wire

/// Reads signals as they came and holds every field against its rule.
enum SignalReading {
  static let maximumLines = 200
  static let maximumCoupons = 20
  static let maximumMemberBytes = 64
  static let maximumDeviceBytes = 128
  static let maximumSensorBytes = 64
  static let maximumReceiptBytes = 64
  static let touchDigits = 32

  /// The signal without its subject.
  static func signal(_ message: Atrium_Profile_V1_Signal) throws(FieldFault) -> Signal {
    guard let id = UUIDv7(message.id) else {
      throw FieldFault(field: "id", reason: "id.form", expected: "a UUIDv7 in lower case")
    }
    guard let time = message.eventTime, let timeMilliseconds = time.milliseconds else {
      throw FieldFault(
        field: "event_time", reason: "event_time.missing", expected: "when it happened")
    }
    return Signal(
      id: SignalID(high: id.high, low: id.low), timeMilliseconds: timeMilliseconds,
      mallID: try FieldRules.slug(message.mallID, "mall_id"),
      zoneID: try FieldRules.optionalSlug(message.zoneID, "zone_id"),
      observation: try observation(message))
  }

  private static func observation(
    _ message: Atrium_Profile_V1_Signal
  ) throws(FieldFault) -> Observation {
    switch message.observation {
    case .presence(let presence)?:
      if !presence.sensorID.isEmpty {
        _ = try FieldRules.text(
          presence.sensorID, "presence.sensor_id", limit: maximumSensorBytes)
      }
      if message.zoneID.isEmpty {
        throw FieldFault(
          field: "zone_id", reason: "zone_id.missing", expected: "where the presence was")
      }
      return .presence
    case .portalLogin?: return .portalLogin
    case .tryOn(let tryOn)?:
      return .tryOn(
        item: try FieldRules.slug(tryOn.itemID, "try_on.item_id"),
        shop: try FieldRules.slug(tryOn.shopID, "try_on.shop_id"))
    case .receipt(let receipt)?: return try self.receipt(receipt)
    case .view(let view)?: return .view(tag: try tag(of: view))
    case .favourite(let favourite)?: return .favourite(tag: try tag(of: favourite))
    case .feedback(let feedback)?: return try self.feedback(feedback)
    case nil:
      throw FieldFault(
        field: "observation", reason: "observation.missing", expected: "what was observed")
    }
  }

  private static func receipt(
    _ receipt: Atrium_Profile_V1_Receipt
  ) throws(FieldFault) -> Observation {
    _ = try FieldRules.text(
      receipt.receiptNumber, "receipt.receipt_number", limit: maximumReceiptBytes)
    let shop = try FieldRules.slug(receipt.shopID, "receipt.shop_id")
    try FieldRules.count(receipt.lines.count, "receipt.lines", in: 0...maximumLines)
    try FieldRules.count(receipt.couponCodes.count, "receipt.coupon_codes", in: 0...maximumCoupons)
    try money(receipt.total, "receipt.total")
    var items: [String] = []
    for (index, line) in receipt.lines.enumerated() {
      let item = try FieldRules.slug(line.itemID, "receipt.lines[\(index)].item_id")
      if line.quantity == 0 {
        throw FieldFault(
          field: "receipt.lines[\(index)].quantity", reason: "receipt.lines.quantity.zero",
          expected: "at least 1")
      }
      try money(line.amount, "receipt.lines[\(index)].amount")
      if !items.contains(item) { items.append(item) }
    }
    for (index, code) in receipt.couponCodes.enumerated() {
      _ = try FieldRules.text(code, "receipt.coupon_codes[\(index)]", limit: 64)
    }
    return .receipt(shop: shop, items: items)
  }

  private static func money(
    _ money: Atrium_Types_V1_Money?, _ field: String
  ) throws(FieldFault) {
    guard let money else { return }
    let isCode =
      money.currencyCode.utf8.count == 3
      && money.currencyCode.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains)
    if !isCode {
      throw FieldFault(
        field: "\(field).currency_code", reason: "currency_code.form",
        expected: "an ISO 4217 code of three capital letters")
    }
  }

  private static func tag(of view: Atrium_Profile_V1_View) throws(FieldFault) -> String {
    switch view.subject {
    case .itemID(let item)?: return "item:\(try FieldRules.slug(item, "view.item_id"))"
    case .offerID(let offer)?: return "offer:\(try FieldRules.slug(offer, "view.offer_id"))"
    case nil:
      throw FieldFault(
        field: "view.subject", reason: "view.subject.missing", expected: "an item or an offer")
    }
  }

  private static func tag(of favourite: Atrium_Profile_V1_Favourite) throws(FieldFault) -> String {
    switch favourite.subject {
    case .itemID(let item)?: return "item:\(try FieldRules.slug(item, "favourite.item_id"))"
    case .tag(let tag)?: return try FieldRules.tag(tag, "favourite.tag")
    case nil:
      throw FieldFault(
        field: "favourite.subject", reason: "favourite.subject.missing",
        expected: "an item or a tag")
    }
  }

  private static func feedback(
    _ feedback: Atrium_Profile_V1_Feedback
  ) throws(FieldFault) -> Observation {
    _ = try FieldRules.hexadecimal(feedback.touchID, "feedback.touch_id", digits: touchDigits)
    guard let kind = FeedbackKind(rawValue: UInt8(clamping: feedback.kind.rawValue)) else {
      throw FieldFault(
        field: "feedback.kind", reason: "feedback.kind.unknown",
        expected: "what became of the touch")
    }
    try FieldRules.count(feedback.tags.count, "feedback.tags", in: 0...FieldRules.maximumTags)
    var tags: [String] = []
    for (index, tag) in feedback.tags.enumerated() {
      let tag = try FieldRules.tag(tag, "feedback.tags[\(index)]")
      if !tags.contains(tag) { tags.append(tag) }
    }
    return .feedback(kind, tags: tags)
  }

  /// Who it was observed of.
  static func subject(_ message: Atrium_Profile_V1_Signal) throws(FieldFault) -> Subject {
    switch message.subject {
    case .memberID(let member)?:
      return .member(try FieldRules.text(member, "member_id", limit: maximumMemberBytes))
    case .deviceID(let device)?:
      return .device(try FieldRules.text(device, "device_id", limit: maximumDeviceBytes))
    case .personID(let text)?:
      guard let person = PersonID(text) else {
        throw FieldFault(
          field: "person_id", reason: "person_id.form", expected: "a UUIDv7 in lower case")
      }
      return .person(person)
    case nil:
      throw FieldFault(
        field: "subject", reason: "subject.missing", expected: "who it was observed of")
    }
  }

  /// The device that logged in; nil for every other observation.
  static func joinedDevice(_ message: Atrium_Profile_V1_Signal) throws(FieldFault) -> String? {
    guard case .portalLogin(let login)? = message.observation else { return nil }
    return try FieldRules.text(
      login.deviceID, "portal_login.device_id", limit: maximumDeviceBytes)
  }

  /// What may be kept of it: no subject, no device, no field that no contract names, and no place
  /// without consent to location.
  static func kept(
    _ message: Atrium_Profile_V1_Signal, _ uses: SignalUses
  ) -> Atrium_Profile_V1_Signal {
    var kept = Atrium_Profile_V1_Signal()
    kept.id = message.id
    kept.eventTime = message.eventTime
    kept.eventTime?.unknownFields = UnknownFields()
    kept.mallID = message.mallID
    if uses.contains(.location) { kept.zoneID = message.zoneID }
    kept.observation = message.observation.map { keptPart($0, uses) }
    return kept
  }

  private static func keptPart(
    _ observation: Atrium_Profile_V1_Signal.Observation, _ uses: SignalUses
  ) -> Atrium_Profile_V1_Signal.Observation {
    switch observation {
    case .presence(let presence):
      return .presence(.with { if uses.contains(.location) { $0.sensorID = presence.sensorID } })
    case .portalLogin: return .portalLogin(Atrium_Profile_V1_PortalLogin())
    case .tryOn(var tryOn):
      tryOn.unknownFields = UnknownFields()
      return .tryOn(tryOn)
    case .receipt(var receipt):
      receipt.unknownFields = UnknownFields()
      receipt.total?.unknownFields = UnknownFields()
      for index in receipt.lines.indices {
        receipt.lines[index].unknownFields = UnknownFields()
        receipt.lines[index].amount?.unknownFields = UnknownFields()
      }
      return .receipt(receipt)
    case .view(var view):
      view.unknownFields = UnknownFields()
      return .view(view)
    case .favourite(var favourite):
      favourite.unknownFields = UnknownFields()
      return .favourite(favourite)
    case .feedback(var feedback):
      feedback.unknownFields = UnknownFields()
      return .feedback(feedback)
    }
  }

  /// The kind of observation, for what is kept of a rejected signal.
  static func kind(_ message: Atrium_Profile_V1_Signal) -> String {
    switch message.observation {
    case .presence?: "presence"
    case .portalLogin?: "portal_login"
    case .tryOn?: "try_on"
    case .receipt?: "receipt"
    case .view?: "view"
    case .favourite?: "favourite"
    case .feedback?: "feedback"
    case nil: "none"
    }
  }
}
