/// The packs in force for a realm, ready to judge.
public struct RuleBook: Sendable {
  public let packs: [Pack]
  /// The packs with their versions, in the order in which they are applied.
  public let packNames: [String]
  public let lexicon: Lexicon
  private let rules: [ReadyRule]

  public init(_ packs: [Pack]) {
    self.packs = packs
    packNames = packs.map(\.name)
    let rules = packs.flatMap(\.rules)
    lexicon = Lexicon(rules)
    self.rules = rules.map(ReadyRule.init)
  }

  /// Finds the lexicon's patterns in bytes; the order does not matter.
  public typealias Search = ([UInt8]) throws -> [Lexicon.Match]

  /// What the rules find in a brief alone, or in content with its brief.
  ///
  /// Of a brief alone only what can be said of it; of content also the brief's own rules, because
  /// content may come with another brief than the one that was reviewed.
  ///
  /// With `only`, the id of a rule, the others are left out.
  public func judge(
    _ subject: Subject, only: String? = nil, search: Search
  ) rethrows -> Judgement {
    var hits: [Int: [Lexicon.Hit]] = [:]
    if subject.content != nil {
      let (utf8, scalars) = subject.text.bytes
      hits = lexicon.hits(
        of: try search(utf8), in: subject.text, scalarsOfBytes: scalars)
    }
    var found: [FoundBreach] = []
    for (index, ready) in rules.enumerated()
    where (only == nil || only == ready.rule.id) && ready.applies(to: subject.brief) {
      for breach in ready.breaches(in: subject, hits[index] ?? []) {
        found.append(FoundBreach(rule: ready, breach: breach))
      }
    }
    if (subject.content?.text.unicodeScalars.count ?? 0) > ScreenedText.maximumScalars {
      found.append(FoundBreach(rule: Self.unreadable, breach: Breach(field: "text")))
    }
    return Judgement(Self.withoutRepeats(found))
  }

  /// What is too long to be read is held.
  private static let unreadable = ReadyRule(
    Rule(
      id: "house.unreadable", article: "house policy", text: "What cannot be read is held.",
      effect: .hold, source: .house, effective: "2026-11-01", condition: Condition(),
      matcher: .claims, examples: []))

  /// A number within the words of another finding needs no finding of its own.
  private static func withoutRepeats(_ found: [FoundBreach]) -> [FoundBreach] {
    if found.isEmpty { return found }
    let others = found.filter { !$0.rule.isOfClaims }.compactMap(\.breach.span)
    return found.filter { item in
      guard item.rule.isOfClaims, item.breach.field.isEmpty, let span = item.breach.span
      else { return true }
      return !others.contains { $0.contains(span) }
    }
  }
}

/// What a review found, and what follows.
public struct Judgement: Sendable, Hashable {
  public let verdict: Verdict
  /// In the order of their spans, those without one last; at most `Finding.maximumCount`.
  public let findings: [Finding]

  init(_ found: [FoundBreach]) {
    verdict = found.map { Verdict($0.rule.rule.effect) }.max() ?? .allow
    let all = found.map(\.finding)
    let sorted = all.enumerated().sorted { left, right in
      switch (left.element.span, right.element.span) {
      case (let one?, let other?) where one != other: one < other
      case (nil, _?): false
      case (_?, nil): true
      default: left.offset < right.offset
      }
    }
    findings = sorted.prefix(Finding.maximumCount).map(\.element)
  }
}
