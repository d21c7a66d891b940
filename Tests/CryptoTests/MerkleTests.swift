import Testing

@testable import Crypto

@Suite struct MerkleTests {
  /// A log in memory: what `append` told to store.
  private struct Log {
    var range = MerkleRange()
    var nodes: [MerkleNode: Digest] = [:]
    var roots = [MerkleTree.emptyRoot]
    var leaves: [Digest] = []

    init(_ count: Int, entry: (Int) -> [UInt8] = { "entry \($0)".octets }) throws {
      for at in 0..<count {
        let leaf = MerkleTree.leafHash(entry(at))
        try range.append(leaf) { nodes[$0] = $1 }
        roots.append(range.root)
        leaves.append(leaf)
      }
    }

    struct Missing: Error {}

    func node(_ place: MerkleNode) throws(Missing) -> Digest {
      guard let hash = nodes[place] else { throw Missing() }
      return hash
    }
  }

  @Test func rootsAreThoseOfTheDefinition() throws {
    #expect(try Log(20).roots.map(\.hex) == MerkleVectors.roots)
  }

  /// The tree of eight entries that implementations of Certificate Transparency share.
  @Test func publishedTree() throws {
    let entries = [
      "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
      "606162636465666768696a6b6c6d6e6f",
    ]
    let log = try Log(8) { Hex.decode(entries[$0]) ?? [] }
    #expect(
      log.roots[1].hex == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
    #expect(
      log.roots[8].hex == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
  }

  @Test func proofsAreThoseOfTheDefinition() throws {
    let log = try Log(20)
    for (leaf, size, hashes) in MerkleVectors.inclusion {
      let proof = try MerkleTree.inclusionProof(leaf: leaf, size: size, node: log.node)
      #expect(proof.map(\.hex) == hashes, "leaf \(leaf) of \(size)")
    }
    for (first, second, hashes) in MerkleVectors.consistency {
      let proof = try MerkleTree.consistencyProof(from: first, to: second, node: log.node)
      #expect(proof.map(\.hex) == hashes, "from \(first) to \(second)")
    }
  }

  @Test func everyLeafOfEveryTreeIsProved() throws {
    let log = try Log(66)
    for size in UInt64(1)...66 {
      let root = log.roots[Int(size)]
      for leaf in 0..<size {
        let proof = try MerkleTree.inclusionProof(leaf: leaf, size: size, node: log.node)
        let isRight = { (index: UInt64, size: UInt64, proof: [Digest]) in
          MerkleTree.isIncluded(
            leafHash: log.leaves[Int(leaf)], index: index, size: size, proof: proof, root: root)
        }
        #expect(isRight(leaf, size, proof))
        #expect(!isRight(leaf + 1, size, proof) && !isRight(leaf ^ 1, size, proof))
        #expect(!isRight(leaf, size, proof + [root]))
        if !proof.isEmpty {
          #expect(!isRight(leaf, size, proof.dropLast()) && !isRight(leaf, size, []))
          #expect(!isRight(leaf, size, [root] + proof.dropFirst()))
        }
      }
    }
  }

  @Test func everyGrowthIsProved() throws {
    let log = try Log(50)
    for second in UInt64(1)...50 {
      for first in 1...second {
        let proof = try MerkleTree.consistencyProof(from: first, to: second, node: log.node)
        let isRight = { (one: Digest, other: Digest, proof: [Digest]) in
          MerkleTree.isConsistent(from: first, root: one, to: second, root: other, proof: proof)
        }
        let (one, other) = (log.roots[Int(first)], log.roots[Int(second)])
        #expect(isRight(one, other, proof))
        #expect(!isRight(log.roots[0], other, proof) && !isRight(one, log.roots[0], proof))
        #expect(!isRight(one, other, proof + [one]))
        if first < second {
          #expect(!isRight(one, other, proof.dropLast()))
          #expect(!isRight(one, other, [log.roots[0]] + proof.dropFirst()))
          #expect(!isRight(other, one, proof))
        }
      }
    }
  }

