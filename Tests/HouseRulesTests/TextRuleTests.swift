import Testing

@Suite struct TextRuleTests {
  @Test func unfinishedWorkIsCaught() {
    for word in ResidueRule.unfinished {
      #expect(ResidueRule.breaches(path: "a.py", text: "a\n# \(word): b").map(\.line) == [2])
      #expect(ResidueRule.breaches(path: "a.py", text: "\(word)S a_\(word)").isEmpty)
    }
  }

  @Test func machinePathsAreCaught() {
    for folder in ResidueRule.machineFolders {
      for text in ["/\(folder)/a", "x=\"/\(folder)/a/b\"", "(/\(folder)/a)"] {
        #expect(ResidueRule.breaches(path: "a", text: text).count == 1, "\(text)")
      }
      let fine = ["a/\(folder)/b", "https://a.b/\(folder)/c", "$A/\(folder)/b", "/\(folder)/*"]
      for text in fine {
        #expect(ResidueRule.breaches(path: "a", text: text).isEmpty, "\(text)")
      }
    }
  }

  private func undocumented(_ text: String, _ path: String = "Sources/Wire/A.swift") -> [Int] {
    let file = source(text, path: path)
    let names = Set(DocumentationRule.publicRequirements(in: file).map(\.text))
    return DocumentationRule.breaches(in: file, requirements: names).map(\.line)
  }

  @Test func publicThingsNeedDocumentation() {
    #expect(undocumented("public func a() {}\n/// B.\npublic struct B {}") == [1])
    #expect(undocumented("/// A.\n@inlinable\n@frozen public struct A {}").isEmpty)
    #expect(undocumented("/// A.\n\npublic struct A {}") == [3])
    #expect(undocumented("// a\npublic init() {}") == [2])
    #expect(undocumented("  public static func make() {}\n  open class func a() {}") == [1, 2])
    #expect(undocumented("public private(set) var a = 1") == [1])
  }

  @Test func whatNeedsNone() {
    #expect(undocumented("public import Wire\nfunc a() {}\nlet b = \"public func\"").isEmpty)
    #expect(undocumented("/// A.\npublic private(set) var a = 1\npackage func b() {}").isEmpty)
    #expect(undocumented("public static func == (a: A, b: A) -> Bool { true }").isEmpty)
    #expect(undocumented("public func hash(into hasher: inout Hasher) {}").isEmpty)
    #expect(undocumented("public func a() {}", "Tests/A.swift").isEmpty)
    #expect(undocumented("public func a() {}", "Sources/Messages/a.pb.swift").isEmpty)
  }

  @Test func requirementsAreDocumentedOnce() {
    let argued = "/// P.\npublic protocol P {\n  /// A.\n  var a: Int { get }\n}\n"
    #expect(undocumented(argued + "extension B: P {\n  public var a: Int { 1 }\n}").isEmpty)
    let bare = "/// P.\npublic protocol P {\n  func a()\n}\npublic func a() {}\n"
    #expect(undocumented(bare) == [3])
    #expect(undocumented("/// P.\nprotocol P {\n  func a()\n}\npublic func a() {}") == [5])
  }

  @Test func scriptsStopAtErrors() {
    let good = "#!/usr/bin/env bash\n# what it does\nset -euo pipefail\n"
    #expect(ScriptRule.breaches(path: "a", text: good, isExecutable: true).isEmpty)
    #expect(ScriptRule.breaches(path: "a", text: good, isExecutable: false).count == 1)
    let bad = "#!/bin/sh\nset -e\n"
    #expect(ScriptRule.breaches(path: "a", text: bad, isExecutable: true).count == 1)
    let python = "#!/usr/bin/env python3\n"
    #expect(ScriptRule.breaches(path: "a", text: python, isExecutable: true).isEmpty)
    #expect(ScriptRule.breaches(path: "a.sh", text: "a() { b; }\n", isExecutable: false).isEmpty)
    #expect(ScriptRule.breaches(path: "a.sh", text: "a() { b; }\n", isExecutable: true).count == 1)
  }
}
