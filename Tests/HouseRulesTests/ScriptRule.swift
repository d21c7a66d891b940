/// Shell scripts stop at the first error and can be run as they lie in the tree.
enum ScriptRule {
  static func breaches(path: String, text: String, isExecutable: Bool) -> [Breach] {
    let lines = text.split(separator: "\n", maxSplits: 30).map(String.init)
    guard let first = lines.first, first.hasPrefix("#!") else {
      guard path.hasSuffix(".sh"), isExecutable else { return [] }
      return [
        Breach(
          path: path, what: "can be run but has no #! line",
          mend: "a piece that is sourced loses its run bit; a script gets its #! line")
      ]
    }
    var breaches: [Breach] = []
    if !isExecutable {
      breaches.append(
        Breach(path: path, what: "a script without the run bit", mend: "chmod +x \(path)"))
    }
    let isShell =
      ["bash", "sh", "dash"].contains { first.hasSuffix("/\($0)") }
      || first.hasSuffix(" bash")
    if isShell && !lines.prefix(20).contains(where: setsUnsetIsError) {
      breaches.append(
        Breach(
          path: path, what: "unset variables pass as empty",
          mend: "write `set -euo pipefail` near its top"))
    }
    return breaches
  }

  private static func setsUnsetIsError(_ line: String) -> Bool {
    guard line.hasPrefix("set ") else { return false }
    return line.split(separator: " ").contains { $0.hasPrefix("-") && $0.contains("u") }
  }
}
