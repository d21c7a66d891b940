// Made by protoc-gen-atrium from google/protobuf/type.proto. Change that file, not this one.
// swift-format-ignore-file

/// `google.protobuf.Syntax`.
public struct Google_Protobuf_Syntax: Wire.Enumeration {
  public static let proto2 = Self(rawValue: 0)
  public static let proto3 = Self(rawValue: 1)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Google_Protobuf_Type_Proto.descriptor, at: 2)
  }
}

/// `google.protobuf.Type`.
public struct Google_Protobuf_Type: Wire.Message {
  public var name: String = ""
  public var fields: [Google_Protobuf_Field] = []
  public var oneofs: [String] = []
  public var options: [Google_Protobuf_Option] = []
  public var sourceContext: Google_Protobuf_SourceContext? = nil
  public var syntax: Google_Protobuf_Syntax = Google_Protobuf_Syntax(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Type_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessage(appendingTo: &self.fields)
      case 26: self.oneofs.append(try reader.readString())
      case 34: try reader.readMessage(appendingTo: &self.options)
      case 42: try reader.readMessage(into: &self.sourceContext)
      case 48: self.syntax = try reader.readEnum(Google_Protobuf_Syntax.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.syntax.rawValue != 0 { writer.writeInt32(self.syntax.rawValue, tag: 48) }
    if let value = self.sourceContext { writer.writeMessage(value, tag: 42) }
    writer.writeRepeated(Wire.MessageCodec<Google_Protobuf_Option>.self, self.options, tag: 34)
    writer.writeRepeated(Wire.StringCodec.self, self.oneofs, tag: 26)
    writer.writeRepeated(Wire.MessageCodec<Google_Protobuf_Field>.self, self.fields, tag: 18)
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      case 2: try reader.read(&self.fields)
      case 3: try reader.read(&self.oneofs)
      case 4: try reader.read(&self.options)
      case 5: try reader.read(&self.sourceContext)
      case 6: try reader.read(&self.syntax)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    try writer.field("fields", "fields", self.fields)
    try writer.field("oneofs", "oneofs", self.oneofs)
    try writer.field("options", "options", self.options)
    try writer.field("sourceContext", "source_context", self.sourceContext)
    try writer.field("syntax", "syntax", self.syntax)
    writer.endObject()
  }

}

/// `google.protobuf.Field`.
public struct Google_Protobuf_Field: Wire.Message {
  public var kind: Google_Protobuf_Field.Kind = Google_Protobuf_Field.Kind(rawValue: 0)
  public var cardinality: Google_Protobuf_Field.Cardinality = Google_Protobuf_Field.Cardinality(rawValue: 0)
  public var number: Int32 = 0
  public var name: String = ""
  public var typeURL: String = ""
  public var oneofIndex: Int32 = 0
  public var packed: Bool = false
  public var options: [Google_Protobuf_Option] = []
  public var jsonName: String = ""
  public var defaultValue: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  /// `google.protobuf.Field.Kind`.
  public struct Kind: Wire.Enumeration {
    public static let typeUnknown = Self(rawValue: 0)
    public static let typeDouble = Self(rawValue: 1)
    public static let typeFloat = Self(rawValue: 2)
    public static let typeInt64 = Self(rawValue: 3)
    public static let typeUint64 = Self(rawValue: 4)
    public static let typeInt32 = Self(rawValue: 5)
    public static let typeFixed64 = Self(rawValue: 6)
    public static let typeFixed32 = Self(rawValue: 7)
    public static let typeBool = Self(rawValue: 8)
    public static let typeString = Self(rawValue: 9)
    public static let typeGroup = Self(rawValue: 10)
    public static let typeMessage = Self(rawValue: 11)
    public static let typeBytes = Self(rawValue: 12)
    public static let typeUint32 = Self(rawValue: 13)
    public static let typeEnum = Self(rawValue: 14)
    public static let typeSfixed32 = Self(rawValue: 15)
    public static let typeSfixed64 = Self(rawValue: 16)
    public static let typeSint32 = Self(rawValue: 17)
    public static let typeSint64 = Self(rawValue: 18)

    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    public static var descriptor: Wire.EnumDescriptor {
      Wire.EnumDescriptor(file: Google_Protobuf_Type_Proto.descriptor, at: 0)
    }
  }

