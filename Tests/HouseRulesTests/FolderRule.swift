/// The tree is the architecture: its top is fixed, and each room of it has a caption in README.
enum FolderRule {
  static let top: Set = [
    "Package.swift", "Sources", "Tests", "proto", "services", "gateway", "infra", "LICENSE",
  ]

  static func topBreaches(_ paths: [String]) -> [Breach] {
    let names = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
    return names.sorted().compactMap { name in
      if top.contains(name) || name.hasPrefix(".") || name.hasPrefix("README") { return nil }
      return Breach(
        path: name, what: "not one of the fixed names of the top level",
        mend: "move it under Sources, Tests, proto, services, gateway or infra")
    }
  }

  /// The folders of the top two levels that hold files.
  static func folders(_ paths: [String]) -> [String] {
    var folders: Set<String> = []
    for path in paths where !path.hasPrefix(".") {
      let parts = path.split(separator: "/").dropLast()
      for depth in 1...2 where parts.count >= depth {
        folders.insert(parts.prefix(depth).joined(separator: "/"))
      }
    }
    return folders.sorted()
  }

  static func captionBreaches(_ paths: [String], readme: String?) -> [Breach] {
    guard let readme else {
      return [
        Breach(
          path: "README.md", what: "absent", mend: "write it, with a caption for each folder")
      ]
    }
    let lines = readme.split(separator: "\n").map(String.init)
    return folders(paths).compactMap { folder in
      guard let name = folder.split(separator: "/").last.map(String.init) else { return nil }
      if lines.contains(where: { isCaption($0, of: name) }) { return nil }
      return Breach(
        path: folder, what: "a folder without a caption in README.md",
        mend: "add a line `\(name)/` with what it holds to the list of folders there")
    }
  }

  /// A line that names the folder, with a slash after it, and goes on with words.
  static func isCaption(_ line: String, of name: String) -> Bool {
    var rest = Substring(line)
    while let found = rest.firstRange(of: name + "/") {
      let before = line[..<found.lowerBound].last
      let after = line[found.upperBound...]
      let isWhole = before.map { !($0.isLetter || $0.isNumber || "-_".contains($0)) } ?? true
      let isEnd = after.first.map { !($0.isLetter || $0.isNumber || "._-".contains($0)) } ?? false
      if isWhole && isEnd && after.contains(where: \.isLetter) { return true }
      rest = after
    }
    return false
  }
}
