/// What was decided, and why.
public struct Verdict: Sendable, Hashable {
  public var outcome: Outcome
  /// How many offers could have been proposed.
  public var candidates: UInt32
  /// Heaviest first, at most 5; their weights add up to 1,000 when there are any.
  public var factors: [WeighedFactor]
  /// What was not used, as stable codes.
  public var notUsed: [String]

  public enum Outcome: Sendable, Hashable {
    case send(Proposal)
    case withhold(Withheld)
  }

  public init(
    outcome: Outcome, candidates: UInt32 = 0, factors: [WeighedFactor] = [],
    notUsed: [String] = []
  ) {
    self.outcome = outcome
    self.candidates = candidates
    self.factors = factors
    self.notUsed = notUsed
  }
}

/// The offer that would help, if any.
public struct Proposal: Sendable, Hashable {
  public var offerID: String
  public var shopID: String
  public var itemID: String
  /// The person's interests that it answers to, strongest first.
  public var tags: [String]
  public var score: Int32
  public var propensityPPM: UInt32
  public var isExploration: Bool
}

/// Why nothing is sent; the raw values are stable.
public enum Withheld: String, Sendable, Hashable, CaseIterable {
  case holdout
  case noCandidate = "no_candidate"
  case dormant
  case personalisationOff = "personalisation.off"
  case ageUnknown = "age.unknown"
  case weatherWarning = "weather.warning"
  case rejections
  case modelBehind = "model.behind"
}

/// One factor of a score.
public struct Factor: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// An interest of the person matches.
    case interest(tag: String)
    /// It goes with the item of the occasion, by the tenant's own list.
    case goesWith(itemID: String)
    /// It is for the item of the occasion itself.
    case sameItem(itemID: String)
    case sameZone(zoneID: String)
    case sameLevel(level: Int32)
    case rainShelter
    case mealTime
    case inStock(count: UInt32)
    case exploration
    /// What decided was chance among candidates that seemed equally good.
    case chance
    /// Nothing was sent, for this reason.
    case withheld(Withheld)
  }

  public var kind: Kind
  public var points: Int32
  /// The kind of signal behind it; empty when there is none.
  public var source: String
  public var observedMilliseconds: Int64?

  public init(
    _ kind: Kind, points: Int32, source: String = "", observedMilliseconds: Int64? = nil
  ) {
    self.kind = kind
    self.points = points
    self.source = source
    self.observedMilliseconds = observedMilliseconds
  }
}

/// A factor and its share in the decision.
public struct WeighedFactor: Sendable, Hashable {
  public var factor: Factor
  /// 0 to 1,000.
  public var weightPermille: Int32

  public init(_ factor: Factor, weightPermille: Int32) {
    self.factor = factor
    self.weightPermille = weightPermille
  }

  /// The heaviest factors with shares that add up to 1,000; what is left over by rounding goes to
  /// those that lost most by it.
  public static func weighed(_ factors: [Factor], atMost limit: Int = 5) -> [WeighedFactor] {
    let kept = factors.enumerated().filter { $0.element.points > 0 }
      .sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
      .prefix(limit).map(\.element)
    let sum = kept.reduce(Int64(0)) { $0 + Int64($1.points) }
    guard sum > 0 else { return [] }
    var shares = kept.map { Int64($0.points) * 1_000 / sum }
    let rests = kept.map { Int64($0.points) * 1_000 % sum }
    let missing = Int(1_000 - shares.reduce(0, +))
    let order = rests.indices.sorted { (rests[$1], $0) < (rests[$0], $1) }
    for place in order.prefix(missing) { shares[place] += 1 }
    return zip(kept, shares).map { WeighedFactor($0, weightPermille: Int32($1)) }
  }
}
