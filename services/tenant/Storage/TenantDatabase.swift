public import Database
internal import Messages
internal import TenantDomain

/// Everything that the service keeps; each query is named by what it is for.
public struct TenantDatabase: Sendable {
  /// What the database is opened with.
  public static let schema = TenantSchema.schema

  let database: Database
  /// Rings after each commit that the feed shows.
  let bell: FeedBell
  let offers = OfferFactsTable()

  public init(_ database: Database, bell: FeedBell) {
    self.database = database
    self.bell = bell
  }

  // MARK: - Single rows

  func mall(_ realm: String, _ id: String) async throws -> Atrium_Tenant_V1_Mall? {
    try await database.read { connection in
      try connection.first(
        "SELECT record FROM malls WHERE realm_id = :realm_id AND mall_id = :id",
        ["realm_id": realm, "id": id]
      ) { row in try Record.read(row.blob("record")) }
    }
  }

  func shop(_ realm: String, _ id: String) async throws -> Atrium_Tenant_V1_Shop? {
    try await database.read { connection in try Self.shop(connection, realm, id) }
  }

  func offer(_ realm: String, _ id: String) async throws -> Atrium_Tenant_V1_Offer? {
    try await database.read { connection in
      try Self.offer(connection, realm, id)?.message
    }
  }

  // MARK: - The same inside of a transaction

  static func shop(
    _ connection: ReadConnection, _ realm: String, _ id: String
  ) throws -> Atrium_Tenant_V1_Shop? {
    try connection.first(
      "SELECT record FROM shops WHERE realm_id = :realm_id AND shop_id = :id",
      ["realm_id": realm, "id": id]
    ) { row in try Record.read(row.blob("record")) }
  }

  static func item(
    _ connection: ReadConnection, _ realm: String, _ id: String
  ) throws -> Atrium_Tenant_V1_Item? {
    try connection.first(
      "SELECT record FROM items WHERE realm_id = :realm_id AND item_id = :id",
      ["realm_id": realm, "id": id]
    ) { row in try Record.read(row.blob("record")) }
  }

  static func zone(
    _ connection: ReadConnection, _ realm: String, _ id: String
  ) throws -> Atrium_Tenant_V1_Zone? {
    try connection.first(
      "SELECT record FROM zones WHERE realm_id = :realm_id AND zone_id = :id",
      ["realm_id": realm, "id": id]
    ) { row in try Record.read(row.blob("record")) }
  }

  static func offer(
    _ connection: ReadConnection, _ realm: String, _ id: String
  ) throws -> StoredOffer? {
    try connection.first(
      """
      SELECT record, times, begins_ms, ends_ms, paused, kind, coupons_total, coupons_taken
      FROM offers WHERE realm_id = :realm_id AND offer_id = :id
      """,
      ["realm_id": realm, "id": id]
    ) { row in try StoredOffer(row) }
  }

  /// The newest sequence number; 0 of a realm without changes.
  static func head(_ connection: ReadConnection, _ realm: String) throws -> Int64 {
    try connection.first(
      "SELECT sequence FROM feed_heads WHERE realm_id = :realm_id", ["realm_id": realm]
    ) { row in try row.integer("sequence") } ?? 0
  }

  /// Realms that have anything.
  func realms() async throws -> [String] {
    try await database.read { connection in
      try connection.all("SELECT realm_id FROM feed_heads ORDER BY realm_id") { row in
        try row.text("realm_id")
      }
    }
  }
}

/// An offer's row: its record with the counts as they are now.
struct StoredOffer: Sendable {
  var message: Atrium_Tenant_V1_Offer
  var times: StoredTimes
  var isPaused: Bool
  var isCounted: Bool
  var taken: UInt32

  init(_ row: borrowing Row) throws {
    message = try Record.read(row.blob("record"))
    times = StoredTimes(
      times: try row.text("times"), beginsMilliseconds: try row.integer("begins_ms"),
      endsMilliseconds: try row.integer("ends_ms"))
    isPaused = try row.bool("paused")
    taken = UInt32(clamping: try row.integer("coupons_taken"))
    let total = UInt32(clamping: try row.integer("coupons_total"))
    isCounted = try row.text("kind") == Offer.Kind.amountOff.rawValue || total > 0
    message.couponsTotal = total
    message.couponsLeft = total - min(taken, total)
  }

  func isOpen(atMilliseconds now: Int64) -> Bool {
    !isPaused && times.beginsMilliseconds <= now && now < times.endsMilliseconds
  }
}
