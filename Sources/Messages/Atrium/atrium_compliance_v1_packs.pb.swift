// Made by protoc-gen-atrium from atrium/compliance/v1/packs.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.compliance.v1.ListPacksRequest`.
public struct Atrium_Compliance_V1_ListPacksRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Packs_Proto.descriptor, at: 0)
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

/// `atrium.compliance.v1.ListPacksResponse`.
public struct Atrium_Compliance_V1_ListPacksResponse: Wire.Message {
  public var packs: [Atrium_Compliance_V1_Pack] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Packs_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.packs)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Compliance_V1_Pack>.self, self.packs, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.packs)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("packs", "packs", self.packs)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.Pack`.
public struct Atrium_Compliance_V1_Pack: Wire.Message {
  /// Such as `cn-advertising`.
  public var packID: String = ""
  public var version: String = ""
  /// ISO 3166, such as `CN` or `HK`.
  public var jurisdiction: String = ""
  public var rules: UInt32 = 0
  public var examples: UInt32 = 0
  public var effectiveTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Packs_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.packID = try reader.readString()
      case 18: self.version = try reader.readString()
      case 26: self.jurisdiction = try reader.readString()
      case 32: self.rules = try reader.readUInt32()
      case 40: self.examples = try reader.readUInt32()
      case 50: try reader.readMessage(into: &self.effectiveTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.effectiveTime { writer.writeMessage(value, tag: 50) }
    if self.examples != 0 { writer.writeUInt32(self.examples, tag: 40) }
    if self.rules != 0 { writer.writeUInt32(self.rules, tag: 32) }
    if !self.jurisdiction.isEmpty { writer.writeString(self.jurisdiction, tag: 26) }
    if !self.version.isEmpty { writer.writeString(self.version, tag: 18) }
    if !self.packID.isEmpty { writer.writeString(self.packID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.packID)
      case 2: try reader.read(&self.version)
      case 3: try reader.read(&self.jurisdiction)
      case 4: try reader.read(&self.rules)
      case 5: try reader.read(&self.examples)
      case 6: try reader.read(&self.effectiveTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("packId", "pack_id", self.packID)
    try writer.field("version", "version", self.version)
    try writer.field("jurisdiction", "jurisdiction", self.jurisdiction)
    try writer.field("rules", "rules", self.rules)
    try writer.field("examples", "examples", self.examples)
    try writer.field("effectiveTime", "effective_time", self.effectiveTime)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.ListRulesRequest`.
