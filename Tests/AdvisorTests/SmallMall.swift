import AdvisorDomain

/// 2026-11-22, noon in Shanghai.
let noon: Int64 = 1_795_320_000_000

/// A mall with a coat, what goes with it, food inside and outside, books and toys.
func smallMall() -> MallMap {
  var map = MallMap()
  map.put(.mall(MallRow(id: "m", name: ["zh-CN": "澜庭"], timeZone: "Asia/Shanghai")))
  for (id, level, outdoor) in [("z2", 2, false), ("z3", 3, false), ("z5", 5, true)] {
    map.put(
      .zone(
        ZoneRow(
          id: id, mallID: "m", name: ["zh-CN": "东街", "en": "East"], level: Int32(level),
          isOutdoor: outdoor)))
  }
  for (id, zone, category) in [
    ("coats", "z2", "coats"), ("bags", "z2", "bags"), ("inside", "z3", "restaurant"),
    ("terrace", "z5", "restaurant"), ("books", "z3", "bookshop"), ("toys", "z3", "toys"),
  ] {
    map.put(
      .shop(
        ShopRow(
          id: id, mallID: "m", zoneID: zone, name: ["zh-CN": "店", "en": "Shop"],
          category: category, opensMinute: 600, closesMinute: 1_320)))
    map.put(
      .item(
        ItemRow(
          id: "\(id)-item", shopID: id, name: ["zh-CN": "东西", "en": "thing"],
          category: category, colour: id == "coats" ? ["en": "oat"] : [:], stock: 9,
          goesWith: id == "coats" ? ["bags-item"] : [])))
    map.put(.offer(smallOffer(id)))
  }
  map.settle()
  return map
}

func smallOffer(
  _ shop: String, id: String? = nil, ends: Int64 = noon + 1, hasRoom: Bool = true,
  isPaused: Bool = false
) -> OfferRow {
  OfferRow(
    id: id ?? "\(shop)-offer", shopID: shop, mallID: "m", itemID: "\(shop)-item",
    beginsMilliseconds: noon - 1, endsMilliseconds: ends, hasRoom: hasRoom,
    tags: ["category:\(shop)"], isPaused: isPaused)
}

/// Somebody who likes bags most.
func shopper(
  _ id: String = "p",
  interests: [Interest] = [Interest(tag: "category:bags", strengthPermille: 900, source: "view")],
  isPersonal: Bool = true, isAdult: Bool = true, zone: String = "", rejections: UInt32 = 0
) -> Shopper {
  Shopper(
    personID: id, isPersonal: isPersonal, isKnownAdult: isAdult, interests: interests,
    zoneID: zone, rejectionsInARow: rejections)
}

/// Neither held out nor exploring; the best place of the choice.
let usual = Chances(holdoutPPM: 999_999, explorationPPM: 999_999, choice: 0)

extension Verdict {
  var proposal: Proposal? {
    if case .send(let proposal) = outcome { return proposal }
    return nil
  }

  var withheld: Withheld? {
    if case .withhold(let reason) = outcome { return reason }
    return nil
  }
}

/// The same numbers in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_f491_4f6c_dd1d
  }
}
