internal import ArgumentParser
internal import ComplianceService
internal import Wire

/// `review`: a dry check of words, for people who write them.
struct ReviewVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Check a text against the packs; nothing is recorded.",
    discussion: """
      Without a text it reads one from standard input. Exit code 1 unless it is allowed.

      Example: atrium-compliance review "新到的羊毛大衣，试试看" --category apparel
      """)

  /// Longest text from standard input, in lines.
  private static let maximumLines = 1_000

  @Argument(help: "The text; without one it is read from standard input.") var text: String?
  @Option(help: "The category of what it is about, such as health-food.") var category = ""
  @Option(name: .customLong("pack"), help: "A pack to check with; may be repeated.")
  var packs: [String] = []
  @OptionGroup var output: VerbOutput

  func run() throws {
    var config = ComplianceConfig()
    if !packs.isEmpty { config.packs = packs }
    let review = DryReview(try PackLibrary(config))
    let (verdict, findings) = try review.check(text ?? Self.input(), category: category)
    let lines = findings.map { finding in
      let place = finding.span.map { "[\($0.begin),\($0.end))" } ?? "-"
      return "\(place)  \(finding.verdict)  \(finding.rule)  \(finding.article): \(finding.text)"
    }
    try output.write([verdict] + lines, document(verdict, findings))
    if verdict != "allow" { throw ExitCode(1) }
  }

  private func document(_ verdict: String, _ findings: [DryReview.Line]) -> Google_Protobuf_Value {
    Document.object([
      ("verdict", Document.text(verdict)),
      (
        "findings",
        Document.list(
          findings.map { finding in
            var fields = [
              ("rule", Document.text(finding.rule)), ("article", Document.text(finding.article)),
              ("text", Document.text(finding.text)), ("verdict", Document.text(finding.verdict)),
            ]
            if let span = finding.span {
              fields.append(("begin", Document.number(span.begin)))
              fields.append(("end", Document.number(span.end)))
            }
            return Document.object(fields)
          })
      ),
    ])
  }

  private static func input() -> String {
    var lines: [String] = []
    while lines.count < maximumLines, let line = readLine() { lines.append(line) }
    return lines.joined(separator: "\n")
  }
}
