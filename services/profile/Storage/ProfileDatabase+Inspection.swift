import Database
import ProfileDomain

/// One reading of personal data, on record.
struct AccessEntry: Sendable, Hashable {
  let realm: String
  let person: PersonID
  let readerKind: String
  let reader: String
  let purpose: Purpose
  let method: String
  let readMilliseconds: Int64
}

extension ProfileDatabase {
  /// Appends readings to the record.
  func append(_ entries: [AccessEntry]) async throws {
    try await database.write { connection in
      for entry in entries {
        try connection.execute(
          """
          INSERT INTO access_log \
          (realm_id, sequence, read_ms, person_id, reader_kind, reader, purpose, method) \
          SELECT :realm_id, COALESCE(MAX(sequence), 0) + 1, :read_ms, :person_id, :reader_kind, \
          :reader, :purpose, :method FROM access_log WHERE realm_id = :realm_id
          """,
          [
            "realm_id": entry.realm, "read_ms": entry.readMilliseconds,
            "person_id": entry.person.bytes,
            "reader_kind": entry.readerKind, "reader": entry.reader,
            "purpose": Int64(entry.purpose.rawValue), "method": entry.method,
          ])
      }
    }
  }

  /// Who read of a person, in order; a page of those after a number.
  func readings(
    of person: PersonID, _ realm: String, after sequence: Int64
  ) async throws -> [(sequence: Int64, entry: AccessEntry)] {
    try await database.read { connection in
      try connection.all(
        """
        SELECT sequence, read_ms, reader_kind, reader, purpose, method FROM access_log \
        WHERE realm_id = :realm_id AND person_id = :person_id AND sequence > :sequence \
        ORDER BY sequence LIMIT :page
        """,
        [
          "realm_id": realm, "person_id": person.bytes, "sequence": sequence,
          "page": Self.pageRows,
        ]
      ) { row in
        let purpose = Purpose(rawValue: UInt8(clamping: try row.integer("purpose")))
        return (
          try row.integer("sequence"),
          AccessEntry(
            realm: realm, person: person, readerKind: try row.text("reader_kind"),
            reader: try row.text("reader"), purpose: purpose ?? .service,
            method: try row.text("method"), readMilliseconds: try row.integer("read_ms"))
        )
      }
    }
  }

  /// The newest rejected signals of a realm since a time.
  func rejected(
    _ realm: String, sinceMilliseconds: Int64, limit: Int
  ) async throws -> [(receivedMilliseconds: Int64, signal: RejectedSignal)] {
    try await database.read { connection in
      try connection.all(
        """
        SELECT received_ms, kind, source, event_ms, field, reason FROM rejected_signals \
        WHERE realm_id = :realm_id AND received_ms >= :since_ms ORDER BY sequence DESC LIMIT :page
        """,
        ["realm_id": realm, "since_ms": sinceMilliseconds, "page": limit]
      ) { row in
        (
          try row.integer("received_ms"),
          RejectedSignal(
            kind: try row.text("kind"), source: try row.text("source"),
            eventMilliseconds: try row.optionalInteger("event_ms"), field: try row.text("field"),
            reason: try row.text("reason"))
        )
      }
    }
  }

  /// Realms that have a log.
  func realms() async throws -> [String] { try await logHeads().map(\.realm) }

  /// Deletes what is older than it may be, some rows at a time; returns how many went.
  func sweep(_ realm: String, _ ages: Retention, nowMilliseconds: Int64) async throws -> Int {
    var rows = 0
    rows += try await sweepIDs(realm, beforeMilliseconds: nowMilliseconds - ages.idsMilliseconds)
    let statements: [(Statement, Int64)] = [
      (
        """
        DELETE FROM log_segments WHERE realm_id = :realm_id AND received_ms < :before_ms \
        AND sequence <= (SELECT folded_through FROM log_heads WHERE realm_id = :realm_id)
        """, ages.signalsMilliseconds
      ),
      (
        "DELETE FROM rejected_signals WHERE realm_id = :realm_id AND received_ms < :before_ms",
        ages.rejectedMilliseconds
      ),
      (
        "DELETE FROM answers WHERE realm_id = :realm_id AND answered_ms < :before_ms",
        ages.idsMilliseconds
      ),
      (
        "DELETE FROM access_log WHERE realm_id = :realm_id AND read_ms < :before_ms",
        ages.readingsMilliseconds
      ),
    ]
    for (statement, age) in statements {
      rows += try await database.write { connection in
        try connection.execute(
          statement, ["realm_id": realm, "before_ms": nowMilliseconds - age])
      }
    }
    rows += try await database.write { connection in
      try connection.execute(
        """
        DELETE FROM person_segments WHERE realm_id = :realm_id AND sequence < \
        COALESCE((SELECT MIN(sequence) FROM log_segments WHERE realm_id = :realm_id), \
        (SELECT folded_through + 1 FROM log_heads WHERE realm_id = :realm_id))
        """, ["realm_id": realm])
    }
    return rows
  }

  /// Ids are in the order of their making, not of their receipt: every page is looked through.
  private func sweepIDs(_ realm: String, beforeMilliseconds: Int64) async throws -> Int {
    var rows = 0
    var (high, low) = (Int64.min, Int64.min)
    while true {
      let place = (high, low)
      let next = try await database.read { connection in
        try connection.all(
          """
          SELECT id_high, id_low FROM signal_ids WHERE realm_id = :realm_id \
          AND (id_high > :high OR (id_high = :high AND id_low > :low)) \
          ORDER BY id_high, id_low LIMIT :page
          """,
          ["realm_id": realm, "high": place.0, "low": place.1, "page": Self.pageRows]
        ) { row in (try row.integer(0), try row.integer(1)) }.last
      }
      guard let next else { return rows }
      rows += try await database.write { connection in
        try connection.execute(
          """
          DELETE FROM signal_ids WHERE realm_id = :realm_id AND received_ms < :before_ms \
          AND id_high >= :from_high AND id_high <= :to_high
          """,
          [
            "realm_id": realm, "before_ms": beforeMilliseconds, "from_high": place.0,
            "to_high": next.0,
          ])
      }
      (high, low) = next
    }
  }
}

/// How long what is kept, in milliseconds.
struct Retention: Sendable, Hashable {
  /// Ids of signals and answers under idempotency keys; never less than signals may be late.
  var idsMilliseconds: Int64 = SignalWindow.maximumBehindMilliseconds + Day.lengthMilliseconds
  /// The log of signals.
  var signalsMilliseconds: Int64
  /// Rejected signals.
  var rejectedMilliseconds: Int64
  /// Who read whom.
  var readingsMilliseconds: Int64
}
