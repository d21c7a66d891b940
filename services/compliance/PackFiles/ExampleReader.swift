internal import ComplianceDomain
internal import Yams

/// Reads the examples of a rule. An example is a text, or a text with what is around it; what it
/// does not say is as it should be: consent, labels, buttons, marks.
struct ExampleReader {
  let reader: PackReader
  let condition: Condition

  private static let keys: Set<String> = [
    "text", "at", "brief", "kind", "purpose", "category", "consent", "exploration", "facts",
    "claims", "without", "repeat",
  ]

  /// 2026-11-22 11:00 in Shanghai.
  private static let composed: Int64 = 1_795_316_400_000

  func read(_ node: Node, isCaught: Bool) throws -> Example {
    if let text = node.scalar?.string {
      return Example(
        brief: brief(), content: content(text), isCaught: isCaught, spans: [])
    }
    let fields = try PackFields(node, reader: reader, known: Self.keys)
    var brief = brief()
    try fill(&brief, fields)
    if try fields.truth("brief") {
      return Example(brief: brief, content: nil, isCaught: isCaught, spans: [])
    }
    let count = Int(try fields.number("repeat", or: 1))
    let text = String(repeating: try fields.text("text"), count: min(max(count, 1), 10_000))
    var content = content(text)
    content.claims = try claims(fields, text)
    for name in try fields.texts("without") {
      guard remove(name, from: &content) else {
        throw reader.fault(node, "without: there is no \(name)")
      }
    }
    return Example(
      brief: brief, content: content, isCaught: isCaught, spans: try spans(fields))
  }

  // MARK: - The brief

  /// One to which the rule applies.
  private func brief() -> ReviewedBrief {
    let kind = ReviewedBrief.Kind.allCases.first { condition.kinds.contains($0) } ?? .promotion
    return ReviewedBrief(
      kind: kind, purpose: kind == .greeting ? .service : .marketing, advertiserID: "tenant",
      category: condition.categories.min() ?? "", consentTextVersion: "inbox@1")
  }

  private func fill(_ brief: inout ReviewedBrief, _ fields: PackFields) throws {
    if fields.node("kind") != nil { brief.kind = try fields.word("kind") }
    if fields.node("purpose") != nil { brief.purpose = try fields.word("purpose") }
    brief.category = try fields.optionalText("category") ?? brief.category
    brief.consentTextVersion = try fields.optionalText("consent") ?? brief.consentTextVersion
    brief.isExploration = try fields.truth("exploration")
    brief.facts = try fields.pairs("facts").map { try fact($0.name, $0.value) }
  }

  /// `price: 599 CNY`, `stock: 6`, `ends: 2026-11-22T22:00`, `shop.name: 禾器`, or with its fields.
  private func fact(_ id: String, _ node: Node) throws -> ReviewedFact {
    if let text = node.scalar?.string {
      return ReviewedFact(id: id, kind: id, value: value(text), source: "example")
    }
    let fields = try PackFields(
      node, reader: reader, known: ["kind", "text", "money", "number", "unit", "source"])
    let plain = try fields.optionalText("money") ?? fields.optionalText("number")
    let value =
      try plain.map(value) ?? .text(try fields.text("text"))
    return ReviewedFact(
      id: id, kind: try fields.text("kind"), value: value,
      unit: try fields.optionalText("unit") ?? "",
      source: try fields.optionalText("source") ?? "example")
  }

  private func value(_ text: String) -> ReviewedFact.Value {
    if let number = Int64(text) { return .number(number) }
    let parts = text.split(separator: " ")
    if parts.count == 2, parts[1].count == 3, let minor = minor(parts[0]) {
      return .money(minor: minor, currency: String(parts[1]))
    }
    return Self.time(text).map { .time($0) } ?? .text(text)
  }

  private func minor(_ text: Substring) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = Int64(parts[0]), parts.count <= 2 else { return nil }
    let rest = parts.count == 2 ? (String(parts[1]) + "00").prefix(2) : "00"
    return Int64(rest).map { whole * 100 + $0 }
  }

  /// `2026-11-22T22:00` in Shanghai; years 2000 to 2099.
  private static func time(_ text: String) -> Int64? {
    let numbers = text.split { "-T:".contains($0) }.map { Int64($0) }
    guard text.count == 16, text.contains("T"), numbers.count == 5, let year = numbers[0],
      let month = numbers[1], let day = numbers[2], let hour = numbers[3], let minute = numbers[4],
      (2000...2099).contains(year), (1...12).contains(month)
    else { return nil }
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][Int(month) - 1]
    let leap: Int64 = month > 2 && year % 4 == 0 ? 1 : 0
    let days = 10_957 + (year - 2000) * 365 + (year - 2000 + 3) / 4 + Int64(before) + leap + day - 1
    return ((days * 24 + hour - 8) * 60 + minute) * 60_000
  }

  // MARK: - The content

  private func content(_ text: String) -> ReviewedContent {
    var content = ReviewedContent(contentID: "0", text: text)
    content.actions = ["claim", "less", "stop", "why"]
    content.model = "embedded/1"
    content.saysAdvertisement = true
    content.saysGenerated = true
    content.producer = "mall"
    content.contentNumber = "0"
    content.advertiserID = "tenant"
    content.operatorID = "mall"
    content.publisherID = "mall"
    content.composedMilliseconds = Self.composed
    return content
  }

  private func remove(_ name: String, from content: inout ReviewedContent) -> Bool {
    switch name {
    case "advertisement": content.saysAdvertisement = false
    case "generated": content.saysGenerated = false
    case "producer": content.producer = ""
    case "number": content.contentNumber = ""
    case "advertiser": content.advertiserID = ""
    case "operator": content.operatorID = ""
    case "publisher": content.publisherID = ""
    case "model": content.model = ""
    case "claim", "less", "stop", "why": content.actions.removeAll { $0 == name }
    default: return false
    }
    return true
  }

  /// Words of the text, with the fact that each states.
  private func claims(
    _ fields: PackFields, _ text: String
  ) throws -> [ReviewedContent.Claim] {
    let scalars = Array(text.unicodeScalars)
    return try fields.pairs("claims").map { words, node in
      let part = Array(words.unicodeScalars)
      let starts = scalars.indices.filter { scalars[$0...].starts(with: part) }
      guard let begin = starts.first, let factID = node.scalar?.string else {
        throw reader.fault(node, "claims: the text does not have these words")
      }
      return .init(span: Span(begin, begin + part.count), factID: factID)
    }
  }

  private func spans(_ fields: PackFields) throws -> [Span] {
    try fields.list("at").map { node in
      let ends = (node.sequence.map(Array.init) ?? []).compactMap {
        $0.scalar.flatMap { Int($0.string) }
      }
      guard ends.count == 2 else { throw reader.fault(node, "at: expected [begin, end]") }
      return Span(ends[0], ends[1])
    }
  }
}
