// Made by protoc-gen-atrium from atrium/compliance/v1/ledger.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.compliance.v1.GetHeadRequest`.
public struct Atrium_Compliance_V1_GetHeadRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Ledger_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      try reader.readUnknown(tag, into: &self.unknownFields)
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while try reader.nextField(&members) != nil { try reader.skipValue() }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    writer.endObject()
  }

}

/// A head, signed with Ed25519 over `atrium ledger head v1`, realm, size, root and time (PROTOCOL.md).
public struct Atrium_Compliance_V1_SignedHead: Wire.Message {
  public var treeSize: UInt64 = 0
  public var rootHash: [UInt8] = []
  public var signedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var signature: [UInt8] = []
  /// SHA-256 of the public key.
  public var keyID: [UInt8] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Ledger_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.treeSize = try reader.readUInt64()
      case 18: self.rootHash = try reader.readBytes()
      case 26: try reader.readMessage(into: &self.signedTime)
      case 34: self.signature = try reader.readBytes()
      case 42: self.keyID = try reader.readBytes()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.keyID.isEmpty { writer.writeBytes(self.keyID, tag: 42) }
    if !self.signature.isEmpty { writer.writeBytes(self.signature, tag: 34) }
    if let value = self.signedTime { writer.writeMessage(value, tag: 26) }
    if !self.rootHash.isEmpty { writer.writeBytes(self.rootHash, tag: 18) }
    if self.treeSize != 0 { writer.writeUInt64(self.treeSize, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.treeSize)
      case 2: try reader.read(&self.rootHash)
      case 3: try reader.read(&self.signedTime)
      case 4: try reader.read(&self.signature)
      case 5: try reader.read(&self.keyID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("treeSize", "tree_size", self.treeSize)
    try writer.field("rootHash", "root_hash", self.rootHash)
    try writer.field("signedTime", "signed_time", self.signedTime)
    try writer.field("signature", "signature", self.signature)
    try writer.field("keyId", "key_id", self.keyID)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.ProveInclusionRequest`.
public struct Atrium_Compliance_V1_ProveInclusionRequest: Wire.Message {
  public var leafIndex: UInt64 = 0
  /// 0 is the newest head's.
  public var treeSize: UInt64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Ledger_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.leafIndex = try reader.readUInt64()
      case 16: self.treeSize = try reader.readUInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.treeSize != 0 { writer.writeUInt64(self.treeSize, tag: 16) }
    if self.leafIndex != 0 { writer.writeUInt64(self.leafIndex, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.leafIndex)
      case 2: try reader.read(&self.treeSize)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("leafIndex", "leaf_index", self.leafIndex)
    try writer.field("treeSize", "tree_size", self.treeSize)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.InclusionProof`.
public struct Atrium_Compliance_V1_InclusionProof: Wire.Message {
  public var leafIndex: UInt64 = 0
  public var treeSize: UInt64 = 0
  public var leafHash: [UInt8] = []
  /// From the leaf up; at most 64.
  public var path: [[UInt8]] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Ledger_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.leafIndex = try reader.readUInt64()
      case 16: self.treeSize = try reader.readUInt64()
      case 26: self.leafHash = try reader.readBytes()
      case 34: self.path.append(try reader.readBytes())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.BytesCodec.self, self.path, tag: 34)
    if !self.leafHash.isEmpty { writer.writeBytes(self.leafHash, tag: 26) }
    if self.treeSize != 0 { writer.writeUInt64(self.treeSize, tag: 16) }
    if self.leafIndex != 0 { writer.writeUInt64(self.leafIndex, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.leafIndex)
      case 2: try reader.read(&self.treeSize)
      case 3: try reader.read(&self.leafHash)
      case 4: try reader.read(&self.path)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("leafIndex", "leaf_index", self.leafIndex)
    try writer.field("treeSize", "tree_size", self.treeSize)
    try writer.field("leafHash", "leaf_hash", self.leafHash)
    try writer.field("path", "path", self.path)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.ProveConsistencyRequest`.
public struct Atrium_Compliance_V1_ProveConsistencyRequest: Wire.Message {
  public var firstSize: UInt64 = 0
  /// 0 is the newest head's.
  public var secondSize: UInt64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Ledger_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.firstSize = try reader.readUInt64()
      case 16: self.secondSize = try reader.readUInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.secondSize != 0 { writer.writeUInt64(self.secondSize, tag: 16) }
    if self.firstSize != 0 { writer.writeUInt64(self.firstSize, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.firstSize)
      case 2: try reader.read(&self.secondSize)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("firstSize", "first_size", self.firstSize)
    try writer.field("secondSize", "second_size", self.secondSize)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.ConsistencyProof`.
public struct Atrium_Compliance_V1_ConsistencyProof: Wire.Message {
  public var firstSize: UInt64 = 0
  public var secondSize: UInt64 = 0
  /// At most 128.
  public var path: [[UInt8]] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Ledger_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.firstSize = try reader.readUInt64()
      case 16: self.secondSize = try reader.readUInt64()
      case 26: self.path.append(try reader.readBytes())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.BytesCodec.self, self.path, tag: 26)
    if self.secondSize != 0 { writer.writeUInt64(self.secondSize, tag: 16) }
    if self.firstSize != 0 { writer.writeUInt64(self.firstSize, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.firstSize)
      case 2: try reader.read(&self.secondSize)
      case 3: try reader.read(&self.path)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("firstSize", "first_size", self.firstSize)
    try writer.field("secondSize", "second_size", self.secondSize)
    try writer.field("path", "path", self.path)
    writer.endObject()
  }

}

/// The methods of `atrium.compliance.v1.Ledger`.
public enum Atrium_Compliance_V1_LedgerMethods {
  /// The newest signed head.
  public static let getHead = RPC.Method<Atrium_Compliance_V1_GetHeadRequest, Atrium_Compliance_V1_SignedHead>(
    service: "atrium.compliance.v1.Ledger", name: "GetHead", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// That a leaf is in a tree.
  public static let proveInclusion = RPC.Method<Atrium_Compliance_V1_ProveInclusionRequest, Atrium_Compliance_V1_InclusionProof>(
    service: "atrium.compliance.v1.Ledger", name: "ProveInclusion", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// That an older tree is the beginning of a newer one.
  public static let proveConsistency = RPC.Method<Atrium_Compliance_V1_ProveConsistencyRequest, Atrium_Compliance_V1_ConsistencyProof>(
    service: "atrium.compliance.v1.Ledger", name: "ProveConsistency", kind: .unary, idempotency: .noSideEffects,
    routes: [])
}

/// Implements `atrium.compliance.v1.Ledger`.
public protocol Atrium_Compliance_V1_LedgerService: RPC.Service {
  /// The newest signed head.
  func getHead(_ request: Atrium_Compliance_V1_GetHeadRequest, context: RPC.CallContext) async throws -> Atrium_Compliance_V1_SignedHead
  /// That a leaf is in a tree.
  func proveInclusion(_ request: Atrium_Compliance_V1_ProveInclusionRequest, context: RPC.CallContext) async throws -> Atrium_Compliance_V1_InclusionProof
  /// That an older tree is the beginning of a newer one.
  func proveConsistency(_ request: Atrium_Compliance_V1_ProveConsistencyRequest, context: RPC.CallContext) async throws -> Atrium_Compliance_V1_ConsistencyProof
}

extension Atrium_Compliance_V1_LedgerService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Compliance_V1_Ledger_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Compliance_V1_LedgerMethods.getHead, replying: { request in { reply in
      do { reply(try await self.getHead(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Compliance_V1_LedgerMethods.proveInclusion, replying: { request in { reply in
      do { reply(try await self.proveInclusion(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Compliance_V1_LedgerMethods.proveConsistency, replying: { request in { reply in
      do { reply(try await self.proveConsistency(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.compliance.v1.Ledger`.
public struct Atrium_Compliance_V1_LedgerClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// The newest signed head.
  public func getHead(
    _ request: Atrium_Compliance_V1_GetHeadRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Compliance_V1_SignedHead {
    try await client.unary(Atrium_Compliance_V1_LedgerMethods.getHead, request, options: options)
  }

  /// That a leaf is in a tree.
  public func proveInclusion(
    _ request: Atrium_Compliance_V1_ProveInclusionRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Compliance_V1_InclusionProof {
    try await client.unary(Atrium_Compliance_V1_LedgerMethods.proveInclusion, request, options: options)
  }

  /// That an older tree is the beginning of a newer one.
  public func proveConsistency(
    _ request: Atrium_Compliance_V1_ProveConsistencyRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Compliance_V1_ConsistencyProof {
    try await client.unary(Atrium_Compliance_V1_LedgerMethods.proveConsistency, request, options: options)
  }

}

/// The descriptor of `atrium/compliance/v1/ledger.proto`, without custom options.
public enum Atrium_Compliance_V1_Ledger_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiFhdHJpdW0vY29tcGxpYW5jZS92MS9sZWRnZXIucHJvdG8SFGF0cml1bS5jb21wbGlhbmNlLnYxGh9nb29nbGUvcHJv\
    dG9idWYvdGltZXN0YW1wLnByb3RvIhAKDkdldEhlYWRSZXF1ZXN0IrgBCgpTaWduZWRIZWFkEhsKCXRyZWVfc2l6ZRgB\
    IAEoBFIIdHJlZVNpemUSGwoJcm9vdF9oYXNoGAIgASgMUghyb290SGFzaBI7CgtzaWduZWRfdGltZRgDIAEoCzIaLmdv\
    b2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSCnNpZ25lZFRpbWUSHAoJc2lnbmF0dXJlGAQgASgMUglzaWduYXR1cmUSFQoG\
    a2V5X2lkGAUgASgMUgVrZXlJZCJTChVQcm92ZUluY2x1c2lvblJlcXVlc3QSHQoKbGVhZl9pbmRleBgBIAEoBFIJbGVh\
    ZkluZGV4EhsKCXRyZWVfc2l6ZRgCIAEoBFIIdHJlZVNpemUifQoOSW5jbHVzaW9uUHJvb2YSHQoKbGVhZl9pbmRleBgB\
    IAEoBFIJbGVhZkluZGV4EhsKCXRyZWVfc2l6ZRgCIAEoBFIIdHJlZVNpemUSGwoJbGVhZl9oYXNoGAMgASgMUghsZWFm\
    SGFzaBISCgRwYXRoGAQgAygMUgRwYXRoIlkKF1Byb3ZlQ29uc2lzdGVuY3lSZXF1ZXN0Eh0KCmZpcnN0X3NpemUYASAB\
    KARSCWZpcnN0U2l6ZRIfCgtzZWNvbmRfc2l6ZRgCIAEoBFIKc2Vjb25kU2l6ZSJmChBDb25zaXN0ZW5jeVByb29mEh0K\
    CmZpcnN0X3NpemUYASABKARSCWZpcnN0U2l6ZRIfCgtzZWNvbmRfc2l6ZRgCIAEoBFIKc2Vjb25kU2l6ZRISCgRwYXRo\
    GAMgAygMUgRwYXRoMroCCgZMZWRnZXISVgoHR2V0SGVhZBIkLmF0cml1bS5jb21wbGlhbmNlLnYxLkdldEhlYWRSZXF1\
    ZXN0GiAuYXRyaXVtLmNvbXBsaWFuY2UudjEuU2lnbmVkSGVhZCIDkAIBEmgKDlByb3ZlSW5jbHVzaW9uEisuYXRyaXVt\
    LmNvbXBsaWFuY2UudjEuUHJvdmVJbmNsdXNpb25SZXF1ZXN0GiQuYXRyaXVtLmNvbXBsaWFuY2UudjEuSW5jbHVzaW9u\
    UHJvb2YiA5ACARJuChBQcm92ZUNvbnNpc3RlbmN5Ei0uYXRyaXVtLmNvbXBsaWFuY2UudjEuUHJvdmVDb25zaXN0ZW5j\
    eVJlcXVlc3QaJi5hdHJpdW0uY29tcGxpYW5jZS52MS5Db25zaXN0ZW5jeVByb29mIgOQAgFiBnByb3RvMw==
    """,
    imports: [Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
