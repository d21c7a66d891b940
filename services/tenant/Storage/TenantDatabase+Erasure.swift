internal import Database

/// What an erasure did, for the answer and for the same answer again.
struct ErasureRecord: Sendable, Hashable {
  var destroyedMilliseconds: Int64
  var erasedRows: Int64
}

extension TenantDatabase {
  /// Cuts a person off from holds and coupons, and remembers that nothing is reserved any more.
  ///
  /// Nothing else here is the person's: coupons are worth the same for everybody who shows them,
  /// so one that was given stays valid, and belongs to nobody from now on. What is only reserved
  /// goes back.
  func erase(
    _ realm: String, personHash: [UInt8], erasureID: String, atMilliseconds now: Int64
  ) async throws -> ErasureRecord {
    try await database.write { [offers] connection in
      let earlier = try connection.first(
        """
        SELECT destroyed_ms, erased_rows FROM erasures
        WHERE realm_id = :realm_id AND person_hash = :person_hash
        """,
        ["realm_id": realm, "person_hash": personHash]
      ) { row in
        ErasureRecord(
          destroyedMilliseconds: try row.integer("destroyed_ms"),
          erasedRows: try row.integer("erased_rows"))
      }
      if let earlier { return earlier }
      let rows = try Self.cutOff(connection, offers, realm, personHash, now)
      try connection.execute(
        """
        INSERT INTO erasures (realm_id, person_hash, erasure_id, destroyed_ms, erased_rows)
        VALUES (:realm_id, :person_hash, :erasure_id, :destroyed_ms, :erased_rows)
        """,
        [
          "realm_id": realm, "person_hash": personHash, "erasure_id": erasureID,
          "destroyed_ms": now, "erased_rows": rows,
        ])
      return ErasureRecord(destroyedMilliseconds: now, erasedRows: Int64(rows))
    }
  }

  private static func cutOff(
    _ connection: WriteConnection, _ offers: OfferFactsTable, _ realm: String,
    _ personHash: [UInt8], _ now: Int64
  ) throws -> Int {
    let touches = try connection.all(
      "SELECT touch_id FROM holds WHERE realm_id = :realm_id AND person_hash = :person_hash",
      ["realm_id": realm, "person_hash": personHash]
    ) { row in try row.text("touch_id") }
    var desk = CouponDesk(connection, offers, realm, now)
    for touch in touches {
      _ = try desk.release(touch)
      try connection.execute(
        "DELETE FROM holds WHERE realm_id = :realm_id AND touch_id = :touch_id",
        ["realm_id": realm, "touch_id": touch])
    }
    return touches.count
  }
}
