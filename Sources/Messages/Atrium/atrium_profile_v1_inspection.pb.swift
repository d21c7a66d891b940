// Made by protoc-gen-atrium from atrium/profile/v1/inspection.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.profile.v1.ListRejectedSignalsRequest`.
public struct Atrium_Profile_V1_ListRejectedSignalsRequest: Wire.Message {
  /// Only those received from then on; absent for all that are kept.
  public var since: Wire.Google_Protobuf_Timestamp? = nil
  /// 1 to 1000; 0 is 100.
  public var limit: Int32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Inspection_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(into: &self.since)
      case 16: self.limit = try reader.readInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.limit != 0 { writer.writeInt32(self.limit, tag: 16) }
    if let value = self.since { writer.writeMessage(value, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.since)
      case 2: try reader.read(&self.limit)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("since", "since", self.since)
    try writer.field("limit", "limit", self.limit)
    writer.endObject()
  }

}

/// `atrium.profile.v1.ListRejectedSignalsResponse`.
public struct Atrium_Profile_V1_ListRejectedSignalsResponse: Wire.Message {
  public var signals: [Atrium_Profile_V1_RejectedSignal] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Inspection_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.signals)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_RejectedSignal>.self, self.signals, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.signals)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("signals", "signals", self.signals)
    writer.endObject()
  }

}

/// What is kept of a signal that was not taken, without what it said.
public struct Atrium_Profile_V1_RejectedSignal: Wire.Message {
  public var receivedTime: Wire.Google_Protobuf_Timestamp? = nil
  /// Such as `receipt`; `none` for a signal without an observation.
  public var kind: String = ""
  /// Who sent it: kind and name of the caller.
  public var source: String = ""
  /// Absent when it had none.
  public var eventTime: Wire.Google_Protobuf_Timestamp? = nil
  public var field: String = ""
  public var reason: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Inspection_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(into: &self.receivedTime)
      case 18: self.kind = try reader.readString()
      case 26: self.source = try reader.readString()
      case 34: try reader.readMessage(into: &self.eventTime)
      case 42: self.field = try reader.readString()
      case 50: self.reason = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.reason.isEmpty { writer.writeString(self.reason, tag: 50) }
    if !self.field.isEmpty { writer.writeString(self.field, tag: 42) }
    if let value = self.eventTime { writer.writeMessage(value, tag: 34) }
    if !self.source.isEmpty { writer.writeString(self.source, tag: 26) }
    if !self.kind.isEmpty { writer.writeString(self.kind, tag: 18) }
    if let value = self.receivedTime { writer.writeMessage(value, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.receivedTime)
      case 2: try reader.read(&self.kind)
      case 3: try reader.read(&self.source)
      case 4: try reader.read(&self.eventTime)
      case 5: try reader.read(&self.field)
      case 6: try reader.read(&self.reason)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("receivedTime", "received_time", self.receivedTime)
    try writer.field("kind", "kind", self.kind)
    try writer.field("source", "source", self.source)
    try writer.field("eventTime", "event_time", self.eventTime)
    try writer.field("field", "field", self.field)
    try writer.field("reason", "reason", self.reason)
    writer.endObject()
  }

}

/// `atrium.profile.v1.ListErasuresRequest`.
public struct Atrium_Profile_V1_ListErasuresRequest: Wire.Message {
  /// 1 to 1000; 0 is 100.
  public var limit: Int32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Inspection_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.limit = try reader.readInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.limit != 0 { writer.writeInt32(self.limit, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.limit)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("limit", "limit", self.limit)
    writer.endObject()
  }

}

/// `atrium.profile.v1.ListErasuresResponse`.
public struct Atrium_Profile_V1_ListErasuresResponse: Wire.Message {
  public var erasures: [Atrium_Profile_V1_Erasure] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Inspection_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.erasures)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_Erasure>.self, self.erasures, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.erasures)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("erasures", "erasures", self.erasures)
    writer.endObject()
  }

}

/// `atrium.profile.v1.CountZonesRequest`.
public struct Atrium_Profile_V1_CountZonesRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Inspection_Proto.descriptor, at: 5)
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

