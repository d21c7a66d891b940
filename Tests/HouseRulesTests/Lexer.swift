/// Splits Swift text into what the compiler runs and what people read.
///
/// `code` and `comments` have as many bytes as the text. Where the one holds a byte, the other
/// holds a space; the contents of string literals are spaces in both, their quotes stay in `code`.
/// Line ends stay in both. Bare regex literals are not known; extended ones (`#/.../#`) are.
struct Lexer {
  private(set) var code: [UInt8]
  private(set) var comments: [UInt8]
  private let text: [UInt8]
  private var at = 0
  /// What the lexer stands in, innermost last; the bottom is the file's own code.
  private var contexts: [Context] = [.code(openParentheses: 0)]

  private enum Context {
    case code(openParentheses: Int)
    case string(hashes: Int, multiline: Bool)
  }

  init(_ text: [UInt8]) {
    self.text = text
    code = text.map { $0 == newline ? newline : space }
    comments = code
    while at < text.count {
      switch contexts[contexts.count - 1] {
      case .code(let open): stepInCode(open)
      case .string(let hashes, let multiline): stepInString(hashes, multiline)
      }
    }
  }

  private func starts(_ word: String, at place: Int? = nil) -> Bool {
    text[min(place ?? at, text.count)...].starts(with: word.utf8)
  }

  private mutating func keep(_ count: Int) {
    let end = min(at + count, text.count)
    for index in at..<end { code[index] = text[index] }
    at = end
  }

  private mutating func stepInCode(_ open: Int) {
    switch text[at] {
    case UInt8(ascii: "/") where starts("//"): takeLineComment()
    case UInt8(ascii: "/") where starts("/*"): takeBlockComment()
    case UInt8(ascii: "\""), UInt8(ascii: "#"): openLiteral()
    case UInt8(ascii: "("): keepParenthesis(open + 1)
    case UInt8(ascii: ")"): keepParenthesis(open - 1)
    default: keep(1)
    }
  }

  private mutating func keepParenthesis(_ open: Int) {
    keep(1)
    if open < 0 && contexts.count > 1 {
      contexts.removeLast()  // the end of an interpolation
    } else {
      contexts[contexts.count - 1] = .code(openParentheses: open)
    }
  }

  private mutating func takeLineComment() {
    while at < text.count && text[at] != newline {
      comments[at] = text[at]
      at += 1
    }
  }

  private mutating func takeBlockComment() {
    var depth = 0
    repeat {
      let opens = starts("/*")
      let closes = !opens && starts("*/")
      depth += opens ? 1 : closes ? -1 : 0
      for _ in 0..<(opens || closes ? 2 : 1) where at < text.count {
        comments[at] = text[at]
        at += 1
      }
    } while depth > 0 && at < text.count
  }

  private mutating func openLiteral() {
    var hashes = 0
    while at + hashes < text.count && text[at + hashes] == UInt8(ascii: "#") { hashes += 1 }
    if starts("\"", at: at + hashes) {
      let multiline = starts("\"\"\"", at: at + hashes)
      keep(hashes + (multiline ? 3 : 1))
      contexts.append(.string(hashes: hashes, multiline: multiline))
    } else if hashes > 0 && starts("/", at: at + hashes) {
      let end = "/" + String(repeating: "#", count: hashes)
      at += hashes + 1
      while at < text.count && !starts(end) { at += 1 }
      at = min(at + end.utf8.count, text.count)
    } else {
      keep(max(hashes, 1))
    }
  }

  private mutating func stepInString(_ hashes: Int, _ multiline: Bool) {
    if ![UInt8(ascii: "\""), UInt8(ascii: "\\"), newline].contains(text[at]) {
      at += 1
      return
    }
    let tail = String(repeating: "#", count: hashes)
    let quote = multiline ? "\"\"\"" : "\""
    if starts(quote + tail) {
      keep(quote.utf8.count + hashes)
      contexts.removeLast()
    } else if text[at] == newline && !multiline {
      contexts.removeLast()  // an unterminated literal does not swallow the file
    } else if starts("\\" + tail + "(") {
      at += hashes + 1
      keep(1)
      contexts.append(.code(openParentheses: 0))
    } else if starts("\\" + tail) {
      at = min(at + hashes + 2, text.count)
    } else {
      at += 1
    }
  }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
