/// Nothing unfinished and nothing of one machine stays in the tree.
enum ResidueRule {
  /// In two parts each, or this file would be its own breach.
  static let unfinished = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]

  /// First folders of paths that exist on one machine only.
  static let machineFolders = [
    "home", "Users", "root", "work", "workspace", "mnt", "opt",
  ]

  static func breaches(path: String, text: String) -> [Breach] {
    guard !isGeneratedPath(path), path != "LICENSE",
      holdsAny(of: unfinished + machineFolders.map { "/" + $0 + "/" }, text)
    else { return [] }
    var breaches: [Breach] = []
    for (index, line) in splitLines(Array(text.utf8)).enumerated() {
      if let word = unfinished.first(where: { holdsWord($0, line) }) {
        breaches.append(
          Breach(
            path: path, line: index + 1, what: "unfinished: \(word)",
            mend: "finish it, or say what is missing in the commit and leave no mark"))
      }
      if let folder = machineFolders.first(where: { holdsPath(under: $0, line) }) {
        breaches.append(
          Breach(
            path: path, line: index + 1, what: "a path of one machine, under \(folder)",
            mend: "find it from the repository's root, from PATH or from configuration"))
      }
    }
    return breaches
  }

  static func holdsWord(_ word: String, _ line: String) -> Bool {
    holds(word, line) { before, after in
      !isWordLetter(before) && !isWordLetter(after)
    }
  }

  /// A slash, the folder and a further name; not in the middle of an address or a longer path.
  static func holdsPath(under folder: String, _ line: String) -> Bool {
    holds("/" + folder + "/", line) { before, after in
      !isWordLetter(before) && !"./}~*-)$".contains(before ?? " ") && isWordLetter(after)
    }
  }

  private static func holds(
    _ part: String, _ line: String, where fits: (Character?, Character?) -> Bool
  ) -> Bool {
    var rest = Substring(line)
    while let found = rest.firstRange(of: part) {
      if fits(line[..<found.lowerBound].last, line[found.upperBound...].first) { return true }
      rest = line[found.upperBound...]
    }
    return false
  }

  private static func isWordLetter(_ letter: Character?) -> Bool {
    letter.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
  }
}
