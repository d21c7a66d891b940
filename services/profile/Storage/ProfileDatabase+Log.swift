import Database
import ProfileDomain

/// A batch on its way into the log.
struct LogBatch: Sendable {
  /// One signal of it.
  struct Item: Sendable {
    let id: SignalID
    /// nil for what is only counted.
    let entry: LogEntry?
    /// A device that this signal joins with its person.
    var joins: (identity: IdentityHash, person: PersonID)?
  }

  var items: [Item] = []
  var rejected: [RejectedSignal] = []
}

/// What became of a batch.
struct LogOutcome: Sendable {
  /// For each item: whether its id was taken before.
  var isDuplicate: [Bool] = []
  /// The segment, where something was appended.
  var sequence: Int64?
}

/// What is kept of a signal that was not taken.
struct RejectedSignal: Sendable, Hashable {
  var kind: String
  var source: String
  var eventMilliseconds: Int64?
  var field: String
  var reason: String
  var person: PersonID?
  /// Sealed, and only of a known person who consented.
  var payload: [UInt8]?
}

extension ProfileDatabase {
  /// Takes up ids, appends the entries of new ones as one segment, and keeps what was rejected: one
  /// transaction.
  func append(_ realm: String, _ batch: LogBatch, nowMilliseconds: Int64) async throws -> LogOutcome
  {
    try await database.write { connection in
      var outcome = LogOutcome()
      var entries: [LogEntry] = []
      for item in batch.items {
        let isNew = try connection.takeID(item.id, realm, nowMilliseconds: nowMilliseconds)
        outcome.isDuplicate.append(!isNew)
        guard isNew else { continue }
        if let entry = item.entry { entries.append(entry) }
        if let (identity, person) = item.joins, try connection.lives(person, realm) {
          try connection.link(identity, to: person, realm, nowMilliseconds: nowMilliseconds)
        }
      }
      if !entries.isEmpty {
        outcome.sequence = try connection.append(entries, realm, nowMilliseconds: nowMilliseconds)
      }
      for rejected in batch.rejected {
        try connection.keep(rejected, realm, nowMilliseconds: nowMilliseconds)
      }
      return outcome
    }
  }

  /// Where each realm's log ends and how far it is folded.
  func logHeads() async throws -> [(realm: String, last: Int64, folded: Int64)] {
    try await database.read { connection in
      try connection.all(
        "SELECT realm_id, last_sequence, folded_through FROM log_heads ORDER BY realm_id"
      ) { row in
        (
          try row.text("realm_id"), try row.integer("last_sequence"),
          try row.integer("folded_through")
        )
      }
    }
  }

  /// The segment of a number; nil when it is not there any more.
  func segment(_ realm: String, _ sequence: Int64) async throws -> LogSegment? {
    let body = try await database.read { connection in
      try connection.first(
        "SELECT body FROM log_segments WHERE realm_id = :realm_id AND sequence = :sequence",
        ["realm_id": realm, "sequence": sequence]
      ) { row in try row.blob(0) }
    }
    return try body.map { try LogSegment(stored: $0) }
  }

  /// Numbers of folded segments that hold entries of a person, in order.
  func segments(of person: PersonID, _ realm: String) async throws -> [Int64] {
    try await database.read { connection in
      try connection.all(
        """
        SELECT sequence FROM person_segments \
        WHERE realm_id = :realm_id AND person_id = :person_id ORDER BY sequence
        """,
        ["realm_id": realm, "person_id": person.bytes]
      ) { row in try row.integer(0) }
    }
  }
}

extension WriteConnection {
  /// Whether the id was not there.
  fileprivate func takeID(_ id: SignalID, _ realm: String, nowMilliseconds: Int64) throws -> Bool {
    try execute(
      """
      INSERT INTO signal_ids (realm_id, id_high, id_low, received_ms) \
      VALUES (:realm_id, :id_high, :id_low, :received_ms) ON CONFLICT DO NOTHING
      """,
      [
        "realm_id": realm, "id_high": Int64(bitPattern: id.high),
        "id_low": Int64(bitPattern: id.low), "received_ms": nowMilliseconds,
      ]) == 1
  }

  /// Appends entries as the next segment; returns its number. Numbers of a realm have no gap.
  func append(_ entries: [LogEntry], _ realm: String, nowMilliseconds: Int64) throws -> Int64 {
    let sequence = try nextSequence(realm)
    try execute(
      """
      INSERT INTO log_segments (realm_id, sequence, received_ms, body) \
      VALUES (:realm_id, :sequence, :received_ms, :body)
      """,
      [
        "realm_id": realm, "sequence": sequence, "received_ms": nowMilliseconds,
        "body": LogSegment(entries).stored,
      ])
    return sequence
  }

