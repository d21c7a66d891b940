import Database
import ProfileDomain

/// An erasure as it lies on disk.
struct StoredErasure: Sendable {
  let realm: String
  let id: PersonID
  let person: PersonID
  var state: ErasureState
  let requestedMilliseconds: Int64
  var effectiveMilliseconds: Int64?
  var completeMilliseconds: Int64?
  var acknowledgements: [ErasureAcknowledgement]
}

extension ProfileDatabase {
  /// Takes on an erasure, and lets go of everything of the person at once, in one transaction. The
  /// same person again gives the erasure that is there.
  func beginErasure(
    _ realm: String, _ person: PersonID, id: PersonID, nowMilliseconds: Int64
  ) async throws -> (erasure: StoredErasure, erasedRows: Int) {
    try await database.write { connection in
      if let erasure = try connection.erasure(of: person, realm) { return (erasure, 0) }
      try connection.execute(
        """
        INSERT INTO erasures (realm_id, erasure_id, person_id, state, requested_ms) \
        VALUES (:realm_id, :erasure_id, :person_id, :state, :requested_ms)
        """,
        [
          "realm_id": realm, "erasure_id": id.bytes, "person_id": person.bytes,
          "state": Int64(ErasureState.requested.rawValue), "requested_ms": nowMilliseconds,
        ])
      let rows = try connection.dropPerson(person, realm, nowMilliseconds: nowMilliseconds)
      let erasure = StoredErasure(
        realm: realm, id: id, person: person, state: .requested,
        requestedMilliseconds: nowMilliseconds,
        effectiveMilliseconds: nil, completeMilliseconds: nil, acknowledgements: [])
      return (erasure, rows)
    }
  }

  /// Lets go of everything of the person; returns how many rows that were.
  func dropPerson(_ realm: String, _ person: PersonID, nowMilliseconds: Int64) async throws -> Int {
    try await database.write { try $0.dropPerson(person, realm, nowMilliseconds: nowMilliseconds) }
  }

  func erasure(_ realm: String, _ id: PersonID) async throws -> StoredErasure? {
    try await database.read { try $0.erasure(id, realm) }
  }

  /// Erasures that are not complete, of all realms; a flow goes on with them.
  func openErasures() async throws -> [StoredErasure] {
    try await database.read { connection in
      try connection.erasures(
        """
        SELECT realm_id, erasure_id, person_id, state, requested_ms, effective_ms, complete_ms \
        FROM erasures WHERE state < :state ORDER BY realm_id, requested_ms
        """, ["state": Int64(ErasureState.complete.rawValue)])
    }
  }

  /// The newest erasures of a realm.
  func erasures(_ realm: String, limit: Int) async throws -> [StoredErasure] {
    try await database.read { connection in
      try connection.erasures(
        """
        SELECT realm_id, erasure_id, person_id, state, requested_ms, effective_ms, complete_ms \
        FROM erasures WHERE realm_id = :realm_id ORDER BY requested_ms DESC LIMIT :page
        """, ["realm_id": realm, "page": limit])
    }
  }

  /// The acknowledgement of one service, as it was first given.
  func acknowledgement(
    _ realm: String, _ erasure: PersonID, of service: String
  ) async throws -> ErasureAcknowledgement? {
    try await database.read { connection in
      try connection.acknowledgements(of: erasure, realm).first { $0.service == service }
    }
  }

  func keep(
    _ acknowledgement: ErasureAcknowledgement, _ realm: String, of erasure: PersonID
  ) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        """
        INSERT INTO erasure_acknowledgements \
        (realm_id, erasure_id, service, place, destroyed_ms, erased_rows, hold_reason) \
        SELECT :realm_id, :erasure_id, :service, COUNT(*), :destroyed_ms, :erased_rows, \
        :hold_reason FROM erasure_acknowledgements \
        WHERE realm_id = :realm_id AND erasure_id = :erasure_id ON CONFLICT DO NOTHING
        """,
        [
          "realm_id": realm, "erasure_id": erasure.bytes, "service": acknowledgement.service,
          "destroyed_ms": acknowledgement.destroyedMilliseconds,
          "erased_rows": Int64(clamping: acknowledgement.erasedRows),
          "hold_reason": acknowledgement.holdReason,
        ])
    }
  }

  func advance(_ erasure: StoredErasure) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        """
        UPDATE erasures SET state = :state, effective_ms = :effective_ms, \
        complete_ms = :complete_ms WHERE realm_id = :realm_id AND erasure_id = :erasure_id
        """,
        [
          "state": Int64(erasure.state.rawValue), "effective_ms": erasure.effectiveMilliseconds,
          "complete_ms": erasure.completeMilliseconds, "realm_id": erasure.realm,
          "erasure_id": erasure.id.bytes,
        ])
    }
  }
}

