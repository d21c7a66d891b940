import ComplianceDomain
import GenerationDomain
import Testing

@testable import ComplianceService

/// The composer and the packs were written apart: what the one says, the others must let pass.
@Suite struct ComposedTests {
  private static let now: Int64 = 1_795_316_400_000

  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
  }

  private func facts(_ dice: inout Dice) -> [Fact] {
    func text(_ id: String, _ text: String) -> Fact { Fact(id: id, kind: id, value: .text(text)) }
    var facts = [
      text("mall.name", "澜庭"), text("shop.name", dice.pick(["禾器", "栗里小馆", "半亩棉", "步履"])),
      text("item.name", dice.pick(["托特包", "深灰羊绒围巾", "番茄牛腩煲双人份", "beef stew"])),
      Fact(
        id: "price", kind: "price",
        value: .money(minor: Int64(dice.roll(900_000) + 1), currency: dice.pick([.cny, .hkd]))),
    ]
    func maybe(_ dice: inout Dice, _ fact: Fact) { if dice.roll(2) == 0 { facts.append(fact) } }
    let off = Int64(dice.roll(9_000) + 1)
    maybe(
      &dice,
      Fact(id: "price.off", kind: "price.off", value: .money(minor: off, currency: .cny)))
    let end = Self.now + Int64(dice.roll(900) + 1) * 600_000
    maybe(&dice, Fact(id: "ends", kind: "ends", value: .time(end)))
    maybe(&dice, Fact(id: "level", kind: "level", value: .number(Int64(dice.roll(9) + 1))))
    maybe(&dice, text("shop.unit", "L2-06"))
    maybe(
      &dice,
      Fact(id: "walk.minutes", kind: "walk.minutes", value: .number(Int64(dice.roll(12) + 1))))
    maybe(&dice, text("conditions", "满 200 元可用"))
    maybe(&dice, text("stop2.shop.name", "纸飞机"))
    return facts
  }

  @Test func whatIsComposedIsAllowed() throws {
    let reviewer = try PackLibrary(ComplianceConfig()).reviewer
    let composer = Composer(zone: try #require(MallZone(named: "Asia/Shanghai")))
    var dice = Dice(state: 42)
    for seed in 0..<600 as Range<UInt32> {
      let brief = Brief(
        kind: dice.pick(Brief.Kind.allCases), facts: facts(&dice),
        category: dice.pick(["bags", "coats", "restaurant", "coffee", "health-food", "books", ""]),
        weather: dice.pick([nil, .rain, .cold, .hot]), isExploration: dice.roll(4) == 0)
      let draft = try composer.compose(
        brief, language: dice.pick(Language.allCases), seed: seed, nowMilliseconds: Self.now)
      let judgement = try reviewer.judge(Self.reviewed(brief), Self.reviewed(draft))
      let told = judgement.findings.map { "\($0.ruleID): \($0.text)" }
      #expect(judgement.verdict == .allow, "\(draft.text) \(told)")
    }
  }

  static func reviewed(_ brief: Brief) -> ReviewedBrief {
    let kind: ReviewedBrief.Kind =
      switch brief.kind {
      case .promotion: .promotion
      case .greeting: .greeting
      case .invitation: .invitation
      }
    let facts = brief.facts.map { fact in
      let value: ReviewedFact.Value =
        switch fact.value {
        case .text(let text): .text(text)
        case .money(let minor, let currency): .money(minor: minor, currency: currency.rawValue)
        case .number(let number): .number(number)
        case .time(let time): .time(time)
        }
      return ReviewedFact(
        id: fact.id, kind: fact.kind, value: value, unit: fact.unit, source: "tenant/offer")
    }
    return ReviewedBrief(
      kind: kind, purpose: kind == .greeting ? .service : .marketing, facts: facts,
      advertiserID: kind == .greeting ? "" : "hq", category: brief.category,
      consentTextVersion: "inbox@3", isExploration: brief.isExploration)
  }

  static func reviewed(_ draft: Draft) -> ReviewedContent {
    var content = ReviewedContent(contentID: "c", text: draft.text)
    content.claims = draft.claims.map { claim in
      .init(
        span: ComplianceDomain.Span(claim.span.begin, claim.span.end), factID: claim.factID)
    }
    content.actions = draft.buttons.map(\.action)
    content.buttonTexts = draft.buttons.map(\.text)
    content.model = Composer.model
    content.saysAdvertisement = draft.isAdvertisement
    content.saysGenerated = true
    content.producer = "atrium"
    content.contentNumber = "c"
    content.advertiserID = draft.isAdvertisement ? "hq" : ""
    content.operatorID = "lanting"
    content.publisherID = "lanting"
    content.composedMilliseconds = now
    return content
  }
}
