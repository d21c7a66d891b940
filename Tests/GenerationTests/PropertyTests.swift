import Testing

@testable import GenerationDomain

/// Random briefs: whatever facts there are, the rules of taste that a machine can see hold.
@Suite struct PropertyTests {
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
  }

  private func brief(_ dice: inout Dice) -> Brief {
    let shops = ["禾器", "栗里小馆", "字間", "Blue Door 9", "半亩棉"]
    let items = ["托特包", "深灰羊绒围巾", "beef stew", "手冲咖啡", "100% 羊毛大衣", "焦糖色短靴"]
    var facts = [Facts.mall, Facts.text("shop.name", dice.pick(shops))]
    func maybe(_ dice: inout Dice, _ fact: Fact) { if dice.roll(2) == 0 { facts.append(fact) } }
    maybe(&dice, Facts.text("shop.unit", dice.pick(["L2-06", "B1-11", "四楼中庭旁"])))
    maybe(&dice, Facts.number("level", Int64(dice.roll(12)) - 2))
    maybe(&dice, Facts.text("item.name", dice.pick(items)))
    maybe(&dice, Facts.text("item.colour", dice.pick(["焦糖色", "red", "深灰"])))
    maybe(&dice, Facts.money("price.off", Int64(dice.roll(90_000))))
    facts.append(Facts.money("price", Int64(dice.roll(900_000)), dice.pick([.cny, .hkd, .jpy])))
    maybe(&dice, Facts.time("ends", Facts.now + Int64(dice.roll(2_000)) * 600_000))
    maybe(&dice, Facts.number("walk.minutes", Int64(dice.roll(140))))
    maybe(&dice, Facts.number("stock", Int64(dice.roll(30)), unit: "piece"))
    maybe(&dice, Facts.text("conditions", dice.pick(["满 200 元可用", "weekdays only", "每人 1 份"])))
    maybe(&dice, Facts.text("zone", dice.pick(["二楼中庭", "north gate"])))
    maybe(&dice, Facts.text("stop2.shop.name", dice.pick(shops)))
    maybe(&dice, Facts.text("stop2.item.name", dice.pick(items)))
    let weathers: [Brief.Weather?] = [nil, .rain, .cold, .hot]
    let categories = ["", "bags", "coats", "restaurant", "coffee", "books", "health-food", "home"]
    return Brief(
      kind: dice.pick(Brief.Kind.allCases), facts: facts, category: dice.pick(categories),
      weather: dice.pick(weathers), zoneFactID: dice.roll(2) == 0 ? "zone" : "",
      isExploration: dice.roll(4) == 0)
  }

  private static let banned = [
    "亲，", "宝，", "震撼", "钜惠", "不容错过", "！", "!", "赶紧", "倒计时", "仅剩", "您试", "看到您", "刚才", "逛了",
    "好久不见", "还记得", "hurry up", "don't miss", "we saw", "noticed", "你的孩子", "您的孩子",
  ]

  @Test func tasteHoldsForAllBriefs() throws {
    var dice = Dice(state: 20_261_122)
    let composer = Composer(zone: MallZone(named: "Asia/Shanghai") ?? .utc)
    var composed = 0
    for seed in 0..<3_000 as Range<UInt32> {
      let brief = brief(&dice)
      let language = dice.pick(Language.allCases)
      do throws(CompositionError) {
        let draft = try composer.compose(
          brief, language: language, seed: seed, nowMilliseconds: Facts.now)
        check(draft, brief)
        composed += 1
      } catch {
        guard case .missing = error else {
          Issue.record("\(error) for \(brief)")
          continue
        }
      }
    }
    #expect(composed > 2_000)
  }

  private func check(_ draft: Draft, _ brief: Brief) {
    let text = draft.text
    for word in Self.banned { #expect(!text.contains(word), "\(text)") }
    for bad in [
      "，。", "。。", "，，", "：，", "（）", "  ", "{", "}", "[", "]", " ,", ",,", "..", " 。", "，）",
    ] {
      #expect(!text.contains(bad), "\(bad): \(text)")
    }
    let marks = Phrasebook.of(draft.language).marks[brief.kind] ?? "?"
    #expect(text.hasSuffix(marks), "\(text)")
    #expect(draft.buttons.count <= 4)
    #expect(draft.buttons.contains { $0.action == "stop" })
    #expect(draft.buttons.contains { $0.action == "why" })
    #expect(text.unicodeScalars.count <= Grounding.maximumScalars)
    // The first clause is about the moment: nothing of the brief stands in it.
    if brief.kind != .invitation || draft.language != .english {
      let first = text.unicodeScalars.prefix { !"，：。;,.".unicodeScalars.contains($0) }.count
      #expect(draft.claims.allSatisfy { $0.span.begin >= first }, "\(text)")
    }
    switch brief.kind {
    case .greeting:
      #expect(draft.claims.map(\.factID) == ["mall.name"])
      #expect(!draft.buttons.contains { $0.action == "claim" })
    case .promotion:
      #expect(Set(draft.claims.map(\.factID)).count == draft.claims.count, "\(text)")
      if draft.claims.contains(where: { $0.factID == "price.off" }),
        brief.fact("conditions") != nil
      {
        #expect(draft.claims.contains { $0.factID == "conditions" }, "\(text)")
      }
      if brief.isExploration {
        #expect(Phrasebook.of(draft.language).exploration.contains { text.contains($0) })
      }
    case .invitation: #expect(draft.buttons.contains { $0.action == "keep" })
    }
  }
}
