internal import Database

/// A decision as it lies on disk.
struct SealedDecision: Sendable, Hashable {
  var touchID: String
  var personHash: [UInt8]
  var decidedMilliseconds: Int64
  /// Under the person's key, bound to realm and touch.
  var sealed: [UInt8]
}

extension AdvisorDatabase {
  func decision(_ realm: String, touch: String) async throws -> SealedDecision? {
    try await database.read { connection in try Self.decision(connection, realm, touch) }
  }

  /// Keeps a decision in the place of `earlier`, unless the touch has got another one meanwhile;
  /// that one, where it holds instead. `taken` is called once it is known to hold, before it is on
  /// disk.
  func keep(
    _ realm: String, _ decision: SealedDecision, insteadOf earlier: SealedDecision?,
    taken: @escaping @Sendable () -> Void = {}
  ) async throws -> SealedDecision? {
    let bindings: Bindings = [
      "realm_id": realm, "touch_id": decision.touchID, "person_hash": decision.personHash,
      "decided_ms": decision.decidedMilliseconds, "sealed": decision.sealed,
    ]
    return try await database.write {
      if $0 == nil { taken() }
    } _: { connection in
      // Nearly always it is the first one, and one statement says so.
      if earlier == nil, try connection.execute(Self.keepFirst, bindings) == 1 { return nil }
      if let found = try Self.decision(connection, realm, decision.touchID), found != earlier {
        return found
      }
      let isErased =
        try connection.first(
          """
          SELECT destroyed_ms FROM erasures
          WHERE realm_id = :realm_id AND person_hash = :person_hash
          """,
          ["realm_id": realm, "person_hash": decision.personHash]
        ) { row in try row.integer("destroyed_ms") } != nil
      if isErased { throw AdvisorRefusal.personErased }
      try connection.execute(
        """
        INSERT INTO decisions (realm_id, touch_id, person_hash, decided_ms, sealed)
        VALUES (:realm_id, :touch_id, :person_hash, :decided_ms, :sealed)
        ON CONFLICT (realm_id, touch_id)
        DO UPDATE SET decided_ms = excluded.decided_ms, sealed = excluded.sealed
        """, bindings)
      return nil
    }
  }

  /// Keeps a touch's first decision; nothing when there is one, or when the person is erased.
  private static let keepFirst: Statement = """
    INSERT INTO decisions (realm_id, touch_id, person_hash, decided_ms, sealed)
    SELECT :realm_id, :touch_id, :person_hash, :decided_ms, :sealed
    WHERE NOT EXISTS (
      SELECT 1 FROM erasures WHERE realm_id = :realm_id AND person_hash = :person_hash)
    ON CONFLICT (realm_id, touch_id) DO NOTHING
    """

  /// A person's decisions, newest first, after a place in that order.
  func decisions(
    _ realm: String, person: [UInt8], after place: DecisionPlace?, count: Int
  ) async throws -> [SealedDecision] {
    try await database.read { connection in
      try connection.all(
        """
        SELECT touch_id, person_hash, decided_ms, sealed FROM decisions
        WHERE realm_id = :realm_id AND person_hash = :person_hash
          AND (decided_ms < :decided_ms OR (decided_ms = :decided_ms AND touch_id > :touch_id))
        ORDER BY decided_ms DESC, touch_id LIMIT :count
        """,
        [
          "realm_id": realm, "person_hash": person, "decided_ms": place?.milliseconds ?? .max,
          "touch_id": place?.touchID ?? "", "count": count,
        ], Self.decision)
    }
  }

  /// Puts on record that somebody of the operator's people reads of a person.
  func recordRead(_ realm: String, _ read: RecordedRead) async throws {
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO reads (realm_id, read_id, person_hash, reader, purpose, read_ms)
        VALUES (:realm_id, :read_id, :person_hash, :reader, :purpose, :read_ms)
        """,
        [
          "realm_id": realm, "read_id": read.id, "person_hash": read.personHash,
          "reader": read.reader, "purpose": read.purpose, "read_ms": read.milliseconds,
        ])
    }
  }

  /// Deletes a person's decisions and remembers the erasure; the same answer the second time.
  func erase(
    _ realm: String, person: [UInt8], atMilliseconds now: Int64
  ) async throws -> ErasureRecord {
    try await database.write { connection in
      let earlier = try connection.first(
        """
        SELECT destroyed_ms, erased_rows FROM erasures
        WHERE realm_id = :realm_id AND person_hash = :person_hash
        """,
        ["realm_id": realm, "person_hash": person]
      ) { row in
        ErasureRecord(
          destroyedMilliseconds: try row.integer("destroyed_ms"),
          erasedRows: try row.integer("erased_rows"))
      }
      if let earlier { return earlier }
      let rows = try connection.execute(
        "DELETE FROM decisions WHERE realm_id = :realm_id AND person_hash = :person_hash",
        ["realm_id": realm, "person_hash": person])
      try connection.execute(
        """
        INSERT INTO erasures (realm_id, person_hash, destroyed_ms, erased_rows)
        VALUES (:realm_id, :person_hash, :destroyed_ms, :erased_rows)
        """,
        ["realm_id": realm, "person_hash": person, "destroyed_ms": now, "erased_rows": rows])
      return ErasureRecord(destroyedMilliseconds: now, erasedRows: Int64(rows))
    }
  }

  /// Deletes what was decided longer ago than it is kept; whether there may be more.
  func forgetDecisions(_ realm: String, before limit: Int64) async throws -> Bool {
    try await database.write { connection in
      let touches = try connection.all(
        """
        SELECT touch_id FROM decisions
        WHERE realm_id = :realm_id AND decided_ms < :limit ORDER BY decided_ms LIMIT 500
        """,
        ["realm_id": realm, "limit": limit]
      ) { row in try row.text("touch_id") }
      for touch in touches {
        try connection.execute(
          "DELETE FROM decisions WHERE realm_id = :realm_id AND touch_id = :touch_id",
          ["realm_id": realm, "touch_id": touch])
      }
      return touches.count == 500
    }
  }

  private static func decision(
    _ connection: ReadConnection, _ realm: String, _ touch: String
  ) throws -> SealedDecision? {
    try connection.first(
      """
      SELECT touch_id, person_hash, decided_ms, sealed FROM decisions
      WHERE realm_id = :realm_id AND touch_id = :touch_id
      """,
      ["realm_id": realm, "touch_id": touch], decision)
  }

  private static func decision(_ row: borrowing Row) throws -> SealedDecision {
    SealedDecision(
      touchID: try row.text("touch_id"), personHash: try row.blob("person_hash"),
      decidedMilliseconds: try row.integer("decided_ms"), sealed: try row.blob("sealed"))
  }
}

/// Where a page of a person's decisions begins: after this one.
struct DecisionPlace: Sendable, Hashable {
  var milliseconds: Int64
  var touchID: String
}

/// One look at a person's decisions.
struct RecordedRead: Sendable, Hashable {
  /// UUIDv7.
  var id: String
  var personHash: [UInt8]
  var reader: String
  var purpose: String
  var milliseconds: Int64
}

/// What an erasure did, for the answer and for the same answer again.
struct ErasureRecord: Sendable, Hashable {
  var destroyedMilliseconds: Int64
  var erasedRows: Int64
}

/// Why a decision is not made or kept.
enum AdvisorRefusal: Error, Sendable, Hashable {
  case personErased
  /// The touch was decided from another request.
  case touchReused
}
