/// What to say, for whom, and the only facts that may be said.
public struct Brief: Sendable, Hashable {
  /// What the content is for.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// One offer, because of this moment.
    case promotion
    /// Thanks; no shop, link or benefit in them.
    case greeting
    /// A visit that the shopper asked to be proposed.
    case invitation
  }

  /// What can be felt outside; nil where it does not matter.
  public enum Weather: String, Sendable, Hashable, CaseIterable {
    case rain
    case cold
    case hot
  }

  public let kind: Kind
  public let facts: [Fact]
  /// The category of what is advertised, such as `coats`; empty when there is none.
  public let category: String
  public let weather: Weather?
  /// The fact that names the zone in which readers know they are; empty without one.
  public let zoneFactID: String
  /// Chosen outside the shopper's usual interests: the words say so.
  public let isExploration: Bool

  public static let maximumFacts = 50

  /// A brief whose fact ids differ; of facts with the same id the first counts.
  public init(
    kind: Kind, facts: [Fact], category: String = "", weather: Weather? = nil,
    zoneFactID: String = "", isExploration: Bool = false
  ) {
    self.kind = kind
    self.facts = facts
    self.category = category
    self.weather = weather
    self.zoneFactID = zoneFactID
    self.isExploration = isExploration
  }

  /// The fact of an id; nil when the brief does not have it.
  public func fact(_ id: String) -> Fact? { facts.first { $0.id == id } }
}
