/// What a breach of a rule means for what was reviewed.
public enum Effect: String, Sendable, Hashable, CaseIterable {
  /// It is not sent.
  case block
  /// A person must look first.
  case hold
}

/// How well the source of a rule is known.
public enum SourceKind: String, Sendable, Hashable, CaseIterable {
  /// The text of the statute was read.
  case statute
  case secondary
  /// General knowledge, to be confirmed with counsel.
  case general
  /// Our own policy; cited as such.
  case house
}

/// One rule of a policy pack.
public struct Rule: Sendable, Hashable {
  /// Such as `cn.ad.9-3.absolute`.
  public let id: String
  /// Such as `Advertising Law 9(3)`.
  public let article: String
  /// What it asks for, in one sentence.
  public let text: String
  public let effect: Effect
  public let source: SourceKind
  /// ISO 8601 date from which it applies.
  public let effective: String
  public let condition: Condition
  public let matcher: Matcher
  public let examples: [Example]

  public init(
    id: String, article: String, text: String, effect: Effect, source: SourceKind,
    effective: String, condition: Condition, matcher: Matcher, examples: [Example]
  ) {
    self.id = id
    self.article = article
    self.text = text
    self.effect = effect
    self.source = source
    self.effective = effective
    self.condition = condition
    self.matcher = matcher
    self.examples = examples
  }
}

/// To which content a rule applies; empty lists mean all.
public struct Condition: Sendable, Hashable {
  public var kinds: Set<ReviewedBrief.Kind> = []
  public var categories: Set<String> = []
  public var purposes: Set<ReviewedBrief.Purpose> = []

  public init() {}

  func holds(for brief: ReviewedBrief) -> Bool {
    (kinds.isEmpty || brief.kind.map(kinds.contains) ?? false)
      && (categories.isEmpty || categories.contains(brief.category))
      && (purposes.isEmpty || purposes.contains(brief.purpose))
  }
}

/// How a breach is found.
public enum Matcher: Sendable, Hashable {
  /// Words that may not stand in the text.
  case terms(Terms)
  /// A word of each list, in this order, within one clause.
  case sequence(Sequence)
  /// Numbers, prices and shares that no claim covers, and claims that their facts do not support.
  case claims
  /// One of these words must stand in the text.
  case required([String])
  /// Something of the brief or of the fields beside the text.
  case check(FieldCheck)

  /// Words with what grows a finding around them and what excuses them.
  public struct Terms: Sendable, Hashable {
    public var words: [String] = []
    /// Also in the spellings of `Homophones`.
    public var findsSwaps = false
    /// Words right before a term that belong to the finding.
    public var grow: [String] = []
    /// A number with its unit right before a term belongs to the finding.
    public var growsOverQuantity = false
    /// A question or exclamation mark right after a term belongs to the finding.
    public var growsOverMark = false
    /// Excused when one of these follows at once.
    public var unlessAfter: [String] = []
    /// Excused when one of these stands before it in the clause.
    public var unlessBefore: [String] = []
    /// Excused within the claim of a name: a brand's own.
    public var unlessName = false
    /// Excused when a claim of the text rests on a fact of one of these kinds.
    public var unlessFact: [String] = []

    public init() {}
  }

  /// Lists of words; between words of neighbouring lists stand at most `gap` characters.
  public struct Sequence: Sendable, Hashable {
    public var lists: [[String]]
    public var gap: Int

    public init(lists: [[String]], gap: Int) {
      self.lists = lists
      self.gap = gap
    }
  }
}

/// A case that proves a rule: run when its pack is loaded.
public struct Example: Sendable, Hashable {
  public let brief: ReviewedBrief
  /// nil: the brief alone is reviewed.
  public let content: ReviewedContent?
  /// Whether the rule must find something.
  public let isCaught: Bool
  /// Where exactly; empty when it does not matter.
  public let spans: [Span]

  public init(brief: ReviewedBrief, content: ReviewedContent?, isCaught: Bool, spans: [Span]) {
    self.brief = brief
    self.content = content
    self.isCaught = isCaught
    self.spans = spans
  }
}

/// A versioned file of rules.
public struct Pack: Sendable, Hashable {
  /// Such as `cn-advertising`.
  public let id: String
  /// Such as `2026.11`.
  public let version: String
  /// ISO 3166, such as `CN`; `-` for rules of the house, which hold everywhere.
  public let jurisdiction: String
  /// ISO 8601 date.
  public let effective: String
  public let rules: [Rule]

  public init(
    id: String, version: String, jurisdiction: String, effective: String, rules: [Rule]
  ) {
    self.id = id
    self.version = version
    self.jurisdiction = jurisdiction
    self.effective = effective
    self.rules = rules
  }

  /// `cn-advertising@2026.11`.
  public var name: String { id + "@" + version }
}
