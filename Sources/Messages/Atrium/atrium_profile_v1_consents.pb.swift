// Made by protoc-gen-atrium from atrium/profile/v1/consents.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// How the suite knows that a person is of age. Minority is never inferred for marketing.
public struct Atrium_Profile_V1_AgeBasis: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  /// The person said so.
  public static let declared = Self(rawValue: 1)
  /// A document or the mall's CRM said so.
  public static let verified = Self(rawValue: 2)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Profile_V1_Consents_Proto.descriptor, at: 0)
  }
}

/// `atrium.profile.v1.Age`.
public struct Atrium_Profile_V1_Age: Wire.Message {
  public var basis: Atrium_Profile_V1_AgeBasis = Atrium_Profile_V1_AgeBasis(rawValue: 0)
  /// Whether the person is 18 or older.
  public var adult: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Consents_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.basis = try reader.readEnum(Atrium_Profile_V1_AgeBasis.self)
      case 16: self.adult = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.adult { writer.writeBool(self.adult, tag: 16) }
    if self.basis.rawValue != 0 { writer.writeInt32(self.basis.rawValue, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.basis)
      case 2: try reader.read(&self.adult)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("basis", "basis", self.basis)
    try writer.field("adult", "adult", self.adult)
    writer.endObject()
  }

}

/// `atrium.profile.v1.GrantConsentRequest`.
public struct Atrium_Profile_V1_GrantConsentRequest: Wire.Message {
  public var personID: String = ""
  /// At least one.
  public var purposes: [Atrium_Types_V1_Purpose] = []
  /// The version of the text that the person agreed to, such as `2026-11`; at most 64 characters.
  public var textVersion: String = ""
  /// Where it was given, such as `app.settings`; at most 64 characters.
  public var source: String = ""
  /// Needed for marketing purposes unless known already.
  public var age: Atrium_Profile_V1_Age? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Consents_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 16: self.purposes.append(try reader.readEnum(Atrium_Types_V1_Purpose.self))
      case 18: try reader.readPacked(Wire.EnumCodec<Atrium_Types_V1_Purpose>.self, into: &self.purposes)
      case 26: self.textVersion = try reader.readString()
      case 34: self.source = try reader.readString()
      case 42: try reader.readMessage(into: &self.age)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.age { writer.writeMessage(value, tag: 42) }
    if !self.source.isEmpty { writer.writeString(self.source, tag: 34) }
    if !self.textVersion.isEmpty { writer.writeString(self.textVersion, tag: 26) }
    writer.writePacked(Wire.EnumCodec<Atrium_Types_V1_Purpose>.self, self.purposes, tag: 18)
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      case 2: try reader.read(&self.purposes)
      case 3: try reader.read(&self.textVersion)
      case 4: try reader.read(&self.source)
      case 5: try reader.read(&self.age)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("purposes", "purposes", self.purposes)
    try writer.field("textVersion", "text_version", self.textVersion)
    try writer.field("source", "source", self.source)
    try writer.field("age", "age", self.age)
    writer.endObject()
  }

}

/// `atrium.profile.v1.GrantConsentResponse`.
public struct Atrium_Profile_V1_GrantConsentResponse: Wire.Message {
  public var consents: [Atrium_Profile_V1_Consent] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Consents_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.consents)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_Consent>.self, self.consents, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.consents)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("consents", "consents", self.consents)
    writer.endObject()
  }

}

/// `atrium.profile.v1.WithdrawConsentRequest`.
public struct Atrium_Profile_V1_WithdrawConsentRequest: Wire.Message {
  public var personID: String = ""
  /// At least one.
  public var purposes: [Atrium_Types_V1_Purpose] = []
  /// Where it was withdrawn; at most 64 characters.
  public var source: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Consents_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 16: self.purposes.append(try reader.readEnum(Atrium_Types_V1_Purpose.self))
      case 18: try reader.readPacked(Wire.EnumCodec<Atrium_Types_V1_Purpose>.self, into: &self.purposes)
      case 26: self.source = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.source.isEmpty { writer.writeString(self.source, tag: 26) }
    writer.writePacked(Wire.EnumCodec<Atrium_Types_V1_Purpose>.self, self.purposes, tag: 18)
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      case 2: try reader.read(&self.purposes)
      case 3: try reader.read(&self.source)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("purposes", "purposes", self.purposes)
    try writer.field("source", "source", self.source)
    writer.endObject()
  }

}

