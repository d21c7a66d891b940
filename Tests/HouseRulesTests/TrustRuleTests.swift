import Testing

@Suite struct TrustRuleTests {
  private func count(_ name: String, _ text: String) -> Int {
    RatchetRule.places(of: name, in: source(text)).count
  }

  @Test func constructsAreCounted() {
    #expect(count("@unchecked Sendable", "final class A: @unchecked Sendable {}") == 1)
    #expect(count("nonisolated(unsafe)", "nonisolated(unsafe) var a = 1") == 1)
    #expect(count("try?", "let a = try? b() // try?") == 1)
    #expect(count("try!", "try! a(\"try!\")\ntry !a()") == 1)
    #expect(count("as!", "a as! B") == 1)
    #expect(count("fatalError", "fatalError(\"\")\nlet fatalErrors = 1") == 1)
    #expect(count("preconditionFailure", "preconditionFailure()") == 1)
    #expect(count("unsafeBitCast", "unsafeBitCast(a, to: B.self)") == 1)
  }

  @Test func forceUnwrapsAreTold() {
    for text in ["a!", "a()!.b", "a[0]!", "a!.b = c", "let a: B!", "\"a\"!", "a? .b!", "`a`!"] {
      #expect(count("force unwrap", text) == 1, "\(text)")
    }
    for text in ["a != b", "!a", "(!a)", "try! a", "a as! B", "a!=b", "#if !DEBUG", "a && !b"] {
      #expect(count("force unwrap", text) == 0, "\(text)")
    }
  }

  private func numbers(_ change: (String, Int)? = nil) -> String {
    let names = RatchetRule.phrases.keys.sorted() + ["force unwrap"]
    return "# head\n"
      + names.map { "\($0) \($0 == change?.0 ? change?.1 ?? 0 : 0)\n" }.joined()
  }

  @Test func countsNeitherRiseNorLag() {
    let clean = source("a")
    let one = source("try? a")
    #expect(RatchetRule.breaches([clean], numbers: numbers()).isEmpty)
    #expect(RatchetRule.breaches([one], numbers: numbers(("try?", 1))).isEmpty)
    let above = RatchetRule.breaches([clean, one], numbers: numbers())
    #expect(above.count == 1 && above[0].mend.contains("Sample.swift:1"))
    let below = RatchetRule.breaches([one], numbers: numbers(("try?", 2)))
    #expect(below.count == 1 && below[0].mend.contains("Ratchets.txt to 1"))
  }

  @Test func numbersMustBeReadable() {
    #expect(RatchetRule.breaches([], numbers: nil).count == 1)
    #expect(RatchetRule.breaches([], numbers: numbers() + "goto 1\n").count == 1)
    #expect(RatchetRule.breaches([], numbers: "try? x").count > RatchetRule.phrases.count)
  }

  @Test func exceptionsNeedTheirReason() {
    let bare = "class A: @unchecked Sendable {\n  let a = 1\n}"
    #expect(ReasonRule.uncheckedSendable(in: source(bare)).map(\.line) == [1])
    let argued = "class A: @unchecked Sendable {\n  // state is behind the lock\n}"
    #expect(ReasonRule.uncheckedSendable(in: source(argued)).isEmpty)
    #expect(ReasonRule.swallowedErrors(in: source("a\ntry? b()")).map(\.line) == [2])
    #expect(ReasonRule.swallowedErrors(in: source("// best effort\ntry? b()")).isEmpty)
    #expect(ReasonRule.swallowedErrors(in: source("try? b()  // best effort")).isEmpty)
    #expect(ReasonRule.swallowedErrors(in: source("try? b()\n// late")).count == 1)
  }

  @Test func machineryHasNoTraps() {
    #expect(ReasonRule.traps(in: source("fatalError()\ntry! a()")).count == 2)
    #expect(ReasonRule.traps(in: source("// fatalError()\ntry a()")).isEmpty)
    #expect(ReasonRule.traps(in: source("try! a()", path: "Tests/A.swift")).isEmpty)
  }
}
