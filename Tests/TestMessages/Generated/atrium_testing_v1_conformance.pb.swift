// Made by protoc-gen-atrium from atrium/testing/v1/conformance.proto. Change that file, not this one.
// swift-format-ignore-file

public import Wire

/// `atrium.testing.v1.ConformanceFormat`.
public struct Atrium_Testing_V1_ConformanceFormat: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  public static let protobuf = Self(rawValue: 1)
  public static let json = Self(rawValue: 2)
  public static let jspb = Self(rawValue: 3)
  public static let text = Self(rawValue: 4)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Testing_V1_Conformance_Proto.descriptor, at: 0)
  }
}

/// `atrium.testing.v1.ConformanceRequest`.
public struct Atrium_Testing_V1_ConformanceRequest: Wire.Message {
  public var payload: Payload? = nil
  public var output: Atrium_Testing_V1_ConformanceFormat = Atrium_Testing_V1_ConformanceFormat(rawValue: 0)
  /// Full name of the message type that the payload holds.
  public var messageType: String = ""
  /// 3: unknown JSON members are to be ignored.
  public var category: Int32 = 0
  public var discardsUnknownFields: Bool = false
  /// A second payload of the same type that is to be merged into the first.
  public var merge: Merge? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum Payload: Sendable, Hashable {
    case protobuf([UInt8])
    case json(String)
    case jspb(String)
    case text(String)
  }

  public enum Merge: Sendable, Hashable {
    case mergeProtobuf([UInt8])
    case mergeJson(String)
    case mergeText(String)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Conformance_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.payload = Payload.protobuf(try reader.readBytes())
      case 18: self.payload = Payload.json(try reader.readString())
      case 24: self.output = try reader.readEnum(Atrium_Testing_V1_ConformanceFormat.self)
      case 34: self.messageType = try reader.readString()
      case 40: self.category = try reader.readInt32()
      case 58: self.payload = Payload.jspb(try reader.readString())
      case 66: self.payload = Payload.text(try reader.readString())
      case 80: self.discardsUnknownFields = try reader.readBool()
      case 90: self.merge = Merge.mergeProtobuf(try reader.readBytes())
      case 98: self.merge = Merge.mergeJson(try reader.readString())
      case 106: self.merge = Merge.mergeText(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    switch self.merge {
    case .mergeText(let value)?: writer.writeString(value, tag: 106)
    case .mergeJson(let value)?: writer.writeString(value, tag: 98)
    case .mergeProtobuf(let value)?: writer.writeBytes(value, tag: 90)
    case nil: break
    }
    if self.discardsUnknownFields { writer.writeBool(self.discardsUnknownFields, tag: 80) }
    switch self.payload {
    case .text(let value)?: writer.writeString(value, tag: 66)
    case .jspb(let value)?: writer.writeString(value, tag: 58)
    default: break
    }
    if self.category != 0 { writer.writeInt32(self.category, tag: 40) }
    if !self.messageType.isEmpty { writer.writeString(self.messageType, tag: 34) }
    if self.output.rawValue != 0 { writer.writeInt32(self.output.rawValue, tag: 24) }
    switch self.payload {
    case .json(let value)?: writer.writeString(value, tag: 18)
    case .protobuf(let value)?: writer.writeBytes(value, tag: 10)
    default: break
    }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1:
        let isFree = self.payload == nil
        if let value = try reader.readMember([UInt8].self, isFree: isFree) {
          self.payload = Payload.protobuf(value)
        }
      case 2:
        let isFree = self.payload == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.payload = Payload.json(value)
        }
      case 3: try reader.read(&self.output)
      case 4: try reader.read(&self.messageType)
      case 5: try reader.read(&self.category)
      case 7:
        let isFree = self.payload == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.payload = Payload.jspb(value)
        }
      case 8:
        let isFree = self.payload == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.payload = Payload.text(value)
        }
      case 10: try reader.read(&self.discardsUnknownFields)
      case 11:
        let isFree = self.merge == nil
        if let value = try reader.readMember([UInt8].self, isFree: isFree) {
          self.merge = Merge.mergeProtobuf(value)
        }
      case 12:
        let isFree = self.merge == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.merge = Merge.mergeJson(value)
        }
      case 13:
        let isFree = self.merge == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.merge = Merge.mergeText(value)
        }
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    switch self.payload {
    case .protobuf(let value)?: try writer.member("protobuf", "protobuf", value)
    case .json(let value)?: try writer.member("json", "json", value)
    case .jspb(let value)?: try writer.member("jspb", "jspb", value)
    case .text(let value)?: try writer.member("text", "text", value)
    case nil: break
    }
    try writer.field("output", "output", self.output)
    try writer.field("messageType", "message_type", self.messageType)
    try writer.field("category", "category", self.category)
    try writer.field("discardsUnknownFields", "discards_unknown_fields", self.discardsUnknownFields)
    switch self.merge {
    case .mergeProtobuf(let value)?: try writer.member("mergeProtobuf", "merge_protobuf", value)
    case .mergeJson(let value)?: try writer.member("mergeJson", "merge_json", value)
    case .mergeText(let value)?: try writer.member("mergeText", "merge_text", value)
    case nil: break
    }
    writer.endObject()
  }

}

