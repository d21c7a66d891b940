/// Counts of constructs that may only fall; their numbers are in Ratchets.txt.
enum RatchetRule {
  static let numbers = "Tests/HouseRulesTests/Ratchets.txt"

  static let phrases: [String: [String]] = [
    "@unchecked Sendable": ["@", "unchecked", "Sendable"],
    "nonisolated(unsafe)": ["nonisolated", "(", "unsafe", ")"],
    "try?": ["try", "?"],
    "try!": ["try", "!"],
    "as!": ["as", "!"],
    "fatalError": ["fatalError", "("],
    "preconditionFailure": ["preconditionFailure", "("],
    "unsafeBitCast": ["unsafeBitCast", "("],
  ]

  static func places(of name: String, in file: SwiftSource) -> [Token] {
    if let phrase = phrases[name] { return file.places(of: phrase) }
    return name == "force unwrap" ? forceUnwraps(file.tokens) : []
  }

  /// `!` right after a value or a type. `a != b`, `!a`, `try!` and `as!` are not among them.
  static func forceUnwraps(_ tokens: [Token]) -> [Token] {
    tokens.indices.dropFirst().compactMap { index in
      let (before, mark) = (tokens[index - 1], tokens[index])
      guard mark.text == "!", before.end == mark.start, let last = before.text.last else {
        return nil
      }
      let isValue = last.isLetter || last.isNumber || "_`)]}?\"".contains(last)
      let isOperator =
        index + 1 < tokens.count
        && tokens[index + 1].text == "=" && tokens[index + 1].start == mark.end
      return isValue && !isOperator && !["try", "as"].contains(before.text) ? mark : nil
    }
  }

  static func breaches(_ files: [SwiftSource], numbers text: String?) -> [Breach] {
    guard let text else {
      return [Breach(path: numbers, what: "absent", mend: "restore it from the last commit")]
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var seen: Set<String> = []
    var breaches: [Breach] = []
    for (index, line) in lines.enumerated() where !line.hasPrefix("#") && !line.isEmpty {
      let words = line.split(separator: " ")
      let name = words.dropLast().joined(separator: " ")
      guard let number = words.last.flatMap({ Int($0) }), isKnown(name) else {
        breaches.append(
          Breach(
            path: numbers, line: index + 1, what: "not a construct and its number: \(line)",
            mend: "write one of \(known.joined(separator: ", ")), a space and a number"))
        continue
      }
      seen.insert(name)
      breaches += breach(name, number, line: index + 1, in: files).map { [$0] } ?? []
    }
    for name in known where !seen.contains(name) {
      breaches.append(Breach(path: numbers, what: "no line for \(name)", mend: "add `\(name) 0`"))
    }
    return breaches
  }

  private static let known = phrases.keys.sorted() + ["force unwrap"]

  private static func isKnown(_ name: String) -> Bool { known.contains(name) }

  private static func breach(
    _ name: String, _ number: Int, line: Int, in files: [SwiftSource]
  ) -> Breach? {
    let places = files.flatMap { file in
      self.places(of: name, in: file).map { "\(file.path):\($0.line)" }
    }
    if places.count == number { return nil }
    let mend =
      places.count < number
      ? "lower the number of \(name) in Ratchets.txt to \(places.count)"
      : "do without the new one; all are at " + places.prefix(40).joined(separator: ", ")
    return Breach(
      path: numbers, line: line, what: "\(name): \(places.count) in the tree, \(number) here",
      mend: mend)
  }
}
