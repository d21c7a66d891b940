import Database
import ProfileDomain

extension WriteConnection {
  /// Puts consents in the place of those of the revision before; false when somebody else was
  /// quicker, or the person is no longer there.
  func replaceConsents(
    of person: PersonID, _ realm: String, body: [UInt8], revision: UInt64
  ) throws -> Bool {
    guard try lives(person, realm) else { return false }
    let bindings: Bindings = [
      "realm_id": realm, "person_id": person.bytes, "revision": Int64(clamping: revision),
      "body": body,
    ]
    if revision == 1 {
      return try execute(
        """
        INSERT INTO consents (realm_id, person_id, revision, body) \
        VALUES (:realm_id, :person_id, :revision, :body) ON CONFLICT DO NOTHING
        """, bindings) == 1
    }
    return try execute(
      """
      UPDATE consents SET revision = :revision, body = :body \
      WHERE realm_id = :realm_id AND person_id = :person_id AND revision = :revision - 1
      """, bindings) == 1
  }
}

// MARK: - Answers of calls that may come twice

/// The answer of a writing call under its idempotency key, sealed for the person it is about.
struct StoredAnswer: Sendable {
  let key: String
  let person: PersonID
  let method: String
  let requestHash: [UInt8]
  let answer: [UInt8]
}

extension ReadConnection {
  func answer(_ key: String, _ realm: String) throws -> StoredAnswer? {
    try first(
      """
      SELECT person_id, method, request_hash, answer FROM answers \
      WHERE realm_id = :realm_id AND call_key = :call_key
      """,
      ["realm_id": realm, "call_key": key]
    ) { row in
      guard let person = PersonID(try row.blob("person_id")) else {
        throw StoredFault(what: "answer")
      }
      return StoredAnswer(
        key: key, person: person, method: try row.text("method"),
        requestHash: try row.blob("request_hash"), answer: try row.blob("answer"))
    }
  }
}

extension WriteConnection {
  func keep(_ answer: StoredAnswer, _ realm: String, nowMilliseconds: Int64) throws {
    try execute(
      """
      INSERT INTO answers \
      (realm_id, call_key, person_id, method, request_hash, answer, answered_ms) \
      VALUES (:realm_id, :call_key, :person_id, :method, :request_hash, :answer, :answered_ms)
      """,
      [
        "realm_id": realm, "call_key": answer.key, "person_id": answer.person.bytes,
        "method": answer.method, "request_hash": answer.requestHash, "answer": answer.answer,
        "answered_ms": nowMilliseconds,
      ])
  }
}
