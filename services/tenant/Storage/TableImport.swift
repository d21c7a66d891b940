internal import Database
internal import Messages
internal import TenantDomain
internal import Wire

/// What an import did, or would do.
struct ImportOutcome: Sendable, Hashable {
  var inserted: UInt32 = 0
  var updated: UInt32 = 0
  var unchanged: UInt32 = 0
  /// When there is one, nothing was taken.
  var errors = LineErrors()
}

extension TenantDatabase {
  /// Takes a table whole or not at all; rows that are not in it stay.
  func importTable(
    _ realm: String, _ rows: TableRows, dryRun: Bool, atMilliseconds now: Int64
  ) async throws -> ImportOutcome {
    if dryRun {
      return try await database.read { connection in
        var table = TableImport(connection, nil, realm, now)
        return try table.run(rows)
      }
    }
    let outcome = try await offers.whileImporting {
      try await database.write { connection in
        var feed = try FeedWriter(connection, realm: realm, atMilliseconds: now)
        var table = TableImport(connection, connection, realm, now)
        let outcome = try table.run(rows)
        if outcome.errors.isEmpty {
          for change in table.changes { try feed.append(change) }
          try feed.finish()
        }
        return outcome
      }
    }
    if outcome.inserted + outcome.updated > 0 { bell.ring(.change) }
    return outcome
  }
}

/// One import inside of one transaction: looks first, then writes.
struct TableImport {
  private let connection: ReadConnection
  private let writer: WriteConnection?
  private let realm: String
  private let now: Int64
  private var outcome = ImportOutcome()
  private(set) var changes: [Atrium_Tenant_V1_Change.Row] = []

  /// Without a writer it counts only.
  init(_ connection: ReadConnection, _ writer: WriteConnection?, _ realm: String, _ now: Int64) {
    self.connection = connection
    self.writer = writer
    self.realm = realm
    self.now = now
  }

  mutating func run(_ rows: TableRows) throws -> ImportOutcome {
    let index = try DirectoryIndex(connection, realm, for: rows)
    switch rows {
    case .malls(let malls): try take(malls, index)
    case .zones(let zones):
      index.check(zones, &outcome.errors)
      try eachIfRight(zones) { table, zone in try table.take(zone) }
    case .tenants(let tenants):
      try eachIfRight(tenants) { table, tenant in try table.take(tenant) }
    case .shops(let shops):
      index.check(shops, &outcome.errors)
      try eachIfRight(shops) { table, shop in try table.take(shop) }
    case .items(let items):
      let completed = index.completed(items, &outcome.errors)
      try eachIfRight(completed) { table, item in try table.take(item) }
    case .offers(let offers): try take(offers, index)
    }
    return outcome
  }

  private mutating func eachIfRight<Row>(
    _ rows: [Located<Row>], _ take: (inout TableImport, Row) throws -> Void
  ) throws {
    guard outcome.errors.isEmpty else { return }
    for located in rows { try take(&self, located.row) }
  }

  /// Counts a row, and writes it when it is new or another than before.
  private mutating func take<Stored: Message>(
    _ message: Stored, stored: [UInt8]?, as change: Atrium_Tenant_V1_Change.Row,
    _ statement: Statement, _ bindings: Bindings
  ) throws {
    if let stored, try Record.read(stored) == message {
      outcome.unchanged += 1
      return
    }
    if stored == nil { outcome.inserted += 1 } else { outcome.updated += 1 }
    guard let writer else { return }
    var bindings = bindings
    bindings.add("realm_id", realm)
    bindings.add("record", try Record.bytes(message))
    try writer.execute(statement, bindings)
    changes.append(change)
  }

  private func stored(_ statement: Statement, _ id: String) throws -> [UInt8]? {
    try connection.first(statement, ["realm_id": realm, "id": id]) { row in
      try row.blob("record")
    }
  }

  // MARK: - Malls, zones, shops, items

  private mutating func take(_ malls: [Located<Mall>], _ index: DirectoryIndex) throws {
    for located in malls {
      let found = index.malls[located.row.id]
      if let found, found != located.row.currencyCode {
        outcome.errors.add(
          located.line, "currency_code",
          "\(LineErrors.shown(located.row.currencyCode)), expected \(found) as before: "
            + "prices are in it")
      }
    }
    try eachIfRight(malls) { table, mall in
      let message = mall.message
      let stored = try table.stored(
        "SELECT record FROM malls WHERE realm_id = :realm_id AND mall_id = :id", mall.id)
      try table.take(
        message, stored: stored, as: .mall(message),
        """
        INSERT INTO malls (realm_id, mall_id, currency_code, record)
        VALUES (:realm_id, :id, :currency_code, :record)
        ON CONFLICT (realm_id, mall_id) DO UPDATE SET record = excluded.record
        """,
        ["id": mall.id, "currency_code": mall.currencyCode])
    }
  }

  private mutating func take(_ zone: Zone) throws {
    let message = zone.message
    let stored = try stored(
      "SELECT record FROM zones WHERE realm_id = :realm_id AND zone_id = :id", zone.id)
    try take(
      message, stored: stored, as: .zone(message),
      """
      INSERT INTO zones (realm_id, zone_id, mall_id, record)
      VALUES (:realm_id, :id, :mall_id, :record)
      ON CONFLICT (realm_id, zone_id)
      DO UPDATE SET mall_id = excluded.mall_id, record = excluded.record
      """,
      ["id": zone.id, "mall_id": zone.mallID])
  }

