import Database
import Messages
import PersonKeys
import Wire

extension GatewayDatabase {
  /// Messages after a cursor that have not expired, oldest first.
  func messages(
    _ owner: PersonIn, after cursor: Int64, at now: Int64, limit: Int64
  ) async throws -> [Atrium_Gateway_V1_Message] {
    let rows = try await database.read { connection in
      try connection.all(
        """
        SELECT cursor, touch_id, message FROM inbox
        WHERE realm_id = :realm_id AND person_id = :person_id AND cursor > :cursor
          AND expires_ms > :now
        ORDER BY cursor LIMIT :page
        """,
        [
          "realm_id": owner.realm, "person_id": owner.person, "cursor": cursor, "now": now,
          "page": limit,
        ]
      ) { (try $0.integer("cursor"), try $0.text("touch_id"), try $0.blob("message")) }
    }
    var messages: [Atrium_Gateway_V1_Message] = []
    for (cursor, touch, sealed) in rows {
      let bytes = try await keys.open(sealed, for: owner.keyID, at: place("inbox", touch))
      var message = try Atrium_Gateway_V1_Message(serialized: bytes)
      message.cursor = UInt64(clamping: cursor)
      messages.append(message)
    }
    return messages
  }

  /// A person's touches, newest first; for export.
  func touches(_ owner: PersonIn, before: Int64) async throws -> [TouchRow] {
    try await database.read { connection in
      try connection.all(
        """
        SELECT touch_id, person_id, journey, state, withheld_reason, begun_ms, ended_ms, due_ms,
          tries
        FROM touches
        WHERE realm_id = :realm_id AND person_id = :person_id AND begun_ms < :before
        ORDER BY begun_ms DESC LIMIT :page
        """,
        [
          "realm_id": owner.realm, "person_id": owner.person, "before": before,
          "page": GatewayDatabase.page,
        ]
      ) { try TouchRow($0, owner.realm) }
    }
  }

  /// Deletes a person's rows and destroys the key; returns how many rows there were.
  ///
  /// The key goes first: should the process end in between, what is left cannot be read.
  func erase(_ owner: PersonIn) async throws -> (rows: Int, milliseconds: Int64) {
    let receipt = try await destroyKey(of: owner)
    let rows = try await database.write { connection in
      let bindings: Bindings = ["realm_id": owner.realm, "person_id": owner.person]
      var rows = 0
      rows += try connection.execute(
        "DELETE FROM inbox WHERE realm_id = :realm_id AND person_id = :person_id", bindings)
      rows += try connection.execute(
        "DELETE FROM touches WHERE realm_id = :realm_id AND person_id = :person_id", bindings)
      rows += try connection.execute(
        "DELETE FROM contacts WHERE realm_id = :realm_id AND person_id = :person_id", bindings)
      rows += try connection.execute(
        "DELETE FROM outbox WHERE realm_id = :realm_id AND person_id = :person_id", bindings)
      rows += try connection.execute(
        "DELETE FROM answers WHERE realm_id = :realm_id AND caller = :person_id", bindings)
      return rows
    }
    try await database.emptyLog()
    return (rows, receipt.milliseconds)
  }
}
