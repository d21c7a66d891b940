extension Phrasebook {
  /// 简体中文, for the mainland.
  static let simplified = Phrasebook(
    openings: simplifiedOpenings,
    tastedOffers: [
      "[{place}]「{shop.name}」有{item.name}\(cost)[，{ends}前有效]。\(way)",
      "可以去[{place}]「{shop.name}」尝尝{item.name}\(cost)[，{ends}前有效]。\(way)",
      "「{shop.name}」[就在{place}，]有{item.name}\(cost)[，{ends}前都能用]。\(way)",
    ],
    offers: [
      "[{place}]「{shop.name}」有[{item.colour}]{item.name}\(cost)[，{ends}前有效]。\(way)",
      "可以看看[{place}]「{shop.name}」的[{item.colour}]{item.name}\(cost)[，{ends}前有效]。\(way)",
      "「{shop.name}」[就在{place}，]有[{item.colour}]{item.name}\(cost)[，{ends}前都能用]。\(way)",
    ],
    shopOffers: [
      "[{place}]「{shop.name}」现在\(coupon)[，{ends}前有效]。\(way)",
      "可以去[{place}]「{shop.name}」看看：\(coupon)[，{ends}前都能用]。\(way)",
    ],
    exploration: ["这条不是按您平时的兴趣挑的，是特意换个口味。", "这条跟您平时的兴趣不一样，是特意挑来换换口味的。"],
    mandatory: ["health-food": "本品不能代替药物。"],
    greetings: simplifiedGreetings,
    invitations: simplifiedInvitations,
    marks: [.promotion: "广告·AI生成", .greeting: "AI生成", .invitation: "含广告·AI生成"],
    buttons: [
      .promotion: [
        Button("claim", "留一张券"), Button("less", "少推此类"), Button("stop", "不再接收"),
        Button("why", "为什么收到"),
      ],
      .greeting: [Button("stop", "以后不用发"), Button("why", "为什么收到")],
      .invitation: [
        Button("claim", "就这样"), Button("keep", "这次不去"), Button("stop", "不再接收"),
        Button("why", "为什么这样走"),
      ],
    ],
    withoutCoupon: "去看看")

  private static let coupon = "凭券减{price.off}[（{conditions}）]"
  private static let cost =
    "[，{price}，\(coupon)|，\(coupon)|，{price}[（{conditions}）]|（{conditions}）]"
  private static let way = "[从{zone}走过去约{walk.minutes}。|走过去约{walk.minutes}。]"
}

@Sendable private func simplifiedOpenings(
  _ weather: Brief.Weather?, _ group: CategoryGroup
) -> [String] {
  switch (weather, group.isTasted) {
  case (.rain, true): ["外面下着雨，想坐下吃点喝点的话，", "雨天不急着走，想坐会儿的话，"]
  case (.rain, false): ["外面下雨了，不急着走的话，", "外面下着雨，想在室内多待会儿的话，"]
  case (.cold, true): ["外面冷，想吃点喝点暖和一下的话，", "天冷，想坐下暖一暖的话，"]
  case (.cold, false): ["外面冷，不急着走的话，", "天冷，想在室内多待会儿的话，"]
  case (.hot, true): ["外面热，想坐下歇口气的话，", "天热，想找个地方坐坐的话，"]
  case (.hot, false): ["外面热，不急着走的话，", "天热，想在室内多待会儿的话，"]
  case (nil, _): simplifiedPlainOpenings(group)
  }
}

private func simplifiedPlainOpenings(_ group: CategoryGroup) -> [String] {
  switch group {
  case .food: ["想坐下吃点东西的话，", "还没想好吃什么的话，", "要是饿了，"]
  case .drinks: ["想喝点什么歇一歇的话，", "走累了想坐会儿的话，"]
  case .clothes: ["想添件衣服的话，", "衣柜里还想添一件的话，"]
  case .companions: ["想给衣服找个搭配的话，", "一身打扮还差一样的话，"]
  case .books: ["想安静翻几页书的话，", "想带本书回去的话，"]
  case .home: ["想给家里添点什么的话，", "家里想换点新样子的话，"]
  case .other: ["不赶时间的话，", "有空再走走的话，", "要是不急着走，"]
  }
}

@Sendable private func simplifiedGreetings(_ weather: Brief.Weather?) -> [String] {
  switch weather {
  case .rain: ["外面下着雨，回去路上小心地滑。谢谢您来{mall.name}。", "雨天出门不容易，回去慢慢走。谢谢您来{mall.name}。"]
  case .cold: ["外面冷，出门前把衣服扣好。谢谢您来{mall.name}。", "天冷，回到家喝杯热的。谢谢您来{mall.name}。"]
  case .hot: ["外面热，路上记得喝口水。谢谢您来{mall.name}。", "天热，回去的路上拣阴凉走。谢谢您来{mall.name}。"]
  case nil:
    [
      "回去的路上慢慢走，不着急。谢谢您来{mall.name}。", "忙完这一趟，坐下歇会儿吧。谢谢您来{mall.name}。",
      "回到家，泡杯茶歇一歇。谢谢您来{mall.name}。",
    ]
  }
}

@Sendable private func simplifiedInvitations(_ weather: Brief.Weather?) -> [String] {
  let start = "[{1.starts}，][{1.place}]「{1.shop.name}」"
  let first = "\(start)[，[{1.item.colour}]{1.item.name}][，{1.price}]\(coupon(1))"
  let second =
    "[ → [{2.starts}，][{2.place}]「{2.shop.name}」[，{2.item.name}][，{2.price}]\(coupon(2))]"
  let visit = first + second + "。"
  switch weather {
  case .rain: return ["下雨天不急着来；想出门的话，可以这样走：\(visit)不想动就改天，也挺好。"]
  case .cold: return ["天冷，不急着出门；想来的话，可以这样走：\(visit)不想动就改天，也挺好。"]
  case .hot: return ["天热，不急着出门；想来的话，可以这样走：\(visit)不想动就改天，也挺好。"]
  case nil:
    return [
      "您问去哪儿走走，这样走不赶：\(visit)不合适就放着，不来也没关系。", "想出来走走的时候，可以这样，不赶：\(visit)改天也好。",
    ]
  }
}

private func coupon(_ stop: Int) -> String {
  "[，凭券减{\(stop).price.off}[（{\(stop).conditions}）][，{\(stop).ends}前有效]]"
}
