// Made by protoc-gen-atrium from atrium/gateway/v1/controls.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.gateway.v1.SwitchKind`.
public struct Atrium_Gateway_V1_SwitchKind: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  /// All marketing of the realm.
  public static let marketing = Self(rawValue: 1)
  /// One channel: `inbox` or `webhook`.
  public static let channel = Self(rawValue: 2)
  public static let tenant = Self(rawValue: 3)
  public static let offer = Self(rawValue: 4)
  /// A decision model.
  public static let model = Self(rawValue: 5)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Gateway_V1_Controls_Proto.descriptor, at: 0)
  }
}

/// `atrium.gateway.v1.Switch`.
public struct Atrium_Gateway_V1_Switch: Wire.Message {
  public var kind: Atrium_Gateway_V1_SwitchKind = Atrium_Gateway_V1_SwitchKind(rawValue: 0)
  /// What it stops; empty for SWITCH_KIND_MARKETING.
  public var targetID: String = ""
  public var stopped: Bool = false
  /// Why, in the operator's words; at most 200 characters.
  public var note: String = ""
  public var changedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Controls_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.kind = try reader.readEnum(Atrium_Gateway_V1_SwitchKind.self)
      case 18: self.targetID = try reader.readString()
      case 24: self.stopped = try reader.readBool()
      case 34: self.note = try reader.readString()
      case 42: try reader.readMessage(into: &self.changedTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.changedTime { writer.writeMessage(value, tag: 42) }
    if !self.note.isEmpty { writer.writeString(self.note, tag: 34) }
    if self.stopped { writer.writeBool(self.stopped, tag: 24) }
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 18) }
    if self.kind.rawValue != 0 { writer.writeInt32(self.kind.rawValue, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.kind)
      case 2: try reader.read(&self.targetID)
      case 3: try reader.read(&self.stopped)
      case 4: try reader.read(&self.note)
      case 5: try reader.read(&self.changedTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("kind", "kind", self.kind)
    try writer.field("targetId", "target_id", self.targetID)
    try writer.field("stopped", "stopped", self.stopped)
    try writer.field("note", "note", self.note)
    try writer.field("changedTime", "changed_time", self.changedTime)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.SetSwitchRequest`.
public struct Atrium_Gateway_V1_SetSwitchRequest: Wire.Message {
  public var kind: Atrium_Gateway_V1_SwitchKind = Atrium_Gateway_V1_SwitchKind(rawValue: 0)
  public var targetID: String = ""
  public var stopped: Bool = false
  public var note: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Controls_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.kind = try reader.readEnum(Atrium_Gateway_V1_SwitchKind.self)
      case 18: self.targetID = try reader.readString()
      case 24: self.stopped = try reader.readBool()
      case 34: self.note = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.note.isEmpty { writer.writeString(self.note, tag: 34) }
    if self.stopped { writer.writeBool(self.stopped, tag: 24) }
    if !self.targetID.isEmpty { writer.writeString(self.targetID, tag: 18) }
    if self.kind.rawValue != 0 { writer.writeInt32(self.kind.rawValue, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.kind)
      case 2: try reader.read(&self.targetID)
      case 3: try reader.read(&self.stopped)
      case 4: try reader.read(&self.note)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("kind", "kind", self.kind)
    try writer.field("targetId", "target_id", self.targetID)
    try writer.field("stopped", "stopped", self.stopped)
    try writer.field("note", "note", self.note)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.ListSwitchesRequest`.
public struct Atrium_Gateway_V1_ListSwitchesRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Controls_Proto.descriptor, at: 2)
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

/// `atrium.gateway.v1.ListSwitchesResponse`.
public struct Atrium_Gateway_V1_ListSwitchesResponse: Wire.Message {
  public var switches: [Atrium_Gateway_V1_Switch] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Controls_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.switches)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Gateway_V1_Switch>.self, self.switches, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.switches)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("switches", "switches", self.switches)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.SetWebhookRequest`.
public struct Atrium_Gateway_V1_SetWebhookRequest: Wire.Message {
  /// https; http only for loopback in development. At most 2,048 characters.
  public var url: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Controls_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.url = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.url.isEmpty { writer.writeString(self.url, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.url)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("url", "url", self.url)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.Webhook`.
