import Database
import Messages
import PersonKeys
import Wire

/// What a touch that is to be delivered leaves behind, all in one write.
struct Delivery: Sendable {
  let row: TouchRow
  let message: Atrium_Gateway_V1_Message
  let result: Atrium_Gateway_Store_V1_TouchResult
  let outbox: [OutboxEntry]
  /// nil for what is no marketing.
  let budget: ContactBudget?
  let stops: [SwitchKey]
  let nowMilliseconds: Int64
  let expiresMilliseconds: Int64
  /// Looked at last, inside the write: whether a consent was withdrawn meanwhile.
  let isStillAllowed: @Sendable () -> Bool
}

/// How the write of a delivery went.
enum DeliveryOutcome: Sendable, Hashable {
  case delivered(cursor: Int64)
  /// Nothing was written.
  case refused(reason: String)
  /// It was at its end before.
  case ended
}

extension GatewayDatabase {
  /// Delivers to the inbox exactly once: message, contact, outbox and the touch's end are one
  /// write, and budget, switches and consent are looked at inside it.
  func deliver(_ delivery: Delivery) async throws -> DeliveryOutcome {
    let row = delivery.row
    let message = try await keys.seal(
      try delivery.message.serialized(), for: row.owner.keyID, at: place("inbox", row.touch))
    let result = try await keys.seal(
      try delivery.result.serialized(), for: row.owner.keyID,
      at: place("touches.result", row.touch))
    let outbox = try await seal(delivery.outbox)
    return try await database.write { connection in
      guard let present = try connection.touch(row.realm, row.touch),
        present.endedMilliseconds == nil
      else { return .ended }
      if try connection.isAnyStopped(row.realm, delivery.stops) {
        return .refused(reason: "switch.stopped")
      }
      if let budget = delivery.budget,
        let reason = try connection.refusal(row.owner, budget, delivery.nowMilliseconds)
      {
        return .refused(reason: reason)
      }
      guard delivery.isStillAllowed() else { return .refused(reason: "consent.withdrawn") }
      let cursor = try connection.nextCursor(row.owner)
      try connection.insert(message, cursor, delivery)
      if delivery.budget != nil { try connection.insertContact(delivery) }
      for entry in outbox { try connection.insert(entry) }
      try connection.end(
        row, .delivered, reason: "", result: result, at: delivery.nowMilliseconds)
      return .delivered(cursor: cursor)
    }
  }

  /// Returns when every delivery that has looked at consent is on disk, or is not: none comes to
  /// its end after the answer to a withdrawal.
  func waitForDeliveries() async throws {
    // Writes run one after the other, so that this one stands behind them.
    try await database.write { _ in }
  }

  /// Ends a touch that is not sent, with its reason.
  func withhold(
    _ row: TouchRow, reason: String, result: Atrium_Gateway_Store_V1_TouchResult,
    outbox: [OutboxEntry], at now: Int64
  ) async throws {
    let sealed = try await keys.seal(
      try result.serialized(), for: row.owner.keyID, at: place("touches.result", row.touch))
    let entries = try await seal(outbox)
    try await database.write { connection in
      guard let present = try connection.touch(row.realm, row.touch),
        present.endedMilliseconds == nil
      else { return }
      for entry in entries { try connection.insert(entry) }
      try connection.end(row, .withheld, reason: reason, result: sealed, at: now)
    }
  }

  /// Whether the budget of a person has room; looked at early, to spare the work.
  func refusal(
    _ owner: PersonIn, _ budget: ContactBudget, at now: Int64
  ) async throws -> String? {
    try await database.read { try $0.refusal(owner, budget, now) }
  }
}

extension ReadConnection {
  func refusal(_ owner: PersonIn, _ budget: ContactBudget, _ now: Int64) throws -> String? {
    let found = try first(
      """
      SELECT COUNT(*) AS contacts, MAX(sent_ms) AS last_ms FROM contacts
      WHERE realm_id = :realm_id AND person_id = :person_id AND sent_ms > :begin_ms
      """,
      ["realm_id": owner.realm, "person_id": owner.person, "begin_ms": budget.begin(at: now)]
    ) { (Int(try $0.integer("contacts")), try $0.optionalInteger("last_ms")) }
    guard let (count, last) = found else { return nil }
    return budget.refusal(count: count, last: last, at: now)
  }

  fileprivate func nextCursor(_ owner: PersonIn) throws -> Int64 {
    let last = try first(
      """
      SELECT MAX(cursor) AS last FROM inbox WHERE realm_id = :realm_id AND person_id = :person_id
      """, ["realm_id": owner.realm, "person_id": owner.person]
    ) { try $0.optionalInteger("last") }
    return ((last ?? nil) ?? 0) + 1
  }
}

extension WriteConnection {
  fileprivate func insert(_ message: [UInt8], _ cursor: Int64, _ delivery: Delivery) throws {
    try execute(
      """
      INSERT INTO inbox (realm_id, person_id, cursor, touch_id, message, sent_ms, expires_ms)
      VALUES (:realm_id, :person_id, :cursor, :touch_id, :message, :sent_ms, :expires_ms)
      """,
      [
        "realm_id": delivery.row.realm, "person_id": delivery.row.person, "cursor": cursor,
        "touch_id": delivery.row.touch, "message": message, "sent_ms": delivery.nowMilliseconds,
        "expires_ms": delivery.expiresMilliseconds,
      ])
  }

  fileprivate func insertContact(_ delivery: Delivery) throws {
    try execute(
      """
      INSERT INTO contacts (realm_id, person_id, sent_ms, touch_id, tenant_id)
      VALUES (:realm_id, :person_id, :sent_ms, :touch_id, :tenant_id)
      """,
      [
        "realm_id": delivery.row.realm, "person_id": delivery.row.person,
        "sent_ms": delivery.nowMilliseconds, "touch_id": delivery.row.touch,
        "tenant_id": delivery.result.tenantID,
      ])
  }

  fileprivate func end(
    _ row: TouchRow, _ state: TouchState, reason: String, result: [UInt8], at now: Int64
  ) throws {
    try execute(
      """
      UPDATE touches
      SET state = :state, withheld_reason = :reason, result = :result, ended_ms = :now
      WHERE realm_id = :realm_id AND touch_id = :touch_id
      """,
      [
        "state": state.rawValue, "reason": reason, "result": result, "now": now,
        "realm_id": row.realm, "touch_id": row.touch,
      ])
  }
}
