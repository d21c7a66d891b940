internal import Database
internal import Messages

/// Gives changes their sequence numbers, inside of the transaction that makes them.
///
/// There is one writer, so numbers become visible in their order and without a gap; a transaction
/// that is undone gives its numbers back.
struct FeedWriter {
  private let connection: WriteConnection
  private let realm: String
  private let now: Int64
  private let first: Int64
  private var head: Int64

  init(_ connection: WriteConnection, realm: String, atMilliseconds now: Int64) throws {
    self.connection = connection
    self.realm = realm
    self.now = now
    head = try TenantDatabase.head(connection, realm)
    first = head
  }

  mutating func append(_ row: Atrium_Tenant_V1_Change.Row) throws {
    head += 1
    var change = Atrium_Tenant_V1_Change()
    change.row = row
    try connection.execute(
      """
      INSERT INTO feed_changes (realm_id, sequence, committed_ms, record)
      VALUES (:realm_id, :sequence, :committed_ms, :record)
      """,
      [
        "realm_id": realm, "sequence": head, "committed_ms": now,
        "record": try Record.bytes(change),
      ])
  }

  /// Moves the head; whether there were changes.
  @discardableResult
  func finish() throws -> Bool {
    if head == first { return false }
    try connection.execute(
      """
      INSERT INTO feed_heads (realm_id, sequence) VALUES (:realm_id, :sequence)
      ON CONFLICT (realm_id) DO UPDATE SET sequence = excluded.sequence
      """,
      ["realm_id": realm, "sequence": head])
    return true
  }
}