public struct Atrium_Gateway_V1_Webhook: Wire.Message {
  public var url: String = ""
  /// For Ed25519 signatures of what is posted: 32 bytes.
  public var signingPublicKey: [UInt8] = []
  public var changedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Controls_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.url = try reader.readString()
      case 18: self.signingPublicKey = try reader.readBytes()
      case 26: try reader.readMessage(into: &self.changedTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.changedTime { writer.writeMessage(value, tag: 26) }
    if !self.signingPublicKey.isEmpty { writer.writeBytes(self.signingPublicKey, tag: 18) }
    if !self.url.isEmpty { writer.writeString(self.url, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.url)
      case 2: try reader.read(&self.signingPublicKey)
      case 3: try reader.read(&self.changedTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("url", "url", self.url)
    try writer.field("signingPublicKey", "signing_public_key", self.signingPublicKey)
    try writer.field("changedTime", "changed_time", self.changedTime)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.GetWebhookRequest`.
public struct Atrium_Gateway_V1_GetWebhookRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Controls_Proto.descriptor, at: 6)
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

/// `atrium.gateway.v1.DeleteWebhookRequest`.
public struct Atrium_Gateway_V1_DeleteWebhookRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Controls_Proto.descriptor, at: 7)
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

/// `atrium.gateway.v1.DeleteWebhookResponse`.
public struct Atrium_Gateway_V1_DeleteWebhookResponse: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Controls_Proto.descriptor, at: 8)
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

/// The methods of `atrium.gateway.v1.Controls`.
public enum Atrium_Gateway_V1_ControlsMethods {
  /// Stops or starts a channel, tenant, offer, model or everything; works within 1 s. Service
  /// messages go on.
  public static let setSwitch = RPC.Method<Atrium_Gateway_V1_SetSwitchRequest, Atrium_Gateway_V1_Switch>(
    service: "atrium.gateway.v1.Controls", name: "SetSwitch", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("POST", "/v1/switches", body: "*", responseBody: nil)])
  public static let listSwitches = RPC.Method<Atrium_Gateway_V1_ListSwitchesRequest, Atrium_Gateway_V1_ListSwitchesResponse>(
    service: "atrium.gateway.v1.Controls", name: "ListSwitches", kind: .unary, idempotency: .noSideEffects,
    routes: [RPC.HTTPRoute("GET", "/v1/switches", body: nil, responseBody: nil)])
  /// Sets the webhook of the caller's channel app; at most one.
  public static let setWebhook = RPC.Method<Atrium_Gateway_V1_SetWebhookRequest, Atrium_Gateway_V1_Webhook>(
    service: "atrium.gateway.v1.Controls", name: "SetWebhook", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("POST", "/v1/webhook", body: "*", responseBody: nil)])
  public static let getWebhook = RPC.Method<Atrium_Gateway_V1_GetWebhookRequest, Atrium_Gateway_V1_Webhook>(
    service: "atrium.gateway.v1.Controls", name: "GetWebhook", kind: .unary, idempotency: .noSideEffects,
    routes: [RPC.HTTPRoute("GET", "/v1/webhook", body: nil, responseBody: nil)])
  public static let deleteWebhook = RPC.Method<Atrium_Gateway_V1_DeleteWebhookRequest, Atrium_Gateway_V1_DeleteWebhookResponse>(
    service: "atrium.gateway.v1.Controls", name: "DeleteWebhook", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("DELETE", "/v1/webhook", body: nil, responseBody: nil)])
}

/// Implements `atrium.gateway.v1.Controls`.
public protocol Atrium_Gateway_V1_ControlsService: RPC.Service {
  /// Stops or starts a channel, tenant, offer, model or everything; works within 1 s. Service
  /// messages go on.
  func setSwitch(_ request: Atrium_Gateway_V1_SetSwitchRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_Switch
  func listSwitches(_ request: Atrium_Gateway_V1_ListSwitchesRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_ListSwitchesResponse
  /// Sets the webhook of the caller's channel app; at most one.
  func setWebhook(_ request: Atrium_Gateway_V1_SetWebhookRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_Webhook
  func getWebhook(_ request: Atrium_Gateway_V1_GetWebhookRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_Webhook
  func deleteWebhook(_ request: Atrium_Gateway_V1_DeleteWebhookRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_DeleteWebhookResponse
}

extension Atrium_Gateway_V1_ControlsService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Gateway_V1_Controls_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Gateway_V1_ControlsMethods.setSwitch, replying: { request in { reply in
      do { reply(try await self.setSwitch(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_ControlsMethods.listSwitches, replying: { request in { reply in
      do { reply(try await self.listSwitches(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_ControlsMethods.setWebhook, replying: { request in { reply in
      do { reply(try await self.setWebhook(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_ControlsMethods.getWebhook, replying: { request in { reply in
      do { reply(try await self.getWebhook(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_ControlsMethods.deleteWebhook, replying: { request in { reply in
      do { reply(try await self.deleteWebhook(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.gateway.v1.Controls`.
public struct Atrium_Gateway_V1_ControlsClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Stops or starts a channel, tenant, offer, model or everything; works within 1 s. Service
  /// messages go on.
  public func setSwitch(
    _ request: Atrium_Gateway_V1_SetSwitchRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_Switch {
    try await client.unary(Atrium_Gateway_V1_ControlsMethods.setSwitch, request, options: options)
  }

  public func listSwitches(
    _ request: Atrium_Gateway_V1_ListSwitchesRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_ListSwitchesResponse {
    try await client.unary(Atrium_Gateway_V1_ControlsMethods.listSwitches, request, options: options)
  }

  /// Sets the webhook of the caller's channel app; at most one.
  public func setWebhook(
    _ request: Atrium_Gateway_V1_SetWebhookRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_Webhook {
    try await client.unary(Atrium_Gateway_V1_ControlsMethods.setWebhook, request, options: options)
  }

  public func getWebhook(
    _ request: Atrium_Gateway_V1_GetWebhookRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_Webhook {
    try await client.unary(Atrium_Gateway_V1_ControlsMethods.getWebhook, request, options: options)
  }

  public func deleteWebhook(
    _ request: Atrium_Gateway_V1_DeleteWebhookRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_DeleteWebhookResponse {
    try await client.unary(Atrium_Gateway_V1_ControlsMethods.deleteWebhook, request, options: options)
  }

}

/// The descriptor of `atrium/gateway/v1/controls.proto`, without custom options.
public enum Atrium_Gateway_V1_Controls_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiBhdHJpdW0vZ2F0ZXdheS92MS9jb250cm9scy5wcm90bxIRYXRyaXVtLmdhdGV3YXkudjEaH2dvb2dsZS9wcm90b2J1\
    Zi90aW1lc3RhbXAucHJvdG8ixQEKBlN3aXRjaBIxCgRraW5kGAEgASgOMh0uYXRyaXVtLmdhdGV3YXkudjEuU3dpdGNo\
    S2luZFIEa2luZBIbCgl0YXJnZXRfaWQYAiABKAlSCHRhcmdldElkEhgKB3N0b3BwZWQYAyABKAhSB3N0b3BwZWQSEgoE\
    bm90ZRgEIAEoCVIEbm90ZRI9CgxjaGFuZ2VkX3RpbWUYBSABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgtj\
    aGFuZ2VkVGltZSKQAQoQU2V0U3dpdGNoUmVxdWVzdBIxCgRraW5kGAEgASgOMh0uYXRyaXVtLmdhdGV3YXkudjEuU3dp\
    dGNoS2luZFIEa2luZBIbCgl0YXJnZXRfaWQYAiABKAlSCHRhcmdldElkEhgKB3N0b3BwZWQYAyABKAhSB3N0b3BwZWQS\
    EgoEbm90ZRgEIAEoCVIEbm90ZSIVChNMaXN0U3dpdGNoZXNSZXF1ZXN0Ik0KFExpc3RTd2l0Y2hlc1Jlc3BvbnNlEjUK\
    CHN3aXRjaGVzGAEgAygLMhkuYXRyaXVtLmdhdGV3YXkudjEuU3dpdGNoUghzd2l0Y2hlcyIlChFTZXRXZWJob29rUmVx\
    dWVzdBIQCgN1cmwYASABKAlSA3VybCKIAQoHV2ViaG9vaxIQCgN1cmwYASABKAlSA3VybBIsChJzaWduaW5nX3B1Ymxp\
    Y19rZXkYAiABKAxSEHNpZ25pbmdQdWJsaWNLZXkSPQoMY2hhbmdlZF90aW1lGAMgASgLMhouZ29vZ2xlLnByb3RvYnVm\
    LlRpbWVzdGFtcFILY2hhbmdlZFRpbWUiEwoRR2V0V2ViaG9va1JlcXVlc3QiFgoURGVsZXRlV2ViaG9va1JlcXVlc3Qi\
    FwoVRGVsZXRlV2ViaG9va1Jlc3BvbnNlKqMBCgpTd2l0Y2hLaW5kEhsKF1NXSVRDSF9LSU5EX1VOU1BFQ0lGSUVEEAAS\
    GQoVU1dJVENIX0tJTkRfTUFSS0VUSU5HEAESFwoTU1dJVENIX0tJTkRfQ0hBTk5FTBACEhYKElNXSVRDSF9LSU5EX1RF\
    TkFOVBADEhUKEVNXSVRDSF9LSU5EX09GRkVSEAQSFQoRU1dJVENIX0tJTkRfTU9ERUwQBTLVAwoIQ29udHJvbHMSUAoJ\
    U2V0U3dpdGNoEiMuYXRyaXVtLmdhdGV3YXkudjEuU2V0U3dpdGNoUmVxdWVzdBoZLmF0cml1bS5nYXRld2F5LnYxLlN3\
    aXRjaCIDkAICEmQKDExpc3RTd2l0Y2hlcxImLmF0cml1bS5nYXRld2F5LnYxLkxpc3RTd2l0Y2hlc1JlcXVlc3QaJy5h\
    dHJpdW0uZ2F0ZXdheS52MS5MaXN0U3dpdGNoZXNSZXNwb25zZSIDkAIBElMKClNldFdlYmhvb2sSJC5hdHJpdW0uZ2F0\
    ZXdheS52MS5TZXRXZWJob29rUmVxdWVzdBoaLmF0cml1bS5nYXRld2F5LnYxLldlYmhvb2siA5ACAhJTCgpHZXRXZWJo\
    b29rEiQuYXRyaXVtLmdhdGV3YXkudjEuR2V0V2ViaG9va1JlcXVlc3QaGi5hdHJpdW0uZ2F0ZXdheS52MS5XZWJob29r\
    IgOQAgESZwoNRGVsZXRlV2ViaG9vaxInLmF0cml1bS5nYXRld2F5LnYxLkRlbGV0ZVdlYmhvb2tSZXF1ZXN0GiguYXRy\
    aXVtLmdhdGV3YXkudjEuRGVsZXRlV2ViaG9va1Jlc3BvbnNlIgOQAgJiBnByb3RvMw==
    """,
    imports: [Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
