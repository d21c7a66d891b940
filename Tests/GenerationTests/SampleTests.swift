import Foundation
import Testing

@testable import GenerationDomain

/// What the composer says, as a file to be read aloud: a change of a form is seen in its diff.
///
/// With ATRIUM_WRITE_SAMPLES in the environment the file is written anew.
@Suite struct SampleTests {
  private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Samples.txt")

  private static let briefs: [(name: String, brief: Brief)] = [
    ("try-on, plain", Brief(kind: .promotion, facts: Facts.bag, category: "bags")),
    ("try-on, rain", Brief(kind: .promotion, facts: Facts.bag, category: "bags", weather: .rain)),
    (
      "lunch, rain",
      Brief(kind: .promotion, facts: Facts.lunch, category: "restaurant", weather: .rain)
    ),
    ("lunch, plain", Brief(kind: .promotion, facts: Facts.lunch, category: "restaurant")),
    (
      "coat, conditions",
      Brief(
        kind: .promotion,
        facts: [
          Facts.text("shop.name", "半亩棉"), Facts.number("level", 2),
          Facts.text("item.name", "燕麦色双面呢大衣"), Facts.text("item.colour", "燕麦色"),
          Facts.money("price", 129_900), Facts.money("price.off", 20_000),
          Facts.text("conditions", "满 1000 元可用"), Facts.time("ends", Facts.now + 86_400_000 * 3),
        ], category: "coats", weather: .cold)
    ),
    (
      "books, exploration",
      Brief(
        kind: .promotion,
        facts: [
          Facts.text("shop.name", "字间"), Facts.text("shop.unit", "L3-12"),
          Facts.text("item.name", "手冲咖啡试饮"), Facts.money("price", 1_800),
        ], category: "books", isExploration: true)
    ),
    (
      "shop only",
      Brief(
        kind: .promotion,
        facts: [
          Facts.text("shop.name", "步履"), Facts.number("level", -1),
          Facts.money("price.off", 4_000), Facts.text("conditions", "满 300 元可用"),
        ], category: "shoes")
    ),
    ("thanks, plain", Brief(kind: .greeting, facts: [Facts.mall])),
    ("thanks, rain", Brief(kind: .greeting, facts: [Facts.mall], weather: .rain)),
    ("thanks, cold", Brief(kind: .greeting, facts: [Facts.mall], weather: .cold)),
    ("invitation, one stop", Brief(kind: .invitation, facts: Facts.lunch)),
    (
      "invitation, two stops",
      Brief(
        kind: .invitation,
        facts: Facts.lunch + [
          Facts.time("starts", Facts.now + 3_600_000 * 48),
          Facts.text("stop2.shop.name", "纸飞机"), Facts.number("stop2.level", 2),
          Facts.text("stop2.item.name", "绘本角"),
          Facts.time("stop2.starts", Facts.now + 3_600_000 * 50),
        ])
    ),
    ("invitation, rain", Brief(kind: .invitation, facts: Facts.lunch, weather: .rain)),
  ]

  private func rendered() throws -> String {
    let composer = Composer(zone: MallZone(named: "Asia/Shanghai") ?? .utc)
    var lines: [String] = []
    for language in Language.allCases {
      for (name, brief) in Self.briefs {
        lines.append("## \(language.rawValue), \(name)")
        var seen: Set<String> = []
        for seed in 0..<64 as Range<UInt32> where seen.count < 4 {
          let draft = try composer.compose(
            language == .cantonese ? brief.inHongKong : brief, language: language, seed: seed,
            nowMilliseconds: Facts.now)
          guard seen.insert(draft.text).inserted else { continue }
          let buttons = draft.buttons.map { "[\($0.text)]" }.joined(separator: " ")
          lines.append(draft.text + " " + buttons)
        }
        lines.append("")
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test func samplesAreAsTheyWereRead() throws {
    let text = try rendered()
    if ProcessInfo.processInfo.environment["ATRIUM_WRITE_SAMPLES"] != nil {
      try text.write(to: Self.path, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: Self.path, encoding: .utf8)
    #expect(text == kept, "read them aloud, then write them anew with ATRIUM_WRITE_SAMPLES=1")
  }
}

extension Brief {
  /// The same with Hong Kong dollars.
  fileprivate var inHongKong: Brief {
    let facts = facts.map { fact in
      guard case .money(let minor, _) = fact.value else { return fact }
      return Fact(id: fact.id, kind: fact.kind, value: .money(minor: minor, currency: .hkd))
    }
    return Brief(
      kind: kind, facts: facts, category: category, weather: weather, zoneFactID: zoneFactID,
      isExploration: isExploration)
  }
}
