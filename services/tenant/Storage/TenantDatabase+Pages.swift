internal import Database
internal import Messages
internal import TenantDomain
internal import Wire

/// Rows in the order of their ids, and the id after which the next page begins.
struct Page<Row: Sendable>: Sendable {
  var rows: [Row]
  /// nil on the last page.
  var next: String?

  /// `rows` holds one more than fits when there is a next page.
  init(_ rows: [(id: String, row: Row)], size: Int) {
    self.rows = rows.prefix(size).map(\.row)
    next = rows.count > size ? rows[size - 1].id : nil
  }
}

extension TenantDatabase {
  func zones(
    _ realm: String, mall: String, after: String, size: Int
  ) async throws -> Page<Atrium_Tenant_V1_Zone> {
    try await page(
      """
      SELECT zone_id AS id, record FROM zones
      WHERE realm_id = :realm_id AND mall_id = :scope AND zone_id > :after
      ORDER BY zone_id LIMIT :count
      """,
      realm, scope: mall, after: after, size: size)
  }

  func shops(
    _ realm: String, mall: String, after: String, size: Int
  ) async throws -> Page<Atrium_Tenant_V1_Shop> {
    try await page(
      """
      SELECT shop_id AS id, record FROM shops
      WHERE realm_id = :realm_id AND mall_id = :scope AND shop_id > :after
      ORDER BY shop_id LIMIT :count
      """,
      realm, scope: mall, after: after, size: size)
  }

  func items(
    _ realm: String, shop: String, after: String, size: Int
  ) async throws -> Page<Atrium_Tenant_V1_Item> {
    try await page(
      """
      SELECT item_id AS id, record FROM items
      WHERE realm_id = :realm_id AND shop_id = :scope AND item_id > :after
      ORDER BY item_id LIMIT :count
      """,
      realm, scope: shop, after: after, size: size)
  }

  /// The offers of a mall; with a time only those that can be taken then.
  func offers(
    _ realm: String, mall: String, openAtMilliseconds now: Int64?, after: String, size: Int
  ) async throws -> Page<Atrium_Tenant_V1_Offer> {
    try await database.read { connection in
      let rows = try connection.all(
        """
        SELECT offer_id, record, times, begins_ms, ends_ms, paused, kind, coupons_total,
          coupons_taken
        FROM offers
        WHERE realm_id = :realm_id AND mall_id = :mall_id AND offer_id > :after
          AND (:every = 1 OR (paused = 0 AND begins_ms <= :now AND ends_ms > :now
            AND (coupons_taken < coupons_total OR (coupons_total = 0 AND kind = 'at_price'))))
        ORDER BY offer_id LIMIT :count
        """,
        [
          "realm_id": realm, "mall_id": mall, "after": after, "every": now == nil,
          "now": now ?? 0, "count": size + 1,
        ]
      ) { row in (id: try row.text("offer_id"), row: try StoredOffer(row).message) }
      return Page(rows, size: size)
    }
  }

  private func page<Row: Message>(
    _ statement: Statement, _ realm: String, scope: String, after: String, size: Int
  ) async throws -> Page<Row> {
    try await database.read { connection in
      let rows = try connection.all(
        statement,
        ["realm_id": realm, "scope": scope, "after": after, "count": size + 1]
      ) { row -> (id: String, row: Row) in
        (id: try row.text("id"), row: try Record.read(row.blob("record")))
      }
      return Page(rows, size: size)
    }
  }
}
