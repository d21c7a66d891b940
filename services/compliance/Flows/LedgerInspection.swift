internal import ComplianceDomain
internal import Crypto
public import Database
internal import Files
internal import Messages
internal import Wire

/// Checks ledgers from their files alone, on which a process may run: no network, no person's key.
public struct LedgerInspection: Sendable {
  private let key: Ed25519.PublicKey

  /// `folder` is the data folder with the public key.
  public init(folder: String) throws {
    let path = folder + "/" + LedgerKey.publicFileName
    key = try Ed25519.PublicKey(pem: String(decoding: try SmallFile.read(path), as: UTF8.self))
  }

  /// Throws when the folder holds no ledger, before anything is made there.
  public static func check(folder: String) throws {
    guard Files.exists(folder + "/" + LedgerKey.publicFileName) else {
      throw LedgerDamage(what: "there is none in \(folder)")
    }
  }

  /// What was found of one realm's ledger.
  public struct Report: Sendable, Hashable {
    /// The realm.
    public var realm: String
    /// Entries, all of which were read and hashed.
    public var entries: UInt64 = 0
    /// Heads whose root and signature were checked.
    public var heads = 0
    /// The root of the whole tree, in hexadecimal.
    public var root = ""
    /// What is wrong, in words; empty when all is well. At most `maximumFaults`.
    public var faults: [String] = []

    /// Faults that one report tells.
    public static let maximumFaults = 100

    mutating func add(_ fault: String) {
      if faults.count < Self.maximumFaults { faults.append(fault) }
    }
  }

  /// Reads every entry of every realm and builds the trees anew.
  public func verify(_ connection: ReadConnection) throws -> [Report] {
    try connection.ledgerRealms().map { try Self.verify($0, key, connection) }
  }

  private static func verify(
    _ realm: String, _ key: Ed25519.PublicKey, _ connection: ReadConnection
  ) throws -> Report {
    var report = Report(realm: realm)
    var heads: [UInt64: StoredHead] = [:]
    try connection.heads(of: realm) { head in
      heads[head.size] = head
      report.heads += 1
      if !LedgerKey.isValid(head, realm: realm, key: key) {
        report.add("the signature of the head of \(head.size) entries is not of this key")
      }
    }
    var range = MerkleRange()
    try connection.leaves(of: realm) { index, hash, entry in
      if index != range.size { report.add("entry \(range.size) is absent") }
      let computed = MerkleTree.leafHash(entry)
      if computed != hash { report.add("entry \(index) was changed") }
      try range.append(computed) { node, hash in
        guard node.level >= ReadConnection.leastStoredLevel else { return }
        // A node that cannot be read is told as well as one that is wrong.
        do {
          if try connection.node(node, realm: realm) != hash {
            report.add("node \(node.level)/\(node.index) was changed")
          }
        } catch { report.add("node \(node.level)/\(node.index): \(error)") }
      }
      if let head = heads.removeValue(forKey: range.size), head.root != range.root {
        report.add("the head of \(range.size) entries has another root than they have")
      }
    }
    for size in heads.keys.sorted() { report.add("a head of \(size) entries, which are not there") }
    if let tree = try connection.tree(of: realm), tree != range {
      report.add("what is kept of the tree does not belong to its entries")
    }
    report.entries = range.size
    report.root = range.root.hex
    return report
  }

  /// A proof that an entry is in the realm's newest signed tree, or in one of `size`, as JSON of
  /// the ledger's messages: head, proof, and the entry's canonical form in hexadecimal.
  public func prove(
    realm: String, leaf: UInt64, size: UInt64?, in connection: ReadConnection
  ) throws -> Proof {
    guard let head = try connection.head(of: realm) else {
      throw LedgerDamage(what: "realm \(realm) has no signed head")
    }
    let size = size ?? head.size
    let proof = try connection.inclusionProof(leaf: leaf, size: size, realm: realm)
    var range = MerkleRange()
    var entry: [UInt8] = []
    try connection.leaves(of: realm) { index, hash, bytes in
      if index < size { try range.append(hash) }
      if index == leaf { entry = bytes }
    }
    let path = try proof.path.map { try Digest($0) }
    let holds = MerkleTree.isIncluded(
      leafHash: MerkleTree.leafHash(entry), index: leaf, size: size, proof: path,
      root: range.root)
    return Proof(
      headJSON: try head.message.json(), proofJSON: try proof.json(),
      entry: Hex.encode(entry), root: range.root.hex, holds: holds)
  }

  /// A proof and whether it holds.
  public struct Proof: Sendable, Hashable {
    /// `atrium.compliance.v1.SignedHead`.
    public let headJSON: String
    /// `atrium.compliance.v1.InclusionProof`.
    public let proofJSON: String
    /// The entry's canonical form, in hexadecimal.
    public let entry: String
    /// The root that the proof leads to, in hexadecimal.
    public let root: String
    /// Whether the entry's hash leads to that root by the proof.
    public let holds: Bool
  }
}
