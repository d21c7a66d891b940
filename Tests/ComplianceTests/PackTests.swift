import ComplianceDomain
import Foundation
import Testing

@testable import ComplianceService

@Suite struct PackTests {
  @Test func thePacksOfTheProgramProveThemselves() throws {
    var rules: [String] = []
    for (name, text) in PackShelf.files {
      let pack = try PackShelf.proved(text, file: name)
      rules += pack.rules.map(\.id)
      #expect(name == pack.id + ".yaml")
    }
    #expect(rules.count >= 80)
    #expect(Set(rules).count == rules.count)
  }

  private static let rule = """
    pack: test
    version: "1"
    jurisdiction: CN
    effective: "2026-11-01"
    rules:
      - id: t.one
        article: A 1
        text: Not this.
        effect: block
        source: house
        terms: [坏词]
        caught: [这是坏词]
        passed: [这是好词]

    """

  private func fault(_ change: (inout String) -> Void) -> String {
    var text = Self.rule
    change(&text)
    do {
      _ = try PackShelf.proved(text, file: "test.yaml")
      return ""
    } catch { return "\(error)" }
  }

  @Test func aPackWhoseExampleFailsIsRefusedByName() {
    #expect(fault { _ in } == "")
    let missed = fault { $0 = $0.replacing("[这是坏词]", with: "[这是别的]") }
    #expect(missed == "pack test@1, rule t.one, example 1 (这是别的): should be caught and is not")
    let over = fault { $0 = $0.replacing("[这是好词]", with: "[没有坏词]") }
    #expect(over == "pack test@1, rule t.one, example 2 (没有坏词): should pass and is caught")
    let place = fault {
      $0 = $0.replacing("[这是坏词]", with: "[{text: 这是坏词, at: [[0, 2]]}]")
    }
    #expect(place.hasSuffix("is caught in another place"))
    let onesided = fault { $0 = $0.replacing("    passed: [这是好词]\n", with: "") }
    #expect(onesided.hasSuffix("rule t.one: has not examples of both sides"))
  }

  @Test func whatIsNoPackIsToldWithItsLine() {
    #expect(fault { $0 = $0.replacing("terms", with: "words") }.contains("expected one of terms"))
    #expect(fault { $0 = $0.replacing("    effect", with: "    efect") }.hasPrefix("test.yaml:9"))
    #expect(fault { $0 = $0.replacing("block", with: "warn") }.contains("block, hold"))
    #expect(fault { $0 = $0.replacing("[坏词]", with: "[\"://\"]") }.contains("has no letter"))
    #expect(fault { $0 = $0.replacing("[坏词]", with: "坏词") }.contains("expected a list"))
    #expect(fault { $0 += "    gap: x\n" }.contains("gap") == false)
    #expect(fault { $0 += "  - id: t.one\n    terms: [a]\n" } != "")
    #expect(fault { $0 = "[" }.contains("no YAML"))
    #expect(fault { $0 = "" } != "")
  }

  @Test func compiledWordsAreKept() throws {
    let folder = NSTemporaryDirectory() + "atrium-packs-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }  // best effort: a test's folder
    let cache = folder + "/patterns.cache"
    var config = ComplianceConfig()
    config.packs = ["test"]
    config.packFolder = folder
    try Self.rule.write(toFile: folder + "/test.yaml", atomically: true, encoding: .utf8)
    func findings(_ text: String) throws -> Int {
      let review = DryReview(try PackLibrary(config, cache: cache))
      return try review.check(text).lines.count
    }
    #expect(try findings("这是坏词") == 1)
    let kept = try Data(contentsOf: URL(fileURLWithPath: cache))
    #expect(try findings("这是坏词") == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: cache)) == kept)
    // Other words: what was kept is of no account.
    try Self.rule.replacing("坏词", with: "怪词").write(
      toFile: folder + "/test.yaml", atomically: true, encoding: .utf8)
    #expect(try findings("这是坏词") == 0)
    #expect(try findings("这是怪词") == 1)
    config.packs = ["absent"]
    #expect(throws: ComplianceConfigError.self) { try findings("") }
  }
}
