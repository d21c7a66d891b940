// Made by protoc-gen-atrium from atrium/types/v1/types.proto. Change that file, not this one.
// swift-format-ignore-file

public import Wire

/// What personal data is used for. Each use needs its own consent but for those that say otherwise.
public struct Atrium_Types_V1_Purpose: Wire.Enumeration {
  /// Refused with INVALID_ARGUMENT.
  public static let unspecified = Self(rawValue: 0)
  /// Learning interests from signals and choosing by them.
  public static let profiling = Self(rawValue: 1)
  /// Knowing in which zone of the mall a person is.
  public static let location = Self(rawValue: 2)
  /// Marketing messages in the inbox of the mall's app or mini-program.
  public static let marketingInbox = Self(rawValue: 3)
  /// Marketing messages handed to a channel app's webhook.
  public static let marketingWebhook = Self(rawValue: 4)
  /// What a person asked for, or must be told: no consent is needed, no promotion is allowed.
  public static let service = Self(rawValue: 5)
  /// The person's own access, export, correction and erasure: no consent is needed.
  public static let subjectRights = Self(rawValue: 6)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Types_V1_Types_Proto.descriptor, at: 0)
  }
}

/// A way on which a message reaches a person.
public struct Atrium_Types_V1_Channel: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  /// The inbox that the app and the mini-program read: exactly once.
  public static let inbox = Self(rawValue: 1)
  /// A channel app's webhook: at least once, with a stable key.
  public static let webhook = Self(rawValue: 2)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Types_V1_Types_Proto.descriptor, at: 1)
  }
}

/// Where in the relationship something happens.
public struct Atrium_Types_V1_Stage: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  public static let beforeTheVisit = Self(rawValue: 1)
  public static let inTheMall = Self(rawValue: 2)
  public static let afterTheVisit = Self(rawValue: 3)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Types_V1_Types_Proto.descriptor, at: 2)
  }
}

/// An amount of money in the smallest unit of its currency.
public struct Atrium_Types_V1_Money: Wire.Message {
  /// Integer minor units: 13800 with CNY is 138 yuan.
  public var amountMinor: Int64 = 0
  /// ISO 4217, three capital letters.
  public var currencyCode: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Types_V1_Types_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.amountMinor = try reader.readInt64()
      case 18: self.currencyCode = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.currencyCode.isEmpty { writer.writeString(self.currencyCode, tag: 18) }
    if self.amountMinor != 0 { writer.writeInt64(self.amountMinor, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.amountMinor)
      case 2: try reader.read(&self.currencyCode)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("amountMinor", "amount_minor", self.amountMinor)
    try writer.field("currencyCode", "currency_code", self.currencyCode)
    writer.endObject()
  }

}

/// One factor of a decision, in words that a shopper understands.
public struct Atrium_Types_V1_Reason: Wire.Message {
  /// Stable, for programs: lower-case words with dots, such as `interest.tag` or `budget.contacts`.
  public var code: String = ""
  /// For the shopper, in the locale of the request; holds no datum of anybody else.
  public var text: String = ""
  /// Share of this factor in the decision, 0 to 1000; 0 for what did not weigh.
  public var weightPermille: Int32 = 0
  /// Which kind of signal it came from, such as `receipt` or `try_on`; empty when from none.
  public var source: String = ""
  /// When the newest datum behind it was observed.
  public var observedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Types_V1_Types_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.code = try reader.readString()
      case 18: self.text = try reader.readString()
      case 24: self.weightPermille = try reader.readInt32()
      case 34: self.source = try reader.readString()
      case 42: try reader.readMessage(into: &self.observedTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.observedTime { writer.writeMessage(value, tag: 42) }
    if !self.source.isEmpty { writer.writeString(self.source, tag: 34) }
    if self.weightPermille != 0 { writer.writeInt32(self.weightPermille, tag: 24) }
    if !self.text.isEmpty { writer.writeString(self.text, tag: 18) }
    if !self.code.isEmpty { writer.writeString(self.code, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.code)
      case 2: try reader.read(&self.text)
      case 3: try reader.read(&self.weightPermille)
      case 4: try reader.read(&self.source)
      case 5: try reader.read(&self.observedTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("code", "code", self.code)
    try writer.field("text", "text", self.text)
    try writer.field("weightPermille", "weight_permille", self.weightPermille)
    try writer.field("source", "source", self.source)
    try writer.field("observedTime", "observed_time", self.observedTime)
    writer.endObject()
  }

}

/// A stretch of a text, counted in Unicode scalar values: [begin, end).
public struct Atrium_Types_V1_Span: Wire.Message {
  public var begin: UInt32 = 0
  public var end: UInt32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Types_V1_Types_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.begin = try reader.readUInt32()
      case 16: self.end = try reader.readUInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.end != 0 { writer.writeUInt32(self.end, tag: 16) }
    if self.begin != 0 { writer.writeUInt32(self.begin, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.begin)
      case 2: try reader.read(&self.end)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("begin", "begin", self.begin)
    try writer.field("end", "end", self.end)
    writer.endObject()
  }

}

/// The descriptor of `atrium/types/v1/types.proto`, without custom options.
public enum Atrium_Types_V1_Types_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    ChthdHJpdW0vdHlwZXMvdjEvdHlwZXMucHJvdG8SD2F0cml1bS50eXBlcy52MRofZ29vZ2xlL3Byb3RvYnVmL3RpbWVz\
    dGFtcC5wcm90byJPCgVNb25leRIhCgxhbW91bnRfbWlub3IYASABKANSC2Ftb3VudE1pbm9yEiMKDWN1cnJlbmN5X2Nv\
    ZGUYAiABKAlSDGN1cnJlbmN5Q29kZSKyAQoGUmVhc29uEhIKBGNvZGUYASABKAlSBGNvZGUSEgoEdGV4dBgCIAEoCVIE\
    dGV4dBInCg93ZWlnaHRfcGVybWlsbGUYAyABKAVSDndlaWdodFBlcm1pbGxlEhYKBnNvdXJjZRgEIAEoCVIGc291cmNl\
    Ej8KDW9ic2VydmVkX3RpbWUYBSABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgxvYnNlcnZlZFRpbWUiLgoE\
    U3BhbhIUCgViZWdpbhgBIAEoDVIFYmVnaW4SEAoDZW5kGAIgASgNUgNlbmQqvAEKB1B1cnBvc2USFwoTUFVSUE9TRV9V\
    TlNQRUNJRklFRBAAEhUKEVBVUlBPU0VfUFJPRklMSU5HEAESFAoQUFVSUE9TRV9MT0NBVElPThACEhsKF1BVUlBPU0Vf\
    TUFSS0VUSU5HX0lOQk9YEAMSHQoZUFVSUE9TRV9NQVJLRVRJTkdfV0VCSE9PSxAEEhMKD1BVUlBPU0VfU0VSVklDRRAF\
    EhoKFlBVUlBPU0VfU1VCSkVDVF9SSUdIVFMQBipKCgdDaGFubmVsEhcKE0NIQU5ORUxfVU5TUEVDSUZJRUQQABIRCg1D\
    SEFOTkVMX0lOQk9YEAESEwoPQ0hBTk5FTF9XRUJIT09LEAIqbAoFU3RhZ2USFQoRU1RBR0VfVU5TUEVDSUZJRUQQABIa\
    ChZTVEFHRV9CRUZPUkVfVEhFX1ZJU0lUEAESFQoRU1RBR0VfSU5fVEhFX01BTEwQAhIZChVTVEFHRV9BRlRFUl9USEVf\
    VklTSVQQA2IGcHJvdG8z
    """,
    imports: [Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
