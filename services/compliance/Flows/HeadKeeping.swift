internal import Clocks
internal import ComplianceDomain
internal import Crypto
internal import Database

/// Signs the heads of the ledgers: at most one for each realm in an interval, and one at the end.
struct HeadKeeping: Sendable {
  let database: Database
  let key: LedgerKey
  let clock: MallClock

  /// Signs the head of every tree that has grown since its last head.
  func signAll() async throws {
    for realm in try await database.read({ try $0.ledgerRealms() }) {
      _ = try await sign(realm)
    }
  }

  /// The newest head; the first one is signed when it is asked for. nil for an empty ledger.
  func newest(_ realm: String) async throws -> StoredHead? {
    if let head = try await database.read({ try $0.head(of: realm) }) { return head }
    return try await sign(realm)
  }

  private func sign(_ realm: String) async throws -> StoredHead? {
    let (tree, head) = try await database.read { connection in
      (try connection.tree(of: realm), try connection.head(of: realm))
    }
    guard let tree, tree.size > 0 else { return nil }
    if let head, head.size == tree.size { return head }
    let new = try key.head(
      realm: realm, size: tree.size, root: tree.root, signedMilliseconds: clock.nowMilliseconds)
    try await database.write { try $0.keep(new, realm: realm) }
    return new
  }
}
