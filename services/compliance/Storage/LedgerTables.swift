internal import Crypto
internal import Database

/// A leaf with its place.
struct LedgerLeaf: Sendable, Hashable {
  var index: UInt64
  var hash: Digest
}

/// A head as it was signed.
struct StoredHead: Sendable, Hashable {
  var size: UInt64
  var root: Digest
  var signedMilliseconds: Int64
  var signature: [UInt8]
  var keyID: [UInt8]
}

extension WriteConnection {
  /// Appends an entry to the realm's tree, with the nodes that it completes.
  func append(_ entry: [UInt8], realm: String) throws -> LedgerLeaf {
    let before = try tree(of: realm)
    var range = before ?? MerkleRange()
    let leaf = LedgerLeaf(index: range.size, hash: MerkleTree.leafHash(entry))
    var nodes: [(MerkleNode, Digest)] = []
    try range.append(leaf.hash) { nodes.append(($0, $1)) }
    try execute(
      """
      INSERT INTO leaves (realm_id, leaf_index, leaf_hash, entry)
      VALUES (:realm_id, :leaf_index, :leaf_hash, :entry)
      """,
      [
        "realm_id": realm, "leaf_index": Int64(leaf.index), "leaf_hash": leaf.hash.bytes,
        "entry": entry,
      ])
    for (node, hash) in nodes where node.level > 0 {
      try execute(
        """
        INSERT INTO nodes (realm_id, level, node_index, hash)
        VALUES (:realm_id, :level, :node_index, :hash)
        """,
        [
          "realm_id": realm, "level": node.level, "node_index": Int64(node.index),
          "hash": hash.bytes,
        ])
    }
    try keep(range, realm: realm, isNew: before == nil)
    return leaf
  }

  private func keep(_ range: MerkleRange, realm: String, isNew: Bool) throws {
    let values: Bindings = [
      "size": Int64(range.size), "hashes": range.hashes.flatMap(\.bytes), "realm_id": realm,
    ]
    try execute(
      isNew
        ? "INSERT INTO trees (size, hashes, realm_id) VALUES (:size, :hashes, :realm_id)"
        : "UPDATE trees SET size = :size, hashes = :hashes WHERE realm_id = :realm_id", values)
  }

  /// Keeps a head; of two for the same size the first stays.
  func keep(_ head: StoredHead, realm: String) throws {
    if try self.head(of: realm)?.size == head.size { return }
    try execute(
      """
      INSERT INTO heads (realm_id, tree_size, root_hash, signed_ms, signature, key_id)
      VALUES (:realm_id, :tree_size, :root_hash, :signed_ms, :signature, :key_id)
      """,
      [
        "realm_id": realm, "tree_size": Int64(head.size), "root_hash": head.root.bytes,
        "signed_ms": head.signedMilliseconds, "signature": head.signature, "key_id": head.keyID,
      ])
  }
}

extension ReadConnection {
  /// What is kept of the realm's tree; nil before its first leaf.
  func tree(of realm: String) throws -> MerkleRange? {
    try first(
      "SELECT size, hashes FROM trees WHERE realm_id = :realm_id", ["realm_id": realm]
    ) { row in
      let bytes = try row.blob("hashes")
      let hashes = try stride(from: 0, to: bytes.count, by: Digest.byteCount).map { start in
        try Digest(bytes[start..<min(start + Digest.byteCount, bytes.count)])
      }
      return try MerkleRange(size: UInt64(try row.integer("size")), hashes: hashes)
    }
  }

  /// The realms that have a tree.
  func ledgerRealms() throws -> [String] {
    try all("SELECT realm_id FROM trees ORDER BY realm_id") { row in try row.text("realm_id") }
  }

  /// The newest signed head.
  func head(of realm: String) throws -> StoredHead? {
    try first(
      """
      SELECT tree_size, root_hash, signed_ms, signature, key_id FROM heads
      WHERE realm_id = :realm_id ORDER BY tree_size DESC LIMIT 1
      """, ["realm_id": realm], Self.head)
  }

  /// Every signed head, the smallest first.
  func heads(of realm: String, _ show: (StoredHead) throws -> Void) throws {
    try each(
      """
      SELECT tree_size, root_hash, signed_ms, signature, key_id FROM heads
      WHERE realm_id = :realm_id ORDER BY tree_size
      """, ["realm_id": realm]
    ) { row in try show(try Self.head(row)) }
  }

  private static func head(_ row: borrowing Row) throws -> StoredHead {
    StoredHead(
      size: UInt64(try row.integer("tree_size")), root: try Digest(try row.blob("root_hash")),
      signedMilliseconds: try row.integer("signed_ms"), signature: try row.blob("signature"),
      keyID: try row.blob("key_id"))
  }

  /// The hash of a full subtree; throws when it is not there.
  func node(_ node: MerkleNode, realm: String) throws -> Digest {
    let hash =
      node.level == 0
      ? try leafHash(node.index, realm: realm)
      : try first(
        """
        SELECT hash FROM nodes
        WHERE realm_id = :realm_id AND level = :level AND node_index = :node_index
        """,
        ["realm_id": realm, "level": node.level, "node_index": Int64(node.index)]
      ) { row in try Digest(try row.blob("hash")) }
    guard let hash else { throw LedgerDamage(what: "a node of the tree is absent") }
    return hash
  }

  func leafHash(_ index: UInt64, realm: String) throws -> Digest? {
    try first(
      """
      SELECT leaf_hash FROM leaves WHERE realm_id = :realm_id AND leaf_index = :leaf_index
      """, ["realm_id": realm, "leaf_index": Int64(clamping: index)]
    ) { row in try Digest(try row.blob("leaf_hash")) }
  }

  /// Every leaf in order: its index, its stored hash and its entry.
  func leaves(
    of realm: String, _ show: (_ index: UInt64, _ hash: Digest, _ entry: [UInt8]) throws -> Void
  ) throws {
    try each(
      """
      SELECT leaf_index, leaf_hash, entry FROM leaves
      WHERE realm_id = :realm_id ORDER BY leaf_index
      """, ["realm_id": realm]
    ) { row in
      try show(
        UInt64(try row.integer("leaf_index")), try Digest(try row.blob("leaf_hash")),
        try row.blob("entry"))
    }
  }
}

/// Something that the ledger's files must hold and do not.
struct LedgerDamage: Error, Sendable, Hashable, CustomStringConvertible {
  let what: String

  var description: String { "ledger: \(what)" }
}
