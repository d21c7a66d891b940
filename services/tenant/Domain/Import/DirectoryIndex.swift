/// What the rows of a table may point at: the ids that are there, and where they belong.
public struct DirectoryIndex: Sendable {
  public struct ShopPlace: Sendable, Hashable {
    public var mallID: String
    public var tenantID: String

    public init(mallID: String, tenantID: String) {
      self.mallID = mallID
      self.tenantID = tenantID
    }
  }

  /// Currency by mall.
  public var malls: [String: String] = [:]
  /// Mall by zone.
  public var zones: [String: String] = [:]
  public var tenants: Set<String> = []
  public var shops: [String: ShopPlace] = [:]
  /// Shop by item.
  public var items: [String: String] = [:]

  public init() {}

  /// Zones lie in malls that are there.
  public func check(_ zones: [Located<Zone>], _ errors: inout LineErrors) {
    for located in zones where malls[located.row.mallID] == nil {
      errors.add(located.line, "mall_id", absent(located.row.mallID, "a mall"))
    }
  }

  public func check(_ shops: [Located<Shop>], _ errors: inout LineErrors) {
    for located in shops {
      let shop = located.row
      if malls[shop.mallID] == nil {
        errors.add(located.line, "mall_id", absent(shop.mallID, "a mall"))
      }
      if !tenants.contains(shop.tenantID) {
        errors.add(located.line, "tenant_id", absent(shop.tenantID, "a tenant"))
      }
      if zones[shop.zoneID] != shop.mallID {
        errors.add(located.line, "zone_id", absent(shop.zoneID, "a zone of the mall"))
      }
    }
  }

  /// The items with the currency of their malls. They may go with each other.
  public func completed(
    _ items: [Located<Item>], _ errors: inout LineErrors
  ) -> [Located<Item>] {
    let own = Set(items.map(\.row.id))
    return items.map { located in
      var located = located
      if let currency = currency(ofShop: located.row.shopID) {
        located.row.price.currencyCode = currency
      } else {
        errors.add(located.line, "shop_id", absent(located.row.shopID, "a shop"))
      }
      let stranger = located.row.goesWith.first { self.items[$0] == nil && !own.contains($0) }
      if let stranger { errors.add(located.line, "goes_with", absent(stranger, "an item")) }
      return located
    }
  }

  /// The offers with what follows from their shops, and with their times at an import.
  ///
  /// `stored` is what is known of an offer with the same id: a distance that is written as before
  /// keeps its instant until the offer has ended, so that the same table again changes nothing.
  public func completed(
    _ offers: [Located<OfferRow>], atImport now: Int64, stored: (String) -> StoredTimes?,
    _ errors: inout LineErrors
  ) -> [Located<OfferRow>] {
    offers.map { located in
      var located = located
      let row = located.row
      if let place = shops[row.offer.shopID], let currency = malls[place.mallID] {
        located.row.offer.mallID = place.mallID
        located.row.offer.tenantID = place.tenantID
        located.row.offer.price.currencyCode = currency
        located.row.offer.amountOff?.currencyCode = currency
      } else {
        errors.add(located.line, "shop_id", absent(row.offer.shopID, "a shop"))
      }
      if !row.offer.itemID.isEmpty, items[row.offer.itemID] != row.offer.shopID {
        errors.add(located.line, "item_id", absent(row.offer.itemID, "an item of the shop"))
      }
      (located.row.offer.beginsMilliseconds, located.row.offer.endsMilliseconds) = times(
        row, now, stored(row.offer.id))
      if located.row.offer.endsMilliseconds <= located.row.offer.beginsMilliseconds {
        errors.add(located.line, "ends", "not after begins, expected later")
      }
      return located
    }
  }

  private func times(_ row: OfferRow, _ now: Int64, _ stored: StoredTimes?) -> (Int64, Int64) {
    let begins = row.begins.milliseconds(atImport: now)
    let ends = row.ends.milliseconds(atImport: now)
    // Counting anew is for offers that come to life by it.
    if let stored, stored.times == row.times, stored.endsMilliseconds > now || ends <= now {
      return (stored.beginsMilliseconds, stored.endsMilliseconds)
    }
    return (begins, ends)
  }

  private func currency(ofShop id: String) -> String? {
    shops[id].flatMap { malls[$0.mallID] }
  }

  private func absent(_ id: String, _ what: String) -> String {
    "\(LineErrors.shown(id)), expected the id of \(what) that is there"
  }
}

/// The times of an offer that is there, with the text that they were made from.
public struct StoredTimes: Sendable, Hashable {
  public var times: String
  public var beginsMilliseconds: Int64
  public var endsMilliseconds: Int64

  public init(times: String, beginsMilliseconds: Int64, endsMilliseconds: Int64) {
    self.times = times
    self.beginsMilliseconds = beginsMilliseconds
    self.endsMilliseconds = endsMilliseconds
  }
}
