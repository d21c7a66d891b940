import Crypto
import Messages
import ProfileDomain
import Wire

extension PersonID {
  /// A UUIDv7 in lower case; nil for anything else.
  init?(_ text: String) {
    guard let id = UUIDv7(text) else { return nil }
    self.init(high: id.high, low: id.low)
  }

  init(_ id: UUIDv7) { self.init(high: id.high, low: id.low) }

  /// The lower-case text.
  var text: String { UUIDv7(high: high, low: low)?.description ?? "" }

  /// 16 bytes, as databases and keys know it.
  var bytes: [UInt8] { ShortHash(high: high, low: low).bytes }

  /// nil unless these are 16 bytes.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    let halves = [bytes.prefix(8), bytes.suffix(8)].map { half in
      half.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    self.init(high: halves[0], low: halves[1])
  }
}

extension SignalID {
  init(_ id: UUIDv7) { self.init(high: id.high, low: id.low) }

  var bytes: [UInt8] { ShortHash(high: high, low: low).bytes }
}

extension Google_Protobuf_Timestamp {
  /// Years 1 to 9999, as the format allows.
  private static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// nil outside the years that a timestamp may name.
  var milliseconds: Int64? {
    guard Self.range.contains(seconds), (0..<1_000_000_000).contains(nanos) else { return nil }
    return seconds * 1_000 + Int64(nanos) / 1_000_000
  }

  init(milliseconds: Int64) {
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    self = .with {
      $0.seconds = remainder < 0 ? quotient - 1 : quotient
      $0.nanos = Int32(remainder < 0 ? remainder + 1_000 : remainder) * 1_000_000
    }
  }
}

extension Purpose {
  /// nil when unset or unknown.
  init?(_ purpose: Atrium_Types_V1_Purpose) {
    guard let known = Purpose(rawValue: UInt8(clamping: purpose.rawValue)) else { return nil }
    self = known
  }

  var message: Atrium_Types_V1_Purpose { Atrium_Types_V1_Purpose(rawValue: Int32(rawValue)) }
}

extension Age {
  var message: Atrium_Profile_V1_Age {
    .with {
      $0.basis = Atrium_Profile_V1_AgeBasis(rawValue: Int32(basis.rawValue))
      $0.adult = isAdult
    }
  }
}

extension Consents {
  /// Whether a purpose is allowed, for callers.
  func answer(for purpose: Purpose) -> Atrium_Profile_V1_CheckConsentResponse {
    let verdict = verdict(for: purpose)
    var answer = Atrium_Profile_V1_CheckConsentResponse()
    answer.allowed = verdict.isAllowed
    answer.reason = verdict.refusal?.rawValue ?? ""
    answer.textVersion = verdict.textVersion
    answer.revision = revision
    return answer
  }

  var messages: [Atrium_Profile_V1_Consent] {
    entries.map { entry in
      .with {
        $0.purpose = entry.purpose.message
        $0.granted = entry.isGranted
        $0.textVersion = entry.textVersion
        $0.source = entry.source
        $0.changedTime = Google_Protobuf_Timestamp(milliseconds: entry.changedMilliseconds)
      }
    }
  }
}

extension LiveView.Tag {
  var message: Atrium_Profile_V1_TagAffinity {
    .with {
      $0.tag = tag
      $0.strengthPermille = strengthPermille
      $0.source = source?.kind ?? ""
      $0.observedTime = source.map {
        Google_Protobuf_Timestamp(milliseconds: $0.key.timeMilliseconds)
      }
      $0.rejectionsInARow = UInt32(clamping: rejections)
      $0.sleepsUntil = sleepsUntilMilliseconds.map { Google_Protobuf_Timestamp(milliseconds: $0) }
    }
  }
}

extension LiveView {
  func message(_ person: PersonID, locale: String) -> Atrium_Profile_V1_LiveProfile {
    .with {
      $0.personID = person.text
      $0.locale = locale
      $0.zoneNow = zone?.message
      $0.openVisit = visit?.message
      $0.tags = tags.map(\.message)
      $0.personalisationOn = isPersonalisationOn
      $0.age = age?.message
      $0.visits90D = UInt32(clamping: visits90d)
      $0.rejectionsInARow = UInt32(clamping: rejectionsInARow)
      $0.revision = revision
    }
  }
}

extension LiveView.Zone {
  fileprivate var message: Atrium_Profile_V1_ZoneNow {
    .with {
      $0.mallID = mallID
      $0.zoneID = zoneID
      $0.seenTime = Google_Protobuf_Timestamp(milliseconds: seenMilliseconds)
    }
  }
}

extension LiveView.OpenVisit {
  fileprivate var message: Atrium_Profile_V1_OpenVisit {
    .with {
      $0.mallID = mallID
      $0.arrivedTime = Google_Protobuf_Timestamp(milliseconds: arrivedMilliseconds)
      $0.zoneIds = zoneIDs
      $0.triedOnItemIds = triedOnItemIDs
    }
  }
}
