/// Names say what a thing does; these words say nothing.
enum NameRule {
  static let banned: Set = [
    "manager", "helper", "helpers", "util", "utils", "utility", "utilities", "common", "base",
    "impl", "default", "defaults", "misc", "stuff",
  ]

  static func fileBreaches(path: String) -> [Breach] {
    guard !isGeneratedPath(path), let name = path.split(separator: "/").last else { return [] }
    return firstBanned(in: String(name)).map { word in
      [Breach(path: path, what: "a file name with the word \(word)", mend: mend)]
    } ?? []
  }

  static func typeBreaches(in file: SwiftSource) -> [Breach] {
    guard !file.isGenerated else { return [] }
    let kinds: Set = [
      "struct", "class", "enum", "actor", "protocol", "typealias", "associatedtype", "macro",
    ]
    return file.tokens.indices.dropLast().compactMap { index in
      guard kinds.contains(file.tokens[index].text),
        index == 0 || file.tokens[index - 1].text != ".",
        let word = firstBanned(in: file.tokens[index + 1].text)
      else { return nil }
      let name = file.tokens[index + 1]
      return Breach(
        path: file.path, line: name.line, what: "\(name.text) has the word \(word)", mend: mend)
    }
  }

  private static let mend = "name it after what it does, with a word of the glossary"

  static func firstBanned(in name: String) -> String? {
    words(of: name).first { banned.contains($0.lowercased()) }
  }

  /// `HTTPClientImpl+Base64.swift` is HTTP, Client, Impl, Base64, swift.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    let letters = Array(name)
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      let startsWord =
        letter.isUppercase && (word.last?.isUppercase != true || next?.isLowercase == true)
      if !(letter.isLetter || letter.isNumber) || startsWord {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if letter.isLetter || letter.isNumber { word.append(letter) }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
