// Made by protoc-gen-atrium from atrium/testing/v1/benchmark.proto. Change that file, not this one.
// swift-format-ignore-file

public import Wire

/// `atrium.testing.v1.AccountTier`.
public struct Atrium_Testing_V1_AccountTier: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  public static let free = Self(rawValue: 1)
  public static let pro = Self(rawValue: 2)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Testing_V1_Benchmark_Proto.descriptor, at: 0)
  }
}

/// `atrium.testing.v1.PostalAddress`.
public struct Atrium_Testing_V1_PostalAddress: Wire.Message {
  public var street: String = ""
  public var city: String = ""
  public var postcode: String = ""
  public var country: String = ""
  public var latitude: Double = 0
  public var longitude: Double = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Benchmark_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.street = try reader.readString()
      case 18: self.city = try reader.readString()
      case 26: self.postcode = try reader.readString()
      case 34: self.country = try reader.readString()
      case 41: self.latitude = try reader.readDouble()
      case 49: self.longitude = try reader.readDouble()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.longitude.bitPattern != 0 { writer.writeDouble(self.longitude, tag: 49) }
    if self.latitude.bitPattern != 0 { writer.writeDouble(self.latitude, tag: 41) }
    if !self.country.isEmpty { writer.writeString(self.country, tag: 34) }
    if !self.postcode.isEmpty { writer.writeString(self.postcode, tag: 26) }
    if !self.city.isEmpty { writer.writeString(self.city, tag: 18) }
    if !self.street.isEmpty { writer.writeString(self.street, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.street)
      case 2: try reader.read(&self.city)
      case 3: try reader.read(&self.postcode)
      case 4: try reader.read(&self.country)
      case 5: try reader.read(&self.latitude)
      case 6: try reader.read(&self.longitude)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("street", "street", self.street)
    try writer.field("city", "city", self.city)
    try writer.field("postcode", "postcode", self.postcode)
    try writer.field("country", "country", self.country)
    try writer.field("latitude", "latitude", self.latitude)
    try writer.field("longitude", "longitude", self.longitude)
    writer.endObject()
  }

}

/// `atrium.testing.v1.RegisteredDevice`.
public struct Atrium_Testing_V1_RegisteredDevice: Wire.Message {
  public var id: String = ""
  public var model: String = ""
  public var lastSeenMs: Int64 = 0
  public var trusted: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Benchmark_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.id = try reader.readString()
      case 18: self.model = try reader.readString()
      case 24: self.lastSeenMs = try reader.readInt64()
      case 32: self.trusted = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.trusted { writer.writeBool(self.trusted, tag: 32) }
    if self.lastSeenMs != 0 { writer.writeInt64(self.lastSeenMs, tag: 24) }
    if !self.model.isEmpty { writer.writeString(self.model, tag: 18) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.id)
      case 2: try reader.read(&self.model)
      case 3: try reader.read(&self.lastSeenMs)
      case 4: try reader.read(&self.trusted)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("id", "id", self.id)
    try writer.field("model", "model", self.model)
    try writer.field("lastSeenMs", "last_seen_ms", self.lastSeenMs)
    try writer.field("trusted", "trusted", self.trusted)
    writer.endObject()
  }

}

