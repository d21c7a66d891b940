import Messages
import Wire

/// Makes briefs: what may be said, and nothing else, from what the tenant service has reserved.
struct Briefs {
  let touch: String
  let input: Atrium_Gateway_Store_V1_TouchInput
  let locale: String
  let mall: Atrium_Tenant_V1_Mall

  /// Languages that facts come in; the last that is there stands in for others.
  static let locales = ["zh-CN", "zh-HK", "en"]

  /// A brief about one reserved offer.
  func offer(
    _ reservation: Atrium_Tenant_V1_Reservation, _ decision: Atrium_Advisor_V1_Decision,
    kind: Atrium_Generation_V1_ContentKind, purpose: Atrium_Types_V1_Purpose, person: String,
    consentText: String
  ) -> Atrium_Generation_V1_Brief {
    .with {
      $0.touchID = touch
      $0.kind = kind
      $0.locale = locale
      $0.channel = .inbox
      $0.stage = input.stage
      $0.purpose = purpose
      $0.facts = facts(reservation)
      $0.advertiserID = reservation.offer?.tenantID ?? ""
      $0.category = reservation.shop?.category ?? ""
      $0.moment = .with { $0.weather = weather }
      $0.personID = person
      $0.consentTextVersion = consentText
      $0.exploration = decision.exploration
    }
  }

  /// A brief for thanks: no shop, no link, no benefit.
  func thanks(person: String) -> Atrium_Generation_V1_Brief {
    .with {
      $0.touchID = touch
      $0.kind = .greeting
      $0.locale = locale
      $0.channel = .inbox
      $0.stage = input.stage
      $0.purpose = .service
      $0.facts = [text("mall.name", localized(mall.name), "tenant/mall/\(mall.mallID)")]
        .compactMap(\.self)
      $0.moment = .with { $0.weather = weather }
      $0.personID = person
    }
  }

  /// Only what is worth a word: rain, cold below 5 and heat above 33 degrees Celsius.
  private var weather: String {
    guard let weather = input.weather else { return "" }
    if weather.sky == .rain { return "rain" }
    if weather.temperatureDecicelsius < 50 { return "cold" }
    return weather.temperatureDecicelsius > 330 ? "hot" : ""
  }

  private func facts(
    _ reservation: Atrium_Tenant_V1_Reservation
  ) -> [Atrium_Generation_V1_Fact] {
    let offer = reservation.offer ?? .init()
    let source = "tenant/offer/\(offer.offerID)"
    var facts: [Atrium_Generation_V1_Fact?] = [
      text("mall.name", localized(mall.name), "tenant/mall/\(mall.mallID)"),
      money("price", offer.price, source), money("price.off", offer.amountOff, source),
      time("ends", offer.endsTime, source),
      text("conditions", localized(offer.conditions), source),
    ]
    if let shop = reservation.shop {
      let source = "tenant/shop/\(shop.shopID)"
      facts.append(text("shop.name", localized(shop.name), source))
      facts.append(text("shop.unit", shop.unit, source))
    }
    if let zone = reservation.zone {
      facts.append(number("level", Int64(zone.level), "", "tenant/zone/\(zone.zoneID)"))
    }
    if let item = reservation.item {
      let source = "tenant/item/\(item.itemID)"
      facts.append(text("item.name", localized(item.name), source))
      facts.append(text("item.colour", localized(item.colour), source))
      facts.append(number("stock", Int64(item.stock), "piece", source))
    } else {
      facts.append(text("item.name", localized(offer.title), source))
    }
    return facts.compactMap(\.self)
  }

  private func localized(_ texts: [String: String]) -> String {
    texts[locale] ?? Self.locales.lazy.compactMap { texts[$0] }.first ?? ""
  }

  private func text(
    _ kind: String, _ value: String, _ source: String
  ) -> Atrium_Generation_V1_Fact? {
    value.isEmpty ? nil : fact(kind, .text(value), source)
  }

  private func money(
    _ kind: String, _ value: Atrium_Types_V1_Money?, _ source: String
  ) -> Atrium_Generation_V1_Fact? {
    value.map { fact(kind, .money($0), source) }
  }

  private func time(
    _ kind: String, _ value: Google_Protobuf_Timestamp?, _ source: String
  ) -> Atrium_Generation_V1_Fact? {
    value.map { fact(kind, .time($0), source) }
  }

  private func number(
    _ kind: String, _ value: Int64, _ unit: String, _ source: String
  ) -> Atrium_Generation_V1_Fact? {
    var made = fact(kind, .number(value), source)
    made.unit = unit
    return made
  }

  /// A kind comes once in a brief, so it names the fact.
  private func fact(
    _ kind: String, _ value: Atrium_Generation_V1_Fact.Value, _ source: String
  ) -> Atrium_Generation_V1_Fact {
    .with {
      $0.factID = kind
      $0.kind = kind
      $0.value = value
      $0.source = source
    }
  }
}
