internal import CallPolicy
internal import Crypto
internal import Database
internal import Messages
internal import RPC
internal import RPCServices
internal import Wire

/// `atrium.compliance.v1.Ledger`.
struct LedgerHandler: Atrium_Compliance_V1_LedgerService {
  let database: Database
  let heads: HeadKeeping

  func getHead(
    _ request: Atrium_Compliance_V1_GetHeadRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_SignedHead {
    try await head(try context.requireCaller().realm).message
  }

  func proveInclusion(
    _ request: Atrium_Compliance_V1_ProveInclusionRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_InclusionProof {
    let realm = try context.requireCaller().realm
    let size = try await self.size(request.treeSize, realm)
    guard request.leafIndex < size else {
      throw RPCError.invalid("leaf_index", "expected a leaf of a tree of \(size)")
    }
    return try await database.read { connection in
      try connection.inclusionProof(leaf: request.leafIndex, size: size, realm: realm)
    }
  }

  func proveConsistency(
    _ request: Atrium_Compliance_V1_ProveConsistencyRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_ConsistencyProof {
    let realm = try context.requireCaller().realm
    let size = try await self.size(request.secondSize, realm)
    guard 1...size ~= request.firstSize else {
      throw RPCError.invalid("first_size", "expected 1 to \(size)")
    }
    return try await database.read { connection in
      try connection.consistencyProof(from: request.firstSize, to: size, realm: realm)
    }
  }

  private func head(_ realm: String) async throws -> StoredHead {
    guard let head = try await heads.newest(realm) else { throw Refusal.noHead }
    return head
  }

  /// The size that is asked for, 0 being the newest head's.
  private func size(_ asked: UInt64, _ realm: String) async throws -> UInt64 {
    if asked == 0 { return try await head(realm).size }
    let size = try await database.read { try $0.treeSize(of: realm) ?? 0 }
    guard asked <= size else {
      throw RPCError.refused(
        .outOfRange, "LEDGER_TOO_SMALL", "the ledger has \(size) entries only")
    }
    return asked
  }
}

extension ReadConnection {
  /// Proves a leaf of a tree that is not empty and holds it.
  func inclusionProof(
    leaf: UInt64, size: UInt64, realm: String
  ) throws -> Atrium_Compliance_V1_InclusionProof {
    let path = try MerkleTree.inclusionProof(leaf: leaf, size: size) { node in
      try self.node(node, realm: realm)
    }
    let hash = try node(MerkleNode(level: 0, index: leaf), realm: realm)
    return .with {
      $0.leafIndex = leaf
      $0.treeSize = size
      $0.leafHash = hash.bytes
      $0.path = path.map(\.bytes)
    }
  }

  /// Proves that a tree grew out of another.
  func consistencyProof(
    from first: UInt64, to second: UInt64, realm: String
  ) throws -> Atrium_Compliance_V1_ConsistencyProof {
    let path = try MerkleTree.consistencyProof(from: first, to: second) { node in
      try self.node(node, realm: realm)
    }
    return .with {
      $0.firstSize = first
      $0.secondSize = second
      $0.path = path.map(\.bytes)
    }
  }
}

extension StoredHead {
  var message: Atrium_Compliance_V1_SignedHead {
    .with {
      $0.treeSize = size
      $0.rootHash = root.bytes
      $0.signedTime = .init(unixMilliseconds: signedMilliseconds)
      $0.signature = signature
      $0.keyID = keyID
    }
  }
}
