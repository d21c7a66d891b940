import ComplianceDomain
import Testing

@testable import ComplianceService

/// The standard of words: what is good passes with a fitting brief, what is bad is caught where
/// and why the standard says.
@Suite struct TasteTests {
  private let reviewer: Reviewer

  init() throws { reviewer = try PackLibrary(ComplianceConfig()).reviewer }

  /// 2026-11-22 11:00 in Shanghai.
  private static let now: Int64 = 1_795_316_400_000

  private func judge(
    _ text: String, kind: ReviewedBrief.Kind = .promotion, category: String = "restaurant",
    facts: [ReviewedFact] = [], claims: [(String, String)] = [], isExploration: Bool = false
  ) throws -> Judgement {
    let brief = ReviewedBrief(
      kind: kind, purpose: kind == .promotion ? .marketing : .service, facts: facts,
      advertiserID: "tenant", category: category, consentTextVersion: "inbox@1",
      isExploration: isExploration)
    var content = ReviewedContent(contentID: "c", text: text)
    content.actions = kind == .greeting ? ["stop", "why"] : ["claim", "less", "stop", "why"]
    content.model = "embedded/1"
    content.saysAdvertisement = kind != .greeting
    content.saysGenerated = true
    content.producer = "mall"
    content.contentNumber = "c"
    content.advertiserID = "tenant"
    content.operatorID = "mall"
    content.publisherID = "mall"
    content.composedMilliseconds = Self.now
    content.claims = places(of: claims, in: text)
    return try reviewer.judge(brief, content)
  }

  /// Each claim's words stand after those of the claim before.
  private func places(
    of claims: [(String, String)], in text: String
  ) -> [ReviewedContent.Claim] {
    let scalars = Array(text.unicodeScalars)
    var from = 0
    return claims.compactMap { words, id in
      let part = Array(words.unicodeScalars)
      guard let begin = (from..<scalars.count).first(where: { scalars[$0...].starts(with: part) })
      else {
        Issue.record("\(words) is not in the text")
        return nil
      }
      from = begin + part.count
      return .init(span: Span(begin, from), factID: id)
    }
  }

  private func fact(_ id: String, _ value: ReviewedFact.Value, unit: String = "") -> ReviewedFact {
    ReviewedFact(id: id, kind: id, value: value, unit: unit, source: "tenant/offer")
  }

  private func yuan(_ id: String, _ yuan: Int64) -> ReviewedFact {
    fact(id, .money(minor: yuan * 100, currency: "CNY"))
  }

  private func at(_ id: String, day: Int64 = 0, _ hour: Int64, _ minute: Int64 = 0) -> ReviewedFact
  {
    fact(id, .time(Self.now + ((day * 24 + hour - 11) * 60 + minute) * 60_000))
  }

  private func expectAllowed(_ judgement: Judgement) {
    #expect(judgement.verdict == .allow)
    #expect(judgement.findings.map { "\($0.ruleID) \(String(describing: $0.span))" } == [])
  }

  // MARK: - What is blocked

  private static let blocked = "全城最低价！孩子不长高？芽芽高钙奶三周见效，错过再等一年，让宝宝自己来跟妈妈要！"

