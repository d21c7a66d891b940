/// What must be kept of a tree to append to it and to know its root: the roots of its full
/// subtrees, at most 48.
public struct MerkleRange: Sendable, Hashable {
  /// Leaves so far.
  public private(set) var size: UInt64
  /// The roots of the full subtrees from left to right, the largest first.
  public private(set) var hashes: [Digest]

  /// The tree without leaves.
  public init() { (size, hashes) = (0, []) }

  /// A range that was stored: as many hashes as `size` has one bits.
  public init(size: UInt64, hashes: [Digest]) throws(MerkleError) {
    guard size <= MerkleTree.maximumLeaves, hashes.count == size.nonzeroBitCount else {
      throw .wrongRange(size: size, hashes: hashes.count)
    }
    self.size = size
    self.hashes = hashes
  }

  /// Appends a leaf by its hash (`MerkleTree.leafHash`).
  ///
  /// `store` is told every node that became final, the leaf first: one and a fraction on average.
  public mutating func append(
    _ leaf: Digest, store: (MerkleNode, Digest) -> Void = { _, _ in }
  ) throws(MerkleError) {
    guard size < MerkleTree.maximumLeaves else { throw .full }
    var node = leaf
    var level = 0
    var hasher = SHA256()
    store(MerkleNode(level: 0, index: size), node)
    // Each one bit at the end of the size is a full subtree that the new one completes.
    while size >> UInt64(level) & 1 == 1, let left = hashes.popLast() {
      node = MerkleTree.nodeHash(left, node, &hasher)
      level += 1
      store(MerkleNode(level: level, index: size >> UInt64(level)), node)
    }
    hashes.append(node)
    size += 1
  }

  /// The root of the tree (RFC 9162: MTH).
  public var root: Digest {
    guard var root = hashes.last else { return MerkleTree.emptyRoot }
    var hasher = SHA256()
    for left in hashes.dropLast().reversed() {
      root = MerkleTree.nodeHash(left, root, &hasher)
    }
    return root
  }
}
