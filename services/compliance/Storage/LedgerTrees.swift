internal import Crypto
internal import Database
internal import Locking

/// The trees as the last writes have left them, in memory beside the one thread that writes.
///
/// The database decides: what is held here counts only while its size is the one that stands there.
/// A write that is undone leaves a size behind that no longer does, and the tree is read again.
final class LedgerTrees: Sendable {
  /// Realms whose trees are held; those of others are read at each write.
  static let maximumRealms = 1_000

  private let trees = Lock<[String: MerkleRange]>([:])

  /// The realm's tree as the database has it now; nil before its first leaf.
  func tree(of realm: String, _ connection: WriteConnection) throws -> MerkleRange? {
    guard let size = try connection.treeSize(of: realm) else { return nil }
    if let held = trees.withLock({ $0[realm] }), held.size == size { return held }
    return try connection.tree(of: realm)
  }

  /// Holds what a write has just kept.
  func keep(_ tree: MerkleRange, of realm: String) {
    trees.withLock { trees in
      if trees.count < Self.maximumRealms || trees[realm] != nil { trees[realm] = tree }
    }
  }
}
