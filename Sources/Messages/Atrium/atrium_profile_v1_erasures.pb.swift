// Made by protoc-gen-atrium from atrium/profile/v1/erasures.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.profile.v1.ErasureState`.
public struct Atrium_Profile_V1_ErasureState: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  /// Taken on; on disk.
  public static let requested = Self(rawValue: 1)
  /// Every use has stopped in all six.
  public static let effective = Self(rawValue: 2)
  /// Every key is destroyed, and so is the generation of keys that wrapped it.
  public static let complete = Self(rawValue: 3)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Profile_V1_Erasures_Proto.descriptor, at: 0)
  }
}

/// `atrium.profile.v1.RequestErasureRequest`.
public struct Atrium_Profile_V1_RequestErasureRequest: Wire.Message {
  public var personID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Erasures_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    writer.endObject()
  }

}

/// `atrium.profile.v1.GetErasureRequest`.
public struct Atrium_Profile_V1_GetErasureRequest: Wire.Message {
  public var erasureID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Erasures_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.erasureID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.erasureID.isEmpty { writer.writeString(self.erasureID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.erasureID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("erasureId", "erasure_id", self.erasureID)
    writer.endObject()
  }

}

/// The receipt of an erasure; it names nobody.
public struct Atrium_Profile_V1_Erasure: Wire.Message {
  public var erasureID: String = ""
  public var state: Atrium_Profile_V1_ErasureState = Atrium_Profile_V1_ErasureState(rawValue: 0)
  public var requestedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var effectiveTime: Wire.Google_Protobuf_Timestamp? = nil
  public var completeTime: Wire.Google_Protobuf_Timestamp? = nil
  /// One for each service of the suite, in the order in which they came.
  public var acknowledgements: [Atrium_Profile_V1_Acknowledgement] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Erasures_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.erasureID = try reader.readString()
      case 16: self.state = try reader.readEnum(Atrium_Profile_V1_ErasureState.self)
      case 26: try reader.readMessage(into: &self.requestedTime)
      case 34: try reader.readMessage(into: &self.effectiveTime)
      case 42: try reader.readMessage(into: &self.completeTime)
      case 50: try reader.readMessage(appendingTo: &self.acknowledgements)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_Acknowledgement>.self, self.acknowledgements, tag: 50)
    if let value = self.completeTime { writer.writeMessage(value, tag: 42) }
    if let value = self.effectiveTime { writer.writeMessage(value, tag: 34) }
    if let value = self.requestedTime { writer.writeMessage(value, tag: 26) }
    if self.state.rawValue != 0 { writer.writeInt32(self.state.rawValue, tag: 16) }
    if !self.erasureID.isEmpty { writer.writeString(self.erasureID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.erasureID)
      case 2: try reader.read(&self.state)
      case 3: try reader.read(&self.requestedTime)
      case 4: try reader.read(&self.effectiveTime)
      case 5: try reader.read(&self.completeTime)
      case 6: try reader.read(&self.acknowledgements)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("erasureId", "erasure_id", self.erasureID)
    try writer.field("state", "state", self.state)
    try writer.field("requestedTime", "requested_time", self.requestedTime)
    try writer.field("effectiveTime", "effective_time", self.effectiveTime)
    try writer.field("completeTime", "complete_time", self.completeTime)
    try writer.field("acknowledgements", "acknowledgements", self.acknowledgements)
    writer.endObject()
  }

}

/// `atrium.profile.v1.Acknowledgement`.
public struct Atrium_Profile_V1_Acknowledgement: Wire.Message {
  public var service: String = ""
  public var destroyedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var erasedRows: UInt64 = 0
  /// Why some of it must be stored further, unused; empty when nothing is.
  public var holdReason: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Erasures_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.service = try reader.readString()
      case 18: try reader.readMessage(into: &self.destroyedTime)
      case 24: self.erasedRows = try reader.readUInt64()
      case 34: self.holdReason = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.holdReason.isEmpty { writer.writeString(self.holdReason, tag: 34) }
    if self.erasedRows != 0 { writer.writeUInt64(self.erasedRows, tag: 24) }
    if let value = self.destroyedTime { writer.writeMessage(value, tag: 18) }
    if !self.service.isEmpty { writer.writeString(self.service, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.service)
      case 2: try reader.read(&self.destroyedTime)
      case 3: try reader.read(&self.erasedRows)
      case 4: try reader.read(&self.holdReason)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("service", "service", self.service)
    try writer.field("destroyedTime", "destroyed_time", self.destroyedTime)
    try writer.field("erasedRows", "erased_rows", self.erasedRows)
    try writer.field("holdReason", "hold_reason", self.holdReason)
    writer.endObject()
  }

}

