// One function for each table: which column becomes which field.

extension RowReader {
  mutating func mall() -> Mall {
    let zones = MallTimeZone.allCases.map(\.rawValue)
    return Mall(
      id: identifier("mall_id"), name: local("name", required: true),
      currencyCode: choice("currency_code", Mall.currencies),
      timeZone: MallTimeZone(rawValue: choice("time_zone", zones)) ?? .utc,
      primaryLocale: choice("primary_locale", LocalText.locales))
  }

  mutating func zone() -> Zone {
    let level = integer("level", Zone.levels)
    if level == 0 { add("level", "\"0\", expected 1 for the ground floor or -1 below it") }
    return Zone(
      id: identifier("zone_id"), mallID: identifier("mall_id"), name: local("name", required: true),
      level: Int32(level), isOutdoor: truth("outdoor"))
  }

  mutating func tenant() -> Tenant {
    Tenant(id: identifier("tenant_id"), name: local("name", required: true))
  }

  mutating func shop() -> Shop {
    let opens = minutes("opens", below: 24 * 60)
    let closes = minutes("closes", below: 30 * 60)
    let shop = Shop(
      id: identifier("shop_id"), mallID: identifier("mall_id"),
      tenantID: identifier("tenant_id"), zoneID: identifier("zone_id"),
      name: local("name", required: true), category: identifier("category"),
      unit: words("unit"), opensMinute: opens ?? 0, closesMinute: closes ?? 0)
    guard let opens, let closes else { return shop }
    if closes <= opens {
      add("closes", "\(LineErrors.shown(raw("closes"))), expected later than opens")
    } else if closes - opens > 24 * 60 {
      add("closes", "\(LineErrors.shown(raw("closes"))), expected within 24 hours of opens")
    }
    return shop
  }

  mutating func item() -> Item {
    let item = Item(
      id: identifier("item_id"), shopID: identifier("shop_id"),
      name: local("name", required: true), category: identifier("category"),
      colour: local("colour", required: false),
      price: Money(integer("price_minor", 0...Money.maximumMinor), ""),
      stock: UInt32(integer("stock", 0...1_000_000)),
      goesWith: list(
        "goes_with", atMost: Item.maximumRelations, of: "an item id", Identifier.isValid))
    if item.goesWith.contains(item.id) { add("goes_with", "the item itself, expected others") }
    return item
  }

  mutating func offer() -> OfferRow {
    let kind = Offer.Kind(rawValue: choice("kind", Offer.Kind.allCases.map(\.rawValue)))
    let off = optionalInteger("amount_off_minor", 1...Money.maximumMinor)
    let offer = Offer(
      id: identifier("offer_id"), shopID: identifier("shop_id"),
      title: local("title", required: true), kind: kind ?? .atPrice,
      itemID: optionalIdentifier("item_id"),
      price: Money(integer("price_minor", 0...Money.maximumMinor), ""),
      amountOff: off.map { Money($0, "") },
      couponsTotal: UInt32(optionalInteger("coupons_total", 0...1_000_000) ?? 0),
      tags: list("tags", atMost: Offer.maximumTags, of: "a tag as category:bags", Identifier.isTag),
      conditions: local("conditions", required: false), isPaused: truth("paused", whenEmpty: false))
    checkKind(offer, isKnown: kind != nil)
    return OfferRow(
      offer: offer, begins: instant("begins"), ends: instant("ends"),
      times: raw("begins") + "/" + raw("ends"))
  }

  private mutating func checkKind(_ offer: Offer, isKnown: Bool) {
    guard isKnown else { return }
    switch (offer.kind, offer.amountOff) {
    case (.amountOff, nil):
      add("amount_off_minor", "nothing, expected an amount for kind amount_off")
    case (.amountOff, let off?) where off.amountMinor > offer.price.amountMinor:
      add("amount_off_minor", "more than the price, expected at most price_minor")
    case (.atPrice, _?):
      add("amount_off_minor", "an amount, expected nothing for kind at_price")
    default: break
    }
    if offer.kind == .amountOff && offer.couponsTotal == 0 {
      add("coupons_total", "none, expected at least 1 for kind amount_off")
    }
  }
}