/// `atrium.profile.v1.WithdrawConsentResponse`.
public struct Atrium_Profile_V1_WithdrawConsentResponse: Wire.Message {
  public var consents: [Atrium_Profile_V1_Consent] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Consents_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.consents)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_Consent>.self, self.consents, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.consents)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("consents", "consents", self.consents)
    writer.endObject()
  }

}

/// `atrium.profile.v1.CheckConsentRequest`.
public struct Atrium_Profile_V1_CheckConsentRequest: Wire.Message {
  public var personID: String = ""
  public var purpose: Atrium_Types_V1_Purpose = Atrium_Types_V1_Purpose(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Consents_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 16: self.purpose = try reader.readEnum(Atrium_Types_V1_Purpose.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.purpose.rawValue != 0 { writer.writeInt32(self.purpose.rawValue, tag: 16) }
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      case 2: try reader.read(&self.purpose)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("purpose", "purpose", self.purpose)
    writer.endObject()
  }

}

/// `atrium.profile.v1.CheckConsentResponse`.
public struct Atrium_Profile_V1_CheckConsentResponse: Wire.Message {
  public var allowed: Bool = false
  /// Why not: `consent.none`, `consent.withdrawn`, `age.unknown`, `age.minor`, `person.erased`,
  /// `personalisation.off`; empty when allowed.
  public var reason: String = ""
  /// The version of the text that was agreed to.
  public var textVersion: String = ""
  /// Rises with every change of this person's consents.
  public var revision: UInt64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Consents_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.allowed = try reader.readBool()
      case 18: self.reason = try reader.readString()
      case 26: self.textVersion = try reader.readString()
      case 32: self.revision = try reader.readUInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.revision != 0 { writer.writeUInt64(self.revision, tag: 32) }
    if !self.textVersion.isEmpty { writer.writeString(self.textVersion, tag: 26) }
    if !self.reason.isEmpty { writer.writeString(self.reason, tag: 18) }
    if self.allowed { writer.writeBool(self.allowed, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.allowed)
      case 2: try reader.read(&self.reason)
      case 3: try reader.read(&self.textVersion)
      case 4: try reader.read(&self.revision)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("allowed", "allowed", self.allowed)
    try writer.field("reason", "reason", self.reason)
    try writer.field("textVersion", "text_version", self.textVersion)
    try writer.field("revision", "revision", self.revision)
    writer.endObject()
  }

}

/// `atrium.profile.v1.ListConsentsRequest`.
public struct Atrium_Profile_V1_ListConsentsRequest: Wire.Message {
  public var personID: String = ""
  /// PURPOSE_SUBJECT_RIGHTS or PURPOSE_SERVICE.
  public var purpose: Atrium_Types_V1_Purpose = Atrium_Types_V1_Purpose(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Consents_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 16: self.purpose = try reader.readEnum(Atrium_Types_V1_Purpose.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.purpose.rawValue != 0 { writer.writeInt32(self.purpose.rawValue, tag: 16) }
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      case 2: try reader.read(&self.purpose)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("purpose", "purpose", self.purpose)
    writer.endObject()
  }

}

/// `atrium.profile.v1.ListConsentsResponse`.
public struct Atrium_Profile_V1_ListConsentsResponse: Wire.Message {
  public var consents: [Atrium_Profile_V1_Consent] = []
  public var age: Atrium_Profile_V1_Age? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Consents_Proto.descriptor, at: 8)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.consents)
      case 18: try reader.readMessage(into: &self.age)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.age { writer.writeMessage(value, tag: 18) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_Consent>.self, self.consents, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.consents)
      case 2: try reader.read(&self.age)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("consents", "consents", self.consents)
    try writer.field("age", "age", self.age)
    writer.endObject()
  }

}