public struct Atrium_Compliance_V1_ListRulesRequest: Wire.Message {
  public var packID: String = ""
  /// 1 to 200; 0 is 50.
  public var pageSize: UInt32 = 0
  public var pageToken: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Packs_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.packID = try reader.readString()
      case 16: self.pageSize = try reader.readUInt32()
      case 26: self.pageToken = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.pageToken.isEmpty { writer.writeString(self.pageToken, tag: 26) }
    if self.pageSize != 0 { writer.writeUInt32(self.pageSize, tag: 16) }
    if !self.packID.isEmpty { writer.writeString(self.packID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.packID)
      case 2: try reader.read(&self.pageSize)
      case 3: try reader.read(&self.pageToken)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("packId", "pack_id", self.packID)
    try writer.field("pageSize", "page_size", self.pageSize)
    try writer.field("pageToken", "page_token", self.pageToken)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.ListRulesResponse`.
public struct Atrium_Compliance_V1_ListRulesResponse: Wire.Message {
  public var rules: [Atrium_Compliance_V1_Rule] = []
  public var nextPageToken: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Packs_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.rules)
      case 18: self.nextPageToken = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.nextPageToken.isEmpty { writer.writeString(self.nextPageToken, tag: 18) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Compliance_V1_Rule>.self, self.rules, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.rules)
      case 2: try reader.read(&self.nextPageToken)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("rules", "rules", self.rules)
    try writer.field("nextPageToken", "next_page_token", self.nextPageToken)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.Rule`.
public struct Atrium_Compliance_V1_Rule: Wire.Message {
  public var ruleID: String = ""
  public var article: String = ""
  /// What it asks for, in one sentence.
  public var text: String = ""
  /// `block` or `hold`.
  public var effect: String = ""
  /// How well its source is known: `statute`, `secondary`, `general`, `house`.
  public var source: String = ""
  public var examples: UInt32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Packs_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.ruleID = try reader.readString()
      case 18: self.article = try reader.readString()
      case 26: self.text = try reader.readString()
      case 34: self.effect = try reader.readString()
      case 42: self.source = try reader.readString()
      case 48: self.examples = try reader.readUInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.examples != 0 { writer.writeUInt32(self.examples, tag: 48) }
    if !self.source.isEmpty { writer.writeString(self.source, tag: 42) }
    if !self.effect.isEmpty { writer.writeString(self.effect, tag: 34) }
    if !self.text.isEmpty { writer.writeString(self.text, tag: 26) }
    if !self.article.isEmpty { writer.writeString(self.article, tag: 18) }
    if !self.ruleID.isEmpty { writer.writeString(self.ruleID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.ruleID)
      case 2: try reader.read(&self.article)
      case 3: try reader.read(&self.text)
      case 4: try reader.read(&self.effect)
      case 5: try reader.read(&self.source)
      case 6: try reader.read(&self.examples)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("ruleId", "rule_id", self.ruleID)
    try writer.field("article", "article", self.article)
    try writer.field("text", "text", self.text)
    try writer.field("effect", "effect", self.effect)
    try writer.field("source", "source", self.source)
    try writer.field("examples", "examples", self.examples)
    writer.endObject()
  }

}

/// The methods of `atrium.compliance.v1.Packs`.
public enum Atrium_Compliance_V1_PacksMethods {
  /// The packs in force.
  public static let listPacks = RPC.Method<Atrium_Compliance_V1_ListPacksRequest, Atrium_Compliance_V1_ListPacksResponse>(
    service: "atrium.compliance.v1.Packs", name: "ListPacks", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// The rules of a pack.
  public static let listRules = RPC.Method<Atrium_Compliance_V1_ListRulesRequest, Atrium_Compliance_V1_ListRulesResponse>(
    service: "atrium.compliance.v1.Packs", name: "ListRules", kind: .unary, idempotency: .noSideEffects,
    routes: [])
}

/// Implements `atrium.compliance.v1.Packs`.
public protocol Atrium_Compliance_V1_PacksService: RPC.Service {
  /// The packs in force.
  func listPacks(_ request: Atrium_Compliance_V1_ListPacksRequest, context: RPC.CallContext) async throws -> Atrium_Compliance_V1_ListPacksResponse
  /// The rules of a pack.
  func listRules(_ request: Atrium_Compliance_V1_ListRulesRequest, context: RPC.CallContext) async throws -> Atrium_Compliance_V1_ListRulesResponse
}

extension Atrium_Compliance_V1_PacksService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Compliance_V1_Packs_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Compliance_V1_PacksMethods.listPacks, replying: { request in { reply in
      do { reply(try await self.listPacks(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Compliance_V1_PacksMethods.listRules, replying: { request in { reply in
      do { reply(try await self.listRules(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.compliance.v1.Packs`.
public struct Atrium_Compliance_V1_PacksClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// The packs in force.
  public func listPacks(
    _ request: Atrium_Compliance_V1_ListPacksRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Compliance_V1_ListPacksResponse {
    try await client.unary(Atrium_Compliance_V1_PacksMethods.listPacks, request, options: options)
  }

  /// The rules of a pack.
  public func listRules(
    _ request: Atrium_Compliance_V1_ListRulesRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Compliance_V1_ListRulesResponse {
    try await client.unary(Atrium_Compliance_V1_PacksMethods.listRules, request, options: options)
  }

}

/// The descriptor of `atrium/compliance/v1/packs.proto`, without custom options.
public enum Atrium_Compliance_V1_Packs_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiBhdHJpdW0vY29tcGxpYW5jZS92MS9wYWNrcy5wcm90bxIUYXRyaXVtLmNvbXBsaWFuY2UudjEaH2dvb2dsZS9wcm90\
    b2J1Zi90aW1lc3RhbXAucHJvdG8iEgoQTGlzdFBhY2tzUmVxdWVzdCJFChFMaXN0UGFja3NSZXNwb25zZRIwCgVwYWNr\
    cxgBIAMoCzIaLmF0cml1bS5jb21wbGlhbmNlLnYxLlBhY2tSBXBhY2tzItIBCgRQYWNrEhcKB3BhY2tfaWQYASABKAlS\
    BnBhY2tJZBIYCgd2ZXJzaW9uGAIgASgJUgd2ZXJzaW9uEiIKDGp1cmlzZGljdGlvbhgDIAEoCVIManVyaXNkaWN0aW9u\
    EhQKBXJ1bGVzGAQgASgNUgVydWxlcxIaCghleGFtcGxlcxgFIAEoDVIIZXhhbXBsZXMSQQoOZWZmZWN0aXZlX3RpbWUY\
    BiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUg1lZmZlY3RpdmVUaW1lImcKEExpc3RSdWxlc1JlcXVlc3QS\
    FwoHcGFja19pZBgBIAEoCVIGcGFja0lkEhsKCXBhZ2Vfc2l6ZRgCIAEoDVIIcGFnZVNpemUSHQoKcGFnZV90b2tlbhgD\
    IAEoCVIJcGFnZVRva2VuIm0KEUxpc3RSdWxlc1Jlc3BvbnNlEjAKBXJ1bGVzGAEgAygLMhouYXRyaXVtLmNvbXBsaWFu\
    Y2UudjEuUnVsZVIFcnVsZXMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuIpkBCgRSdWxlEhcK\
    B3J1bGVfaWQYASABKAlSBnJ1bGVJZBIYCgdhcnRpY2xlGAIgASgJUgdhcnRpY2xlEhIKBHRleHQYAyABKAlSBHRleHQS\
    FgoGZWZmZWN0GAQgASgJUgZlZmZlY3QSFgoGc291cmNlGAUgASgJUgZzb3VyY2USGgoIZXhhbXBsZXMYBiABKA1SCGV4\
    YW1wbGVzMs0BCgVQYWNrcxJhCglMaXN0UGFja3MSJi5hdHJpdW0uY29tcGxpYW5jZS52MS5MaXN0UGFja3NSZXF1ZXN0\
    GicuYXRyaXVtLmNvbXBsaWFuY2UudjEuTGlzdFBhY2tzUmVzcG9uc2UiA5ACARJhCglMaXN0UnVsZXMSJi5hdHJpdW0u\
    Y29tcGxpYW5jZS52MS5MaXN0UnVsZXNSZXF1ZXN0GicuYXRyaXVtLmNvbXBsaWFuY2UudjEuTGlzdFJ1bGVzUmVzcG9u\
    c2UiA5ACAWIGcHJvdG8z
    """,
    imports: [Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
