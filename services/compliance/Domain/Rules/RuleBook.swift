/// The packs in force for a realm, ready to judge.
public struct RuleBook: Sendable {
  public let packs: [Pack]
  public let rules: [Rule]
  public let lexicon: Lexicon

  public init(_ packs: [Pack]) {
    self.packs = packs
    rules = packs.flatMap(\.rules)
    lexicon = Lexicon(rules)
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
    var found: [(rule: Rule, breach: Breach)] = []
    for (index, rule) in rules.enumerated()
    where (only == nil || only == rule.id) && rule.condition.holds(for: subject.brief) {
      let breaches = Self.breaches(of: rule, subject, hits[index] ?? [])
      found += breaches.map { (rule, $0) }
    }
    if (subject.content?.text.unicodeScalars.count ?? 0) > ScreenedText.maximumScalars {
      found.append((Self.unreadable, Breach(field: "text")))
    }
    return Judgement(Self.withoutRepeats(found))
  }

  /// What is too long to be read is held.
  private static let unreadable = Rule(
    id: "house.unreadable", article: "house policy", text: "What cannot be read is held.",
    effect: .hold, source: .house, effective: "2026-11-01", condition: Condition(),
    matcher: .claims, examples: [])

  static func breaches(
    of rule: Rule, _ subject: Subject, _ hits: [Lexicon.Hit]
  ) -> [Breach] {
    switch rule.matcher {
    case .check(let check): return check.breaches(in: subject)
    case .terms(let terms): return TermMatching(terms: terms, subject: subject).breaches(hits)
    case .sequence(let sequence):
      return SequenceMatching(sequence: sequence, subject: subject).breaches(hits)
    case .claims: return ClaimMatching(subject: subject).breaches
    case .required(let words):
      guard subject.content != nil else { return [] }
      let whole = Span(0, subject.text.folded.count)
      let isThere = words.contains { subject.text.holds(Folding.fold($0), in: whole) }
      return isThere ? [] : [Breach(field: "text")]
    }
  }

  /// A number within the words of another finding needs no finding of its own.
  private static func withoutRepeats(
    _ found: [(rule: Rule, breach: Breach)]
  ) -> [(rule: Rule, breach: Breach)] {
    let others = found.filter { $0.rule.matcher != .claims }.compactMap(\.breach.span)
    return found.filter { item in
      guard item.rule.matcher == .claims, item.breach.field.isEmpty, let span = item.breach.span
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

  init(_ found: [(rule: Rule, breach: Breach)]) {
    verdict = found.map { Verdict($0.rule.effect) }.max() ?? .allow
    let all = found.map { rule, breach in
      Finding(
        ruleID: rule.id, article: rule.article, span: breach.span,
        text: breach.note.isEmpty ? rule.text : rule.text + " (" + breach.note + ")",
        verdict: Verdict(rule.effect), field: breach.field)
    }
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
