/// A rule that is applied again and again: one object, read without copying its lists and examples.
final class ReadyRule: Sendable {
  let rule: Rule
  /// Whether it holds claims against their facts.
  let isOfClaims: Bool
  private let condition: Condition
  private let test: Test

  /// The rule's matcher with what can be worked out of its words once.
  private enum Test {
    case terms(Matcher.Terms)
    case sequence(Matcher.Sequence)
    case claims
    case required([Words])
    case check(FieldCheck)
  }

  init(_ rule: Rule) {
    self.rule = rule
    isOfClaims = rule.matcher == .claims
    condition = rule.condition
    test =
      switch rule.matcher {
      case .terms(let terms): .terms(terms)
      case .sequence(let sequence): .sequence(sequence)
      case .claims: .claims
      case .required(let words): .required(words.map(Words.init))
      case .check(let check): .check(check)
      }
  }

  func applies(to brief: ReviewedBrief) -> Bool { condition.holds(for: brief) }

  /// `hits` are those of its words.
  func breaches(in subject: Subject, _ hits: [Lexicon.Hit]) -> [Breach] {
    switch test {
    case .check(let check): return check.breaches(in: subject)
    case .terms(let terms):
      return hits.isEmpty ? [] : TermMatching(terms: terms, subject: subject).breaches(hits)
    case .sequence(let sequence):
      return hits.isEmpty
        ? [] : SequenceMatching(sequence: sequence, subject: subject).breaches(hits)
    case .claims: return ClaimMatching(subject: subject).breaches
    case .required(let words):
      guard subject.content != nil else { return [] }
      let isThere = words.contains { $0.stands(in: subject.text.folded[...]) }
      return isThere ? [] : [Breach(field: "text")]
    }
  }
}

/// A breach with the rule that it breaks.
struct FoundBreach: Sendable {
  let rule: ReadyRule
  let breach: Breach

  var finding: Finding {
    let rule = rule.rule
    return Finding(
      ruleID: rule.id, article: rule.article, span: breach.span,
      text: breach.note.isEmpty ? rule.text : rule.text + " (" + breach.note + ")",
      verdict: Verdict(rule.effect), field: breach.field)
  }
}
