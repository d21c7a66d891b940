import Database
import PersonKeys

/// What follows a touch's end, in other services or at a channel app.
enum OutboxKind: Int64, Sendable {
  /// tenant Issue: the coupon becomes valid.
  case issue = 1
  /// tenant Release: what was reserved is free again.
  case release = 2
  /// compliance RecordOutcome.
  case outcome = 3
  /// A POST to the channel app.
  case webhook = 4
  /// profile Ingest of a feedback signal.
  case feedback = 5
}

/// One entry of the outbox; its payload is sealed on disk.
struct OutboxEntry: Sendable {
  let owner: PersonIn
  /// Ordered by time, and the same for the same work: entries are not doubled by a retry.
  let id: String
  let kind: OutboxKind
  let touch: String
  var payload: [UInt8] = []
  let dueMilliseconds: Int64
  let expiresMilliseconds: Int64
  var tries = 0
}

extension GatewayDatabase {
  /// Writes entries down.
  func add(_ entries: [OutboxEntry]) async throws {
    try await write {
      var sealed: [OutboxEntry] = []
      for entry in entries { sealed.append(try await PersonSeal(entry.owner, keys).seal(entry)) }
      return sealed
    } _: { connection, sealed in
      try connection.insert(sealed)
    }
  }

  /// Entries whose time has come, oldest first, with their payloads opened; those of persons whose
  /// key is gone are dropped.
  func dueEntries(_ realm: String, until now: Int64) async throws -> [OutboxEntry] {
    let rows = try await database.read { connection in
      try connection.all(
        """
        SELECT entry_id, kind, person_id, touch_id, payload, due_ms, expires_ms, tries FROM outbox
        WHERE realm_id = :realm_id AND due_ms <= :now ORDER BY due_ms LIMIT :page
        """, ["realm_id": realm, "now": now, "page": GatewayDatabase.page]
      ) { try OutboxEntry($0, realm) }
    }
    var entries: [OutboxEntry] = []
    var unreadable: [OutboxStep] = []
    for var entry in rows.compactMap(\.self) {
      do {
        entry.payload = try await keys.open(
          entry.payload, for: entry.owner.keyID, at: place("outbox", entry.id))
        entries.append(entry)
      } catch PersonKeysError.noKey {
        unreadable.append(.over(entry))
      }
    }
    try await take(unreadable)
    return entries
  }

  /// Nobody waits for what became of entries: it goes to the disk with somebody else's write that
  /// comes within this time.
  static let outboxPatience = Duration.milliseconds(50)

  /// Writes down how entries went on, all in one write.
  func take(_ steps: [OutboxStep]) async throws {
    if steps.isEmpty { return }
    try await database.write(patient: Self.outboxPatience) { connection in
      for step in steps { try connection.take(step) }
    }
  }
}

/// How an entry went on.
enum OutboxStep: Sendable {
  /// It is done, or will never be.
  case over(OutboxEntry)
  /// It is tried again later.
  case postponed(OutboxEntry, until: Int64)
}

extension WriteConnection {
  fileprivate func take(_ step: OutboxStep) throws {
    switch step {
    case .over(let entry):
      try execute(
        "DELETE FROM outbox WHERE realm_id = :realm_id AND entry_id = :entry_id",
        ["realm_id": entry.owner.realm, "entry_id": entry.id])
    case .postponed(let entry, let due):
      try execute(
        """
        UPDATE outbox SET due_ms = :due_ms, tries = :tries
        WHERE realm_id = :realm_id AND entry_id = :entry_id
        """,
        [
          "due_ms": due, "tries": entry.tries + 1, "realm_id": entry.owner.realm,
          "entry_id": entry.id,
        ])
    }
  }
}

extension OutboxEntry {
  fileprivate init?(_ row: borrowing Row, _ realm: String) throws {
    guard let kind = OutboxKind(rawValue: try row.integer("kind")) else { return nil }
    self.init(
      owner: PersonIn(realm: realm, person: try row.text("person_id")),
      id: try row.text("entry_id"), kind: kind, touch: try row.text("touch_id"),
      payload: try row.blob("payload"), dueMilliseconds: try row.integer("due_ms"),
      expiresMilliseconds: try row.integer("expires_ms"), tries: Int(try row.integer("tries")))
  }
}

extension WriteConnection {
  func insert(_ entries: [OutboxEntry]) throws {
    for entry in entries { try insert(entry) }
  }

  private func insert(_ entry: OutboxEntry) throws {
    try execute(
      """
      INSERT INTO outbox (realm_id, entry_id, kind, person_id, touch_id, payload, due_ms, tries,
        expires_ms)
      VALUES (:realm_id, :entry_id, :kind, :person_id, :touch_id, :payload, :due_ms, :tries,
        :expires_ms)
      ON CONFLICT (realm_id, entry_id) DO NOTHING
      """,
      [
        "realm_id": entry.owner.realm, "entry_id": entry.id, "kind": entry.kind.rawValue,
        "person_id": entry.owner.person, "touch_id": entry.touch, "payload": entry.payload,
        "due_ms": entry.dueMilliseconds, "tries": entry.tries,
        "expires_ms": entry.expiresMilliseconds,
      ])
  }
}
