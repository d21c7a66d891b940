/// Imports go one way, as ImportTable says; C modules are seen by their wrapper only.
enum ImportRule {
  struct Import {
    var module: String
    var line: Int
    /// Whether the import shows the module to whoever imports this file's module.
    var isShown: Bool
  }

  static func breaches(in file: SwiftSource, services: Set<String>) -> [Breach] {
    let parts = file.path.split(separator: "/").map(String.init)
    guard parts.count > 2, let allowed = allowed(parts) else { return unlisted(parts, file) }
    return imports(in: file).compactMap { seen in
      if isCModule(seen.module) && seen.isShown {
        return Breach(
          path: file.path, line: seen.line, what: "C module \(seen.module) is shown to importers",
          mend: "write `internal import \(seen.module)`")
      }
      if allowed.contains(seen.module) || isOwn(seen.module, parts, services) { return nil }
      return Breach(
        path: file.path, line: seen.line, what: "\(place(parts)) may not import \(seen.module)",
        mend: "move the code to where \(seen.module) is known, or argue a row of ImportTable.swift")
    }
  }

  /// nil for places without a rule: tests, the generator, the manifest.
  private static func allowed(_ parts: [String]) -> Set<String>? {
    switch parts[0] {
    case "Sources": importsOfMachinery[parts[1]]
    case "services":
      parts[2] == "Domain" ? [] : parts[2] == "Command" ? importsOfCommands : importsOfServices
    case "gateway": parts[1] == "Command" ? importsOfCommands : importsOfGateway
    default: nil
    }
  }

  private static func unlisted(_ parts: [String], _ file: SwiftSource) -> [Breach] {
    guard parts.count > 1, parts[0] == "Sources" else { return [] }
    return [
      Breach(
        path: file.path, what: "Sources/\(parts[1]) has no row in the table of imports",
        mend: "add its row to ImportTable.swift and its caption to README.md")
    ]
  }

  private static func place(_ parts: [String]) -> String {
    parts[0] == "services" && ["Domain", "Command"].contains(parts[2])
      ? parts[0...2].joined(separator: "/") : parts[0...1].joined(separator: "/")
  }

  /// A service's modules begin with its name, as ProfileDomain does.
  private static func isOwn(_ module: String, _ parts: [String], _ services: Set<String>) -> Bool {
    let owner = parts[0] == "services" ? parts[1] : parts[0]
    guard parts[0] != "Sources", parts.count > 2, !(parts[0] == "services" && parts[2] == "Domain")
    else { return false }
    let others = services.subtracting([owner]).map(moduleStart)
    return module.hasPrefix(moduleStart(owner)) && !others.contains { module.hasPrefix($0) }
  }

  private static func moduleStart(_ folder: String) -> String {
    folder.prefix(1).uppercased() + folder.dropFirst()
  }

  /// The import declarations of a file, `import struct Module.Type` among them.
  static func imports(in file: SwiftSource) -> [Import] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    let tokens = file.tokens
    return tokens.indices.compactMap { index in
      guard tokens[index].text == "import", index + 1 < tokens.count else { return nil }
      let isMember = index > 0 && tokens[index - 1].text == "."
      var name = index + 1
      if kinds.contains(tokens[name].text) { name += 1 }
      guard !isMember, name < tokens.count, tokens[name].line == tokens[index].line else {
        return nil
      }
      let before = tokens[..<index].reversed().prefix { $0.line == tokens[index].line }
      let isShown = before.contains { ["public", "package", "_exported"].contains($0.text) }
      return Import(module: tokens[name].text, line: tokens[index].line, isShown: isShown)
    }
  }
}
