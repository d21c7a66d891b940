internal import Database
internal import TenantDomain

extension DirectoryIndex {
  /// Ids that the rows of a table may point at; what no row of it points at is not read.
  init(_ connection: ReadConnection, _ realm: String, for rows: TableRows) throws {
    self.init()
    malls = try Self.pairs(
      connection, realm,
      "SELECT mall_id AS id, currency_code AS place FROM malls WHERE realm_id = :realm_id")
    switch rows {
    case .malls, .zones, .tenants: break
    case .shops:
      zones = try Self.pairs(
        connection, realm,
        "SELECT zone_id AS id, mall_id AS place FROM zones WHERE realm_id = :realm_id")
      tenants = Set(
        try connection.all(
          "SELECT tenant_id FROM tenants WHERE realm_id = :realm_id", ["realm_id": realm]
        ) { row in try row.text("tenant_id") })
    case .items, .offers:
      items = try Self.pairs(
        connection, realm,
        "SELECT item_id AS id, shop_id AS place FROM items WHERE realm_id = :realm_id")
      try connection.each(
        "SELECT shop_id, mall_id, tenant_id FROM shops WHERE realm_id = :realm_id",
        ["realm_id": realm]
      ) { row in
        shops[try row.text("shop_id")] = ShopPlace(
          mallID: try row.text("mall_id"), tenantID: try row.text("tenant_id"))
      }
    }
  }

  private static func pairs(
    _ connection: ReadConnection, _ realm: String, _ statement: Statement
  ) throws -> [String: String] {
    var pairs: [String: String] = [:]
    try connection.each(statement, ["realm_id": realm]) { row in
      pairs[try row.text("id")] = try row.text("place")
    }
    return pairs
  }
}
