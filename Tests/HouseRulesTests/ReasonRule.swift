/// What the compiler cannot check is argued in a comment beside it.
enum ReasonRule {
  /// `@unchecked Sendable`: what protects it, on the same line or the next.
  static func uncheckedSendable(in file: SwiftSource) -> [Breach] {
    places(of: "@unchecked Sendable", in: file, offsets: [0, 1]).map { line in
      Breach(
        path: file.path, line: line, what: "@unchecked Sendable without what protects it",
        mend: "say on the next line in a comment what protects its state")
    }
  }

  /// `try?`: why the error may be lost, on the same line or the one above.
  static func swallowedErrors(in file: SwiftSource) -> [Breach] {
    places(of: "try?", in: file, offsets: [-1, 0]).map { line in
      Breach(
        path: file.path, line: line, what: "try? without a reason",
        mend: "handle the error, or say in a comment why losing it is right")
    }
  }

  /// What a peer sends must not stop the process.
  static func traps(in file: SwiftSource) -> [Breach] {
    guard file.path.hasPrefix("Sources/") else { return [] }
    return ["fatalError", "try!"].flatMap { name in
      RatchetRule.places(of: name, in: file).map { token in
        Breach(
          path: file.path, line: token.line, what: "\(name) in machinery that peers reach",
          mend: "throw an error, or answer with a status")
      }
    }
  }

  private static func places(
    of name: String, in file: SwiftSource, offsets: [Int]
  ) -> [Int] {
    guard !file.isGenerated else { return [] }
    return RatchetRule.places(of: name, in: file).map(\.line).filter { line in
      !offsets.contains { file.hasComment(line: line + $0) }
    }
  }
}
