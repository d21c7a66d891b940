import Database
import Messages
import PersonKeys
import Wire

/// What a touch that is to be delivered leaves behind, all in one write.
struct Delivery: Sendable {
  let row: TouchRow
  let standing: TouchStanding
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
    return try await write {
      let seal = try await PersonSeal(row.owner, keys)
      return SealedDelivery(
        message: try seal.seal(try delivery.message.serialized(), at: place("inbox", row.touch)),
        end: try self.seal(delivery, seal))
    } _: { connection, sealed in
      let before = try connection.beforeDelivery(delivery)
      guard sealed.end.canFollow(before.touch) else { return .ended }
      if before.isStopped { return .refused(reason: "switch.stopped") }
      if let reason = delivery.budget?.refusal(
        count: before.contacts, last: before.lastContact, at: delivery.nowMilliseconds)
      {
        return .refused(reason: reason)
      }
      guard delivery.isStillAllowed() else { return .refused(reason: "consent.withdrawn") }
      let cursor = before.lastCursor + 1
      try connection.insert(sealed.message, cursor, delivery)
      if delivery.budget != nil { try connection.insertContact(delivery) }
      try connection.end(row, sealed.end)
      return .delivered(cursor: cursor)
    }
  }

  private func seal(_ delivery: Delivery, _ seal: PersonSeal) throws -> TouchLeaving {
    try leaving(
      delivery.row, delivery.standing, .delivered, reason: "", delivery.result, delivery.outbox,
      delivery.nowMilliseconds, seal)
  }

  private func leaving(
    _ row: TouchRow, _ standing: TouchStanding, _ state: TouchState, reason: String,
    _ result: Atrium_Gateway_Store_V1_TouchResult, _ outbox: [OutboxEntry], _ now: Int64,
    _ seal: PersonSeal
  ) throws -> TouchLeaving {
    var beginning: SealedTouch?
    if case .unwritten(let new) = standing { beginning = try seal.seal(new) }
    let result = try seal.seal(
      try result.serialized(), at: place("touches.result", row.touch))
    return TouchLeaving(
      beginning: beginning,
      end: SealedEnd(state: state, reason: reason, result: result, milliseconds: now),
      outbox: try outbox.map(seal.seal))
  }

  /// Returns when every delivery that has looked at consent is on disk, or is not: none comes to
  /// its end after the answer to a withdrawal.
  func waitForDeliveries() async throws {
    // Writes run one after the other, so that this one stands behind them.
    try await database.write { _ in }
  }

  /// Ends a touch that is not sent, with its reason.
  func withhold(
    _ row: TouchRow, _ standing: TouchStanding, reason: String,
    result: Atrium_Gateway_Store_V1_TouchResult, outbox: [OutboxEntry], at now: Int64
  ) async throws {
    try await write {
      try leaving(
        row, standing, .withheld, reason: reason, result, outbox, now,
        try await PersonSeal(row.owner, keys))
    } _: { connection, leaving in
      let present = try connection.touch(row.realm, row.touch)
      let stage: TouchStage =
        present.map { $0.endedMilliseconds == nil ? .running : .ended } ?? .absent
      if leaving.canFollow(stage) { try connection.end(row, leaving) }
    }
  }

  /// Contacts of a person that a budget counts, latest first.
  func contacts(
    of owner: PersonIn, _ budget: ContactBudget, at now: Int64
  ) async throws -> [Int64] {
    try await database.read { connection in
      try connection.all(
        """
        SELECT sent_ms FROM contacts
        WHERE realm_id = :realm_id AND person_id = :person_id AND sent_ms > :begin_ms
        ORDER BY sent_ms DESC LIMIT :maximum
        """,
        [
          "realm_id": owner.realm, "person_id": owner.person, "begin_ms": budget.begin(at: now),
          "maximum": max(1, budget.maximum),
        ]
      ) { try $0.integer("sent_ms") }
    }
  }
}

