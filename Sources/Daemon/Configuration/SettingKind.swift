internal import Terminal

/// What may stand under a key, and how it is written.
public enum SettingKind: Sendable, Hashable {
  /// Any text of at most so many bytes.
  case text(maximumBytes: Int)
  /// `true` or `false`.
  case flag
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// A number with a fraction.
  case number(ClosedRange<Double>)
  /// A number and its unit: `250ms`, `10s`, `5m`, `2h`, `1d`.
  case duration(ClosedRange<Duration>)
  /// A number of bytes, maybe with `KiB`, `MiB` or `GiB`.
  case bytes(ClosedRange<Int>)
  /// One of these words.
  case choice([String])
  /// Texts, at most so many.
  case list(maximum: Int)
  /// Texts under names of the owner's own, at most so many names.
  case table(maximum: Int)

  /// What is expected, for documentation and errors.
  public var expectation: String {
    switch self {
    case .text(let bytes): "text of at most \(bytes) bytes"
    case .flag: "true or false"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .duration(let range):
      "a duration such as 250ms, 10s, 5m, 2h or 1d, from \(DurationText.written(range.lowerBound)) "
        + "to \(DurationText.written(range.upperBound))"
    case .bytes(let range):
      "a size such as 64KiB or 4MiB, from \(ByteText.written(range.lowerBound)) "
        + "to \(ByteText.written(range.upperBound))"
    case .choice(let words): "one of " + words.joined(separator: ", ")
    case .list(let most): "a list of at most \(most) texts"
    case .table(let most): "names, at most \(most), each with a list of texts"
    }
  }

  /// The word for the table of keys.
  public var name: String {
    switch self {
    case .text: "text"
    case .flag: "flag"
    case .integer: "integer"
    case .number: "number"
    case .duration: "duration"
    case .bytes: "size"
    case .choice: "choice"
    case .list: "list"
    case .table: "table"
    }
  }
}

/// A checked value.
public enum SettingValue: Sendable, Hashable {
  /// Text, and the words of a choice.
  case text(String)
  /// A flag.
  case flag(Bool)
  /// A whole number, and a size in bytes.
  case integer(Int)
  /// A number with a fraction.
  case number(Double)
  /// A duration, in milliseconds.
  case milliseconds(Int)
  /// Texts.
  case list([String])
  /// Texts by name.
  case table([String: [String]])

  /// As it would be written on a command line.
  public func written(_ kind: SettingKind) -> String {
    switch self {
    case .text(let text): return text
    case .flag(let flag): return flag ? "true" : "false"
    case .integer(let number):
      if case .bytes = kind { return ByteText.written(number) }
      return String(number)
    case .number(let number): return String(number)
    case .milliseconds(let number): return DurationText.written(.milliseconds(number))
    case .list(let texts): return texts.joined(separator: ",")
    case .table(let entries):
      return entries.sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value.joined(separator: "|"))" }.joined(separator: ";")
    }
  }
}

/// Sizes as they are written.
enum ByteText {
  private static let units: [(name: String, bytes: Int)] = [
    ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30),
  ]

  static func bytes(_ text: String) -> Int? {
    for (name, factor) in units where text.hasSuffix(name) {
      guard let number = Int(text.dropLast(name.utf8.count)) else { return nil }
      let (product, isOver) = number.multipliedReportingOverflow(by: factor)
      return isOver ? nil : product
    }
    return Int(text)
  }

  static func written(_ bytes: Int) -> String {
    guard bytes != 0, let unit = units.last(where: { bytes % $0.bytes == 0 }) else {
      return String(bytes)
    }
    return "\(bytes / unit.bytes)\(unit.name)"
  }
}
