extension MerkleTree {
  /// Whether the proof shows that the leaf is in the tree of that root (RFC 9162, section 2.1.3.2).
  public static func isIncluded(
    leafHash: Digest, index: UInt64, size: UInt64, proof: [Digest], root: Digest
  ) -> Bool {
    guard index < size, size <= maximumLeaves, proof.count <= maximumProofHashes else {
      return false
    }
    var (place, last) = (index, size - 1)
    var hash = leafHash
    var hasher = SHA256()
    for sibling in proof {
      if last == 0 { return false }
      if place & 1 == 1 || place == last {
        hash = nodeHash(sibling, hash, &hasher)
        // A node without a right neighbour goes up until it is a right child itself.
        if place & 1 == 0 { climb(&place, &last) { $0 & 1 == 0 && $0 != 0 } }
      } else {
        hash = nodeHash(hash, sibling, &hasher)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
  }

  /// Whether the proof shows that the first tree is the beginning of the second
  /// (RFC 9162, section 2.1.4.2).
  ///
  /// Every tree begins with the empty one: its proof is empty.
  public static func isConsistent(
    from first: UInt64, root firstRoot: Digest, to second: UInt64, root secondRoot: Digest,
    proof: [Digest]
  ) -> Bool {
    guard first <= second, second <= maximumLeaves, proof.count <= maximumProofHashes else {
      return false
    }
    if first == second { return proof.isEmpty && firstRoot == secondRoot }
    if first == 0 { return proof.isEmpty && firstRoot == emptyRoot }
    // A first tree that is one full subtree is where the way begins.
    let path = first.nonzeroBitCount == 1 ? [firstRoot] + proof : proof
    guard let start = path.first else { return false }
    var (place, last) = (first - 1, second - 1)
    climb(&place, &last) { $0 & 1 == 1 }
    var (one, other) = (start, start)
    var hasher = SHA256()
    for hash in path.dropFirst() {
      if last == 0 { return false }
      if place & 1 == 1 || place == last {
        one = nodeHash(hash, one, &hasher)
        other = nodeHash(hash, other, &hasher)
        if place & 1 == 0 { climb(&place, &last) { $0 & 1 == 0 && $0 != 0 } }
      } else {
        other = nodeHash(other, hash, &hasher)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && one == firstRoot && other == secondRoot
  }

  /// Goes up while the place asks for it; ends, because places shrink to 0.
  private static func climb(
    _ place: inout UInt64, _ last: inout UInt64, while goesOn: (UInt64) -> Bool
  ) {
    while goesOn(place) {
      place >>= 1
      last >>= 1
    }
  }
}