/// `atrium.profile.v1.CountZonesResponse`.
public struct Atrium_Profile_V1_CountZonesResponse: Wire.Message {
  public var zones: [Atrium_Profile_V1_ZoneCount] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Inspection_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.zones)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_ZoneCount>.self, self.zones, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.zones)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("zones", "zones", self.zones)
    writer.endObject()
  }

}

/// `atrium.profile.v1.ZoneCount`.
public struct Atrium_Profile_V1_ZoneCount: Wire.Message {
  public var mallID: String = ""
  public var zoneID: String = ""
  /// Today, by UTC; 0 when `withheld`.
  public var count: UInt64 = 0
  /// There were fewer than 10: the number is not told.
  public var withheld: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Inspection_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.mallID = try reader.readString()
      case 18: self.zoneID = try reader.readString()
      case 24: self.count = try reader.readUInt64()
      case 32: self.withheld = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.withheld { writer.writeBool(self.withheld, tag: 32) }
    if self.count != 0 { writer.writeUInt64(self.count, tag: 24) }
    if !self.zoneID.isEmpty { writer.writeString(self.zoneID, tag: 18) }
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.mallID)
      case 2: try reader.read(&self.zoneID)
      case 3: try reader.read(&self.count)
      case 4: try reader.read(&self.withheld)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("zoneId", "zone_id", self.zoneID)
    try writer.field("count", "count", self.count)
    try writer.field("withheld", "withheld", self.withheld)
    writer.endObject()
  }

}