/// `atrium.testing.v1.Account`.
public struct Atrium_Testing_V1_Account: Wire.Message {
  public var id: String = ""
  public var displayName: String = ""
  public var email: String = ""
  public var biography: String = ""
  public var tier: Atrium_Testing_V1_AccountTier = Atrium_Testing_V1_AccountTier(rawValue: 0)
  public var createdMs: Int64 = 0
  public var addresses: [Atrium_Testing_V1_PostalAddress] = []
  public var devices: [Atrium_Testing_V1_RegisteredDevice] = []
  public var tags: [String] = []
  public var scores: [Int32] = []
  public var weights: [Double] = []
  public var nickname: String? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Benchmark_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.id = try reader.readString()
      case 18: self.displayName = try reader.readString()
      case 26: self.email = try reader.readString()
      case 34: self.biography = try reader.readString()
      case 40: self.tier = try reader.readEnum(Atrium_Testing_V1_AccountTier.self)
      case 48: self.createdMs = try reader.readInt64()
      case 58: try reader.readMessage(appendingTo: &self.addresses)
      case 66: try reader.readMessage(appendingTo: &self.devices)
      case 74: self.tags.append(try reader.readString())
      case 80: self.scores.append(try reader.readInt32())
      case 82: try reader.readPacked(Wire.Int32Codec.self, into: &self.scores)
      case 89: self.weights.append(try reader.readDouble())
      case 90: try reader.readPacked(Wire.DoubleCodec.self, into: &self.weights)
      case 98: self.nickname = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.nickname { writer.writeString(value, tag: 98) }
    writer.writePacked(Wire.DoubleCodec.self, self.weights, tag: 90)
    writer.writePacked(Wire.Int32Codec.self, self.scores, tag: 82)
    writer.writeRepeated(Wire.StringCodec.self, self.tags, tag: 74)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Testing_V1_RegisteredDevice>.self, self.devices, tag: 66)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Testing_V1_PostalAddress>.self, self.addresses, tag: 58)
    if self.createdMs != 0 { writer.writeInt64(self.createdMs, tag: 48) }
    if self.tier.rawValue != 0 { writer.writeInt32(self.tier.rawValue, tag: 40) }
    if !self.biography.isEmpty { writer.writeString(self.biography, tag: 34) }
    if !self.email.isEmpty { writer.writeString(self.email, tag: 26) }
    if !self.displayName.isEmpty { writer.writeString(self.displayName, tag: 18) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.id)
      case 2: try reader.read(&self.displayName)
      case 3: try reader.read(&self.email)
      case 4: try reader.read(&self.biography)
      case 5: try reader.read(&self.tier)
      case 6: try reader.read(&self.createdMs)
      case 7: try reader.read(&self.addresses)
      case 8: try reader.read(&self.devices)
      case 9: try reader.read(&self.tags)
      case 10: try reader.read(&self.scores)
      case 11: try reader.read(&self.weights)
      case 12: try reader.read(&self.nickname)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("id", "id", self.id)
    try writer.field("displayName", "display_name", self.displayName)
    try writer.field("email", "email", self.email)
    try writer.field("biography", "biography", self.biography)
    try writer.field("tier", "tier", self.tier)
    try writer.field("createdMs", "created_ms", self.createdMs)
    try writer.field("addresses", "addresses", self.addresses)
    try writer.field("devices", "devices", self.devices)
    try writer.field("tags", "tags", self.tags)
    try writer.field("scores", "scores", self.scores)
    try writer.field("weights", "weights", self.weights)
    try writer.field("nickname", "nickname", self.nickname)
    writer.endObject()
  }

}

/// The descriptor of `atrium/testing/v1/benchmark.proto`, without custom options.
public enum Atrium_Testing_V1_Benchmark_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiFhdHJpdW0vdGVzdGluZy92MS9iZW5jaG1hcmsucHJvdG8SEWF0cml1bS50ZXN0aW5nLnYxIqsBCg1Qb3N0YWxBZGRy\
    ZXNzEhYKBnN0cmVldBgBIAEoCVIGc3RyZWV0EhIKBGNpdHkYAiABKAlSBGNpdHkSGgoIcG9zdGNvZGUYAyABKAlSCHBv\
    c3Rjb2RlEhgKB2NvdW50cnkYBCABKAlSB2NvdW50cnkSGgoIbGF0aXR1ZGUYBSABKAFSCGxhdGl0dWRlEhwKCWxvbmdp\
    dHVkZRgGIAEoAVIJbG9uZ2l0dWRlInQKEFJlZ2lzdGVyZWREZXZpY2USDgoCaWQYASABKAlSAmlkEhQKBW1vZGVsGAIg\
    ASgJUgVtb2RlbBIgCgxsYXN0X3NlZW5fbXMYAyABKANSCmxhc3RTZWVuTXMSGAoHdHJ1c3RlZBgEIAEoCFIHdHJ1c3Rl\
    ZCK2AwoHQWNjb3VudBIOCgJpZBgBIAEoCVICaWQSIQoMZGlzcGxheV9uYW1lGAIgASgJUgtkaXNwbGF5TmFtZRIUCgVl\
    bWFpbBgDIAEoCVIFZW1haWwSHAoJYmlvZ3JhcGh5GAQgASgJUgliaW9ncmFwaHkSMgoEdGllchgFIAEoDjIeLmF0cml1\
    bS50ZXN0aW5nLnYxLkFjY291bnRUaWVyUgR0aWVyEh0KCmNyZWF0ZWRfbXMYBiABKANSCWNyZWF0ZWRNcxI+CglhZGRy\
    ZXNzZXMYByADKAsyIC5hdHJpdW0udGVzdGluZy52MS5Qb3N0YWxBZGRyZXNzUglhZGRyZXNzZXMSPQoHZGV2aWNlcxgI\
    IAMoCzIjLmF0cml1bS50ZXN0aW5nLnYxLlJlZ2lzdGVyZWREZXZpY2VSB2RldmljZXMSEgoEdGFncxgJIAMoCVIEdGFn\
    cxIWCgZzY29yZXMYCiADKAVSBnNjb3JlcxIYCgd3ZWlnaHRzGAsgAygBUgd3ZWlnaHRzEh8KCG5pY2tuYW1lGAwgASgJ\
    SABSCG5pY2tuYW1liAEBQgsKCV9uaWNrbmFtZSpYCgtBY2NvdW50VGllchIcChhBQ0NPVU5UX1RJRVJfVU5TUEVDSUZJ\
    RUQQABIVChFBQ0NPVU5UX1RJRVJfRlJFRRABEhQKEEFDQ09VTlRfVElFUl9QUk8QAmIGcHJvdG8z
    """,
    imports: [])
}
