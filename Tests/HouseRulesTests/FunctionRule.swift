/// No function is longer than its limit, from its first line to its closing brace.
enum FunctionRule {
  static let limit = 70

  struct Function {
    var name: String
    var line: Int
    var lastLine: Int
    var length: Int { lastLine - line + 1 }
  }

  static func breaches(in file: SwiftSource) -> [Breach] {
    guard !file.isGenerated else { return [] }
    return functions(in: file.tokens).filter { $0.length > limit }.map { function in
      Breach(
        path: file.path, line: function.line,
        what: "\(function.name) has \(function.length) lines, more than \(limit)",
        mend: "give its steps names of their own and call them")
    }
  }

  /// Everything with a body: func, init, deinit, subscript, and computed properties.
  static func functions(in tokens: [Token]) -> [Function] {
    tokens.indices.compactMap { index in
      guard isDeclaration(tokens, index), let open = bodyStart(tokens, after: index) else {
        return nil
      }
      let name = tokens[index].text
      let isNamed = ["func", "var"].contains(name) && index + 1 < tokens.count
      return Function(
        name: isNamed ? name + " " + tokens[index + 1].text : name, line: tokens[index].line,
        lastLine: lineOfClosingBrace(tokens, openAt: open))
    }
  }

  private static func isDeclaration(_ tokens: [Token], _ index: Int) -> Bool {
    guard ["func", "init", "deinit", "subscript", "var"].contains(tokens[index].text) else {
      return false
    }
    return index == 0 || tokens[index - 1].text != "."
  }

  /// The `{` of the body. A requirement of a protocol, a stored property or a call has none.
  private static func bodyStart(_ tokens: [Token], after index: Int) -> Int? {
    let stops: Set = ["func", "var", "let", "init", "subscript", "case", "static", "}", ";"]
    var depth = 0
    var at = index + 1
    while at < tokens.count {
      let text = tokens[at].text
      if depth == 0 && text == "{" { return at }
      if depth == 0 && stops.contains(text) { return nil }
      if tokens[index].text == "var" && depth == 0 && tokens[at].line != tokens[at - 1].line
        && tokens[at].line != tokens[index].line
      {
        return nil
      }
      if text == "(" || text == "[" { depth += 1 }
      if text == ")" || text == "]" { depth -= 1 }
      if depth < 0 { return nil }
      at += 1
    }
    return nil
  }

  private static func lineOfClosingBrace(_ tokens: [Token], openAt open: Int) -> Int {
    var depth = 0
    for token in tokens[open...] {
      if token.text == "{" { depth += 1 }
      if token.text == "}" { depth -= 1 }
      if depth == 0 { return token.line }
    }
    return tokens[tokens.count - 1].line
  }
}
