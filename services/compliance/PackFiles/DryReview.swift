internal import ComplianceDomain

/// Checks a text without a brief, for people who write: what the words themselves breach.
public struct DryReview: Sendable {
  /// A breach as an operator reads it.
  public struct Line: Sendable, Hashable {
    /// Such as `cn.ad.9-3.absolute`.
    public let rule: String
    /// Such as `Advertising Law 9(3) and 28`.
    public let article: String
    /// In Unicode scalars, [begin, end); nil for what is missing.
    public let span: (begin: Int, end: Int)?
    /// What is wrong.
    public let text: String
    /// `hold` or `block`.
    public let verdict: String

    public static func == (left: Line, right: Line) -> Bool {
      left.rule == right.rule && left.span?.begin == right.span?.begin
        && left.span?.end == right.span?.end
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(rule) }
  }

  private let reviewer: Reviewer

  /// Rules of a library.
  public init(_ library: PackLibrary) { reviewer = library.reviewer }

  /// The verdict, such as `block`, and every breach of the text. Fields beside the text count as
  /// they should be; numbers need facts, which a text alone does not have.
  public func check(
    _ text: String, category: String = ""
  ) throws -> (verdict: String, lines: [Line]) {
    let brief = ReviewedBrief(
      kind: .promotion, purpose: .marketing, advertiserID: "advertiser", category: category,
      consentTextVersion: "dry")
    var content = ReviewedContent(contentID: "dry", text: text)
    content.actions = ["claim", "less", "stop", "why"]
    content.model = "dry"
    content.saysAdvertisement = true
    content.saysGenerated = true
    content.producer = "dry"
    content.contentNumber = "dry"
    content.advertiserID = "advertiser"
    content.operatorID = "dry"
    content.publisherID = "dry"
    let judgement = try reviewer.judge(brief, content)
    let lines = judgement.findings.map { finding in
      Line(
        rule: finding.ruleID, article: finding.article,
        span: finding.span.map { ($0.begin, $0.end) }, text: finding.text,
        verdict: "\(finding.verdict)")
    }
    return ("\(judgement.verdict)", lines)
  }
}