  private func nextSequence(_ realm: String) throws -> Int64 {
    // To its end, so that the change is made whole.
    let next = try all(
      """
      UPDATE log_heads SET last_sequence = last_sequence + 1 WHERE realm_id = :realm_id \
      RETURNING last_sequence
      """,
      ["realm_id": realm]
    ) { row in try row.integer(0) }
    if let sequence = next.first { return sequence }
    try execute(
      """
      INSERT INTO log_heads (realm_id, last_sequence, folded_through) VALUES (:realm_id, 1, 0)
      """,
      ["realm_id": realm])
    return 1
  }

  fileprivate func keep(_ rejected: RejectedSignal, _ realm: String, nowMilliseconds: Int64) throws
  {
    try execute(
      """
      INSERT INTO rejected_signals \
      (realm_id, sequence, received_ms, kind, source, event_ms, field, reason, person_id, payload) \
      SELECT :realm_id, COALESCE(MAX(sequence), 0) + 1, :received_ms, :kind, :source, :event_ms, \
      :field, :reason, :person_id, :payload FROM rejected_signals WHERE realm_id = :realm_id
      """,
      [
        "realm_id": realm, "received_ms": nowMilliseconds, "kind": rejected.kind,
        "source": rejected.source, "event_ms": rejected.eventMilliseconds, "field": rejected.field,
        "reason": rejected.reason, "person_id": rejected.person?.bytes,
        "payload": rejected.payload,
      ])
  }
}

// MARK: - Folded profiles

/// A folded profile as it lies on disk.
struct StoredState: Sendable {
  let person: PersonID
  /// Segments up to this one are in it.
  let foldedThrough: Int64
  let body: [UInt8]

  func opened(with key: SealingKey) throws -> FoldedState {
    FoldedState(
      state: try ProfileState(stored: try key.open(body, .state)), through: foldedThrough)
  }
}

/// A profile that was just folded, on its way to the disk.
struct FoldedRow: Sendable {
  let person: PersonID
  let folded: FoldedState
  /// The sealed profile.
  let body: [UInt8]
  /// What was folded into it now.
  let segments: [Int64]
}

extension ProfileDatabase {
  func state(of person: PersonID, _ realm: String) async throws -> StoredState? {
    try await database.read { connection in try connection.state(of: person, realm) }
  }

  func states(of persons: [PersonID], _ realm: String) async throws -> [StoredState] {
    try await database.read { connection in
      try persons.compactMap { try connection.state(of: $0, realm) }
    }
  }

  /// Puts folded profiles in the place of those before, with the segments that went into each, and
  /// notes how far the realm's log is folded when they were the last.
  func replace(
    _ rows: [FoldedRow], _ realm: String, foldedThrough sequence: Int64?, patient: Duration
  ) async throws {
    try await database.write(patient: patient) { connection in
      for row in rows {
        guard try connection.replaceState(row, realm) else { continue }
        for segment in row.segments {
          try connection.execute(
            """
            INSERT INTO person_segments (realm_id, person_id, sequence) \
            VALUES (:realm_id, :person_id, :sequence) ON CONFLICT DO NOTHING
            """,
            ["realm_id": realm, "person_id": row.person.bytes, "sequence": segment])
        }
      }
      if let sequence { try connection.noteFolded(realm, through: sequence) }
    }
  }

  /// Everything up to here is folded; where a start goes on.
  func noteFolded(
    _ realm: String, through sequence: Int64, patient: Duration
  ) async throws {
    try await database.write(patient: patient) { try $0.noteFolded(realm, through: sequence) }
  }
}

extension WriteConnection {
  /// False for a person who is not there or erased.
  fileprivate func replaceState(_ row: FoldedRow, _ realm: String) throws -> Bool {
    try execute(
      """
      INSERT INTO profile_states (realm_id, person_id, folded_through, body) \
      SELECT realm_id, person_id, :folded_through, :body FROM persons \
      WHERE realm_id = :realm_id AND person_id = :person_id AND erased_ms IS NULL \
      ON CONFLICT (realm_id, person_id) \
      DO UPDATE SET folded_through = excluded.folded_through, body = excluded.body
      """,
      [
        "realm_id": realm, "person_id": row.person.bytes, "folded_through": row.folded.through,
        "body": row.body,
      ]) == 1
  }

  fileprivate func noteFolded(_ realm: String, through sequence: Int64) throws {
    try execute(
      "UPDATE log_heads SET folded_through = :sequence WHERE realm_id = :realm_id",
      ["sequence": sequence, "realm_id": realm])
  }
}

extension ReadConnection {
  fileprivate func state(of person: PersonID, _ realm: String) throws -> StoredState? {
    try first(
      """
      SELECT folded_through, body FROM profile_states \
      WHERE realm_id = :realm_id AND person_id = :person_id
      """,
      ["realm_id": realm, "person_id": person.bytes]
    ) { row in
      StoredState(person: person, foldedThrough: try row.integer(0), body: try row.blob(1))
    }
  }
}
