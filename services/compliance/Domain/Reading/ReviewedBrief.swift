/// What is to be said, as a review sees it. Values of its own: rules know no wire.
public struct ReviewedBrief: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case promotion
    case greeting
    case invitation
  }

  /// What the touch is for; marketing needs consent, service allows no promotion.
  public enum Purpose: String, Sendable, Hashable, CaseIterable {
    case unspecified
    case profiling
    case location
    case marketing
    case service
    case rights
  }

  public var kind: Kind?
  public var purpose: Purpose
  public var facts: [ReviewedFact]
  public var advertiserID: String
  public var category: String
  public var consentTextVersion: String
  public var isExploration: Bool
  public var zoneFactID: String

  public init(
    kind: Kind?, purpose: Purpose = .unspecified, facts: [ReviewedFact] = [],
    advertiserID: String = "", category: String = "", consentTextVersion: String = "",
    isExploration: Bool = false, zoneFactID: String = ""
  ) {
    self.kind = kind
    self.purpose = purpose
    self.facts = facts
    self.advertiserID = advertiserID
    self.category = category
    self.consentTextVersion = consentTextVersion
    self.isExploration = isExploration
    self.zoneFactID = zoneFactID
  }

  public func fact(_ id: String) -> ReviewedFact? { facts.first { $0.id == id } }
}

/// A fact, as claims are held against it.
public struct ReviewedFact: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    case none
    case text(String)
    case money(minor: Int64, currency: String)
    case number(Int64)
    /// Milliseconds since 1970 UTC.
    case time(Int64)
  }

  public let id: String
  public let kind: String
  public let value: Value
  public let unit: String
  public let source: String

  public init(
    id: String, kind: String, value: Value, unit: String = "", source: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.value = value
    self.unit = unit
    self.source = source
  }
}

/// What was composed, as a review sees it.
public struct ReviewedContent: Sendable, Hashable {
  public struct Claim: Sendable, Hashable {
    public let span: Span
    public let factID: String

    public init(span: Span, factID: String) {
      self.span = span
      self.factID = factID
    }
  }

  public var contentID: String
  public var text: String
  public var claims: [Claim]
  /// The actions of the buttons.
  public var actions: [String]
  /// The words of the buttons.
  public var buttonTexts: [String]
  public var model: String
  public var saysAdvertisement: Bool
  public var saysGenerated: Bool
  public var producer: String
  public var contentNumber: String
  public var advertiserID: String
  public var operatorID: String
  public var publisherID: String
  /// Milliseconds since 1970 UTC; what 今天 means.
  public var composedMilliseconds: Int64

  public init(contentID: String = "", text: String) {
    self.contentID = contentID
    self.text = text
    claims = []
    actions = []
    buttonTexts = []
    model = ""
    saysAdvertisement = false
    saysGenerated = false
    producer = ""
    contentNumber = ""
    advertiserID = ""
    operatorID = ""
    publisherID = ""
    composedMilliseconds = 0
  }
}
