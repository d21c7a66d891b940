// Made by protoc-gen-atrium from atrium/erasure/v1/erasure.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.erasure.v1.ErasePersonRequest`.
public struct Atrium_Erasure_V1_ErasePersonRequest: Wire.Message {
  /// The flow that asks: UUIDv7.
  public var erasureID: String = ""
  /// Whose data: UUIDv7.
  public var personID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Erasure_V1_Erasure_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.erasureID = try reader.readString()
      case 18: self.personID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 18) }
    if !self.erasureID.isEmpty { writer.writeString(self.erasureID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.erasureID)
      case 2: try reader.read(&self.personID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("erasureId", "erasure_id", self.erasureID)
    try writer.field("personId", "person_id", self.personID)
    writer.endObject()
  }

}

/// `atrium.erasure.v1.ErasePersonResponse`.
public struct Atrium_Erasure_V1_ErasePersonResponse: Wire.Message {
  /// Which service answers: `profile`, `tenant`, `advisor`, `generation`, `compliance`, `gateway`.
  public var service: String = ""
  /// When the key was destroyed; also set when there was no key.
  public var destroyedTime: Wire.Google_Protobuf_Timestamp? = nil
  /// Rows that can no longer be read.
  public var erasedRows: UInt64 = 0
  /// Why some of it must be stored further, unused: a case or a statute; empty when nothing is.
  public var holdReason: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Erasure_V1_Erasure_Proto.descriptor, at: 1)
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

/// The methods of `atrium.erasure.v1.PersonErasure`.
public enum Atrium_Erasure_V1_PersonErasureMethods {
  /// Stops every use of the person's data at once, destroys the person's key and acknowledges.
  ///
  /// The same erasure again gives the same acknowledgement.
  public static let erasePerson = RPC.Method<Atrium_Erasure_V1_ErasePersonRequest, Atrium_Erasure_V1_ErasePersonResponse>(
    service: "atrium.erasure.v1.PersonErasure", name: "ErasePerson", kind: .unary, idempotency: .idempotent,
    routes: [])
}

/// Destroys what one service knows of a person. Every service of the suite implements it.
public protocol Atrium_Erasure_V1_PersonErasureService: RPC.Service {
  /// Stops every use of the person's data at once, destroys the person's key and acknowledges.
  ///
  /// The same erasure again gives the same acknowledgement.
  func erasePerson(_ request: Atrium_Erasure_V1_ErasePersonRequest, context: RPC.CallContext) async throws -> Atrium_Erasure_V1_ErasePersonResponse
}

extension Atrium_Erasure_V1_PersonErasureService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Erasure_V1_Erasure_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Erasure_V1_PersonErasureMethods.erasePerson, replying: { request in { reply in
      do { reply(try await self.erasePerson(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.erasure.v1.PersonErasure`.
public struct Atrium_Erasure_V1_PersonErasureClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Stops every use of the person's data at once, destroys the person's key and acknowledges.
  ///
  /// The same erasure again gives the same acknowledgement.
  public func erasePerson(
    _ request: Atrium_Erasure_V1_ErasePersonRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Erasure_V1_ErasePersonResponse {
    try await client.unary(Atrium_Erasure_V1_PersonErasureMethods.erasePerson, request, options: options)
  }

}

/// The descriptor of `atrium/erasure/v1/erasure.proto`, without custom options.
public enum Atrium_Erasure_V1_Erasure_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Ch9hdHJpdW0vZXJhc3VyZS92MS9lcmFzdXJlLnByb3RvEhFhdHJpdW0uZXJhc3VyZS52MRofZ29vZ2xlL3Byb3RvYnVm\
    L3RpbWVzdGFtcC5wcm90byJQChJFcmFzZVBlcnNvblJlcXVlc3QSHQoKZXJhc3VyZV9pZBgBIAEoCVIJZXJhc3VyZUlk\
    EhsKCXBlcnNvbl9pZBgCIAEoCVIIcGVyc29uSWQitAEKE0VyYXNlUGVyc29uUmVzcG9uc2USGAoHc2VydmljZRgBIAEo\
    CVIHc2VydmljZRJBCg5kZXN0cm95ZWRfdGltZRgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSDWRlc3Ry\
    b3llZFRpbWUSHwoLZXJhc2VkX3Jvd3MYAyABKARSCmVyYXNlZFJvd3MSHwoLaG9sZF9yZWFzb24YBCABKAlSCmhvbGRS\
    ZWFzb24ycgoNUGVyc29uRXJhc3VyZRJhCgtFcmFzZVBlcnNvbhIlLmF0cml1bS5lcmFzdXJlLnYxLkVyYXNlUGVyc29u\
    UmVxdWVzdBomLmF0cml1bS5lcmFzdXJlLnYxLkVyYXNlUGVyc29uUmVzcG9uc2UiA5ACAmIGcHJvdG8z
    """,
    imports: [Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
