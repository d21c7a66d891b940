extension Phrasebook {
  /// English, plain and short.
  static let english = Phrasebook(
    openings: englishOpenings,
    tastedOffers: [
      "{shop.name}\(place) has {item.name}\(cost)[, until {ends}].\(way)",
      "you could try {item.name} at {shop.name}\(inPlace)\(cost)[, until {ends}].\(way)",
    ],
    offers: [
      "{shop.name}\(place) has the [{item.colour} ]{item.name}\(cost)[, until {ends}].\(way)",
      "have a look at the [{item.colour} ]{item.name} at {shop.name}\(inPlace)"
        + "\(cost)[, until {ends}].\(way)",
    ],
    shopOffers: [
      "{shop.name}\(place) takes \(coupon)[, until {ends}].\(way)",
      "at {shop.name}\(inPlace) there is \(coupon)[, until {ends}].\(way)",
    ],
    exploration: [
      " It isn't one of your usual interests; it's something different on purpose.",
      " It wasn't picked for your usual interests; it's a change, on purpose.",
    ],
    mandatory: ["health-food": " This product is no substitute for medicine (本品不能代替药物)."],
    greetings: englishGreetings,
    invitations: englishInvitations,
    marks: [
      .promotion: " Ad · Made by AI", .greeting: " Made by AI",
      .invitation: " Contains ads · Made by AI",
    ],
    buttons: [
      .promotion: [
        Button("claim", "Keep a coupon"), Button("less", "Less like this"),
        Button("stop", "Stop these"), Button("why", "Why this?"),
      ],
      .greeting: [Button("stop", "No need to write"), Button("why", "Why this?")],
      .invitation: [
        Button("claim", "Let's do this"), Button("keep", "Not this time"),
        Button("stop", "Stop these"), Button("why", "Why these?"),
      ],
    ],
    withoutCoupon: "Take a look")

  private static let coupon = "{price.off} off with a coupon[ ({conditions})]"
  private static let cost =
    "[, {price}, less {price.off} with a coupon[ ({conditions})]"
    + "|, with \(coupon)|, {price}[ ({conditions})]| ({conditions})]"
  private static let place = "[ at {shop.unit}| on {level}]"
  private static let inPlace = "[ ({shop.unit})| on {level}]"
  private static let way =
    "[ From {zone} it's about {walk.minutes} on foot.| It's about {walk.minutes} on foot.]"
}

@Sendable private func englishOpenings(
  _ weather: Brief.Weather?, _ group: CategoryGroup
) -> [String] {
  switch (weather, group.isTasted) {
  case (.rain, true): ["It's raining outside; if you'd like to sit down for a while, "]
  case (.rain, false):
    [
      "It's raining outside; if you're in no hurry to leave, ",
      "While it rains, if you'd rather stay in a little longer, ",
    ]
  case (.cold, true): ["It's cold outside; if you'd like something warm first, "]
  case (.cold, false): ["It's cold outside; if you're in no hurry to leave, "]
  case (.hot, true): ["It's hot outside; if you'd like to sit down and cool off, "]
  case (.hot, false): ["It's hot outside; if you're in no hurry to leave, "]
  case (nil, _): englishPlainOpenings(group)
  }
}

private func englishPlainOpenings(_ group: CategoryGroup) -> [String] {
  switch group {
  case .food: ["If you'd like to sit down and eat, ", "If you haven't decided where to eat, "]
  case .drinks: ["If you'd like to sit down over a drink, ", "If your feet want a rest, "]
  case .clothes: ["If you're looking for something to wear, ", "If there's room in the wardrobe, "]
  case .companions:
    ["If your outfit could use one more piece, ", "If you're looking for a finishing touch, "]
  case .books: ["If you'd like a few quiet pages, ", "If you'd like a book to take home, "]
  case .home: ["If you'd like something for the house, "]
  case .other: ["If you're in no hurry, ", "If you have a little time, "]
  }
}

@Sendable private func englishGreetings(_ weather: Brief.Weather?) -> [String] {
  switch weather {
  case .rain:
    ["It's wet outside, so mind your step on the way home. Thank you for coming to {mall.name}."]
  case .cold:
    ["It's cold outside, so button up before you go. Thank you for coming to {mall.name}."]
  case .hot:
    ["It's hot outside, so have some water on the way. Thank you for coming to {mall.name}."]
  case nil:
    [
      "Take your time on the way home. Thank you for coming to {mall.name}.",
      "Once you're home, put your feet up for a while. Thank you for coming to {mall.name}.",
    ]
  }
}

@Sendable private func englishInvitations(_ weather: Brief.Weather?) -> [String] {
  let visit = stop(1) + "[, then " + stop(2) + "]."
  let later = "Another day is fine too."
  switch weather {
  case .rain:
    return [
      "It's raining, so there's no rush; if you do come out, try this: \(visit) \(later)"
    ]
  case .cold:
    return [
      "It's cold, so there's no rush; if you do come out, try this: \(visit) \(later)"
    ]
  case .hot:
    return [
      "It's hot, so there's no rush; if you do come out, try this: \(visit) \(later)"
    ]
  case nil:
    return [
      "You asked where to go, so here's an easy way round: \(visit) "
        + "If it doesn't suit, that's fine.",
      "Whenever you feel like going out, this would be an easy visit: \(visit) \(later)",
    ]
  }
}

private func stop(_ number: Int) -> String {
  let n = "\(number)."
  let offer = "[, {\(n)item.name}][, {\(n)price}]"
  let coupon =
    "[, less {\(n)price.off} with a coupon[ ({\(n)conditions})][, until {\(n)ends}]]"
  return "{\(n)shop.name}[ at {\(n)shop.unit}| on {\(n)level}][, {\(n)starts}]" + offer + coupon
}