  private mutating func take(_ shop: Shop) throws {
    let message = shop.message
    let stored = try stored(
      "SELECT record FROM shops WHERE realm_id = :realm_id AND shop_id = :id", shop.id)
    try take(
      message, stored: stored, as: .shop(message),
      """
      INSERT INTO shops (realm_id, shop_id, mall_id, tenant_id, zone_id, record)
      VALUES (:realm_id, :id, :mall_id, :tenant_id, :zone_id, :record)
      ON CONFLICT (realm_id, shop_id) DO UPDATE SET mall_id = excluded.mall_id,
        tenant_id = excluded.tenant_id, zone_id = excluded.zone_id, record = excluded.record
      """,
      [
        "id": shop.id, "mall_id": shop.mallID, "tenant_id": shop.tenantID,
        "zone_id": shop.zoneID,
      ])
  }

  private mutating func take(_ item: Item) throws {
    let message = item.message
    let stored = try stored(
      "SELECT record FROM items WHERE realm_id = :realm_id AND item_id = :id", item.id)
    try take(
      message, stored: stored, as: .item(message),
      """
      INSERT INTO items (realm_id, item_id, shop_id, record)
      VALUES (:realm_id, :id, :shop_id, :record)
      ON CONFLICT (realm_id, item_id)
      DO UPDATE SET shop_id = excluded.shop_id, record = excluded.record
      """,
      ["id": item.id, "shop_id": item.shopID])
  }

  // MARK: - Tenants and offers

  /// Tenants are not in the feed: a read model needs their shops only.
  private mutating func take(_ tenant: Tenant) throws {
    let found = try connection.first(
      """
      SELECT name_zh_cn, name_zh_hk, name_en FROM tenants
      WHERE realm_id = :realm_id AND tenant_id = :id
      """,
      ["realm_id": realm, "id": tenant.id]
    ) { row in
      LocalText([
        "zh-CN": try row.optionalText("name_zh_cn") ?? "",
        "zh-HK": try row.optionalText("name_zh_hk") ?? "",
        "en": try row.optionalText("name_en") ?? "",
      ])
    }
    if found == tenant.name {
      outcome.unchanged += 1
      return
    }
    if found == nil { outcome.inserted += 1 } else { outcome.updated += 1 }
    try writer?.execute(
      """
      INSERT INTO tenants (realm_id, tenant_id, name_zh_cn, name_zh_hk, name_en)
      VALUES (:realm_id, :id, :name_zh_cn, :name_zh_hk, :name_en)
      ON CONFLICT (realm_id, tenant_id) DO UPDATE SET name_zh_cn = excluded.name_zh_cn,
        name_zh_hk = excluded.name_zh_hk, name_en = excluded.name_en
      """,
      [
        "realm_id": realm, "id": tenant.id, "name_zh_cn": tenant.name.words["zh-CN"],
        "name_zh_hk": tenant.name.words["zh-HK"], "name_en": tenant.name.words["en"],
      ])
  }

  private mutating func take(_ offers: [Located<OfferRow>], _ index: DirectoryIndex) throws {
    var found: [String: StoredOffer] = [:]
    for located in offers {
      let id = located.row.offer.id
      found[id] = try TenantDatabase.offer(connection, realm, id)
    }
    let completed = index.completed(
      offers, atImport: now, stored: { found[$0]?.times }, &outcome.errors)
    for located in completed {
      let taken = found[located.row.offer.id]?.taken ?? 0
      if located.row.offer.couponsTotal < taken {
        outcome.errors.add(
          located.line, "coupons_total",
          "\"\(located.row.offer.couponsTotal)\", expected at least \(taken): so many are given "
            + "or set aside")
      }
    }
    try eachIfRight(completed) { table, row in try table.take(row, found[row.offer.id]) }
  }

  private mutating func take(_ row: OfferRow, _ stored: StoredOffer?) throws {
    let offer = row.offer
    let taken = stored?.taken ?? 0
    var message = offer.message
    message.couponsLeft = offer.couponsTotal - min(taken, offer.couponsTotal)
    try take(
      message, stored: try stored.map { try Record.bytes($0.message) }, as: .offer(message),
      """
      INSERT INTO offers (realm_id, offer_id, mall_id, shop_id, item_id, kind, begins_ms, ends_ms,
        times, paused, coupons_total, coupons_taken, published_taken, record)
      VALUES (:realm_id, :id, :mall_id, :shop_id, :item_id, :kind, :begins_ms, :ends_ms, :times,
        :paused, :coupons_total, :coupons_taken, :coupons_taken, :record)
      ON CONFLICT (realm_id, offer_id) DO UPDATE SET mall_id = excluded.mall_id,
        shop_id = excluded.shop_id, item_id = excluded.item_id, kind = excluded.kind,
        begins_ms = excluded.begins_ms, ends_ms = excluded.ends_ms, times = excluded.times,
        paused = excluded.paused, coupons_total = excluded.coupons_total,
        published_taken = excluded.published_taken, record = excluded.record
      """,
      [
        "id": offer.id, "mall_id": offer.mallID, "shop_id": offer.shopID,
        "item_id": offer.itemID, "kind": offer.kind.rawValue,
        "begins_ms": offer.beginsMilliseconds, "ends_ms": offer.endsMilliseconds,
        "times": row.times, "paused": offer.isPaused, "coupons_total": offer.couponsTotal,
        "coupons_taken": taken,
      ])
  }
}
