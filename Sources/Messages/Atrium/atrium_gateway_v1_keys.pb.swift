// Made by protoc-gen-atrium from atrium/gateway/v1/keys.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.gateway.v1.KeyKind`.
public struct Atrium_Gateway_V1_KeyKind: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  public static let channel = Self(rawValue: 1)
  public static let `operator` = Self(rawValue: 2)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Gateway_V1_Keys_Proto.descriptor, at: 0)
  }
}

/// `atrium.gateway.v1.MakeKeyRequest`.
public struct Atrium_Gateway_V1_MakeKeyRequest: Wire.Message {
  /// Of the app or the operator: 1 to 64 bytes.
  public var name: String = ""
  public var kind: Atrium_Gateway_V1_KeyKind = Atrium_Gateway_V1_KeyKind(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Keys_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      case 16: self.kind = try reader.readEnum(Atrium_Gateway_V1_KeyKind.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.kind.rawValue != 0 { writer.writeInt32(self.kind.rawValue, tag: 16) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      case 2: try reader.read(&self.kind)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    try writer.field("kind", "kind", self.kind)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.MakeKeyResponse`.
public struct Atrium_Gateway_V1_MakeKeyResponse: Wire.Message {
  public var key: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Keys_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.key = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.key.isEmpty { writer.writeString(self.key, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.key)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("key", "key", self.key)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.ListKeysRequest`.
public struct Atrium_Gateway_V1_ListKeysRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Keys_Proto.descriptor, at: 2)
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

/// `atrium.gateway.v1.ListKeysResponse`.
public struct Atrium_Gateway_V1_ListKeysResponse: Wire.Message {
  /// The oldest first, at most 10,000.
  public var keys: [Atrium_Gateway_V1_Key] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Keys_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.keys)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Gateway_V1_Key>.self, self.keys, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.keys)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("keys", "keys", self.keys)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.Key`.
public struct Atrium_Gateway_V1_Key: Wire.Message {
  public var name: String = ""
  public var kind: Atrium_Gateway_V1_KeyKind = Atrium_Gateway_V1_KeyKind(rawValue: 0)
  public var madeTime: Wire.Google_Protobuf_Timestamp? = nil
  /// Absent while the key is good.
  public var revokedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Keys_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      case 16: self.kind = try reader.readEnum(Atrium_Gateway_V1_KeyKind.self)
      case 26: try reader.readMessage(into: &self.madeTime)
      case 34: try reader.readMessage(into: &self.revokedTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.revokedTime { writer.writeMessage(value, tag: 34) }
    if let value = self.madeTime { writer.writeMessage(value, tag: 26) }
    if self.kind.rawValue != 0 { writer.writeInt32(self.kind.rawValue, tag: 16) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      case 2: try reader.read(&self.kind)
      case 3: try reader.read(&self.madeTime)
      case 4: try reader.read(&self.revokedTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    try writer.field("kind", "kind", self.kind)
    try writer.field("madeTime", "made_time", self.madeTime)
    try writer.field("revokedTime", "revoked_time", self.revokedTime)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.RevokeKeysRequest`.
public struct Atrium_Gateway_V1_RevokeKeysRequest: Wire.Message {
  public var name: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Keys_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.RevokeKeysResponse`.
public struct Atrium_Gateway_V1_RevokeKeysResponse: Wire.Message {
  /// Keys that were good until now.
  public var revoked: UInt32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Keys_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.revoked = try reader.readUInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.revoked != 0 { writer.writeUInt32(self.revoked, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.revoked)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("revoked", "revoked", self.revoked)
    writer.endObject()
  }

}

/// The methods of `atrium.gateway.v1.Keys`.
public enum Atrium_Gateway_V1_KeysMethods {
  /// Makes a key; its answer is the only place where the key is ever seen.
  public static let makeKey = RPC.Method<Atrium_Gateway_V1_MakeKeyRequest, Atrium_Gateway_V1_MakeKeyResponse>(
    service: "atrium.gateway.v1.Keys", name: "MakeKey", kind: .unary, idempotency: .unknown,
    routes: [])
  /// All keys of the realm, without what they are.
  public static let listKeys = RPC.Method<Atrium_Gateway_V1_ListKeysRequest, Atrium_Gateway_V1_ListKeysResponse>(
    service: "atrium.gateway.v1.Keys", name: "ListKeys", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// Revokes all keys of a name; from then on none of them is let in.
  public static let revokeKeys = RPC.Method<Atrium_Gateway_V1_RevokeKeysRequest, Atrium_Gateway_V1_RevokeKeysResponse>(
    service: "atrium.gateway.v1.Keys", name: "RevokeKeys", kind: .unary, idempotency: .idempotent,
    routes: [])
}

/// For whoever looks after the gateway's process.
public protocol Atrium_Gateway_V1_KeysService: RPC.Service {
  /// Makes a key; its answer is the only place where the key is ever seen.
  func makeKey(_ request: Atrium_Gateway_V1_MakeKeyRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_MakeKeyResponse
  /// All keys of the realm, without what they are.
  func listKeys(_ request: Atrium_Gateway_V1_ListKeysRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_ListKeysResponse
  /// Revokes all keys of a name; from then on none of them is let in.
  func revokeKeys(_ request: Atrium_Gateway_V1_RevokeKeysRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_RevokeKeysResponse
}

extension Atrium_Gateway_V1_KeysService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Gateway_V1_Keys_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Gateway_V1_KeysMethods.makeKey, replying: { request in { reply in
      do { reply(try await self.makeKey(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_KeysMethods.listKeys, replying: { request in { reply in
      do { reply(try await self.listKeys(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_KeysMethods.revokeKeys, replying: { request in { reply in
      do { reply(try await self.revokeKeys(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.gateway.v1.Keys`.
public struct Atrium_Gateway_V1_KeysClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Makes a key; its answer is the only place where the key is ever seen.
  public func makeKey(
    _ request: Atrium_Gateway_V1_MakeKeyRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_MakeKeyResponse {
    try await client.unary(Atrium_Gateway_V1_KeysMethods.makeKey, request, options: options)
  }

  /// All keys of the realm, without what they are.
  public func listKeys(
    _ request: Atrium_Gateway_V1_ListKeysRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_ListKeysResponse {
    try await client.unary(Atrium_Gateway_V1_KeysMethods.listKeys, request, options: options)
  }

  /// Revokes all keys of a name; from then on none of them is let in.
  public func revokeKeys(
    _ request: Atrium_Gateway_V1_RevokeKeysRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_RevokeKeysResponse {
    try await client.unary(Atrium_Gateway_V1_KeysMethods.revokeKeys, request, options: options)
  }

}

/// The descriptor of `atrium/gateway/v1/keys.proto`, without custom options.
public enum Atrium_Gateway_V1_Keys_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    ChxhdHJpdW0vZ2F0ZXdheS92MS9rZXlzLnByb3RvEhFhdHJpdW0uZ2F0ZXdheS52MRofZ29vZ2xlL3Byb3RvYnVmL3Rp\
    bWVzdGFtcC5wcm90byJUCg5NYWtlS2V5UmVxdWVzdBISCgRuYW1lGAEgASgJUgRuYW1lEi4KBGtpbmQYAiABKA4yGi5h\
    dHJpdW0uZ2F0ZXdheS52MS5LZXlLaW5kUgRraW5kIiMKD01ha2VLZXlSZXNwb25zZRIQCgNrZXkYASABKAlSA2tleSIR\
    Cg9MaXN0S2V5c1JlcXVlc3QiPgoQTGlzdEtleXNSZXNwb25zZRIqCgRrZXlzGAEgAygLMhYuYXRyaXVtLmdhdGV3YXku\
    djEuS2V5UgRrZXlzIsEBCgNLZXkSEgoEbmFtZRgBIAEoCVIEbmFtZRIuCgRraW5kGAIgASgOMhouYXRyaXVtLmdhdGV3\
    YXkudjEuS2V5S2luZFIEa2luZBI3CgltYWRlX3RpbWUYAyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUght\
    YWRlVGltZRI9CgxyZXZva2VkX3RpbWUYBCABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgtyZXZva2VkVGlt\
    ZSInChFSZXZva2VLZXlzUmVxdWVzdBISCgRuYW1lGAEgASgJUgRuYW1lIi4KElJldm9rZUtleXNSZXNwb25zZRIYCgdy\
    ZXZva2VkGAEgASgNUgdyZXZva2VkKlAKB0tleUtpbmQSGAoUS0VZX0tJTkRfVU5TUEVDSUZJRUQQABIUChBLRVlfS0lO\
    RF9DSEFOTkVMEAESFQoRS0VZX0tJTkRfT1BFUkFUT1IQAjKSAgoES2V5cxJQCgdNYWtlS2V5EiEuYXRyaXVtLmdhdGV3\
    YXkudjEuTWFrZUtleVJlcXVlc3QaIi5hdHJpdW0uZ2F0ZXdheS52MS5NYWtlS2V5UmVzcG9uc2USWAoITGlzdEtleXMS\
    Ii5hdHJpdW0uZ2F0ZXdheS52MS5MaXN0S2V5c1JlcXVlc3QaIy5hdHJpdW0uZ2F0ZXdheS52MS5MaXN0S2V5c1Jlc3Bv\
    bnNlIgOQAgESXgoKUmV2b2tlS2V5cxIkLmF0cml1bS5nYXRld2F5LnYxLlJldm9rZUtleXNSZXF1ZXN0GiUuYXRyaXVt\
    LmdhdGV3YXkudjEuUmV2b2tlS2V5c1Jlc3BvbnNlIgOQAgJiBnByb3RvMw==
    """,
    imports: [Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
