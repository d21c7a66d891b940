import ComplianceDomain
import Foundation
import GenerationDomain
import Testing

@testable import ComplianceService

/// Every offer of the demonstration mall can be said, in every language and weather, and passes.
@Suite struct DemoTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("infra/demo")

  private func table(_ name: String) throws -> [[String: String]] {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent(name + ".csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").map(fields)
    return lines.dropFirst().map { Dictionary(zip(lines[0], $0), uniquingKeysWith: { $1 }) }
  }

  private func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for letter in line {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(letter)
      }
    }
    return fields
  }

  private func facts(
    _ offer: [String: String], _ shop: [String: String], _ item: [String: String]?,
    _ language: String
  ) -> [Fact] {
    func text(_ id: String, _ text: String?) -> Fact? {
      text.flatMap { $0.isEmpty ? nil : Fact(id: id, kind: id, value: .text($0)) }
    }
    func money(_ id: String, _ text: String?) -> Fact? {
      text.flatMap(Int64.init).map {
        Fact(id: id, kind: id, value: .money(minor: $0, currency: .cny))
      }
    }
    return [
      text("mall.name", "澜庭"), text("shop.name", shop["name_" + language]),
      text("shop.unit", shop["unit"]),
      text("item.name", item?["name_" + language] ?? offer["title_" + language]),
      text("item.colour", item?["colour_" + language]), money("price", offer["price_minor"]),
      money("price.off", offer["amount_off_minor"]),
      text("conditions", offer["conditions_" + language]),
      Fact(id: "ends", kind: "ends", value: .time(Office.now + 30 * 3_600_000)),
    ].compactMap(\.self)
  }

  @Test func everyOfferCanBeSaidAndPasses() throws {
    let reviewer = try PackLibrary(ComplianceConfig()).reviewer
    let composer = Composer(zone: try #require(MallZone(named: "Asia/Shanghai")))
    let shops = try table("shops")
    let items = try table("items")
    var count = 0
    for (number, offer) in try table("offers").enumerated() {
      guard let shop = shops.first(where: { $0["shop_id"] == offer["shop_id"] }) else { continue }
      let item = items.first { $0["item_id"] == offer["item_id"] }
      for (language, locale) in [
        (Language.simplified, "zh_cn"), (.cantonese, "zh_hk"), (.english, "en"),
      ] {
        let facts = facts(offer, shop, item, locale)
        for fact in facts { try fact.text.map { try FactText.check($0, kind: fact.kind) } }
        let brief = Brief(
          kind: .promotion, facts: facts, category: shop["category"] ?? "",
          weather: number % 2 == 0 ? .rain : nil)
        let draft = try composer.compose(
          brief, language: language, seed: UInt32(number), nowMilliseconds: Office.now)
        let judgement = try reviewer.judge(
          ComposedTests.reviewed(brief), ComposedTests.reviewed(draft))
        let told = judgement.findings.map { "\($0.ruleID): \($0.text)" }
        #expect(judgement.verdict == .allow, "\(draft.text) \(told)")
        count += 1
      }
    }
    #expect(count > 60)
  }
}
