import Testing

@Suite struct SizeRuleTests {
  private func lines(_ count: Int) -> String { String(repeating: "a\n", count: count) }

  private func function(_ head: String, lines count: Int) -> String {
    head + " {\n" + lines(count - 2) + "}\n"
  }

  @Test func filesHaveALimit() {
    #expect(SizeRule.fileBreaches(path: "a.py", text: lines(500)).isEmpty)
    #expect(SizeRule.fileBreaches(path: "a.py", text: lines(501)).first?.line == 501)
    #expect(SizeRule.fileBreaches(path: "a.pb.swift", text: lines(501)).isEmpty)
    #expect(SizeRule.fileBreaches(path: "a/Generated/b.c", text: lines(501)).isEmpty)
  }

  @Test func theMedianHasALimit() {
    let small = (1...3).map { source(lines(120), path: "Sources/\($0).swift") }
    let large = (1...3).map { source(lines(200), path: "Sources/\($0).swift") }
    #expect(SizeRule.medianBreaches(small + large.prefix(2)).isEmpty)
    #expect(SizeRule.medianBreaches(small.prefix(2) + large).count == 1)
    #expect(SizeRule.medianBreaches([]).isEmpty)
  }

  @Test func linesHaveALimit() {
    let long = String(repeating: "x", count: 101)
    #expect(SizeRule.lineBreaches(in: source("a\n" + long)).map(\.line) == [2])
    #expect(SizeRule.lineBreaches(in: source(String(repeating: "店", count: 100))).isEmpty)
    #expect(SizeRule.lineBreaches(in: source("// https://a.example/" + long)).isEmpty)
    #expect(SizeRule.lineBreaches(in: source("let a = \"https://\(long)\"")).count == 1)
  }

  @Test func functionsHaveALimit() {
    for head in ["func f()", "init?(a: Int)", "deinit", "subscript(i: Int) -> Int", "var a: Int"] {
      #expect(FunctionRule.breaches(in: source(function(head, lines: 70))).isEmpty, "\(head)")
      #expect(FunctionRule.breaches(in: source(function(head, lines: 71))).count == 1, "\(head)")
    }
  }

  @Test func bracesInStringsAndCommentsDoNotCount() {
    let text = "func f() {\n  a(\"}\") // }\n  \"\"\"\n  }\n  \"\"\"\n  if b { c }\n}\nd"
    #expect(FunctionRule.functions(in: source(text).tokens).map(\.length) == [7])
  }

  @Test func whatHasNoBodyIsNoFunction() {
    let requirement = "protocol P {\n  func f(a: () -> Void)\n  func g() -> Int\n}\n"
    #expect(FunctionRule.functions(in: source(requirement + "struct S {}").tokens).isEmpty)
    #expect(FunctionRule.functions(in: source("var a = 1\nwhile b {}").tokens).isEmpty)
    #expect(FunctionRule.functions(in: source("self.init(a)\nif b {}").tokens).isEmpty)
    let closure = "func f(a: () -> Void = { b }) {\n}"
    #expect(FunctionRule.functions(in: source(closure).tokens).map(\.length) == [2])
  }
}
