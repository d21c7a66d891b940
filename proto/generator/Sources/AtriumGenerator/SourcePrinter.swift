/// Collects the lines of a Swift file.
///
/// SwiftProtobuf's printer copies the whole text for each indented line, which takes seconds for
/// files of tens of thousands of lines.
struct SourcePrinter {
  private var bytes: [UInt8] = []
  private var indentation = 0

  var content: String { String(decoding: bytes, as: UTF8.self) }

  /// One line for each text; an empty one is a blank line.
  mutating func print(_ lines: String...) {
    for line in lines { write(line) }
  }

  /// Lines that each have their end already; nothing for an empty text.
  mutating func print(lines text: String) {
    guard !text.isEmpty else { return }
    let lines = text.hasSuffix("\n") ? text.dropLast() : text[...]
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) { write(line) }
  }

  mutating func withIndentation(_ body: (inout SourcePrinter) -> Void) {
    indentation += 1
    body(&self)
    indentation -= 1
  }

  private mutating func write(_ line: some StringProtocol) {
    if !line.isEmpty {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation * 2))
      bytes.append(contentsOf: line.utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