  /// `google.protobuf.Field.Cardinality`.
  public struct Cardinality: Wire.Enumeration {
    public static let unknown = Self(rawValue: 0)
    public static let `optional` = Self(rawValue: 1)
    public static let `required` = Self(rawValue: 2)
    public static let repeated = Self(rawValue: 3)

    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    public static var descriptor: Wire.EnumDescriptor {
      Wire.EnumDescriptor(file: Google_Protobuf_Type_Proto.descriptor, at: 1)
    }
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Type_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.kind = try reader.readEnum(Google_Protobuf_Field.Kind.self)
      case 16: self.cardinality = try reader.readEnum(Google_Protobuf_Field.Cardinality.self)
      case 24: self.number = try reader.readInt32()
      case 34: self.name = try reader.readString()
      case 50: self.typeURL = try reader.readString()
      case 56: self.oneofIndex = try reader.readInt32()
      case 64: self.packed = try reader.readBool()
      case 74: try reader.readMessage(appendingTo: &self.options)
      case 82: self.jsonName = try reader.readString()
      case 90: self.defaultValue = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.defaultValue.isEmpty { writer.writeString(self.defaultValue, tag: 90) }
    if !self.jsonName.isEmpty { writer.writeString(self.jsonName, tag: 82) }
    writer.writeRepeated(Wire.MessageCodec<Google_Protobuf_Option>.self, self.options, tag: 74)
    if self.packed { writer.writeBool(self.packed, tag: 64) }
    if self.oneofIndex != 0 { writer.writeInt32(self.oneofIndex, tag: 56) }
    if !self.typeURL.isEmpty { writer.writeString(self.typeURL, tag: 50) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 34) }
    if self.number != 0 { writer.writeInt32(self.number, tag: 24) }
    if self.cardinality.rawValue != 0 { writer.writeInt32(self.cardinality.rawValue, tag: 16) }
    if self.kind.rawValue != 0 { writer.writeInt32(self.kind.rawValue, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.kind)
      case 2: try reader.read(&self.cardinality)
      case 3: try reader.read(&self.number)
      case 4: try reader.read(&self.name)
      case 6: try reader.read(&self.typeURL)
      case 7: try reader.read(&self.oneofIndex)
      case 8: try reader.read(&self.packed)
      case 9: try reader.read(&self.options)
      case 10: try reader.read(&self.jsonName)
      case 11: try reader.read(&self.defaultValue)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("kind", "kind", self.kind)
    try writer.field("cardinality", "cardinality", self.cardinality)
    try writer.field("number", "number", self.number)
    try writer.field("name", "name", self.name)
    try writer.field("typeUrl", "type_url", self.typeURL)
    try writer.field("oneofIndex", "oneof_index", self.oneofIndex)
    try writer.field("packed", "packed", self.packed)
    try writer.field("options", "options", self.options)
    try writer.field("jsonName", "json_name", self.jsonName)
    try writer.field("defaultValue", "default_value", self.defaultValue)
    writer.endObject()
  }

}

/// `google.protobuf.Enum`.
public struct Google_Protobuf_Enum: Wire.Message {
  public var name: String = ""
  public var enumvalue: [Google_Protobuf_EnumValue] = []
  public var options: [Google_Protobuf_Option] = []
  public var sourceContext: Google_Protobuf_SourceContext? = nil
  public var syntax: Google_Protobuf_Syntax = Google_Protobuf_Syntax(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Type_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessage(appendingTo: &self.enumvalue)
      case 26: try reader.readMessage(appendingTo: &self.options)
      case 34: try reader.readMessage(into: &self.sourceContext)
      case 40: self.syntax = try reader.readEnum(Google_Protobuf_Syntax.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.syntax.rawValue != 0 { writer.writeInt32(self.syntax.rawValue, tag: 40) }
    if let value = self.sourceContext { writer.writeMessage(value, tag: 34) }
    writer.writeRepeated(Wire.MessageCodec<Google_Protobuf_Option>.self, self.options, tag: 26)
    writer.writeRepeated(Wire.MessageCodec<Google_Protobuf_EnumValue>.self, self.enumvalue, tag: 18)
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      case 2: try reader.read(&self.enumvalue)
      case 3: try reader.read(&self.options)
      case 4: try reader.read(&self.sourceContext)
      case 5: try reader.read(&self.syntax)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    try writer.field("enumvalue", "enumvalue", self.enumvalue)
    try writer.field("options", "options", self.options)
    try writer.field("sourceContext", "source_context", self.sourceContext)
    try writer.field("syntax", "syntax", self.syntax)
    writer.endObject()
  }

}

/// `google.protobuf.EnumValue`.
public struct Google_Protobuf_EnumValue: Wire.Message {
  public var name: String = ""
  public var number: Int32 = 0
  public var options: [Google_Protobuf_Option] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Type_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      case 16: self.number = try reader.readInt32()
      case 26: try reader.readMessage(appendingTo: &self.options)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Google_Protobuf_Option>.self, self.options, tag: 26)
    if self.number != 0 { writer.writeInt32(self.number, tag: 16) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      case 2: try reader.read(&self.number)
      case 3: try reader.read(&self.options)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    try writer.field("number", "number", self.number)
    try writer.field("options", "options", self.options)
    writer.endObject()
  }

}

/// `google.protobuf.Option`.
public struct Google_Protobuf_Option: Wire.Message {
  public var name: String = ""
  public var value: Google_Protobuf_Any? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Type_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessage(into: &self.value)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.value { writer.writeMessage(value, tag: 18) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      case 2: try reader.read(&self.value)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    try writer.field("value", "value", self.value)
    writer.endObject()
  }

}

/// The descriptor of `google/protobuf/type.proto`, without custom options.
public enum Google_Protobuf_Type_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Chpnb29nbGUvcHJvdG9idWYvdHlwZS5wcm90bxIPZ29vZ2xlLnByb3RvYnVmGhlnb29nbGUvcHJvdG9idWYvYW55LnBy\
    b3RvGiRnb29nbGUvcHJvdG9idWYvc291cmNlX2NvbnRleHQucHJvdG8ijQIKBFR5cGUSEgoEbmFtZRgBIAEoCVIEbmFt\
    ZRIuCgZmaWVsZHMYAiADKAsyFi5nb29nbGUucHJvdG9idWYuRmllbGRSBmZpZWxkcxIWCgZvbmVvZnMYAyADKAlSBm9u\
    ZW9mcxIxCgdvcHRpb25zGAQgAygLMhcuZ29vZ2xlLnByb3RvYnVmLk9wdGlvblIHb3B0aW9ucxJFCg5zb3VyY2VfY29u\
    dGV4dBgFIAEoCzIeLmdvb2dsZS5wcm90b2J1Zi5Tb3VyY2VDb250ZXh0Ug1zb3VyY2VDb250ZXh0Ei8KBnN5bnRheBgG\
    IAEoDjIXLmdvb2dsZS5wcm90b2J1Zi5TeW50YXhSBnN5bnRheCK0BgoFRmllbGQSLwoEa2luZBgBIAEoDjIbLmdvb2ds\
    ZS5wcm90b2J1Zi5GaWVsZC5LaW5kUgRraW5kEkQKC2NhcmRpbmFsaXR5GAIgASgOMiIuZ29vZ2xlLnByb3RvYnVmLkZp\
    ZWxkLkNhcmRpbmFsaXR5UgtjYXJkaW5hbGl0eRIWCgZudW1iZXIYAyABKAVSBm51bWJlchISCgRuYW1lGAQgASgJUgRu\
    YW1lEhkKCHR5cGVfdXJsGAYgASgJUgd0eXBlVXJsEh8KC29uZW9mX2luZGV4GAcgASgFUgpvbmVvZkluZGV4EhYKBnBh\
    Y2tlZBgIIAEoCFIGcGFja2VkEjEKB29wdGlvbnMYCSADKAsyFy5nb29nbGUucHJvdG9idWYuT3B0aW9uUgdvcHRpb25z\
    EhsKCWpzb25fbmFtZRgKIAEoCVIIanNvbk5hbWUSIwoNZGVmYXVsdF92YWx1ZRgLIAEoCVIMZGVmYXVsdFZhbHVlIsgC\
    CgRLaW5kEhAKDFRZUEVfVU5LTk9XThAAEg8KC1RZUEVfRE9VQkxFEAESDgoKVFlQRV9GTE9BVBACEg4KClRZUEVfSU5U\
    NjQQAxIPCgtUWVBFX1VJTlQ2NBAEEg4KClRZUEVfSU5UMzIQBRIQCgxUWVBFX0ZJWEVENjQQBhIQCgxUWVBFX0ZJWEVE\
    MzIQBxINCglUWVBFX0JPT0wQCBIPCgtUWVBFX1NUUklORxAJEg4KClRZUEVfR1JPVVAQChIQCgxUWVBFX01FU1NBR0UQ\
    CxIOCgpUWVBFX0JZVEVTEAwSDwoLVFlQRV9VSU5UMzIQDRINCglUWVBFX0VOVU0QDhIRCg1UWVBFX1NGSVhFRDMyEA8S\
    EQoNVFlQRV9TRklYRUQ2NBAQEg8KC1RZUEVfU0lOVDMyEBESDwoLVFlQRV9TSU5UNjQQEiJ0CgtDYXJkaW5hbGl0eRIX\
    ChNDQVJESU5BTElUWV9VTktOT1dOEAASGAoUQ0FSRElOQUxJVFlfT1BUSU9OQUwQARIYChRDQVJESU5BTElUWV9SRVFV\
    SVJFRBACEhgKFENBUkRJTkFMSVRZX1JFUEVBVEVEEAMi/wEKBEVudW0SEgoEbmFtZRgBIAEoCVIEbmFtZRI4CgllbnVt\
    dmFsdWUYAiADKAsyGi5nb29nbGUucHJvdG9idWYuRW51bVZhbHVlUgllbnVtdmFsdWUSMQoHb3B0aW9ucxgDIAMoCzIX\
    Lmdvb2dsZS5wcm90b2J1Zi5PcHRpb25SB29wdGlvbnMSRQoOc291cmNlX2NvbnRleHQYBCABKAsyHi5nb29nbGUucHJv\
    dG9idWYuU291cmNlQ29udGV4dFINc291cmNlQ29udGV4dBIvCgZzeW50YXgYBSABKA4yFy5nb29nbGUucHJvdG9idWYu\
    U3ludGF4UgZzeW50YXgiagoJRW51bVZhbHVlEhIKBG5hbWUYASABKAlSBG5hbWUSFgoGbnVtYmVyGAIgASgFUgZudW1i\
    ZXISMQoHb3B0aW9ucxgDIAMoCzIXLmdvb2dsZS5wcm90b2J1Zi5PcHRpb25SB29wdGlvbnMiSAoGT3B0aW9uEhIKBG5h\
    bWUYASABKAlSBG5hbWUSKgoFdmFsdWUYAiABKAsyFC5nb29nbGUucHJvdG9idWYuQW55UgV2YWx1ZSouCgZTeW50YXgS\
    EQoNU1lOVEFYX1BST1RPMhAAEhEKDVNZTlRBWF9QUk9UTzMQAUJ7ChNjb20uZ29vZ2xlLnByb3RvYnVmQglUeXBlUHJv\
    dG9QAVotZ29vZ2xlLmdvbGFuZy5vcmcvcHJvdG9idWYvdHlwZXMva25vd24vdHlwZXBi+AEBogIDR1BCqgIeR29vZ2xl\
    LlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM=
    """,
    imports: [Google_Protobuf_Any_Proto.descriptor, Google_Protobuf_SourceContext_Proto.descriptor])
}
