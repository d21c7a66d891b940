internal import Database
internal import Messages
internal import Wire

/// Everything that the advisor keeps; each query is named by what it is for.
struct AdvisorDatabase: Sendable {
  let database: Database

  init(_ database: Database) { self.database = database }

  // MARK: - Read model

  /// Rows of a realm and how far they reach.
  func readModel(_ realm: String) async throws -> StoredModel {
    try await database.read { connection in
      var model = StoredModel()
      let position = try connection.first(
        "SELECT sequence, head FROM feed_positions WHERE realm_id = :realm_id",
        ["realm_id": realm]
      ) { row in (try row.integer("sequence"), try row.integer("head")) }
      if let position {
        (model.sequence, model.head) = (UInt64(clamping: position.0), UInt64(clamping: position.1))
      }
      try connection.each(
        "SELECT record FROM feed_rows WHERE realm_id = :realm_id", ["realm_id": realm]
      ) { row in
        let change: Atrium_Tenant_V1_Change = try Record.read(row.blob("record"))
        if let row = change.row { model.rows.append(row) }
      }
      return model
    }
  }

  /// Takes rows in and moves the position, together or not at all.
  func apply(
    _ realm: String, _ changes: [Atrium_Tenant_V1_Change], sequence: UInt64, head: UInt64
  ) async throws {
    try await database.write { connection in
      for change in changes {
        guard let row = change.row, let (kind, id) = row.place else { continue }
        var stored = Atrium_Tenant_V1_Change()
        stored.row = row
        try connection.execute(
          """
          INSERT INTO feed_rows (realm_id, kind, row_id, record)
          VALUES (:realm_id, :kind, :row_id, :record)
          ON CONFLICT (realm_id, kind, row_id) DO UPDATE SET record = excluded.record
          """,
          ["realm_id": realm, "kind": kind, "row_id": id, "record": try Record.bytes(stored)])
      }
      try Self.move(connection, realm, sequence, head)
    }
  }

  /// Forgets the rows of a realm, to read them again from the beginning.
  func forgetModel(_ realm: String) async throws {
    try await database.write { connection in
      try connection.execute(
        "DELETE FROM feed_rows WHERE realm_id = :realm_id", ["realm_id": realm])
      try Self.move(connection, realm, 0, 0)
    }
  }

  private static func move(
    _ connection: WriteConnection, _ realm: String, _ sequence: UInt64, _ head: UInt64
  ) throws {
    try connection.execute(
      """
      INSERT INTO feed_positions (realm_id, sequence, head) VALUES (:realm_id, :sequence, :head)
      ON CONFLICT (realm_id) DO UPDATE SET sequence = excluded.sequence, head = excluded.head
      """,
      [
        "realm_id": realm, "sequence": Int64(clamping: sequence), "head": Int64(clamping: head),
      ])
  }
}

/// A read model as it lies on disk.
struct StoredModel: Sendable {
  var rows: [Atrium_Tenant_V1_Change.Row] = []
  var sequence: UInt64 = 0
  var head: UInt64 = 0
}

extension Atrium_Tenant_V1_Change.Row {
  /// Which row of which kind; nil for a kind that this program does not know.
  var place: (kind: String, id: String)? {
    switch self {
    case .mall(let mall): ("mall", mall.mallID)
    case .zone(let zone): ("zone", zone.zoneID)
    case .shop(let shop): ("shop", shop.shopID)
    case .item(let item): ("item", item.itemID)
    case .offer(let offer): ("offer", offer.offerID)
    }
  }
}