/// The methods of `atrium.profile.v1.Erasures`.
public enum Atrium_Profile_V1_ErasuresMethods {
  /// Begins the erasure of a person: use stops before this answers. The same person again gives
  /// the same erasure.
  public static let requestErasure = RPC.Method<Atrium_Profile_V1_RequestErasureRequest, Atrium_Profile_V1_Erasure>(
    service: "atrium.profile.v1.Erasures", name: "RequestErasure", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// The receipt as it stands.
  public static let getErasure = RPC.Method<Atrium_Profile_V1_GetErasureRequest, Atrium_Profile_V1_Erasure>(
    service: "atrium.profile.v1.Erasures", name: "GetErasure", kind: .unary, idempotency: .noSideEffects,
    routes: [])
}

/// Implements `atrium.profile.v1.Erasures`.
public protocol Atrium_Profile_V1_ErasuresService: RPC.Service {
  /// Begins the erasure of a person: use stops before this answers. The same person again gives
  /// the same erasure.
  func requestErasure(_ request: Atrium_Profile_V1_RequestErasureRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_Erasure
  /// The receipt as it stands.
  func getErasure(_ request: Atrium_Profile_V1_GetErasureRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_Erasure
}

extension Atrium_Profile_V1_ErasuresService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Profile_V1_Erasures_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Profile_V1_ErasuresMethods.requestErasure, replying: { request in { reply in
      do { reply(try await self.requestErasure(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Profile_V1_ErasuresMethods.getErasure, replying: { request in { reply in
      do { reply(try await self.getErasure(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.profile.v1.Erasures`.
public struct Atrium_Profile_V1_ErasuresClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Begins the erasure of a person: use stops before this answers. The same person again gives
  /// the same erasure.
  public func requestErasure(
    _ request: Atrium_Profile_V1_RequestErasureRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_Erasure {
    try await client.unary(Atrium_Profile_V1_ErasuresMethods.requestErasure, request, options: options)
  }

  /// The receipt as it stands.
  public func getErasure(
    _ request: Atrium_Profile_V1_GetErasureRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_Erasure {
    try await client.unary(Atrium_Profile_V1_ErasuresMethods.getErasure, request, options: options)
  }

}

/// The descriptor of `atrium/profile/v1/erasures.proto`, without custom options.
public enum Atrium_Profile_V1_Erasures_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiBhdHJpdW0vcHJvZmlsZS92MS9lcmFzdXJlcy5wcm90bxIRYXRyaXVtLnByb2ZpbGUudjEaH2dvb2dsZS9wcm90b2J1\
    Zi90aW1lc3RhbXAucHJvdG8iNAoVUmVxdWVzdEVyYXN1cmVSZXF1ZXN0EhsKCXBlcnNvbl9pZBgBIAEoCVIIcGVyc29u\
    SWQiMgoRR2V0RXJhc3VyZVJlcXVlc3QSHQoKZXJhc3VyZV9pZBgBIAEoCVIJZXJhc3VyZUlkIvYCCgdFcmFzdXJlEh0K\
    CmVyYXN1cmVfaWQYASABKAlSCWVyYXN1cmVJZBI1CgVzdGF0ZRgCIAEoDjIfLmF0cml1bS5wcm9maWxlLnYxLkVyYXN1\
    cmVTdGF0ZVIFc3RhdGUSQQoOcmVxdWVzdGVkX3RpbWUYAyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUg1y\
    ZXF1ZXN0ZWRUaW1lEkEKDmVmZmVjdGl2ZV90aW1lGAQgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFINZWZm\
    ZWN0aXZlVGltZRI/Cg1jb21wbGV0ZV90aW1lGAUgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIMY29tcGxl\
    dGVUaW1lEk4KEGFja25vd2xlZGdlbWVudHMYBiADKAsyIi5hdHJpdW0ucHJvZmlsZS52MS5BY2tub3dsZWRnZW1lbnRS\
    EGFja25vd2xlZGdlbWVudHMisAEKD0Fja25vd2xlZGdlbWVudBIYCgdzZXJ2aWNlGAEgASgJUgdzZXJ2aWNlEkEKDmRl\
    c3Ryb3llZF90aW1lGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFINZGVzdHJveWVkVGltZRIfCgtlcmFz\
    ZWRfcm93cxgDIAEoBFIKZXJhc2VkUm93cxIfCgtob2xkX3JlYXNvbhgEIAEoCVIKaG9sZFJlYXNvbiqDAQoMRXJhc3Vy\
    ZVN0YXRlEh0KGUVSQVNVUkVfU1RBVEVfVU5TUEVDSUZJRUQQABIbChdFUkFTVVJFX1NUQVRFX1JFUVVFU1RFRBABEhsK\
    F0VSQVNVUkVfU1RBVEVfRUZGRUNUSVZFEAISGgoWRVJBU1VSRV9TVEFURV9DT01QTEVURRADMrwBCghFcmFzdXJlcxJb\
    Cg5SZXF1ZXN0RXJhc3VyZRIoLmF0cml1bS5wcm9maWxlLnYxLlJlcXVlc3RFcmFzdXJlUmVxdWVzdBoaLmF0cml1bS5w\
    cm9maWxlLnYxLkVyYXN1cmUiA5ACAhJTCgpHZXRFcmFzdXJlEiQuYXRyaXVtLnByb2ZpbGUudjEuR2V0RXJhc3VyZVJl\
    cXVlc3QaGi5hdHJpdW0ucHJvZmlsZS52MS5FcmFzdXJlIgOQAgFiBnByb3RvMw==
    """,
    imports: [Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
