import Database
import PersonKeys

/// A writing call that may come twice: what is kept of it says nothing without its person's key.
struct RepeatableCall: Sendable {
  let realm: String
  /// A person's id, or kind and name of another caller.
  let caller: String
  /// A hash of the key that the caller gave; keyed for persons.
  let key: String
  let method: String
  /// A hash of the request; keyed for persons.
  let bodyHash: [UInt8]
}

/// The answer of a call as it lies in the table; sealed for persons.
struct StoredAnswer: Sendable {
  let method: String
  let bodyHash: [UInt8]
  let answer: [UInt8]
}

extension GatewayDatabase {
  /// How long answers are kept (proto/PROTOCOL.md, Idempotency).
  static let answersMilliseconds: Int64 = 7 * 86_400_000

  func answer(_ call: RepeatableCall) async throws -> StoredAnswer? {
    try await database.read { try $0.answer(call) }
  }

  /// Keeps an answer, unless one was kept before; returns the one that counts.
  func keep(
    _ answer: [UInt8], of call: RepeatableCall, at now: Int64
  ) async throws -> StoredAnswer {
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO answers (realm_id, caller, request_key, method, body_hash, answer, made_ms)
        VALUES (:realm_id, :caller, :request_key, :method, :body_hash, :answer, :made_ms)
        ON CONFLICT (realm_id, caller, request_key) DO NOTHING
        """,
        [
          "realm_id": call.realm, "caller": call.caller, "request_key": call.key,
          "method": call.method, "body_hash": call.bodyHash, "answer": answer, "made_ms": now,
        ])
      return try connection.answer(call)
        ?? StoredAnswer(method: call.method, bodyHash: call.bodyHash, answer: answer)
    }
  }

  /// Forgets answers that nobody may ask for again.
  func forgetAnswers(_ realm: String, at now: Int64) async throws {
    try await database.write { connection in
      try connection.execute(
        "DELETE FROM answers WHERE realm_id = :realm_id AND made_ms < :limit",
        ["realm_id": realm, "limit": now - Self.answersMilliseconds])
    }
  }
}

extension ReadConnection {
  fileprivate func answer(_ call: RepeatableCall) throws -> StoredAnswer? {
    try first(
      """
      SELECT method, body_hash, answer FROM answers
      WHERE realm_id = :realm_id AND caller = :caller AND request_key = :request_key
      """, ["realm_id": call.realm, "caller": call.caller, "request_key": call.key]
    ) { row in
      StoredAnswer(
        method: try row.text("method"), bodyHash: try row.blob("body_hash"),
        answer: try row.blob("answer"))
    }
  }
}
