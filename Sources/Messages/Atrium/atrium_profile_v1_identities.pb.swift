// Made by protoc-gen-atrium from atrium/profile/v1/identities.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// What points at a person. Kept as a keyed hash.
public struct Atrium_Profile_V1_Identity: Wire.Message {
  public var kind: Kind? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum Kind: Sendable, Hashable {
    /// The mall's member number; at most 64 characters.
    case memberID(String)
    /// A device as access points and beacons see it; at most 128 characters.
    case deviceID(String)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Identities_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.kind = Kind.memberID(try reader.readString())
      case 18: self.kind = Kind.deviceID(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    switch self.kind {
    case .deviceID(let value)?: writer.writeString(value, tag: 18)
    case .memberID(let value)?: writer.writeString(value, tag: 10)
    case nil: break
    }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1:
        let isFree = self.kind == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.kind = Kind.memberID(value)
        }
      case 2:
        let isFree = self.kind == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.kind = Kind.deviceID(value)
        }
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    switch self.kind {
    case .memberID(let value)?: try writer.member("memberId", "member_id", value)
    case .deviceID(let value)?: try writer.member("deviceId", "device_id", value)
    case nil: break
    }
    writer.endObject()
  }

}

/// `atrium.profile.v1.EnsurePersonRequest`.
public struct Atrium_Profile_V1_EnsurePersonRequest: Wire.Message {
  public var identity: Atrium_Profile_V1_Identity? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Identities_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(into: &self.identity)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.identity { writer.writeMessage(value, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.identity)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("identity", "identity", self.identity)
    writer.endObject()
  }

}

/// `atrium.profile.v1.EnsurePersonResponse`.
public struct Atrium_Profile_V1_EnsurePersonResponse: Wire.Message {
  /// UUIDv7.
  public var personID: String = ""
  /// Whether it was made by this call.
  public var created: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Identities_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 16: self.created = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.created { writer.writeBool(self.created, tag: 16) }
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      case 2: try reader.read(&self.created)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("created", "created", self.created)
    writer.endObject()
  }

}

/// `atrium.profile.v1.FindPersonRequest`.
public struct Atrium_Profile_V1_FindPersonRequest: Wire.Message {
  public var identity: Atrium_Profile_V1_Identity? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Identities_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(into: &self.identity)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.identity { writer.writeMessage(value, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.identity)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("identity", "identity", self.identity)
    writer.endObject()
  }

}

/// `atrium.profile.v1.FindPersonResponse`.
public struct Atrium_Profile_V1_FindPersonResponse: Wire.Message {
  public var personID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Identities_Proto.descriptor, at: 4)
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

/// `atrium.profile.v1.LinkIdentityRequest`.
public struct Atrium_Profile_V1_LinkIdentityRequest: Wire.Message {
  public var personID: String = ""
  public var identity: Atrium_Profile_V1_Identity? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Identities_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 18: try reader.readMessage(into: &self.identity)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.identity { writer.writeMessage(value, tag: 18) }
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      case 2: try reader.read(&self.identity)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("identity", "identity", self.identity)
    writer.endObject()
  }

}

/// `atrium.profile.v1.LinkIdentityResponse`.
public struct Atrium_Profile_V1_LinkIdentityResponse: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Identities_Proto.descriptor, at: 6)
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

/// `atrium.profile.v1.UnlinkIdentityRequest`.
public struct Atrium_Profile_V1_UnlinkIdentityRequest: Wire.Message {
  public var personID: String = ""
  public var identity: Atrium_Profile_V1_Identity? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Identities_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 18: try reader.readMessage(into: &self.identity)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.identity { writer.writeMessage(value, tag: 18) }
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      case 2: try reader.read(&self.identity)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("identity", "identity", self.identity)
    writer.endObject()
  }

}

/// `atrium.profile.v1.UnlinkIdentityResponse`.
public struct Atrium_Profile_V1_UnlinkIdentityResponse: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Identities_Proto.descriptor, at: 8)
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