  @Test func aHistoryThatWasRewrittenIsSeen() throws {
    let log = try Log(20)
    let forged = try Log(20) { $0 == 3 ? "another".octets : "entry \($0)".octets }
    for first in 4...19 {
      let proof = try MerkleTree.consistencyProof(
        from: UInt64(first), to: 20, node: forged.node)
      #expect(
        !MerkleTree.isConsistent(
          from: UInt64(first), root: log.roots[first], to: 20, root: forged.roots[20],
          proof: proof))
    }
  }

  @Test func theEmptyTreeIsTheBeginningOfAll() throws {
    let log = try Log(3)
    let isConsistent = { (one: Digest, proof: [Digest]) in
      MerkleTree.isConsistent(from: 0, root: one, to: 3, root: log.roots[3], proof: proof)
    }
    #expect(isConsistent(log.roots[0], []))
    #expect(!isConsistent(log.roots[1], []) && !isConsistent(log.roots[0], [log.roots[1]]))
    #expect(
      MerkleTree.isConsistent(
        from: 0, root: log.roots[0], to: 0, root: log.roots[0], proof: []))
  }

  @Test func impossibleProofsAreRefused() throws {
    let log = try Log(4)
    for (leaf, size) in [(0, 0), (4, 4), (1, UInt64.max), (UInt64.max, 4)] as [(UInt64, UInt64)] {
      #expect(throws: MerkleError.noSuchLeaf(index: leaf, size: size)) {
        try MerkleTree.inclusionProof(leaf: leaf, size: size, node: log.node)
      }
      #expect(
        !MerkleTree.isIncluded(
          leafHash: log.leaves[0], index: leaf, size: size, proof: [], root: log.leaves[0]))
    }
    for (first, second) in [(0, 4), (5, 4), (1, UInt64.max)] as [(UInt64, UInt64)] {
      #expect(throws: MerkleError.noSuchGrowth(from: first, to: second)) {
        try MerkleTree.consistencyProof(from: first, to: second, node: log.node)
      }
    }
    let (root, long) = (log.roots[4], [Digest](repeating: log.roots[4], count: 50))
    #expect(
      !MerkleTree.isConsistent(from: 5, root: root, to: 4, root: root, proof: [])
        && !MerkleTree.isConsistent(from: 3, root: root, to: 4, root: root, proof: [])
        && !MerkleTree.isConsistent(from: 1, root: root, to: .max, root: root, proof: [])
        && !MerkleTree.isConsistent(from: 3, root: root, to: 4, root: root, proof: long))
    #expect(throws: Log.Missing.self) {
      try MerkleTree.inclusionProof(leaf: 0, size: 5, node: log.node)
    }
  }

  @Test func rangesAreStoredAndGoOn() throws {
    let log = try Log(21)
    let half = try Log(13)
    var range = try MerkleRange(size: 13, hashes: half.range.hashes)
    for leaf in log.leaves[13...] { try range.append(leaf) }
    #expect(range == log.range && range.root == log.roots[21])
    for (size, count) in [(0, 1), (1, 0), (3, 1), (4, 2), (UInt64.max, 64)] as [(UInt64, Int)] {
      #expect(throws: MerkleError.wrongRange(size: size, hashes: count)) {
        try MerkleRange(size: size, hashes: Array(repeating: log.roots[0], count: count))
      }
    }
    var full = try MerkleRange(size: MerkleTree.maximumLeaves, hashes: [log.roots[0]])
    #expect(throws: MerkleError.full) { try full.append(log.leaves[0]) }
  }

  /// The largest trees: a log that has the same hash everywhere.
  @Test func largeTreesAreProved() throws {
    let leaf = MerkleTree.leafHash([])
    var level = [leaf]
    while level.count <= 48 {
      let last = level[level.count - 1]
      level.append(MerkleTree.nodeHash(last, last))
    }
    let node = { (place: MerkleNode) in level[place.level] }
    let largest = MerkleTree.maximumLeaves
    for size in [largest, largest - 1, largest / 2 + 1] {
      let peaks = (0...48).reversed().filter { size >> UInt64($0) & 1 == 1 }
      let root = try MerkleRange(size: size, hashes: peaks.map { level[$0] }).root
      for index in [0, 1, size / 2, size - 1] {
        let proof = try MerkleTree.inclusionProof(leaf: index, size: size, node: node)
        #expect(proof.count <= 48)
        #expect(
          MerkleTree.isIncluded(
            leafHash: leaf, index: index, size: size, proof: proof, root: root))
      }
      for first in [1, 3, size / 2 + 1, size - 1] {
        let proof = try MerkleTree.consistencyProof(from: first, to: size, node: node)
        let peaks = (0...48).reversed().filter { first >> UInt64($0) & 1 == 1 }
        let firstRoot = try MerkleRange(size: first, hashes: peaks.map { level[$0] }).root
        #expect(proof.count <= MerkleTree.maximumProofHashes)
        #expect(
          MerkleTree.isConsistent(from: first, root: firstRoot, to: size, root: root, proof: proof))
      }
    }
  }
}