/// One purpose's consent as it stands.
public struct Atrium_Profile_V1_Consent: Wire.Message {
  public var purpose: Atrium_Types_V1_Purpose = Atrium_Types_V1_Purpose(rawValue: 0)
  public var granted: Bool = false
  public var textVersion: String = ""
  public var source: String = ""
  public var changedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Consents_Proto.descriptor, at: 9)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.purpose = try reader.readEnum(Atrium_Types_V1_Purpose.self)
      case 16: self.granted = try reader.readBool()
      case 26: self.textVersion = try reader.readString()
      case 34: self.source = try reader.readString()
      case 42: try reader.readMessage(into: &self.changedTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.changedTime { writer.writeMessage(value, tag: 42) }
    if !self.source.isEmpty { writer.writeString(self.source, tag: 34) }
    if !self.textVersion.isEmpty { writer.writeString(self.textVersion, tag: 26) }
    if self.granted { writer.writeBool(self.granted, tag: 16) }
    if self.purpose.rawValue != 0 { writer.writeInt32(self.purpose.rawValue, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.purpose)
      case 2: try reader.read(&self.granted)
      case 3: try reader.read(&self.textVersion)
      case 4: try reader.read(&self.source)
      case 5: try reader.read(&self.changedTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("purpose", "purpose", self.purpose)
    try writer.field("granted", "granted", self.granted)
    try writer.field("textVersion", "text_version", self.textVersion)
    try writer.field("source", "source", self.source)
    try writer.field("changedTime", "changed_time", self.changedTime)
    writer.endObject()
  }

}

/// The methods of `atrium.profile.v1.Consents`.
public enum Atrium_Profile_V1_ConsentsMethods {
  /// Records consent to purposes. Personal marketing also needs a declared or verified age of 18.
  public static let grantConsent = RPC.Method<Atrium_Profile_V1_GrantConsentRequest, Atrium_Profile_V1_GrantConsentResponse>(
    service: "atrium.profile.v1.Consents", name: "GrantConsent", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// Withdraws consent; once answered, no use of these purposes begins.
  public static let withdrawConsent = RPC.Method<Atrium_Profile_V1_WithdrawConsentRequest, Atrium_Profile_V1_WithdrawConsentResponse>(
    service: "atrium.profile.v1.Consents", name: "WithdrawConsent", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// Whether a purpose is allowed right now. Answers must not be kept.
  public static let checkConsent = RPC.Method<Atrium_Profile_V1_CheckConsentRequest, Atrium_Profile_V1_CheckConsentResponse>(
    service: "atrium.profile.v1.Consents", name: "CheckConsent", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// All consents of a person, also withdrawn ones.
  public static let listConsents = RPC.Method<Atrium_Profile_V1_ListConsentsRequest, Atrium_Profile_V1_ListConsentsResponse>(
    service: "atrium.profile.v1.Consents", name: "ListConsents", kind: .unary, idempotency: .noSideEffects,
    routes: [])
}

/// Implements `atrium.profile.v1.Consents`.
public protocol Atrium_Profile_V1_ConsentsService: RPC.Service {
  /// Records consent to purposes. Personal marketing also needs a declared or verified age of 18.
  func grantConsent(_ request: Atrium_Profile_V1_GrantConsentRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_GrantConsentResponse
  /// Withdraws consent; once answered, no use of these purposes begins.
  func withdrawConsent(_ request: Atrium_Profile_V1_WithdrawConsentRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_WithdrawConsentResponse
  /// Whether a purpose is allowed right now. Answers must not be kept.
  func checkConsent(_ request: Atrium_Profile_V1_CheckConsentRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_CheckConsentResponse
  /// All consents of a person, also withdrawn ones.
  func listConsents(_ request: Atrium_Profile_V1_ListConsentsRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_ListConsentsResponse
}

extension Atrium_Profile_V1_ConsentsService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Profile_V1_Consents_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Profile_V1_ConsentsMethods.grantConsent, replying: { request in { reply in
      do { reply(try await self.grantConsent(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Profile_V1_ConsentsMethods.withdrawConsent, replying: { request in { reply in
      do { reply(try await self.withdrawConsent(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Profile_V1_ConsentsMethods.checkConsent, replying: { request in { reply in
      do { reply(try await self.checkConsent(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Profile_V1_ConsentsMethods.listConsents, replying: { request in { reply in
      do { reply(try await self.listConsents(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.profile.v1.Consents`.
public struct Atrium_Profile_V1_ConsentsClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Records consent to purposes. Personal marketing also needs a declared or verified age of 18.
  public func grantConsent(
    _ request: Atrium_Profile_V1_GrantConsentRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_GrantConsentResponse {
    try await client.unary(Atrium_Profile_V1_ConsentsMethods.grantConsent, request, options: options)
  }

  /// Withdraws consent; once answered, no use of these purposes begins.
  public func withdrawConsent(
    _ request: Atrium_Profile_V1_WithdrawConsentRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_WithdrawConsentResponse {
    try await client.unary(Atrium_Profile_V1_ConsentsMethods.withdrawConsent, request, options: options)
  }

  /// Whether a purpose is allowed right now. Answers must not be kept.
  public func checkConsent(
    _ request: Atrium_Profile_V1_CheckConsentRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_CheckConsentResponse {
    try await client.unary(Atrium_Profile_V1_ConsentsMethods.checkConsent, request, options: options)
  }

  /// All consents of a person, also withdrawn ones.
  public func listConsents(
    _ request: Atrium_Profile_V1_ListConsentsRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_ListConsentsResponse {
    try await client.unary(Atrium_Profile_V1_ConsentsMethods.listConsents, request, options: options)
  }

}

/// The descriptor of `atrium/profile/v1/consents.proto`, without custom options.
public enum Atrium_Profile_V1_Consents_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiBhdHJpdW0vcHJvZmlsZS92MS9jb25zZW50cy5wcm90bxIRYXRyaXVtLnByb2ZpbGUudjEaG2F0cml1bS90eXBlcy92\
    MS90eXBlcy5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90byJOCgNBZ2USMQoFYmFzaXMYASABKA4y\
    Gy5hdHJpdW0ucHJvZmlsZS52MS5BZ2VCYXNpc1IFYmFzaXMSFAoFYWR1bHQYAiABKAhSBWFkdWx0Is0BChNHcmFudENv\
    bnNlbnRSZXF1ZXN0EhsKCXBlcnNvbl9pZBgBIAEoCVIIcGVyc29uSWQSNAoIcHVycG9zZXMYAiADKA4yGC5hdHJpdW0u\
    dHlwZXMudjEuUHVycG9zZVIIcHVycG9zZXMSIQoMdGV4dF92ZXJzaW9uGAMgASgJUgt0ZXh0VmVyc2lvbhIWCgZzb3Vy\
    Y2UYBCABKAlSBnNvdXJjZRIoCgNhZ2UYBSABKAsyFi5hdHJpdW0ucHJvZmlsZS52MS5BZ2VSA2FnZSJOChRHcmFudENv\
    bnNlbnRSZXNwb25zZRI2Cghjb25zZW50cxgBIAMoCzIaLmF0cml1bS5wcm9maWxlLnYxLkNvbnNlbnRSCGNvbnNlbnRz\
    IoMBChZXaXRoZHJhd0NvbnNlbnRSZXF1ZXN0EhsKCXBlcnNvbl9pZBgBIAEoCVIIcGVyc29uSWQSNAoIcHVycG9zZXMY\
    AiADKA4yGC5hdHJpdW0udHlwZXMudjEuUHVycG9zZVIIcHVycG9zZXMSFgoGc291cmNlGAMgASgJUgZzb3VyY2UiUQoX\
    V2l0aGRyYXdDb25zZW50UmVzcG9uc2USNgoIY29uc2VudHMYASADKAsyGi5hdHJpdW0ucHJvZmlsZS52MS5Db25zZW50\
    Ughjb25zZW50cyJmChNDaGVja0NvbnNlbnRSZXF1ZXN0EhsKCXBlcnNvbl9pZBgBIAEoCVIIcGVyc29uSWQSMgoHcHVy\
    cG9zZRgCIAEoDjIYLmF0cml1bS50eXBlcy52MS5QdXJwb3NlUgdwdXJwb3NlIocBChRDaGVja0NvbnNlbnRSZXNwb25z\
    ZRIYCgdhbGxvd2VkGAEgASgIUgdhbGxvd2VkEhYKBnJlYXNvbhgCIAEoCVIGcmVhc29uEiEKDHRleHRfdmVyc2lvbhgD\
    IAEoCVILdGV4dFZlcnNpb24SGgoIcmV2aXNpb24YBCABKARSCHJldmlzaW9uImYKE0xpc3RDb25zZW50c1JlcXVlc3QS\
    GwoJcGVyc29uX2lkGAEgASgJUghwZXJzb25JZBIyCgdwdXJwb3NlGAIgASgOMhguYXRyaXVtLnR5cGVzLnYxLlB1cnBv\
    c2VSB3B1cnBvc2UieAoUTGlzdENvbnNlbnRzUmVzcG9uc2USNgoIY29uc2VudHMYASADKAsyGi5hdHJpdW0ucHJvZmls\
    ZS52MS5Db25zZW50Ughjb25zZW50cxIoCgNhZ2UYAiABKAsyFi5hdHJpdW0ucHJvZmlsZS52MS5BZ2VSA2FnZSLRAQoH\
    Q29uc2VudBIyCgdwdXJwb3NlGAEgASgOMhguYXRyaXVtLnR5cGVzLnYxLlB1cnBvc2VSB3B1cnBvc2USGAoHZ3JhbnRl\
    ZBgCIAEoCFIHZ3JhbnRlZBIhCgx0ZXh0X3ZlcnNpb24YAyABKAlSC3RleHRWZXJzaW9uEhYKBnNvdXJjZRgEIAEoCVIG\
    c291cmNlEj0KDGNoYW5nZWRfdGltZRgFIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSC2NoYW5nZWRUaW1l\
    KlUKCEFnZUJhc2lzEhkKFUFHRV9CQVNJU19VTlNQRUNJRklFRBAAEhYKEkFHRV9CQVNJU19ERUNMQVJFRBABEhYKEkFH\
    RV9CQVNJU19WRVJJRklFRBACMqsDCghDb25zZW50cxJkCgxHcmFudENvbnNlbnQSJi5hdHJpdW0ucHJvZmlsZS52MS5H\
    cmFudENvbnNlbnRSZXF1ZXN0GicuYXRyaXVtLnByb2ZpbGUudjEuR3JhbnRDb25zZW50UmVzcG9uc2UiA5ACAhJtCg9X\
    aXRoZHJhd0NvbnNlbnQSKS5hdHJpdW0ucHJvZmlsZS52MS5XaXRoZHJhd0NvbnNlbnRSZXF1ZXN0GiouYXRyaXVtLnBy\
    b2ZpbGUudjEuV2l0aGRyYXdDb25zZW50UmVzcG9uc2UiA5ACAhJkCgxDaGVja0NvbnNlbnQSJi5hdHJpdW0ucHJvZmls\
    ZS52MS5DaGVja0NvbnNlbnRSZXF1ZXN0GicuYXRyaXVtLnByb2ZpbGUudjEuQ2hlY2tDb25zZW50UmVzcG9uc2UiA5AC\
    ARJkCgxMaXN0Q29uc2VudHMSJi5hdHJpdW0ucHJvZmlsZS52MS5MaXN0Q29uc2VudHNSZXF1ZXN0GicuYXRyaXVtLnBy\
    b2ZpbGUudjEuTGlzdENvbnNlbnRzUmVzcG9uc2UiA5ACAWIGcHJvdG8z
    """,
    imports: [Atrium_Types_V1_Types_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
