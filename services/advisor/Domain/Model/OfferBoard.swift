/// The offers of one mall, each with its shop, zone and item, and with its tags as numbers.
///
/// Made once for a state of the feed, so that a decision compares numbers only.
public struct OfferBoard: Sendable {
  /// One offer as a decision looks at it; an object, so that looking at it copies no rows.
  public final class Entry: Sendable {
    public let offer: OfferRow
    public let shop: ShopRow
    public let zone: ZoneRow?
    public let item: ItemRow?
    /// Numbers of its tags: its own, its shop's, its item's.
    public let tags: [Int32]
    public let isFood: Bool
    /// What is asked of every candidate. Stock is nil for an offer without an item, and the place
    /// nil for a shop without a known zone.
    let stock: UInt32?
    let place: Place?

    struct Place: Sendable {
      let zoneID: String
      let level: Int32
      let isOutdoor: Bool

      init(_ zone: ZoneRow) {
        (zoneID, level, isOutdoor) = (zone.id, zone.level, zone.isOutdoor)
      }
    }

    init(
      _ offer: OfferRow, _ shop: ShopRow, zone: ZoneRow?, item: ItemRow?, tags: [Int32]
    ) {
      self.offer = offer
      self.shop = shop
      self.zone = zone
      self.item = item
      self.tags = tags
      isFood = FoodCategory.all.contains(shop.category)
      stock = item?.stock
      place = zone.map(Place.init)
    }
  }

  public let entries: [Entry]
  /// Every tag by its number.
  public let tagNames: [String]
  private let tagNumbers: [String: Int32]

  /// Offers whose shop is not known are left out: its row comes with a later change.
  init(_ offers: [OfferRow], of map: MallMap) {
    var names: [String] = []
    var numbers: [String: Int32] = [:]
    entries = offers.compactMap { offer in
      guard let shop = map.shops[offer.shopID] else { return nil }
      let item = offer.itemID.isEmpty ? nil : map.items[offer.itemID]
      if item == nil && !offer.itemID.isEmpty { return nil }
      let tags = Self.tags(offer, shop, item).map { tag -> Int32 in
        if let number = numbers[tag] { return number }
        let number = Int32(names.count)
        numbers[tag] = number
        names.append(tag)
        return number
      }
      return Entry(offer, shop, zone: map.zones[shop.zoneID], item: item, tags: tags)
    }
    tagNames = names
    tagNumbers = numbers
  }

  /// The number of a tag; nil when no offer has it.
  public func number(of tag: String) -> Int32? { tagNumbers[tag] }

  private static func tags(_ offer: OfferRow, _ shop: ShopRow, _ item: ItemRow?) -> [String] {
    var tags = offer.tags + ["category:\(shop.category)", "shop:\(shop.id)"]
    if let item {
      tags.append("category:\(item.category)")
      if let colour = item.colour["en"], !colour.isEmpty {
        tags.append("colour:\(colour.lowercased())")
      }
    }
    var seen: Set<String> = []
    return tags.filter { seen.insert($0).inserted }
  }
}

/// Kinds of shop that one goes to for eating or drinking.
enum FoodCategory {
  static let all: Set<String> = [
    "restaurant", "noodles", "vegetarian", "bakery", "tea", "coffee", "food",
  ]
}