extension ReadConnection {
  /// All that a delivery must know, by one statement.
  fileprivate func beforeDelivery(_ delivery: Delivery) throws -> BeforeDelivery {
    let row = delivery.row
    let now = delivery.nowMilliseconds
    var bindings: Bindings = [
      "realm_id": row.realm, "touch_id": row.touch, "person_id": row.person,
      "begin_ms": delivery.budget?.begin(at: now) ?? now,
    ]
    // Pairs that are not needed repeat one that stops nothing.
    for (place, names) in BeforeDelivery.stopNames.enumerated() {
      let key = place < delivery.stops.count ? delivery.stops[place] : .nothing
      bindings.add(names.kind, key.kind)
      bindings.add(names.target, key.target)
    }
    return try first(BeforeDelivery.statement, bindings) { try BeforeDelivery($0) }
      ?? BeforeDelivery()
  }
}

/// Where a touch stands in the table.
enum TouchStage: Sendable {
  case absent
  case running
  case ended
}

/// What a delivery finds.
private struct BeforeDelivery {
  var touch = TouchStage.absent
  var isStopped = false
  var contacts = 0
  var lastContact: Int64?
  var lastCursor: Int64 = 0

  /// Parameters of the switches that can stop one touch, which are one of each kind.
  static let stopNames: [(kind: String, target: String)] = [
    ("kind0", "target0"), ("kind1", "target1"), ("kind2", "target2"),
    ("kind3", "target3"), ("kind4", "target4"),
  ]

  static let statement: Statement = """
    SELECT
      (SELECT CASE WHEN ended_ms IS NULL THEN 1 ELSE 2 END FROM touches
        WHERE realm_id = :realm_id AND touch_id = :touch_id) AS stage,
      (SELECT COUNT(*) FROM contacts
        WHERE realm_id = :realm_id AND person_id = :person_id AND sent_ms > :begin_ms) AS contacts,
      (SELECT MAX(sent_ms) FROM contacts
        WHERE realm_id = :realm_id AND person_id = :person_id AND sent_ms > :begin_ms) AS last_ms,
      (SELECT MAX(cursor) FROM inbox
        WHERE realm_id = :realm_id AND person_id = :person_id) AS cursor,
      (SELECT COUNT(*) FROM switches
        WHERE realm_id = :realm_id AND stopped = 1 AND (kind, target_id) IN (VALUES
          (:kind0, :target0), (:kind1, :target1), (:kind2, :target2), (:kind3, :target3),
          (:kind4, :target4))) AS stopped
    """

  init() {}

  init(_ row: borrowing Row) throws {
    switch try row.optionalInteger("stage") {
    case nil: touch = .absent
    case 1: touch = .running
    default: touch = .ended
    }
    contacts = Int(try row.integer("contacts"))
    lastContact = try row.optionalInteger("last_ms")
    lastCursor = try row.optionalInteger("cursor") ?? 0
    isStopped = try row.integer("stopped") > 0
  }
}

/// What the end of a touch writes, whatever it is.
private struct TouchLeaving: Sendable {
  /// The row, where it is not on disk.
  let beginning: SealedTouch?
  let end: SealedEnd
  let outbox: [OutboxEntry]

  /// Whether a touch that stands so in the table can come to this end.
  func canFollow(_ stage: TouchStage) -> Bool {
    switch stage {
    case .absent: beginning != nil
    case .running: beginning == nil
    case .ended: false
    }
  }
}

private struct SealedDelivery: Sendable {
  let message: [UInt8]
  let end: TouchLeaving
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

  fileprivate func end(_ row: TouchRow, _ leaving: TouchLeaving) throws {
    try insert(leaving.outbox)
    let end = leaving.end
    if let beginning = leaving.beginning {
      _ = try insert(beginning, as: end.state, end: end)
      return
    }
    try execute(
      """
      UPDATE touches
      SET state = :state, withheld_reason = :reason, result = :result, ended_ms = :now
      WHERE realm_id = :realm_id AND touch_id = :touch_id
      """,
      [
        "state": end.state.rawValue, "reason": end.reason, "result": end.result,
        "now": end.milliseconds, "realm_id": row.realm, "touch_id": row.touch,
      ])
  }
}