  @Test func theBlockedExampleIsCaughtWhereAndWhy() throws {
    let judgement = try judge(Self.blocked + "广告·AI生成", category: "milk")
    #expect(judgement.verdict == .block)
    let found = judgement.findings.map {
      "[\($0.span?.begin ?? -1),\($0.span?.end ?? -1)) \($0.article)"
    }
    #expect(
      found == [
        "[0,5) Advertising Law 9(3) and 28",
        "[6,12) brand principle: no growth anxiety",
        "[17,21) Advertising Law 17, 28 and Food Safety Law 73",
        "[22,28) house policy: no urgency without a dated fact",
        "[29,39) Advertising Law 40",
      ])
  }

  @Test func disguisesDoNotHelp() throws {
    let disguised = "全⭐城 ★最 低 價！孩·子·不·長·高？芽芽高鈣奶三 周 见★效，錯過再🎉等一年，讓寶寶自己來跟媽媽要！广告·AI生成"
    let rules = try judge(disguised, category: "milk").findings.map(\.ruleID)
    #expect(
      rules == [
        "cn.ad.9-3.price", "house.brand.anxiety", "cn.ad.28.effect", "house.tact.urgency",
        "cn.ad.40.pester",
      ])
    #expect(
      try judge("ＢＥＳＴ　ｏｆ ours, the B-E-S-T. 广告 AI生成").findings.map(\.ruleID)
        == ["cn.ad.9-3.english"])
    #expect(try judge("全网zuì低价。广告 AI生成").findings.map(\.ruleID) == ["cn.ad.9-3.price"])
  }

  @Test func theMendedExamplePasses() throws {
    expectAllowed(
      try judge(
        "芽芽高钙奶 200 毫升，每盒含钙 240 毫克（见营养成分表），L1 芽芽专柜今日 12.9 元。广告·AI生成",
        category: "milk",
        facts: [
          fact("volume", .number(200), unit: "ml"), fact("calcium", .number(240), unit: "mg"),
          fact("level", .text("L1")), fact("price", .money(minor: 1290, currency: "CNY")),
        ],
        claims: [
          ("200", "volume"), ("240", "calcium"), ("L1", "level"), ("12.9 元", "price"),
        ]))
  }

  // MARK: - What is good

  @Test func promotionInTheRain() throws {
    expectAllowed(
      try judge(
        "外面下大了，原定露台的午餐要走一段户外。四楼「栗里小馆」11:22 不用等位，有儿童椅，番茄牛腩煲双人份 138 元；"
          + "从三楼乘 3 号扶梯，全程室内，约 4 分钟。[换过去] [还去原来那家] 广告·AI生成｜为什么收到｜少推此类",
        facts: [
          fact("level", .number(4)), fact("shop.name", .text("栗里小馆")), at("free", 11, 22),
          yuan("price", 138), fact("from", .number(3)), fact("escalator", .number(3)),
          fact("walk.minutes", .number(4)),
        ],
        claims: [
          ("四楼", "level"), ("栗里小馆", "shop.name"), ("11:22", "free"), ("138 元", "price"),
          ("三楼", "from"), ("3 号", "escalator"), ("4 分钟", "walk.minutes"),
        ]))
  }

  @Test func promotionOnAReceipt() throws {
    expectAllowed(
      try judge(
        "搭配您刚买的燕麦色大衣，今天 22:00 前任选：① 禾器 L2-06 焦糖色托特包 599 元，凭券减 60 元 "
          + "② 半亩棉 L2-11 深灰羊绒围巾 329 元，凭券减 30 元 ③ 步履 L1-09 棕色短靴 489 元，凭券减 40 元。"
          + "任何顾客到店说券名，优惠相同。广告·AI生成 [二维码]",
        category: "bags",
        facts: [
          at("ends", 22), fact("unit1", .text("L2-06")), yuan("price1", 599), yuan("off1", 60),
          fact("unit2", .text("L2-11")), yuan("price2", 329), yuan("off2", 30),
          fact("unit3", .text("L1-09")), yuan("price3", 489), yuan("off3", 40),
        ],
        claims: [
          ("今天 22:00", "ends"), ("L2-06", "unit1"), ("599 元", "price1"), ("60 元", "off1"),
          ("L2-11", "unit2"), ("329 元", "price2"), ("30 元", "off2"), ("L1-09", "unit3"),
          ("489 元", "price3"), ("40 元", "off3"),
        ]))
  }

  @Test func explorationInCantonese() throws {
    let text =
      "轉下口味：今晚 8 點，L3「字間」書店有 40 分鐘手沖咖啡試飲，免費，尚餘 6 位。"
      + "呢則唔係按你平日興趣揀，係特登畀你試新嘢。[留一位] [少啲呢類] [停收，免費] 廣告·AI生成"
    expectAllowed(
      try judge(
        text, category: "books",
        facts: [
          at("starts", 20), fact("level", .text("L3")), fact("shop.name", .text("字間")),
          fact("length", .number(40)), fact("price", .money(minor: 0, currency: "HKD")),
          fact("stock", .number(6)),
        ],
        claims: [
          ("今晚 8 點", "starts"), ("L3", "level"), ("字間", "shop.name"), ("40 分鐘", "length"),
          ("免費", "price"), ("6 位", "stock"),
        ], isExploration: true))
  }

  @Test func invitation() throws {
    let text =
      "周六这样走，不赶：10:30 三楼「小木工坊」亲子手作 60 分钟，128 元（1 大 1 小）→ 11:45 五楼露台「禾田」午餐，"
      + "约 150–190 元 → 13:00 二楼「纸飞机」绘本角 40 分钟，免费。步行约 540 米，处处有电梯；合计约 278–318 元。"
      + "预报有雷雨：下起来，午餐就换到室内；若发橙色以上预警，建议改天，不急。[就这样] [改一改] [改到周日] 含广告·AI生成"
    expectAllowed(
      try judge(
        text, kind: .invitation,
        facts: [
          at("day", day: 6, 10, 30), fact("l1", .number(3)), fact("n1", .number(60)),
          yuan("p1", 128), fact("c1", .text("1 大 1 小")), at("t2", day: 6, 11, 45),
          fact("l2", .number(5)), yuan("low", 150), yuan("high", 190), at("t3", day: 6, 13),
          fact("l3", .number(2)), fact("n3", .number(40)), yuan("p3", 0),
          fact("walk", .number(540)), yuan("low.sum", 278), yuan("high.sum", 318),
        ],
        claims: [
          ("周六", "day"), ("10:30", "day"), ("三楼", "l1"), ("60 分钟", "n1"), ("128 元", "p1"),
          ("1 大 1 小", "c1"), ("11:45", "t2"), ("五楼", "l2"), ("150", "low"), ("190 元", "high"),
          ("13:00", "t3"), ("二楼", "l3"), ("40 分钟", "n3"), ("免费", "p3"), ("540 米", "walk"),
          ("278", "low.sum"), ("318 元", "high.sum"),
        ]))
  }

  @Test func careReply() throws {
    expectAllowed(
      try judge(
        "等了四十分钟，面还坨了，换谁都会失望，很抱歉让您有这样一顿饭。已转给店长和客服（工号 0318），今天 20:00 前给您答复，"
          + "电话还是文字由您选：[电话] [文字]。愿意的话，补一张小票会查得快些。未来 14 天不给您发促销，只为这件事联系。"
          + "AI起草，客服 0318 已看过并发送",
        kind: .greeting,
        facts: [
          ReviewedFact(id: "said", kind: "mall.name", value: .text("等了四十分钟")),
          ReviewedFact(id: "staff", kind: "mall.name", value: .text("0318")),
          ReviewedFact(id: "due", kind: "mall.name", value: .time(Self.now + 9 * 3_600_000)),
          ReviewedFact(id: "quiet", kind: "mall.name", value: .number(14)),
        ],
        claims: [
          ("等了四十分钟", "said"), ("0318", "staff"), ("今天 20:00", "due"), ("14 天", "quiet"),
          ("0318", "staff"),
        ]))
  }

  @Test func greeting() throws {
    expectAllowed(
      try judge(
        "明天是您记下的妈妈生日。备了三张可改字的贺卡，写好自己发给她。第一张："
          + "「妈，今天换我来问那句：吃了没？生日快乐，长寿面记得加个蛋。」[改几个字] [看另外两张] [以后不用提醒] AI生成",
        kind: .greeting))
  }

  @Test func why() throws {
    expectAllowed(
      try judge(
        "因为：① 您周五对话里说“带五岁的孩子，别太累”（约五成）② 11:15 起大雨，原餐厅要走户外（约三成）"
          + "③ 本月 3 张小票在四楼用餐（约两成）。没有用到：情绪、相册、通讯录、付款账户。"
          + "价格与您是谁无关，此刻人人相同。[少推此类] [删“亲子餐”标签] [关闭个性化] [请人复核]广告·AI生成",
        facts: [
          fact("w1", .number(5)), at("rain", 11, 15), fact("w2", .number(3)),
          fact("receipts", .number(3)), fact("w3", .number(2)),
        ],
        claims: [
          ("五成", "w1"), ("11:15", "rain"), ("三成", "w2"), ("3 张", "receipts"), ("两成", "w3"),
        ]))
  }
}