/// The methods of `atrium.profile.v1.Inspection`.
public enum Atrium_Profile_V1_InspectionMethods {
  /// Signals that were not taken, the newest first.
  public static let listRejectedSignals = RPC.Method<Atrium_Profile_V1_ListRejectedSignalsRequest, Atrium_Profile_V1_ListRejectedSignalsResponse>(
    service: "atrium.profile.v1.Inspection", name: "ListRejectedSignals", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// Erasures of the realm, the newest first.
  public static let listErasures = RPC.Method<Atrium_Profile_V1_ListErasuresRequest, Atrium_Profile_V1_ListErasuresResponse>(
    service: "atrium.profile.v1.Inspection", name: "ListErasures", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// How many different devices and members were seen in each zone today.
  public static let countZones = RPC.Method<Atrium_Profile_V1_CountZonesRequest, Atrium_Profile_V1_CountZonesResponse>(
    service: "atrium.profile.v1.Inspection", name: "CountZones", kind: .unary, idempotency: .noSideEffects,
    routes: [])
}

/// For operators of a realm.
public protocol Atrium_Profile_V1_InspectionService: RPC.Service {
  /// Signals that were not taken, the newest first.
  func listRejectedSignals(_ request: Atrium_Profile_V1_ListRejectedSignalsRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_ListRejectedSignalsResponse
  /// Erasures of the realm, the newest first.
  func listErasures(_ request: Atrium_Profile_V1_ListErasuresRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_ListErasuresResponse
  /// How many different devices and members were seen in each zone today.
  func countZones(_ request: Atrium_Profile_V1_CountZonesRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_CountZonesResponse
}

extension Atrium_Profile_V1_InspectionService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Profile_V1_Inspection_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Profile_V1_InspectionMethods.listRejectedSignals, replying: { request in { reply in
      do { reply(try await self.listRejectedSignals(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Profile_V1_InspectionMethods.listErasures, replying: { request in { reply in
      do { reply(try await self.listErasures(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Profile_V1_InspectionMethods.countZones, replying: { request in { reply in
      do { reply(try await self.countZones(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.profile.v1.Inspection`.
public struct Atrium_Profile_V1_InspectionClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Signals that were not taken, the newest first.
  public func listRejectedSignals(
    _ request: Atrium_Profile_V1_ListRejectedSignalsRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_ListRejectedSignalsResponse {
    try await client.unary(Atrium_Profile_V1_InspectionMethods.listRejectedSignals, request, options: options)
  }

  /// Erasures of the realm, the newest first.
  public func listErasures(
    _ request: Atrium_Profile_V1_ListErasuresRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_ListErasuresResponse {
    try await client.unary(Atrium_Profile_V1_InspectionMethods.listErasures, request, options: options)
  }

  /// How many different devices and members were seen in each zone today.
  public func countZones(
    _ request: Atrium_Profile_V1_CountZonesRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_CountZonesResponse {
    try await client.unary(Atrium_Profile_V1_InspectionMethods.countZones, request, options: options)
  }

}

/// The descriptor of `atrium/profile/v1/inspection.proto`, without custom options.
public enum Atrium_Profile_V1_Inspection_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiJhdHJpdW0vcHJvZmlsZS92MS9pbnNwZWN0aW9uLnByb3RvEhFhdHJpdW0ucHJvZmlsZS52MRogYXRyaXVtL3Byb2Zp\
    bGUvdjEvZXJhc3VyZXMucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8iZAoaTGlzdFJlamVjdGVk\
    U2lnbmFsc1JlcXVlc3QSMAoFc2luY2UYASABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgVzaW5jZRIUCgVs\
    aW1pdBgCIAEoBVIFbGltaXQiWgobTGlzdFJlamVjdGVkU2lnbmFsc1Jlc3BvbnNlEjsKB3NpZ25hbHMYASADKAsyIS5h\
    dHJpdW0ucHJvZmlsZS52MS5SZWplY3RlZFNpZ25hbFIHc2lnbmFscyLmAQoOUmVqZWN0ZWRTaWduYWwSPwoNcmVjZWl2\
    ZWRfdGltZRgBIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSDHJlY2VpdmVkVGltZRISCgRraW5kGAIgASgJ\
    UgRraW5kEhYKBnNvdXJjZRgDIAEoCVIGc291cmNlEjkKCmV2ZW50X3RpbWUYBCABKAsyGi5nb29nbGUucHJvdG9idWYu\
    VGltZXN0YW1wUglldmVudFRpbWUSFAoFZmllbGQYBSABKAlSBWZpZWxkEhYKBnJlYXNvbhgGIAEoCVIGcmVhc29uIisK\
    E0xpc3RFcmFzdXJlc1JlcXVlc3QSFAoFbGltaXQYASABKAVSBWxpbWl0Ik4KFExpc3RFcmFzdXJlc1Jlc3BvbnNlEjYK\
    CGVyYXN1cmVzGAEgAygLMhouYXRyaXVtLnByb2ZpbGUudjEuRXJhc3VyZVIIZXJhc3VyZXMiEwoRQ291bnRab25lc1Jl\
    cXVlc3QiSAoSQ291bnRab25lc1Jlc3BvbnNlEjIKBXpvbmVzGAEgAygLMhwuYXRyaXVtLnByb2ZpbGUudjEuWm9uZUNv\
    dW50UgV6b25lcyJvCglab25lQ291bnQSFwoHbWFsbF9pZBgBIAEoCVIGbWFsbElkEhcKB3pvbmVfaWQYAiABKAlSBnpv\
    bmVJZBIUCgVjb3VudBgDIAEoBFIFY291bnQSGgoId2l0aGhlbGQYBCABKAhSCHdpdGhoZWxkMs0CCgpJbnNwZWN0aW9u\
    EnkKE0xpc3RSZWplY3RlZFNpZ25hbHMSLS5hdHJpdW0ucHJvZmlsZS52MS5MaXN0UmVqZWN0ZWRTaWduYWxzUmVxdWVz\
    dBouLmF0cml1bS5wcm9maWxlLnYxLkxpc3RSZWplY3RlZFNpZ25hbHNSZXNwb25zZSIDkAIBEmQKDExpc3RFcmFzdXJl\
    cxImLmF0cml1bS5wcm9maWxlLnYxLkxpc3RFcmFzdXJlc1JlcXVlc3QaJy5hdHJpdW0ucHJvZmlsZS52MS5MaXN0RXJh\
    c3VyZXNSZXNwb25zZSIDkAIBEl4KCkNvdW50Wm9uZXMSJC5hdHJpdW0ucHJvZmlsZS52MS5Db3VudFpvbmVzUmVxdWVz\
    dBolLmF0cml1bS5wcm9maWxlLnYxLkNvdW50Wm9uZXNSZXNwb25zZSIDkAIBYgZwcm90bzM=
    """,
    imports: [Atrium_Profile_V1_Erasures_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
