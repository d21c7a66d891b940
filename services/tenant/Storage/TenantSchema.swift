internal import Database

/// The schema's history. What stands in a release is never changed again.
enum TenantSchema {
  static let schema = Schema([
    Migration(1, "directory, coupons and feed", directory + coupons + feed + indexes),
    // No query goes by it, and each reservation and each coupon paid for it.
    Migration(2, "an index less on holds", [.removeIndex("holds_by_offer")]),
  ])

  /// `record` is the row's message behind a format byte; the columns beside it are looked up.
  private static let directory: [Migration.Step] = [
    .create(
      Table(
        "malls", [.text("realm_id"), .text("mall_id"), .text("currency_code"), .blob("record")],
        primaryKey: ["realm_id", "mall_id"])),
    .create(
      Table(
        "zones", [.text("realm_id"), .text("zone_id"), .text("mall_id"), .blob("record")],
        primaryKey: ["realm_id", "zone_id"])),
    .create(
      Table(
        "tenants",
        [
          .text("realm_id"), .text("tenant_id"), .text("name_zh_cn", optional: true),
          .text("name_zh_hk", optional: true), .text("name_en", optional: true),
        ],
        primaryKey: ["realm_id", "tenant_id"])),
    .create(
      Table(
        "shops",
        [
          .text("realm_id"), .text("shop_id"), .text("mall_id"), .text("tenant_id"),
          .text("zone_id"), .blob("record"),
        ],
        primaryKey: ["realm_id", "shop_id"])),
    .create(
      Table(
        "items", [.text("realm_id"), .text("item_id"), .text("shop_id"), .blob("record")],
        primaryKey: ["realm_id", "item_id"])),
    .create(
      Table(
        "offers",
        [
          .text("realm_id"), .text("offer_id"), .text("mall_id"), .text("shop_id"),
          .text("item_id"), .text("kind"), .integer("begins_ms"), .integer("ends_ms"),
          .text("times"), .integer("paused"), .integer("coupons_total"),
          .integer("coupons_taken"), .integer("published_taken"), .blob("record"),
        ],
        primaryKey: ["realm_id", "offer_id"],
        checks: ["coupons_taken >= 0", "coupons_taken <= coupons_total"])),
  ]

  /// Persons are in here as keyed hashes only: what a coupon is worth depends on nobody.
  private static let coupons: [Migration.Step] = [
    .create(
      Table(
        "holds",
        [
          .text("realm_id"), .text("touch_id"), .text("offer_id"), .text("shop_id"),
          .blob("person_hash"), .text("state"), .integer("counted"), .integer("reserved_ms"),
          .integer("ends_ms"), .integer("offer_ends_ms"), .blob("facts"),
        ],
        primaryKey: ["realm_id", "touch_id"], rows: .byArrival)),
    .create(
      Table(
        "coupons",
        [
          .text("realm_id"), .text("coupon_code"), .text("offer_id"), .text("shop_id"),
          .text("touch_id"), .integer("issued_ms"), .integer("ends_ms"),
          .blob("receipt_hash", optional: true), .integer("redeemed_ms", optional: true),
        ],
        primaryKey: ["realm_id", "coupon_code"], unique: [["realm_id", "touch_id"]])),
    .create(
      Table(
        "erasures",
        [
          .text("realm_id"), .blob("person_hash"), .text("erasure_id"), .integer("destroyed_ms"),
          .integer("erased_rows"),
        ],
        primaryKey: ["realm_id", "person_hash"])),
  ]

  private static let feed: [Migration.Step] = [
    .create(
      Table(
        "feed_changes",
        [
          .text("realm_id"), .integer("sequence"), .integer("committed_ms"), .blob("record"),
        ],
        primaryKey: ["realm_id", "sequence"])),
    .create(
      Table(
        "feed_heads", [.text("realm_id"), .integer("sequence")], primaryKey: ["realm_id"])),
  ]

  private static let indexes: [Migration.Step] = [
    .index("zones_by_mall", on: "zones", ["realm_id", "mall_id", "zone_id"]),
    .index("shops_by_mall", on: "shops", ["realm_id", "mall_id", "shop_id"]),
    .index("items_by_shop", on: "items", ["realm_id", "shop_id", "item_id"]),
    .index("offers_by_mall", on: "offers", ["realm_id", "mall_id", "offer_id"]),
    .index("holds_by_end", on: "holds", ["realm_id", "state", "ends_ms"]),
    .index("holds_by_offer", on: "holds", ["realm_id", "offer_id", "state", "ends_ms"]),
    .index("holds_by_person", on: "holds", ["realm_id", "person_hash"]),
  ]
}
