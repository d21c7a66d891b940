/// Merkle trees as transparency logs have them (RFC 9162, section 2.1; RFC 6962).
///
/// A tree over n leaves is a tree over the largest power of two below n, and one over the rest.
/// Nodes of full subtrees never change, so that a log stores them once.
public enum MerkleTree {
  /// Leaves of one tree.
  public static let maximumLeaves: UInt64 = 1 << 48
  /// Hashes of one proof: an inclusion proof has at most one for each level, a consistency proof
  /// one more.
  public static let maximumProofHashes = 49

  /// The root of the tree without leaves.
  public static let emptyRoot = SHA256.hash([])

  /// The hash of a leaf: SHA-256 of 0 and the entry.
  @inlinable
  public static func leafHash(_ entry: some Collection<UInt8>) -> Digest {
    withBytes(of: entry) { leafHash(bytes: $0) }
  }

  @usableFromInline
  static func leafHash(bytes entry: UnsafeRawBufferPointer) -> Digest {
    SHA256.hash { hasher in
      hasher.update(CollectionOfOne(0))
      hasher.take(entry)
    }
  }

  /// The hash of an inner node: SHA-256 of 1 and its two children.
  public static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
    var hasher = SHA256()
    return nodeHash(left, right, &hasher)
  }

  static func nodeHash(_ left: Digest, _ right: Digest, _ hasher: inout SHA256) -> Digest {
    hasher.update(CollectionOfOne(1))
    hasher.update(left)
    hasher.update(right)
    return hasher.finish()
  }
}

/// Where the root of a full subtree is: it covers the leaves from `index << level` on, 1 << level
/// of them. Level 0 are the leaves.
public struct MerkleNode: Sendable, Hashable {
  /// Levels above the leaves, 0 to 48.
  public let level: Int
  /// Which node of its level, from 0 on.
  public let index: UInt64

  /// The node at a place.
  public init(level: Int, index: UInt64) { (self.level, self.index) = (level, index) }
}

/// Why a tree or a proof cannot be made.
public enum MerkleError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The tree has as many leaves as it may have.
  case full
  /// The leaf is not in a tree of that size.
  case noSuchLeaf(index: UInt64, size: UInt64)
  /// A tree of the first size cannot grow to one of the second.
  case noSuchGrowth(from: UInt64, to: UInt64)
  /// The hashes of a compact range are not as many as its size asks for.
  case wrongRange(size: UInt64, hashes: Int)

  public var description: String {
    switch self {
    case .full: "merkle tree: \(MerkleTree.maximumLeaves) leaves are the most"
    case .noSuchLeaf(let index, let size): "merkle tree: no leaf \(index) among \(size)"
    case .noSuchGrowth(let from, let to): "merkle tree: \(from) leaves do not grow to \(to)"
    case .wrongRange(let size, let hashes):
      "merkle tree: \(hashes) hashes; expected \(size.nonzeroBitCount) for \(size) leaves"
    }
  }
}
