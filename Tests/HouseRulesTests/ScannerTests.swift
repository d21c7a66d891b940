import Testing

func source(_ text: String, path: String = "Sources/Wire/Sample.swift") -> SwiftSource {
  SwiftSource(path: path, text: text)
}

/// What the rules read as code and what they read as prose.
@Suite struct ScannerTests {
  private func words(_ text: String) -> [String] {
    source(text).tokens.map(\.text).filter { $0.first?.isLetter == true }
  }

  @Test func commentsAreNotCode() {
    #expect(words("a // b\nc /* d /* e */ f */ g /// h") == ["a", "c", "g"])
    #expect(source("a // b").hasComment(line: 1))
    #expect(!source("a\nb //").hasComment(line: 2))
    #expect(!source("a \"// b\"").hasComment(line: 1))
  }

  @Test func stringsAreNotCode() {
    #expect(words(#"a("b \" c", "\\") + d"#) == ["a", "d"])
    #expect(words("a = \"\"\"\n  b \"c\" // d\n  \"\"\"\ne") == ["a", "e"])
    #expect(words(##"a = #"b " \" c"# + d"##) == ["a", "d"])
    #expect(words("#\"\"\"\nb\"\"\"\n\"\"\"# + c") == ["c"])
    #expect(words("a = \"b\nc") == ["a", "c"])
  }

  @Test func interpolationsAreCode() {
    #expect(words(#""a \(b("c \(d)")) e" + f"#) == ["b", "d", "f"])
    #expect(words(##"#"a \(b) \#(c(d)) e"#"##) == ["c", "d"])
  }

  @Test func extendedRegexLiteralsAreNotCode() {
    #expect(words("a = #/b \"/# + c") == ["a", "c"])
    #expect(words("#if os(Linux)\nb\n#endif") == ["if", "os", "Linux", "b", "endif"])
  }

  @Test func linesAreCounted() {
    let file = source("a\n\"\"\"\n\n\"\"\"\nb // c\n")
    #expect(file.lines.count == 5)
    #expect(file.comments.count == 5)
    #expect(file.tokens.last?.line == 5)
  }

  @Test func placesNeedEveryToken() {
    let file = source("x.try ? try? y\nnonisolated(unsafe) var z")
    #expect(file.places(of: ["nonisolated", "(", "unsafe", ")"]).map(\.line) == [2])
    #expect(source("").places(of: ["a"]).isEmpty)
  }
}
