internal import AdvisorDomain
internal import Messages
internal import Wire

// The tenant's rows as decisions see them. Prices are left behind on purpose.

extension FeedRow {
  /// nil for a row without an id.
  init?(_ row: Atrium_Tenant_V1_Change.Row) {
    guard let (_, id) = row.place, !id.isEmpty else { return nil }
    switch row {
    case .mall(let mall):
      self = .mall(MallRow(id: mall.mallID, name: mall.name, timeZone: mall.timeZone))
    case .zone(let zone):
      self = .zone(
        ZoneRow(
          id: zone.zoneID, mallID: zone.mallID, name: zone.name, level: zone.level,
          isOutdoor: zone.outdoor))
    case .shop(let shop):
      self = .shop(
        ShopRow(
          id: shop.shopID, mallID: shop.mallID, zoneID: shop.zoneID, name: shop.name,
          category: shop.category, opensMinute: Int64(shop.opensMin),
          closesMinute: Int64(shop.closesMin)))
    case .item(let item):
      self = .item(
        ItemRow(
          id: item.itemID, shopID: item.shopID, name: item.name, category: item.category,
          colour: item.colour, stock: item.stock, goesWith: item.goesWithItemIds))
    case .offer(let offer): self = .offer(OfferRow(offer))
    }
  }
}

extension OfferRow {
  init(_ offer: Atrium_Tenant_V1_Offer) {
    let isCounted = offer.kind == .amountOff || offer.couponsTotal > 0
    self.init(
      id: offer.offerID, shopID: offer.shopID, mallID: offer.mallID, itemID: offer.itemID,
      beginsMilliseconds: offer.beginsTime?.milliseconds ?? .max,
      endsMilliseconds: offer.endsTime?.milliseconds ?? .min,
      hasRoom: !isCounted || offer.couponsLeft > 0, tags: offer.tags, isPaused: offer.paused)
  }
}

extension Google_Protobuf_Timestamp {
  /// Milliseconds since 1970; cut at the ends of their range.
  var milliseconds: Int64 {
    let (whole, isOver) = seconds.multipliedReportingOverflow(by: 1_000)
    if isOver { return seconds < 0 ? .min : .max }
    let (sum, isMore) = whole.addingReportingOverflow(Int64(nanos) / 1_000_000)
    return isMore ? (whole < 0 ? .min : .max) : sum
  }

  init(milliseconds: Int64) {
    self.init()
    var (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    if rest < 0 { (seconds, rest) = (seconds - 1, rest + 1_000) }
    self.seconds = seconds
    nanos = Int32(rest * 1_000_000)
  }
}
