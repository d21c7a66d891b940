extension MerkleTree {
  /// Proves that a leaf is in the tree of a size (RFC 9162, section 2.1.3.1).
  ///
  /// `node` gives hashes of full subtrees, as `MerkleRange.append` told them; each is asked for at
  /// most once, at most 96 in all. The hashes come from the leaf upwards.
  public static func inclusionProof<Failure: Error>(
    leaf index: UInt64, size: UInt64, node: (MerkleNode) throws(Failure) -> Digest
  ) throws -> [Digest] {
    guard index < size, size <= maximumLeaves else {
      throw MerkleError.noSuchLeaf(index: index, size: size)
    }
    var proof: [Digest] = []
    var subtree = Subtree(start: 0, count: size)
    var siblings: [Subtree] = []
    while subtree.count > 1 {
      let (left, right) = subtree.halves
      let isLeft = index < right.start
      siblings.append(isLeft ? right : left)
      subtree = isLeft ? left : right
    }
    for sibling in siblings.reversed() { proof.append(try sibling.root(node)) }
    return proof
  }

  /// Proves that the tree of the first size is the beginning of the tree of the second size
  /// (RFC 9162, section 2.1.4.1).
  ///
  /// Empty for equal sizes. From 0 there is nothing to prove: `noSuchGrowth`.
  public static func consistencyProof<Failure: Error>(
    from first: UInt64, to second: UInt64, node: (MerkleNode) throws(Failure) -> Digest
  ) throws -> [Digest] {
    guard 1...maximumLeaves ~= first, first <= second, second <= maximumLeaves else {
      throw MerkleError.noSuchGrowth(from: first, to: second)
    }
    var subtree = Subtree(start: 0, count: second)
    var parts: [Subtree] = []
    // Down to the last subtree that lies within the first tree whole.
    while subtree.start + subtree.count != first {
      let (left, right) = subtree.halves
      let isLeft = first <= right.start
      parts.append(isLeft ? right : left)
      subtree = isLeft ? left : right
    }
    // The verifier knows the first root; it is left out where it is the very subtree.
    if subtree.start != 0 { parts.append(subtree) }
    var proof: [Digest] = []
    for part in parts.reversed() { proof.append(try part.root(node)) }
    return proof
  }
}

/// The leaves from `start` on: one of the trees that a tree is made of.
private struct Subtree {
  let start: UInt64
  let count: UInt64

  /// The largest power of two below the count, and the rest; there are two leaves at least.
  var halves: (left: Subtree, right: Subtree) {
    let left = UInt64(1) << UInt64(63 - (count - 1).leadingZeroBitCount)
    return (Subtree(start: start, count: left), Subtree(start: start + left, count: count - left))
  }

  /// Its root from roots of full subtrees; only the right edge of a tree is not full itself.
  func root<Failure: Error>(
    _ node: (MerkleNode) throws(Failure) -> Digest
  ) throws(Failure) -> Digest {
    if count.nonzeroBitCount == 1 {
      let level = count.trailingZeroBitCount
      return try node(MerkleNode(level: level, index: start >> UInt64(level)))
    }
    let (left, right) = halves
    let leftRoot = try left.root(node)
    return MerkleTree.nodeHash(leftRoot, try right.root(node))
  }
}
