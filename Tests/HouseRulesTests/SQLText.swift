/// The texts of string literals in a Swift file, with their lines; interpolations are left out.
enum StringLiterals {
  struct Literal {
    var text: String
    var line: Int
  }

  static func all(in text: String) -> [Literal] {
    let bytes = Array(text.utf8)
    let code = Lexer(bytes).code
    var literals: [Literal] = []
    var line = 1
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\n") { line += 1 }
      guard code[at] == quote else {
        at += 1
        continue
      }
      let (literal, end) = read(bytes, code, at)
      literals.append(Literal(text: literal, line: line))
      line += bytes[at..<end].count { $0 == UInt8(ascii: "\n") }
      at = end
    }
    return literals
  }

  /// From the opening quote; ends after the closing one.
  private static func read(_ bytes: [UInt8], _ code: [UInt8], _ start: Int) -> (String, Int) {
    let width =
      code[start...].prefix(3).allSatisfy { $0 == quote } && start + 3 <= code.count
      ? 3 : 1
    var taken: [UInt8] = []
    var depth = 0
    var at = start + width
    while at < bytes.count {
      if depth == 0 && code[at] == quote { break }
      if code[at] == UInt8(ascii: "(") { depth += 1 }
      if depth == 0 { taken.append(bytes[at]) }
      if code[at] == UInt8(ascii: ")") { depth -= 1 }
      at += 1
    }
    return (String(decoding: taken, as: UTF8.self), min(bytes.count, at + width))
  }

  private static let quote = UInt8(ascii: "\"")
}

/// The words and marks of an SQL text; what stands between single quotes is one mark `'`.
func sqlTokens(_ text: String) -> [String] {
  var tokens: [String] = []
  var isQuoted = false
  for letter in text {
    if letter == "'" {
      if !isQuoted { tokens.append("'") }
      isQuoted.toggle()
    } else if isQuoted {
      continue
    } else if letter.isLetter || letter.isNumber || letter == "_" {
      if let last = tokens.indices.last, tokens[last].isEmpty == false,
        let end = tokens[last].last, end.isLetter || end.isNumber || end == "_"
      {
        tokens[last].append(letter)
      } else {
        tokens.append(String(letter))
      }
    } else {
      // A blank ends a word.
      tokens.append(letter.isWhitespace ? "" : String(letter))
    }
  }
  return tokens.filter { !$0.isEmpty }
}
