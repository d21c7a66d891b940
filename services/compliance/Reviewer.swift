public import ComplianceDomain
internal import Matching

/// Rules with the search that finds their words.
public struct Reviewer: Sendable {
  /// The rules in force.
  public let book: RuleBook
  /// Seconds east of UTC of the mall's clock.
  public let offsetSeconds: Int64
  private let patterns: PatternSet

  /// Compiles the words of the packs; `kept` are the bytes of `serialized` of an earlier start.
  public init(_ packs: [Pack], offsetSeconds: Int64, kept: [UInt8]? = nil) throws {
    book = RuleBook(packs)
    self.offsetSeconds = offsetSeconds
    let words = book.lexicon.patterns
    if let kept {
      patterns = try PatternSet(serialized: kept, patterns: words)
    } else {
      patterns = try PatternSet(words)
    }
  }

  /// The compiled words, to be kept beside the service's data.
  public func serialized() throws -> [UInt8] { try patterns.serialized() }

  /// What the rules find; without content in the brief alone.
  public func judge(_ brief: ReviewedBrief, _ content: ReviewedContent?) throws -> Judgement {
    let subject = Subject(brief: brief, content: content, offsetSeconds: offsetSeconds)
    return try book.judge(subject, search: search)
  }

  /// The examples of a pack of these that fail.
  func failures(of pack: Pack) throws -> [PackProof.Failure] {
    try PackProof.failures(of: pack, offsetSeconds: offsetSeconds, search: search)
  }

  private func search(_ text: [UInt8]) throws -> [Lexicon.Match] {
    try patterns.matches(in: text).map { Lexicon.Match(pattern: $0.pattern, end: $0.end) }
  }
}
