internal import ComplianceDomain
internal import Yams

/// Reads the YAML of a policy pack. Every key is known; another one is an error with its line.
struct PackReader {
  /// Why a file is no pack: the field, and the line from 1.
  struct Fault: Error, CustomStringConvertible {
    let file: String
    let line: Int
    let what: String

    var description: String { "\(file):\(line): \(what)" }
  }

  static let maximumBytes = 1 << 20
  static let maximumRules = 500

  let file: String

  func read(_ text: String) throws -> Pack {
    guard text.utf8.count <= Self.maximumBytes else { throw fault(nil, "more than 1 MiB") }
    let root: Node?
    do { root = try compose(yaml: text) } catch {
      throw Fault(file: file, line: 0, what: "no YAML: \(error)")
    }
    guard let root else { throw fault(nil, "the file is empty") }
    let fields = try PackFields(
      root, reader: self, known: ["pack", "version", "jurisdiction", "effective", "rules"])
    let effective = try fields.text("effective")
    let nodes = try fields.list("rules")
    guard nodes.count <= Self.maximumRules else { throw fault(root, "too many rules") }
    let rules = try nodes.map { try rule($0, effective: effective) }
    var seen: Set<String> = []
    for (rule, node) in zip(rules, nodes) where !seen.insert(rule.id).inserted {
      throw fault(node, "the rule \(rule.id) stands twice")
    }
    return Pack(
      id: try fields.text("pack"), version: try fields.text("version"),
      jurisdiction: try fields.text("jurisdiction"), effective: effective, rules: rules)
  }

  func fault(_ node: Node?, _ what: String) -> Fault {
    Fault(file: file, line: node?.mark?.line ?? 0, what: what)
  }

  // MARK: - Rules

  private static let ruleKeys: Set<String> = [
    "id", "article", "text", "effect", "source", "effective", "when", "caught", "passed",
    "terms", "swaps", "grow", "quantity", "mark", "unless_after", "unless_before", "unless_name",
    "unless_fact", "sequence", "gap", "claims", "required", "check", "words", "limit",
  ]

  private func rule(_ node: Node, effective: String) throws -> Rule {
    let fields = try PackFields(node, reader: self, known: Self.ruleKeys)
    let condition = try condition(fields)
    let examples = ExampleReader(reader: self, condition: condition)
    return Rule(
      id: try fields.text("id"), article: try fields.text("article"),
      text: try fields.text("text"), effect: try fields.word("effect"),
      source: try fields.word("source"),
      effective: try fields.optionalText("effective") ?? effective, condition: condition,
      matcher: try matcher(fields, node),
      examples: try fields.list("caught").map { try examples.read($0, isCaught: true) }
        + fields.list("passed").map { try examples.read($0, isCaught: false) })
  }

  private func condition(_ fields: PackFields) throws -> Condition {
    var condition = Condition()
    guard let node = fields.node("when") else { return condition }
    let when = try PackFields(node, reader: self, known: ["kinds", "categories", "purposes"])
    condition.kinds = Set(try when.words("kinds"))
    condition.categories = Set(try when.texts("categories"))
    condition.purposes = Set(try when.words("purposes"))
    return condition
  }

  private func matcher(_ fields: PackFields, _ node: Node) throws -> Matcher {
    let kinds = ["terms", "sequence", "claims", "required", "check"].filter {
      fields.node($0) != nil
    }
    guard kinds.count == 1 else {
      throw fault(node, "expected one of terms, sequence, claims, required, check")
    }
    switch kinds[0] {
    case "terms": return .terms(try terms(fields))
    case "sequence":
      let lists = try fields.list("sequence").map { try texts($0) }
      guard lists.count > 1, !lists.contains(where: \.isEmpty) else {
        throw fault(node, "sequence: expected two lists of words or more")
      }
      return .sequence(.init(lists: lists, gap: Int(try fields.number("gap", or: 6))))
    case "claims": return .claims
    case "required": return .required(try fields.texts("required"))
    default:
      return .check(
        FieldCheck(
          name: try fields.word("check"), words: try fields.texts("words"),
          limit: try fields.number("limit", or: 0)))
    }
  }

  private func terms(_ fields: PackFields) throws -> Matcher.Terms {
    var terms = Matcher.Terms()
    terms.words = try fields.texts("terms")
    // What may hide a word is no word: squeezed, such a term would be found everywhere.
    if let empty = terms.words.first(where: { !ScreenedText($0).squeezed.contains(where: isLetter) }
    ) {
      throw fault(fields.node("terms"), "terms: \(empty) has no letter")
    }
    terms.findsSwaps = try fields.truth("swaps")
    terms.grow = try fields.texts("grow")
    terms.growsOverQuantity = try fields.truth("quantity")
    terms.growsOverMark = try fields.truth("mark")
    terms.unlessAfter = try fields.texts("unless_after")
    terms.unlessBefore = try fields.texts("unless_before")
    terms.unlessName = try fields.truth("unless_name")
    terms.unlessFact = try fields.texts("unless_fact")
    return terms
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  func texts(_ node: Node) throws -> [String] {
    guard let sequence = node.sequence else { throw fault(node, "expected a list of words") }
    return try sequence.map { item in
      guard let text = item.scalar?.string, !text.isEmpty else {
        throw fault(item, "expected a word")
      }
      return text
    }
  }
}
