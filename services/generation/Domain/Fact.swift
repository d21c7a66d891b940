/// A statement that content may rest on, with where it comes from.
public struct Fact: Sendable, Hashable {
  /// What a fact says.
  public enum Value: Sendable, Hashable {
    case text(String)
    /// Minor units, not negative, with an ISO 4217 code that `Currency` knows.
    case money(minor: Int64, currency: Currency)
    case number(Int64)
    /// Milliseconds since 1970 UTC.
    case time(Int64)
  }

  /// Short and unique in its brief.
  public let id: String
  /// What the number or text is, such as `shop.name`.
  public let kind: String
  public let value: Value
  /// The unit of a number, such as `piece`; empty without one.
  public let unit: String

  /// A fact as a brief gives it; texts have been checked by `FactText`.
  public init(id: String, kind: String, value: Value, unit: String = "") {
    self.id = id
    self.kind = kind
    self.value = value
    self.unit = unit
  }

  /// A benefit of nothing: there is nothing to be said about it.
  var isNothing: Bool {
    guard kind.hasSuffix("price.off") else { return false }
    return switch value {
    case .money(let minor, _): minor <= 0
    case .number(let number): number <= 0
    case .text(let text): text.isEmpty
    case .time: false
    }
  }

  /// The text of a text fact; nil for others.
  public var text: String? {
    if case .text(let text) = value { text } else { nil }
  }
}

/// Currencies whose minor unit is known (ISO 4217).
public enum Currency: String, Sendable, Hashable, CaseIterable {
  case cny = "CNY"
  case hkd = "HKD"
  case mop = "MOP"
  case twd = "TWD"
  case sgd = "SGD"
  case usd = "USD"
  case eur = "EUR"
  case gbp = "GBP"
  case jpy = "JPY"
  case krw = "KRW"

  /// Digits behind the point: 2 of nearly all.
  public var fractionDigits: Int {
    switch self {
    case .jpy, .krw: 0
    default: 2
    }
  }
}
