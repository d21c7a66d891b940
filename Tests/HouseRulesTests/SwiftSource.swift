/// A word or one character of punctuation in code, with its place.
struct Token {
  var text: String
  var line: Int
  var start: Int
  var end: Int
}

/// A Swift file as the rules see it.
struct SwiftSource {
  let path: String
  /// The lines as written, without their ends. Lines are counted from 1 everywhere else.
  let lines: [String]
  /// What stands in comments, line by line.
  let comments: [String]
  let tokens: [Token]

  init(path: String, text: String) {
    self.path = path
    let bytes = Array(text.utf8)
    let lexer = Lexer(bytes)
    lines = splitLines(bytes)
    comments = splitLines(lexer.comments)
    tokens = tokenize(lexer.code)
  }

  /// Generated code is exempt from the rules on size, names and documentation.
  var isGenerated: Bool { isGeneratedPath(path) }

  /// Whether a comment with words in it stands on the line.
  func hasComment(line: Int) -> Bool {
    guard comments.indices.contains(line - 1) else { return false }
    return comments[line - 1].contains { $0.isLetter }
  }

  /// The first tokens of every place where these texts follow each other. A `!` or `?` among them
  /// counts only right after the text before it: `try !a` is no `try!`.
  func places(of texts: [String]) -> [Token] {
    guard tokens.count >= texts.count else { return [] }
    return (0...(tokens.count - texts.count)).compactMap { index in
      for (offset, text) in texts.enumerated() {
        let token = tokens[index + offset]
        if token.text != text { return nil }
        let isMark = offset > 0 && (text == "!" || text == "?")
        if isMark && tokens[index + offset - 1].end != token.start { return nil }
      }
      return tokens[index]
    }
  }
}

func isGeneratedPath(_ path: String) -> Bool {
  path.hasSuffix(".pb.swift") || path.contains(".pb-c.")
    || path.split(separator: "/").contains("Generated")
}

/// One String a line; the end of the last line makes no further line.
func splitLines(_ bytes: [UInt8]) -> [String] {
  var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  if lines.last == "" { lines.removeLast() }
  return lines
}

private func tokenize(_ code: [UInt8]) -> [Token] {
  var tokens: [Token] = []
  var line = 1
  var at = 0
  while at < code.count {
    let start = at
    if isWordByte(code[at]) {
      while at < code.count && isWordByte(code[at]) { at += 1 }
    } else {
      at += 1
    }
    if code[start] == UInt8(ascii: "\n") {
      line += 1
    } else if !isBlank(code[start]) {
      let text = String(decoding: code[start..<at], as: UTF8.self)
      tokens.append(Token(text: text, line: line, start: start, end: at))
    }
  }
  return tokens
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "`"), 0x80...:
    true
  default: false
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
}
