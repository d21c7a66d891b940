/// Every public declaration of the machinery says in a doc comment what it is. What fulfils a
/// protocol is documented once, at the protocol's requirement.
enum DocumentationRule {
  /// Requirements of the standard library; their meaning is documented there.
  static let wellKnown: Set = [
    "hash", "description", "debugDescription", "makeIterator", "next", "errorDescription",
  ]

  private static let kinds: Set = [
    "func", "var", "let", "struct", "class", "enum", "protocol", "actor", "init", "subscript",
    "typealias", "associatedtype", "case", "macro",
  ]

  /// `requirements` are the names that some protocol of the machinery asks for.
  static func breaches(in file: SwiftSource, requirements: Set<String>) -> [Breach] {
    guard file.path.hasPrefix("Sources/"), !file.isGenerated else { return [] }
    let declared = file.tokens.indices.compactMap { index -> Token? in
      guard ["public", "open"].contains(file.tokens[index].text),
        let name = declaredName(file.tokens, after: index), !requirements.contains(name)
      else { return nil }
      return Token(text: name, line: file.tokens[index].line, start: 0, end: 0)
    }
    return (declared + publicRequirements(in: file))
      .filter { !isDocumented(file, line: $0.line) }
      .map { name in
        Breach(
          path: file.path, line: name.line, what: "\(name.text) is public without ///",
          mend: "say in one sentence what it is, then units, limits, errors")
      }
  }

  /// What the public protocols of a file ask for: the names of their methods and properties.
  static func publicRequirements(in file: SwiftSource) -> [Token] {
    let tokens = file.tokens
    var names: [Token] = []
    for index in tokens.indices.dropFirst()
    where tokens[index].text == "protocol" && tokens[index - 1].text == "public" {
      guard let open = tokens[index...].firstIndex(where: { $0.text == "{" }) else { continue }
      var depth = 0
      for at in open..<tokens.count {
        if tokens[at].text == "{" { depth += 1 }
        if tokens[at].text == "}" { depth -= 1 }
        if depth == 0 { break }
        if depth == 1 && ["func", "var"].contains(tokens[at].text) && at + 1 < tokens.count {
          names.append(tokens[at + 1])
        }
      }
    }
    return names
  }

  /// The name of what is declared; nil for `public import`, `public(set)`, operators and
  /// requirements of the standard library.
  private static func declaredName(_ tokens: [Token], after index: Int) -> String? {
    var at = index + 1
    guard at < tokens.count, tokens[at].text != "(" else { return nil }
    while at < tokens.count && !kinds.contains(tokens[at].text) {
      if ["import", "extension", "{", "}", "="].contains(tokens[at].text) { return nil }
      at += 1
    }
    // `class func` and `class var` are declarations of the second word.
    if at + 1 < tokens.count && tokens[at].text == "class" && kinds.contains(tokens[at + 1].text) {
      at += 1
    }
    guard at + 1 < tokens.count else { return nil }
    if ["init", "subscript"].contains(tokens[at].text) { return tokens[at].text }
    let name = tokens[at + 1].text
    let isOperator = name.first.map { !($0.isLetter || "_`".contains($0)) } ?? true
    return isOperator || wellKnown.contains(name) ? nil : name
  }

  /// Whether a doc comment ends right above, attributes between them allowed.
  private static func isDocumented(_ file: SwiftSource, line: Int) -> Bool {
    var above = line - 2
    while above >= 0 {
      let text = file.lines[above].drop(while: { $0 == " " })
      if text.hasPrefix("///") { return true }
      if !(text.hasPrefix("@") || text.hasPrefix("#if") || text.hasPrefix("// swift-format")) {
        return false
      }
      above -= 1
    }
    return false
  }
}
