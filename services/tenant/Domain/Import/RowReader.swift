/// Reads the fields of one record by column, and gathers what is wrong with them.
///
/// A field that is wrong reads as an empty value, so that one look finds all errors of the line.
struct RowReader {
  static let maximumTextBytes = 400

  let line: Int
  private let fields: [String: String]
  private(set) var errors: LineErrors

  init(_ record: CSVRecord, header: [String], errors: LineErrors) {
    line = record.line
    fields = Dictionary(zip(header, record.fields)) { first, _ in first }
    self.errors = errors
  }

  mutating func add(_ column: String, _ text: String) { errors.add(line, column, text) }

  func raw(_ column: String) -> String { fields[column] ?? "" }

  mutating func identifier(_ column: String) -> String {
    let text = raw(column)
    if !Identifier.isValid(text) { fail(column, Identifier.expected) }
    return text
  }

  mutating func optionalIdentifier(_ column: String) -> String {
    raw(column).isEmpty ? "" : identifier(column)
  }

  mutating func words(_ column: String) -> String {
    let text = raw(column)
    let isClean = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f }
    if text.isEmpty || text.utf8.count > Self.maximumTextBytes || !isClean {
      fail(column, "text without control characters, 1 to \(Self.maximumTextBytes) bytes")
    }
    return text
  }

  /// A text in its locales; at least one when it is required.
  mutating func local(_ column: String, required: Bool) -> LocalText {
    var words: [String: String] = [:]
    for locale in LocalText.locales {
      let name = column + "_" + DirectoryTable.column(ofLocale: locale)
      if !raw(name).isEmpty { words[locale] = self.words(name) }
    }
    if required && words.isEmpty {
      add(column + "_zh_cn", "no text in any locale, expected at least one")
    }
    return LocalText(words)
  }

  mutating func integer(_ column: String, _ range: ClosedRange<Int64>) -> Int64 {
    if let number = Int64(raw(column)), range.contains(number), !raw(column).hasPrefix("+") {
      return number
    }
    fail(column, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    return range.lowerBound
  }

  mutating func optionalInteger(_ column: String, _ range: ClosedRange<Int64>) -> Int64? {
    raw(column).isEmpty ? nil : integer(column, range)
  }

  mutating func truth(_ column: String, whenEmpty: Bool? = nil) -> Bool {
    switch raw(column) {
    case "true": return true
    case "false": return false
    case "" where whenEmpty != nil: return whenEmpty ?? false
    default:
      fail(column, "true or false")
      return false
    }
  }

  mutating func choice(_ column: String, _ choices: [String]) -> String {
    if !choices.contains(raw(column)) {
      fail(column, "one of " + choices.joined(separator: ", "))
    }
    return raw(column)
  }

  /// `HH:MM` as minutes after midnight; hours may run into the next night.
  mutating func minutes(_ column: String, below limit: UInt32) -> UInt32? {
    let parts = raw(column).split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      let hours = UInt32(parts[0]), let minutes = UInt32(parts[1]), minutes < 60,
      hours * 60 + minutes < limit
    {
      return hours * 60 + minutes
    }
    fail(column, "HH:MM below \(limit / 60):00")
    return nil
  }

  mutating func instant(_ column: String) -> InstantText {
    if let instant = InstantText(raw(column)) { return instant }
    fail(column, InstantText.expected)
    return .absolute(0)
  }

  /// Entries with semicolons between them.
  mutating func list(
    _ column: String, atMost limit: Int, of what: String, _ isValid: (String) -> Bool
  ) -> [String] {
    guard !raw(column).isEmpty else { return [] }
    let entries = raw(column).split(separator: ";", omittingEmptySubsequences: false)
      .map(String.init)
    if entries.count > limit { fail(column, "at most \(limit) entries") }
    if let wrong = entries.first(where: { !isValid($0) }) {
      add(column, "\(LineErrors.shown(wrong)), expected \(what)")
    }
    if Set(entries).count != entries.count { fail(column, "each entry once") }
    return entries
  }

  private mutating func fail(_ column: String, _ expected: String) {
    let found = raw(column).isEmpty ? "nothing" : LineErrors.shown(raw(column))
    add(column, "\(found), expected \(expected)")
  }
}
