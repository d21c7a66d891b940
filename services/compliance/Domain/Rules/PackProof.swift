/// Runs the examples of a pack against its rules; a pack whose example fails is not put in force.
public enum PackProof {
  /// Which example of which rule failed, and how.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Reason: String, Sendable, Hashable {
      case missed = "should be caught and is not"
      case overCaught = "should pass and is caught"
      case elsewhere = "is caught in another place"
      case onesided = "has not examples of both sides"
    }

    public let pack: String
    public let rule: String
    /// From 1; 0 for what concerns the rule as a whole.
    public let example: Int
    public let reason: Reason
    /// The example's words: examples are written by us and hold nothing personal.
    public let text: String

    public var description: String {
      let place = example > 0 ? ", example \(example) (\(text))" : ""
      return "pack \(pack), rule \(rule)\(place): \(reason.rawValue)"
    }
  }

  /// Every failure; empty when every example of every rule does what it should.
  public static func failures(
    of pack: Pack, offsetSeconds: Int64, search: RuleBook.Search
  ) rethrows -> [Failure] {
    let book = RuleBook([pack])
    return try pack.rules.flatMap { rule in
      try failures(of: rule, in: pack, book, offsetSeconds, search)
    }
  }

  private static func failures(
    of rule: Rule, in pack: Pack, _ book: RuleBook, _ offsetSeconds: Int64,
    _ search: RuleBook.Search
  ) rethrows -> [Failure] {
    func failure(_ example: Int, _ reason: Failure.Reason, _ text: String) -> Failure {
      Failure(pack: pack.name, rule: rule.id, example: example, reason: reason, text: text)
    }
    guard Set(rule.examples.map(\.isCaught)).count == 2 else {
      return [failure(0, .onesided, "")]
    }
    return try rule.examples.enumerated().compactMap { index, example in
      let subject = Subject(
        brief: example.brief, content: example.content, offsetSeconds: offsetSeconds)
      let findings = try book.judge(subject, only: rule.id, search: search).findings
      return reason(example, findings.filter { $0.ruleID == rule.id })
        .map { failure(index + 1, $0, example.content?.text ?? "brief alone") }
    }
  }

  private static func reason(_ example: Example, _ findings: [Finding]) -> Failure.Reason? {
    if !example.isCaught { return findings.isEmpty ? nil : .overCaught }
    if findings.isEmpty { return .missed }
    let spans = findings.compactMap(\.span)
    return example.spans.isEmpty || example.spans == spans ? nil : .elsewhere
  }
}