extension ReadConnection {
  fileprivate func erasure(of person: PersonID, _ realm: String) throws -> StoredErasure? {
    try erasures(
      """
      SELECT realm_id, erasure_id, person_id, state, requested_ms, effective_ms, complete_ms \
      FROM erasures WHERE realm_id = :realm_id AND person_id = :person_id
      """,
      ["realm_id": realm, "person_id": person.bytes]
    ).first
  }

  fileprivate func erasure(_ id: PersonID, _ realm: String) throws -> StoredErasure? {
    try erasures(
      """
      SELECT realm_id, erasure_id, person_id, state, requested_ms, effective_ms, complete_ms \
      FROM erasures WHERE realm_id = :realm_id AND erasure_id = :erasure_id
      """,
      ["realm_id": realm, "erasure_id": id.bytes]
    ).first
  }

  fileprivate func erasures(
    _ statement: Statement, _ bindings: Bindings
  ) throws -> [StoredErasure] {
    let found = try all(statement, bindings) { row in
      guard let id = PersonID(try row.blob("erasure_id")),
        let person = PersonID(try row.blob("person_id")),
        let state = ErasureState(rawValue: UInt8(clamping: try row.integer("state")))
      else { throw StoredFault(what: "erasure") }
      return StoredErasure(
        realm: try row.text("realm_id"), id: id, person: person, state: state,
        requestedMilliseconds: try row.integer("requested_ms"),
        effectiveMilliseconds: try row.optionalInteger("effective_ms"),
        completeMilliseconds: try row.optionalInteger("complete_ms"), acknowledgements: [])
    }
    return try found.map { erasure in
      var erasure = erasure
      erasure.acknowledgements = try acknowledgements(of: erasure.id, erasure.realm)
      return erasure
    }
  }

  fileprivate func acknowledgements(
    of erasure: PersonID, _ realm: String
  ) throws -> [ErasureAcknowledgement] {
    try all(
      """
      SELECT service, destroyed_ms, erased_rows, hold_reason FROM erasure_acknowledgements \
      WHERE realm_id = :realm_id AND erasure_id = :erasure_id ORDER BY place, service
      """,
      ["realm_id": realm, "erasure_id": erasure.bytes]
    ) { row in
      ErasureAcknowledgement(
        service: try row.text("service"), destroyedMilliseconds: try row.integer("destroyed_ms"),
        erasedRows: UInt64(clamping: try row.integer("erased_rows")),
        holdReason: try row.text("hold_reason"))
    }
  }
}

extension WriteConnection {
  /// Everything of a person but the row that says that it was erased.
  fileprivate func dropPerson(
    _ person: PersonID, _ realm: String, nowMilliseconds: Int64
  ) throws -> Int {
    let key: Bindings = ["realm_id": realm, "person_id": person.bytes]
    try execute(
      """
      UPDATE persons SET erased_ms = :erased_ms \
      WHERE realm_id = :realm_id AND person_id = :person_id AND erased_ms IS NULL
      """,
      ["erased_ms": nowMilliseconds, "realm_id": realm, "person_id": person.bytes])
    var rows = 0
    let statements: [Statement] = [
      "DELETE FROM identities WHERE realm_id = :realm_id AND person_id = :person_id",
      "DELETE FROM consents WHERE realm_id = :realm_id AND person_id = :person_id",
      "DELETE FROM profile_states WHERE realm_id = :realm_id AND person_id = :person_id",
      "DELETE FROM person_segments WHERE realm_id = :realm_id AND person_id = :person_id",
      "DELETE FROM answers WHERE realm_id = :realm_id AND person_id = :person_id",
      """
      UPDATE rejected_signals SET payload = NULL, person_id = NULL \
      WHERE realm_id = :realm_id AND person_id = :person_id
      """,
    ]
    for statement in statements { rows += try execute(statement, key) }
    return rows
  }
}
