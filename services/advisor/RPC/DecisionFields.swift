internal import AdvisorDomain
internal import Crypto
internal import Messages
internal import RPC
internal import RPCServices
internal import Wire

/// Checks of single fields; each names the field and what was expected, never the value.
enum DecisionField {
  static let idExpectation = "expected lower-case letters, digits and hyphens, 1 to 64 characters"

  static func touch(_ text: String) throws(RPCError) -> String {
    guard text.utf8.count == 32, Hex.decode(text) != nil else {
      throw .invalid("touch_id", "expected 32 lower-case hexadecimal characters")
    }
    return text
  }

  static func person(_ text: String, _ field: String = "person_id") throws(RPCError) -> String {
    guard UUIDv7(text) != nil else { throw .invalid(field, "expected a UUIDv7 in lower case") }
    return text
  }

  static func id(_ text: String, _ field: String, optional: Bool = false) throws(RPCError) -> String
  {
    if optional && text.isEmpty { return text }
    let isID = text.utf8.allSatisfy { byte in
      byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
    }
    guard isID, (1...64).contains(text.utf8.count) else { throw .invalid(field, idExpectation) }
    return text
  }

  static func locale(_ text: String) throws(RPCError) -> ReasonLocale {
    if text.isEmpty { return .mainland }
    guard let locale = ReasonLocale(text) else {
      throw .invalid("locale", "expected zh-CN, zh-HK or en")
    }
    return locale
  }

  /// A read of personal data has a purpose for which these decisions may be read.
  static func purpose(_ purpose: Atrium_Types_V1_Purpose) throws(RPCError) -> String {
    switch purpose {
    case .service: return "service"
    case .subjectRights: return "subject_rights"
    case .profiling: return "profiling"
    default:
      throw .invalid(
        "purpose", "expected PURPOSE_SERVICE, PURPOSE_SUBJECT_RIGHTS or PURPOSE_PROFILING")
    }
  }
}

extension Moment {
  /// Offers that one request may rule out.
  static let maximumExclusions = 20

  init(_ request: Atrium_Advisor_V1_DecideRequest) throws(RPCError) {
    guard let time = request.mallTime else {
      throw .invalid("mall_time", "expected the domain's time")
    }
    guard request.withoutOfferIds.count <= Self.maximumExclusions else {
      throw .invalid("without_offer_ids", "expected at most \(Self.maximumExclusions)")
    }
    for id in request.withoutOfferIds { _ = try DecisionField.id(id, "without_offer_ids") }
    self.init(
      try Occasion(request.occasion), mallID: try DecisionField.id(request.mallID, "mall_id"),
      itemID: try DecisionField.id(request.itemID, "item_id", optional: true),
      sky: Sky(request.weather?.sky ?? .unspecified),
      hasSevereWarning: request.weather?.severeWarning ?? false,
      milliseconds: time.milliseconds, withoutOfferIDs: Set(request.withoutOfferIds))
  }
}

extension Moment.Occasion {
  init(_ occasion: Atrium_Advisor_V1_Occasion) throws(RPCError) {
    switch occasion {
    case .tryOn: self = .tryOn
    case .zone: self = .zone
    case .invitation: self = .invitation
    case .receipt: self = .receipt
    default: throw .invalid("occasion", "expected what happened that makes one ask")
    }
  }
}

extension Moment.Sky {
  init(_ sky: Atrium_Advisor_V1_Sky) {
    switch sky {
    case .clear: self = .clear
    case .cloudy: self = .cloudy
    case .rain: self = .rain
    default: self = .unknown
    }
  }
}

extension Shopper {
  /// A zone seen longer ago than this is not where the person is now.
  static let zoneAgeMilliseconds: Int64 = 1_800_000

  init(_ request: Atrium_Advisor_V1_DecideRequest) throws(RPCError) {
    guard let profile = request.profile else {
      throw .invalid("profile", "expected the live profile")
    }
    guard profile.tags.count <= Self.maximumInterests else {
      throw .invalid("profile.tags", "expected at most \(Self.maximumInterests)")
    }
    let given = try DecisionField.id(request.zoneID, "zone_id", optional: true)
    self.init(
      personID: try DecisionField.person(profile.personID, "profile.person_id"),
      isPersonal: profile.personalisationOn,
      isKnownAdult: (profile.age?.adult ?? false)
        && [.declared, .verified].contains(profile.age?.basis ?? .unspecified),
      interests: profile.tags.map(Interest.init),
      zoneID: given.isEmpty ? Self.zone(profile, request) : given,
      triedOnItemIDs: Array((profile.openVisit?.triedOnItemIds ?? []).prefix(20)),
      rejectionsInARow: profile.rejectionsInARow)
  }

  private static func zone(
    _ profile: Atrium_Profile_V1_LiveProfile, _ request: Atrium_Advisor_V1_DecideRequest
  ) -> String {
    guard let zone = profile.zoneNow, zone.mallID == request.mallID,
      let seen = zone.seenTime?.milliseconds, let now = request.mallTime?.milliseconds,
      now.subtractingReportingOverflow(seen).partialValue <= zoneAgeMilliseconds
    else { return "" }
    return zone.zoneID
  }
}

extension Interest {
  init(_ tag: Atrium_Profile_V1_TagAffinity) {
    self.init(
      tag: tag.tag, strengthPermille: tag.strengthPermille, source: tag.source,
      observedMilliseconds: tag.observedTime?.milliseconds,
      rejectionsInARow: tag.rejectionsInARow,
      sleepsUntilMilliseconds: tag.sleepsUntil?.milliseconds)
  }
}
