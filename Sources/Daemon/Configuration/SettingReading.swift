internal import Terminal

/// What a source holds under one key, before it is checked.
enum RawSetting: Sendable, Hashable {
  case text(String)
  case list([String])
  case table([String: [String]])
}

/// Why a value cannot be taken.
struct SettingProblem: Error {
  let problem: String
}

extension SettingKind {
  /// The value, or what is wrong with it. Texts of secrets are not repeated.
  func checked(_ raw: RawSetting, isSecret: Bool) throws(SettingProblem) -> SettingValue {
    switch (self, raw) {
    case (.list, .text(let text)):
      return try checkedList(Self.parts(text, ","))
    case (.list, .list(let texts)):
      return try checkedList(texts)
    case (.table, .text(let text)):
      return try checkedTable(try Self.tableEntries(text))
    case (.table, .table(let entries)):
      return try checkedTable(entries)
    case (_, .text(let text)):
      if let value = scalar(text) { return value }
      throw SettingProblem(problem: isSecret ? "a value of another form" : Self.quoted(text))
    case (_, .list):
      throw SettingProblem(problem: "a list")
    case (_, .table):
      throw SettingProblem(problem: "a section")
    }
  }

  private func scalar(_ text: String) -> SettingValue? {
    switch self {
    case .text(let bytes): text.utf8.count <= bytes && !text.utf8.contains(0) ? .text(text) : nil
    case .flag: text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
    case .integer(let range): Int(text).flatMap { range.contains($0) ? .integer($0) : nil }
    case .number(let range): Double(text).flatMap { range.contains($0) ? .number($0) : nil }
    case .duration(let range):
      DurationText.milliseconds(text).flatMap {
        range.contains(.milliseconds($0)) ? .milliseconds($0) : nil
      }
    case .bytes(let range): ByteText.bytes(text).flatMap { range.contains($0) ? .integer($0) : nil }
    case .choice(let words): words.contains(text) ? .text(text) : nil
    case .list, .table: nil
    }
  }

  private func checkedList(_ texts: [String]) throws(SettingProblem) -> SettingValue {
    guard case .list(let most) = self else { return .list(texts) }
    if texts.count > most { throw SettingProblem(problem: "\(texts.count) texts") }
    return .list(texts)
  }

  private func checkedTable(
    _ entries: [String: [String]]
  ) throws(SettingProblem) -> SettingValue {
    guard case .table(let most) = self else { return .table(entries) }
    if entries.count > most { throw SettingProblem(problem: "\(entries.count) names") }
    return .table(entries)
  }

  /// `a=x|y;b=z`, as a table is written where there is one line only.
  private static func tableEntries(
    _ text: String
  ) throws(SettingProblem) -> [String: [String]] {
    var entries: [String: [String]] = [:]
    for entry in parts(text, ";") {
      guard let equals = entry.firstIndex(of: "=") else {
        throw SettingProblem(problem: "\(quoted(entry)) without =")
      }
      let name = String(entry[..<equals])
      let texts = parts(String(entry[entry.index(after: equals)...]), "|")
      guard entries.updateValue(texts, forKey: name) == nil else {
        throw SettingProblem(problem: "\(quoted(name)) twice")
      }
    }
    return entries
  }

  private static func parts(_ text: String, _ separator: Character) -> [String] {
    text.split(separator: separator).map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }

  static func quoted(_ text: String) -> String {
    let shown = text.utf8.count > 100 ? String(text.prefix(80)) + "…" : text
    return shown.debugDescription
  }
}
