extension Phrasebook {
  /// 港式粵文, for Hong Kong.
  static let cantonese = Phrasebook(
    openings: cantoneseOpenings,
    tastedOffers: [
      "[{place}]「{shop.name}」有{item.name}\(cost)[，{ends}前有效]。\(way)",
      "可以去[{place}]「{shop.name}」試下{item.name}\(cost)[，{ends}前有效]。\(way)",
    ],
    offers: [
      "[{place}]「{shop.name}」有[{item.colour}]{item.name}\(cost)[，{ends}前有效]。\(way)",
      "可以睇下[{place}]「{shop.name}」嘅[{item.colour}]{item.name}\(cost)[，{ends}前有效]。\(way)",
    ],
    shopOffers: ["[{place}]「{shop.name}」而家\(coupon)[，{ends}前有效]。\(way)"],
    exploration: ["呢則唔係按你平日興趣揀，係特登畀你試新嘢。"],
    mandatory: ["health-food": "本品不能代替藥物。"],
    greetings: cantoneseGreetings,
    invitations: cantoneseInvitations,
    marks: [.promotion: "廣告·AI生成", .greeting: "AI生成", .invitation: "含廣告·AI生成"],
    buttons: [
      .promotion: [
        Button("claim", "留一張券"), Button("less", "少啲呢類"), Button("stop", "停收，免費"),
        Button("why", "點解收到"),
      ],
      .greeting: [Button("stop", "下次唔使發"), Button("why", "點解收到")],
      .invitation: [
        Button("claim", "就咁話"), Button("keep", "今次唔去"), Button("stop", "停收，免費"),
        Button("why", "點解咁行"),
      ],
    ],
    withoutCoupon: "去睇下")

  private static let coupon = "憑券減{price.off}[（{conditions}）]"
  private static let cost =
    "[，{price}，\(coupon)|，\(coupon)|，{price}[（{conditions}）]|（{conditions}）]"
  private static let way = "[由{zone}行過去大約{walk.minutes}。|行過去大約{walk.minutes}。]"
}

@Sendable private func cantoneseOpenings(
  _ weather: Brief.Weather?, _ group: CategoryGroup
) -> [String] {
  switch (weather, group) {
  case (.rain, .food), (.rain, .drinks): ["出面落緊雨，想坐低歇下嘅話，"]
  case (.rain, _): ["出面落緊雨，唔急住走嘅話，", "出面落緊雨，想留多陣嘅話，"]
  case (.cold, .food), (.cold, .drinks): ["出面凍，想食啲暖嘢嘅話，"]
  case (.cold, _): ["出面凍，唔急住走嘅話，"]
  case (.hot, .food), (.hot, .drinks): ["出面熱，想坐低涼下嘅話，"]
  case (.hot, _): ["出面熱，想涼多陣嘅話，"]
  case (nil, .food): ["想坐低食啲嘢嘅話，", "未諗到食乜嘅話，"]
  case (nil, .drinks): ["想飲杯嘢歇下嘅話，"]
  case (nil, .clothes): ["想添件衫嘅話，"]
  case (nil, .companions): ["想搵樣嘢襯件衫嘅話，"]
  case (nil, .books): ["想靜靜揭幾頁書嘅話，"]
  case (nil, .home): ["想幫屋企添啲嘢嘅話，"]
  case (nil, .other): ["唔趕時間嘅話，", "得閒行下嘅話，"]
  }
}

@Sendable private func cantoneseGreetings(_ weather: Brief.Weather?) -> [String] {
  switch weather {
  case .rain: ["出面仲落緊雨，返屋企小心地滑。多謝你嚟{mall.name}。"]
  case .cold: ["出面凍，出門口著多件衫。多謝你嚟{mall.name}。"]
  case .hot: ["出面熱，路上記得飲啖水。多謝你嚟{mall.name}。"]
  case nil: ["返屋企慢慢行，唔使趕。多謝你嚟{mall.name}。", "行完呢轉，坐低歇下先。多謝你嚟{mall.name}。"]
  }
}

@Sendable private func cantoneseInvitations(_ weather: Brief.Weather?) -> [String] {
  let first = "[{1.starts}，][{1.place}]「{1.shop.name}」[，{1.item.name}][，{1.price}]\(coupon(1))"
  let second =
    "[ → [{2.starts}，][{2.place}]「{2.shop.name}」[，{2.item.name}][，{2.price}]\(coupon(2))]"
  let visit = first + second + "。"
  switch weather {
  case .rain: return ["落雨唔急住嚟；想出街嘅話，可以咁行：\(visit)改日都得。"]
  case .cold: return ["天凍唔急住嚟；想出街嘅話，可以咁行：\(visit)改日都得。"]
  case .hot: return ["天熱唔急住嚟；想出街嘅話，可以咁行：\(visit)改日都得。"]
  case nil: return ["你問去邊度行，咁行唔趕：\(visit)唔啱就由佢，唔嚟都冇所謂。", "想出嚟行下嘅話，可以咁，唔趕：\(visit)改日都得。"]
  }
}

private func coupon(_ stop: Int) -> String {
  "[，憑券減{\(stop).price.off}[（{\(stop).conditions}）][，{\(stop).ends}前有效]]"
}
