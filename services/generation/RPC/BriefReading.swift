internal import Crypto
internal import GenerationDomain
internal import Messages
internal import RPC
internal import RPCServices
internal import Wire

/// Reads a brief as it came, and says everything that is wrong with it at once.
struct BriefReading {
  private let message: Atrium_Generation_V1_Brief
  private var violations: [FieldViolation] = []

  init(_ message: Atrium_Generation_V1_Brief?) throws(RPCError) {
    guard let message else { throw RPCError.invalid("brief", "expected a brief") }
    self.message = message
  }

  func brief() throws(RPCError) -> Brief {
    var reading = self
    let brief = reading.read()
    guard reading.violations.isEmpty, let brief else { throw RPCError.invalid(reading.violations) }
    return brief
  }

  /// The time that a request is composed for; nil when it names none.
  static func time(_ time: Google_Protobuf_Timestamp?) throws(RPCError) -> Int64? {
    guard let time else { return nil }
    guard let milliseconds = milliseconds(time) else {
      throw RPCError.invalid("mall_time", timeExpectation)
    }
    return milliseconds
  }

  private static let timeExpectation = "expected a time of the years 1970 to 9999"

  private static func milliseconds(_ time: Google_Protobuf_Timestamp) -> Int64? {
    let milliseconds = time.unixMilliseconds
    return 0...253_402_300_799_999 ~= milliseconds ? milliseconds : nil
  }

  private mutating func refuse(_ field: String, _ expectation: String) {
    violations.append(FieldViolation("brief." + field, expectation))
  }

  private mutating func read() -> Brief? {
    let kind = kind()
    if kind == nil { refuse("kind", "expected promotion, greeting or invitation") }
    if !Ids.isHexadecimal(message.touchID) {
      refuse("touch_id", "expected 32 lower-case hexadecimal characters")
    }
    if !Ids.isUUIDv7(message.personID) { refuse("person_id", "expected a UUIDv7, lower case") }
    if message.purpose == .unspecified { refuse("purpose", "expected what the touch is for") }
    if message.locale.utf8.count > 35 { refuse("locale", "expected a BCP 47 tag") }
    if !message.advertiserID.isEmpty && !Ids.isName(message.advertiserID) {
      refuse("advertiser_id", Ids.nameExpectation)
    }
    if !message.category.isEmpty && !Ids.isName(message.category) {
      refuse("category", Ids.nameExpectation)
    }
    let facts = facts()
    let zone = message.moment?.zoneFactID ?? ""
    if !zone.isEmpty && !facts.contains(where: { $0.id == zone && $0.text != nil }) {
      refuse("moment.zone_fact_id", "expected the id of a text fact of this brief")
    }
    guard let kind else { return nil }
    return Brief(
      kind: kind, facts: facts, category: message.category,
      weather: Brief.Weather(rawValue: message.moment?.weather ?? ""), zoneFactID: zone,
      isExploration: message.exploration)
  }

  private func kind() -> Brief.Kind? {
    switch message.kind {
    case .promotion: .promotion
    case .greeting: .greeting
    case .invitation: .invitation
    default: nil
    }
  }

  // MARK: - Facts

  private mutating func facts() -> [Fact] {
    if message.facts.count > Brief.maximumFacts {
      refuse("facts", "expected at most \(Brief.maximumFacts)")
    }
    var ids: Set<String> = []
    var facts: [Fact] = []
    for (index, fact) in message.facts.prefix(Brief.maximumFacts).enumerated() {
      if !Ids.isFactName(fact.factID) {
        refuse("facts[\(index)].fact_id", Ids.factExpectation)
      } else if !ids.insert(fact.factID).inserted {
        refuse("facts[\(index)].fact_id", "expected an id that no other fact has")
      }
      if !fact.kind.isEmpty && !Ids.isFactName(fact.kind) {
        refuse("facts[\(index)].kind", Ids.factExpectation)
      }
      if let value = value(fact, index) {
        let kind = fact.kind.isEmpty ? fact.factID : fact.kind
        facts.append(Fact(id: fact.factID, kind: kind, value: value, unit: fact.unit))
      }
    }
    return facts
  }

  private mutating func value(_ fact: Atrium_Generation_V1_Fact, _ index: Int) -> Fact.Value? {
    switch fact.value {
    case .text(let text)?:
      do throws(FactText.Fault) {
        try FactText.check(text, kind: fact.kind)
        return .text(text)
      } catch {
        refuse("facts[\(index)].text", error.rawValue)
        return nil
      }
    case .money(let money)?:
      guard let currency = Currency(rawValue: money.currencyCode), money.amountMinor >= 0 else {
        refuse(
          "facts[\(index)].money", "expected an amount that is not negative in a known currency")
        return nil
      }
      return .money(minor: money.amountMinor, currency: currency)
    case .number(let number)?: return .number(number)
    case .time(let time)?:
      guard let milliseconds = Self.milliseconds(time) else {
        refuse("facts[\(index)].time", Self.timeExpectation)
        return nil
      }
      return .time(milliseconds)
    case nil:
      refuse("facts[\(index)]", "expected a value")
      return nil
    }
  }
}

/// The forms of ids (proto/PROTOCOL.md).
enum Ids {
  static let nameExpectation = "expected 1 to 64 lower-case letters, digits and hyphens"
  static let factExpectation = "expected 1 to 64 lower-case letters, digits, points and hyphens"

  static func isHexadecimal(_ text: String) -> Bool {
    text.utf8.count == 32 && text.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
  }

  static func isUUIDv7(_ text: String) -> Bool { UUIDv7(text) != nil }

  static func isName(_ text: String) -> Bool {
    1...64 ~= text.utf8.count && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D }
  }

  static func isFactName(_ text: String) -> Bool {
    1...64 ~= text.utf8.count
      && text.utf8.allSatisfy {
        isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
