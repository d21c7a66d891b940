/// What is wrong with one line of a table.
public struct LineError: Sendable, Hashable {
  /// From 1; the header is line 1.
  public var line: Int
  /// Empty when the whole line is wrong.
  public var column: String
  /// What was found and what was expected.
  public var text: String

  public init(line: Int, column: String, text: String) {
    self.line = line
    self.column = column
    self.text = text
  }
}

/// The errors of a table: the first are listed, all are counted.
public struct LineErrors: Sendable, Hashable {
  /// Errors that are listed.
  public static let maximumListed = 100

  public private(set) var listed: [LineError] = []
  public private(set) var count = 0

  public init() {}

  public var isEmpty: Bool { count == 0 }

  public mutating func add(_ line: Int, _ column: String, _ text: String) {
    count += 1
    if listed.count < Self.maximumListed {
      listed.append(LineError(line: line, column: column, text: text))
    }
  }

  /// A piece of the input as errors show it: short, on one line.
  public static func shown(_ text: String) -> String {
    let clean = text.unicodeScalars.prefix(40).map { $0.properties.isWhitespace ? " " : $0 }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: clean)
    let isCut = text.unicodeScalars.count > 40
    return "\"\(String(shown))\(isCut ? "…" : "")\""
  }
}
