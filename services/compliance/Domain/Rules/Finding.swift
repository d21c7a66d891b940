/// What becomes of what was reviewed; the worst finding decides.
public enum Verdict: Int, Sendable, Hashable, Comparable {
  case allow
  case hold
  case block

  public static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }

  init(_ effect: Effect) { self = effect == .block ? .block : .hold }
}

/// One breach.
public struct Finding: Sendable, Hashable {
  public let ruleID: String
  public let article: String
  /// Where in the text; nil for what is missing or is about the brief.
  public let span: Span?
  /// What is wrong and what would be right; holds nothing of the text.
  public let text: String
  public let verdict: Verdict
  /// The field of the brief or content at fault; empty for the text.
  public let field: String

  /// At most so many are told; the verdict counts all.
  public static let maximumCount = 100
}

/// A breach before it is told: where, in which field, and what to add to the rule's own text.
struct Breach: Sendable, Hashable {
  var span: Span?
  var field = ""
  var note = ""
}

/// What is reviewed, ready for rules.
///
/// One object, because every rule holds on to it.
public final class Subject: Sendable {
  public let brief: ReviewedBrief
  public let content: ReviewedContent?
  public let text: ScreenedText
  /// Seconds east of UTC of the mall's clock.
  public let offsetSeconds: Int64

  public init(brief: ReviewedBrief, content: ReviewedContent?, offsetSeconds: Int64) {
    self.brief = brief
    self.content = content
    self.offsetSeconds = offsetSeconds
    text = ScreenedText(content?.text ?? "")
  }

  /// The facts that claims of the text rest on, with their places.
  var claimedFacts: [(span: Span, fact: ReviewedFact)] {
    (content?.claims ?? []).compactMap { claim in
      brief.fact(claim.factID).map { (claim.span, $0) }
    }
  }
}
