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

/// The end of a ledger, to which one write appends.
struct LedgerEnd {
  let realm: String
  fileprivate(set) var range: MerkleRange

  /// What the next entry's place will be.
  func next(_ hash: Digest) -> LedgerLeaf { LedgerLeaf(index: range.size, hash: hash) }
}

extension WriteConnection {
  /// Lets the body append to the realm's tree, and keeps what the tree is then.
  func extend<Result>(
    _ realm: String, _ trees: LedgerTrees, _ body: (inout LedgerEnd) throws -> Result
  ) throws -> Result {
    let before = try trees.tree(of: realm, self)
    var end = LedgerEnd(realm: realm, range: before ?? MerkleRange())
    let size = end.range.size
    let result = try body(&end)
    if end.range.size > size {
      try keep(end.range, realm: realm, isNew: before == nil)
      trees.keep(end.range, of: realm)
    }
    return result
  }

  /// Appends an entry at the place that `next` gave for its hash, with the nodes that it completes.
  /// `opening` is what is sealed for its commitments.
  func append(
    _ entry: [UInt8], opening: [UInt8]?, as leaf: LedgerLeaf, to end: inout LedgerEnd
  ) throws {
    var nodes: [(MerkleNode, Digest)] = []
    try end.range.append(leaf.hash) { node, hash in
      if node.level >= Self.leastStoredLevel { nodes.append((node, hash)) }
    }
    try execute(
      """
      INSERT INTO leaves (realm_id, leaf_index, leaf_hash, entry, opening)
      VALUES (:realm_id, :leaf_index, :leaf_hash, :entry, :opening)
      """,
      [
        "realm_id": end.realm, "leaf_index": Int64(leaf.index), "leaf_hash": leaf.hash.bytes,
        "entry": entry, "opening": opening,
      ])
    for (node, hash) in nodes {
      try execute(
        """
        INSERT INTO nodes (realm_id, level, node_index, hash)
        VALUES (:realm_id, :level, :node_index, :hash)
        """,
        [
          "realm_id": end.realm, "level": node.level, "node_index": Int64(node.index),
          "hash": hash.bytes,
        ])
    }
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
  /// Nodes below this level are not stored: their leaves, eight at most, lie side by side.
  static var leastStoredLevel: Int { 4 }

  /// How many leaves the realm's tree has; nil before its first leaf.
  func treeSize(of realm: String) throws -> UInt64? {
    try first("SELECT size FROM trees WHERE realm_id = :realm_id", ["realm_id": realm]) { row in
      UInt64(try row.integer("size"))
    }
  }

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
      node.level < Self.leastStoredLevel
      ? try root(above: node, realm: realm)
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

  /// The root of the leaves below a node; nil when one of them is absent.
  private func root(above node: MerkleNode, realm: String) throws -> Digest? {
    let count: UInt64 = 1 << UInt64(node.level)
    let first = node.index << UInt64(node.level)
    var range = MerkleRange()
    try each(
      """
      SELECT leaf_hash FROM leaves
      WHERE realm_id = :realm_id AND leaf_index >= :from AND leaf_index < :to
      ORDER BY leaf_index
      """,
      [
        "realm_id": realm, "from": Int64(clamping: first), "to": Int64(clamping: first + count),
      ]
    ) { row in try range.append(try Digest(try row.blob("leaf_hash"))) }
    return range.size == count ? range.root : nil
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
