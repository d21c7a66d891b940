import Database
import Messages
import PersonKeys
import Wire

extension GatewayDatabase {
  /// Writes touches down that begin now; those that exist already stay as they are.
  ///
  /// Returns the names of the new ones.
  func begin(_ touches: [NewTouch]) async throws -> [String] {
    try await write {
      var rows: [SealedTouch] = []
      for touch in touches { rows.append(try await PersonSeal(touch.owner, keys).seal(touch)) }
      return rows
    } _: { connection, rows in
      try rows.compactMap { try connection.insert($0, as: .running) ? $0.touch.id : nil }
    }
  }

  /// A touch of a realm; nil when there is none.
  func touch(_ realm: String, _ id: String) async throws -> TouchRow? {
    try await database.read { connection in try connection.touch(realm, id) }
  }

  /// What began a touch.
  func input(_ row: TouchRow) async throws -> Atrium_Gateway_Store_V1_TouchInput? {
    let sealed = try await database.read { connection in
      try connection.first(
        """
        SELECT input FROM touches WHERE realm_id = :realm_id AND touch_id = :touch_id
        """, ["realm_id": row.realm, "touch_id": row.touch]
      ) { try $0.blob("input") }
    }
    guard let sealed else { return nil }
    let bytes = try await keys.open(
      sealed, for: row.owner.keyID, at: place("touches.input", row.touch))
    return try Atrium_Gateway_Store_V1_TouchInput(serialized: bytes)
  }

  /// What became of a touch; nil while it runs.
  func result(_ row: TouchRow) async throws -> Atrium_Gateway_Store_V1_TouchResult? {
    let sealed = try await database.read { connection in
      try connection.first(
        """
        SELECT result FROM touches WHERE realm_id = :realm_id AND touch_id = :touch_id
        """, ["realm_id": row.realm, "touch_id": row.touch]
      ) { try $0.optionalBlob("result") }
    }
    guard let sealed = sealed ?? nil else { return nil }
    let bytes = try await keys.open(
      sealed, for: row.owner.keyID, at: place("touches.result", row.touch))
    return try Atrium_Gateway_Store_V1_TouchResult(serialized: bytes)
  }

  /// Touches that are not at their end and whose time has come.
  func dueTouches(_ realm: String, until now: Int64) async throws -> [TouchRow] {
    try await database.read { connection in
      var due: [TouchRow] = []
      for state in [TouchState.running, .queued] {
        due += try connection.all(
          """
          SELECT touch_id, person_id, journey, state, withheld_reason, begun_ms, ended_ms, due_ms,
            tries
          FROM touches
          WHERE realm_id = :realm_id AND state = :state AND due_ms <= :now
          ORDER BY due_ms LIMIT :page
          """,
          [
            "realm_id": realm, "state": state.rawValue, "now": now, "page": GatewayDatabase.page,
          ]
        ) { try TouchRow($0, realm) }
      }
      return due
    }
  }

  /// A touch waits for another time.
  func postpone(
    _ row: TouchRow, until due: Int64, as state: TouchState, tries: Int
  ) async throws {
    try await database.write { connection in
      try connection.execute(
        """
        UPDATE touches SET state = :state, due_ms = :due_ms, tries = :tries
        WHERE realm_id = :realm_id AND touch_id = :touch_id AND ended_ms IS NULL
        """,
        [
          "state": state.rawValue, "due_ms": due, "tries": tries, "realm_id": row.realm,
          "touch_id": row.touch,
        ])
    }
  }
}

/// A touch to begin, as it goes into the table.
struct SealedTouch: Sendable {
  let touch: NewTouch
  let input: [UInt8]
}

/// The end of a touch, as it goes into the table.
struct SealedEnd: Sendable {
  let state: TouchState
  let reason: String
  let result: [UInt8]
  let milliseconds: Int64
}

extension WriteConnection {
  /// Writes a touch down, with its end where it has come to it; false when it was there before.
  func insert(
    _ sealed: SealedTouch, as state: TouchState, end: SealedEnd? = nil
  ) throws -> Bool {
    let touch = sealed.touch
    return try execute(
      """
      INSERT INTO touches (realm_id, touch_id, person_id, journey, state, withheld_reason,
        input, result, begun_ms, ended_ms, due_ms, tries)
      VALUES (:realm_id, :touch_id, :person_id, :journey, :state, :reason, :input, :result,
        :begun_ms, :ended_ms, :due_ms, 0)
      ON CONFLICT (realm_id, touch_id) DO NOTHING
      """,
      [
        "realm_id": touch.owner.realm, "touch_id": touch.id, "person_id": touch.owner.person,
        "journey": touch.journey, "state": state.rawValue, "reason": end?.reason ?? "",
        "input": sealed.input, "result": end?.result, "begun_ms": touch.milliseconds,
        "ended_ms": end?.milliseconds, "due_ms": touch.milliseconds,
      ]) == 1
  }
}

/// A touch to begin.
struct NewTouch: Sendable {
  let id: String
  let owner: PersonIn
  let journey: String
  let milliseconds: Int64
  let input: Atrium_Gateway_Store_V1_TouchInput
  /// Whether its occasion is known to be new, so that it has not begun before.
  var isFirst = false

  /// The row as it is when the touch begins.
  var row: TouchRow {
    TouchRow(
      realm: owner.realm, touch: id, person: owner.person, journey: journey, state: .running,
      withheldReason: "", begunMilliseconds: milliseconds, endedMilliseconds: nil,
      dueMilliseconds: milliseconds, tries: 0)
  }
}

extension TouchRow {
  init(_ row: borrowing Row, _ realm: String) throws {
    self.init(
      realm: realm, touch: try row.text("touch_id"), person: try row.text("person_id"),
      journey: try row.text("journey"),
      state: TouchState(rawValue: try row.integer("state")) ?? .uncertain,
      withheldReason: try row.text("withheld_reason"),
      begunMilliseconds: try row.integer("begun_ms"),
      endedMilliseconds: try row.optionalInteger("ended_ms"),
      dueMilliseconds: try row.integer("due_ms"), tries: Int(try row.integer("tries")))
  }
}

extension ReadConnection {
  func touch(_ realm: String, _ id: String) throws -> TouchRow? {
    try first(
      """
      SELECT touch_id, person_id, journey, state, withheld_reason, begun_ms, ended_ms, due_ms, tries
      FROM touches WHERE realm_id = :realm_id AND touch_id = :touch_id
      """, ["realm_id": realm, "touch_id": id]
    ) { try TouchRow($0, realm) }
  }
}