/// The methods of `atrium.profile.v1.Identities`.
public enum Atrium_Profile_V1_IdentitiesMethods {
  /// Finds the person of an identity, and makes one where there is none yet.
  public static let ensurePerson = RPC.Method<Atrium_Profile_V1_EnsurePersonRequest, Atrium_Profile_V1_EnsurePersonResponse>(
    service: "atrium.profile.v1.Identities", name: "EnsurePerson", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// Finds the person of an identity; NOT_FOUND when there is none.
  public static let findPerson = RPC.Method<Atrium_Profile_V1_FindPersonRequest, Atrium_Profile_V1_FindPersonResponse>(
    service: "atrium.profile.v1.Identities", name: "FindPerson", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// Points a further identity at a person. An identity that points at somebody else is refused
  /// with ALREADY_EXISTS and stays where it was.
  public static let linkIdentity = RPC.Method<Atrium_Profile_V1_LinkIdentityRequest, Atrium_Profile_V1_LinkIdentityResponse>(
    service: "atrium.profile.v1.Identities", name: "LinkIdentity", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// Takes an identity from its person; signals that came by it stay with whom they were observed of.
  public static let unlinkIdentity = RPC.Method<Atrium_Profile_V1_UnlinkIdentityRequest, Atrium_Profile_V1_UnlinkIdentityResponse>(
    service: "atrium.profile.v1.Identities", name: "UnlinkIdentity", kind: .unary, idempotency: .idempotent,
    routes: [])
}

/// Knows persons by member number and device.
public protocol Atrium_Profile_V1_IdentitiesService: RPC.Service {
  /// Finds the person of an identity, and makes one where there is none yet.
  func ensurePerson(_ request: Atrium_Profile_V1_EnsurePersonRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_EnsurePersonResponse
  /// Finds the person of an identity; NOT_FOUND when there is none.
  func findPerson(_ request: Atrium_Profile_V1_FindPersonRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_FindPersonResponse
  /// Points a further identity at a person. An identity that points at somebody else is refused
  /// with ALREADY_EXISTS and stays where it was.
  func linkIdentity(_ request: Atrium_Profile_V1_LinkIdentityRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_LinkIdentityResponse
  /// Takes an identity from its person; signals that came by it stay with whom they were observed of.
  func unlinkIdentity(_ request: Atrium_Profile_V1_UnlinkIdentityRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_UnlinkIdentityResponse
}

extension Atrium_Profile_V1_IdentitiesService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Profile_V1_Identities_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Profile_V1_IdentitiesMethods.ensurePerson, replying: { request in { reply in
      do { reply(try await self.ensurePerson(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Profile_V1_IdentitiesMethods.findPerson, replying: { request in { reply in
      do { reply(try await self.findPerson(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Profile_V1_IdentitiesMethods.linkIdentity, replying: { request in { reply in
      do { reply(try await self.linkIdentity(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Profile_V1_IdentitiesMethods.unlinkIdentity, replying: { request in { reply in
      do { reply(try await self.unlinkIdentity(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.profile.v1.Identities`.
public struct Atrium_Profile_V1_IdentitiesClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Finds the person of an identity, and makes one where there is none yet.
  public func ensurePerson(
    _ request: Atrium_Profile_V1_EnsurePersonRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_EnsurePersonResponse {
    try await client.unary(Atrium_Profile_V1_IdentitiesMethods.ensurePerson, request, options: options)
  }

  /// Finds the person of an identity; NOT_FOUND when there is none.
  public func findPerson(
    _ request: Atrium_Profile_V1_FindPersonRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_FindPersonResponse {
    try await client.unary(Atrium_Profile_V1_IdentitiesMethods.findPerson, request, options: options)
  }

  /// Points a further identity at a person. An identity that points at somebody else is refused
  /// with ALREADY_EXISTS and stays where it was.
  public func linkIdentity(
    _ request: Atrium_Profile_V1_LinkIdentityRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_LinkIdentityResponse {
    try await client.unary(Atrium_Profile_V1_IdentitiesMethods.linkIdentity, request, options: options)
  }

  /// Takes an identity from its person; signals that came by it stay with whom they were observed of.
  public func unlinkIdentity(
    _ request: Atrium_Profile_V1_UnlinkIdentityRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_UnlinkIdentityResponse {
    try await client.unary(Atrium_Profile_V1_IdentitiesMethods.unlinkIdentity, request, options: options)
  }

}

/// The descriptor of `atrium/profile/v1/identities.proto`, without custom options.
public enum Atrium_Profile_V1_Identities_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiJhdHJpdW0vcHJvZmlsZS92MS9pZGVudGl0aWVzLnByb3RvEhFhdHJpdW0ucHJvZmlsZS52MSJQCghJZGVudGl0eRId\
    CgltZW1iZXJfaWQYASABKAlIAFIIbWVtYmVySWQSHQoJZGV2aWNlX2lkGAIgASgJSABSCGRldmljZUlkQgYKBGtpbmQi\
    TgoTRW5zdXJlUGVyc29uUmVxdWVzdBI3CghpZGVudGl0eRgBIAEoCzIbLmF0cml1bS5wcm9maWxlLnYxLklkZW50aXR5\
    UghpZGVudGl0eSJNChRFbnN1cmVQZXJzb25SZXNwb25zZRIbCglwZXJzb25faWQYASABKAlSCHBlcnNvbklkEhgKB2Ny\
    ZWF0ZWQYAiABKAhSB2NyZWF0ZWQiTAoRRmluZFBlcnNvblJlcXVlc3QSNwoIaWRlbnRpdHkYASABKAsyGy5hdHJpdW0u\
    cHJvZmlsZS52MS5JZGVudGl0eVIIaWRlbnRpdHkiMQoSRmluZFBlcnNvblJlc3BvbnNlEhsKCXBlcnNvbl9pZBgBIAEo\
    CVIIcGVyc29uSWQiawoTTGlua0lkZW50aXR5UmVxdWVzdBIbCglwZXJzb25faWQYASABKAlSCHBlcnNvbklkEjcKCGlk\
    ZW50aXR5GAIgASgLMhsuYXRyaXVtLnByb2ZpbGUudjEuSWRlbnRpdHlSCGlkZW50aXR5IhYKFExpbmtJZGVudGl0eVJl\
    c3BvbnNlIm0KFVVubGlua0lkZW50aXR5UmVxdWVzdBIbCglwZXJzb25faWQYASABKAlSCHBlcnNvbklkEjcKCGlkZW50\
    aXR5GAIgASgLMhsuYXRyaXVtLnByb2ZpbGUudjEuSWRlbnRpdHlSCGlkZW50aXR5IhgKFlVubGlua0lkZW50aXR5UmVz\
    cG9uc2UypAMKCklkZW50aXRpZXMSZAoMRW5zdXJlUGVyc29uEiYuYXRyaXVtLnByb2ZpbGUudjEuRW5zdXJlUGVyc29u\
    UmVxdWVzdBonLmF0cml1bS5wcm9maWxlLnYxLkVuc3VyZVBlcnNvblJlc3BvbnNlIgOQAgISXgoKRmluZFBlcnNvbhIk\
    LmF0cml1bS5wcm9maWxlLnYxLkZpbmRQZXJzb25SZXF1ZXN0GiUuYXRyaXVtLnByb2ZpbGUudjEuRmluZFBlcnNvblJl\
    c3BvbnNlIgOQAgESZAoMTGlua0lkZW50aXR5EiYuYXRyaXVtLnByb2ZpbGUudjEuTGlua0lkZW50aXR5UmVxdWVzdBon\
    LmF0cml1bS5wcm9maWxlLnYxLkxpbmtJZGVudGl0eVJlc3BvbnNlIgOQAgISagoOVW5saW5rSWRlbnRpdHkSKC5hdHJp\
    dW0ucHJvZmlsZS52MS5VbmxpbmtJZGVudGl0eVJlcXVlc3QaKS5hdHJpdW0ucHJvZmlsZS52MS5VbmxpbmtJZGVudGl0\
    eVJlc3BvbnNlIgOQAgJiBnByb3RvMw==
    """,
    imports: [])
}