/// `atrium.testing.v1.ConformanceResponse`.
public struct Atrium_Testing_V1_ConformanceResponse: Wire.Message {
  public var result: Result? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum Result: Sendable, Hashable {
    case parseError(String)
    case runtimeError(String)
    case protobuf([UInt8])
    case json(String)
    case skipped(String)
    case serializeError(String)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Conformance_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.result = Result.parseError(try reader.readString())
      case 18: self.result = Result.runtimeError(try reader.readString())
      case 26: self.result = Result.protobuf(try reader.readBytes())
      case 34: self.result = Result.json(try reader.readString())
      case 42: self.result = Result.skipped(try reader.readString())
      case 50: self.result = Result.serializeError(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    switch self.result {
    case .serializeError(let value)?: writer.writeString(value, tag: 50)
    case .skipped(let value)?: writer.writeString(value, tag: 42)
    case .json(let value)?: writer.writeString(value, tag: 34)
    case .protobuf(let value)?: writer.writeBytes(value, tag: 26)
    case .runtimeError(let value)?: writer.writeString(value, tag: 18)
    case .parseError(let value)?: writer.writeString(value, tag: 10)
    case nil: break
    }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1:
        let isFree = self.result == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.result = Result.parseError(value)
        }
      case 2:
        let isFree = self.result == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.result = Result.runtimeError(value)
        }
      case 3:
        let isFree = self.result == nil
        if let value = try reader.readMember([UInt8].self, isFree: isFree) {
          self.result = Result.protobuf(value)
        }
      case 4:
        let isFree = self.result == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.result = Result.json(value)
        }
      case 5:
        let isFree = self.result == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.result = Result.skipped(value)
        }
      case 6:
        let isFree = self.result == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.result = Result.serializeError(value)
        }
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    switch self.result {
    case .parseError(let value)?: try writer.member("parseError", "parse_error", value)
    case .runtimeError(let value)?: try writer.member("runtimeError", "runtime_error", value)
    case .protobuf(let value)?: try writer.member("protobuf", "protobuf", value)
    case .json(let value)?: try writer.member("json", "json", value)
    case .skipped(let value)?: try writer.member("skipped", "skipped", value)
    case .serializeError(let value)?: try writer.member("serializeError", "serialize_error", value)
    case nil: break
    }
    writer.endObject()
  }

}

/// The descriptor of `atrium/testing/v1/conformance.proto`, without custom options.
public enum Atrium_Testing_V1_Conformance_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiNhdHJpdW0vdGVzdGluZy92MS9jb25mb3JtYW5jZS5wcm90bxIRYXRyaXVtLnRlc3RpbmcudjEiqAMKEkNvbmZvcm1h\
    bmNlUmVxdWVzdBIcCghwcm90b2J1ZhgBIAEoDEgAUghwcm90b2J1ZhIUCgRqc29uGAIgASgJSABSBGpzb24SFAoEanNw\
    YhgHIAEoCUgAUgRqc3BiEhQKBHRleHQYCCABKAlIAFIEdGV4dBI8CgZvdXRwdXQYAyABKA4yJC5hdHJpdW0udGVzdGlu\
    Zy52MS5Db25mb3JtYW5jZUZvcm1hdFIGb3V0cHV0EiEKDG1lc3NhZ2VfdHlwZRgEIAEoCVILbWVzc2FnZVR5cGUSGgoI\
    Y2F0ZWdvcnkYBSABKAVSCGNhdGVnb3J5EjYKF2Rpc2NhcmRzX3Vua25vd25fZmllbGRzGAogASgIUhVkaXNjYXJkc1Vu\
    a25vd25GaWVsZHMSJwoObWVyZ2VfcHJvdG9idWYYCyABKAxIAVINbWVyZ2VQcm90b2J1ZhIfCgptZXJnZV9qc29uGAwg\
    ASgJSAFSCW1lcmdlSnNvbhIfCgptZXJnZV90ZXh0GA0gASgJSAFSCW1lcmdlVGV4dEIJCgdwYXlsb2FkQgcKBW1lcmdl\
    IuQBChNDb25mb3JtYW5jZVJlc3BvbnNlEiEKC3BhcnNlX2Vycm9yGAEgASgJSABSCnBhcnNlRXJyb3ISJQoNcnVudGlt\
    ZV9lcnJvchgCIAEoCUgAUgxydW50aW1lRXJyb3ISHAoIcHJvdG9idWYYAyABKAxIAFIIcHJvdG9idWYSFAoEanNvbhgE\
    IAEoCUgAUgRqc29uEhoKB3NraXBwZWQYBSABKAlIAFIHc2tpcHBlZBIpCg9zZXJpYWxpemVfZXJyb3IYBiABKAlIAFIO\
    c2VyaWFsaXplRXJyb3JCCAoGcmVzdWx0Kq8BChFDb25mb3JtYW5jZUZvcm1hdBIiCh5DT05GT1JNQU5DRV9GT1JNQVRf\
    VU5TUEVDSUZJRUQQABIfChtDT05GT1JNQU5DRV9GT1JNQVRfUFJPVE9CVUYQARIbChdDT05GT1JNQU5DRV9GT1JNQVRf\
    SlNPThACEhsKF0NPTkZPUk1BTkNFX0ZPUk1BVF9KU1BCEAMSGwoXQ09ORk9STUFOQ0VfRk9STUFUX1RFWFQQBGIGcHJv\
    dG8z
    """,
    imports: [])
}
