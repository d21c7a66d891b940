// Made by protoc-gen-atrium from atrium/testing/v1/features.proto. Change that file, not this one.
// swift-format-ignore-file

public import Wire

/// An open enum with an alias and a negative value.
public struct Atrium_Testing_V1_Grade: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  public static let low = Self(rawValue: 1)
  public static let high = Self(rawValue: 2)
  /// The same as GRADE_HIGH.
  public static let top = Self(rawValue: 2)
  public static let below = Self(rawValue: -1)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Testing_V1_Features_Proto.descriptor, at: 0)
  }
}

/// Small enough to be a plain struct.
public struct Atrium_Testing_V1_Part: Wire.Message {
  public var a: Int32 = 0
  public var b: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Features_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.a = try reader.readInt32()
      case 18: self.b = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.b.isEmpty { writer.writeString(self.b, tag: 18) }
    if self.a != 0 { writer.writeInt32(self.a, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.a)
      case 2: try reader.read(&self.b)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("a", "a", self.a)
    try writer.field("b", "b", self.b)
    writer.endObject()
  }

}

/// Every scalar type without presence.
public struct Atrium_Testing_V1_Scalars: Wire.Message {
  public var fDouble: Double = 0
  public var fFloat: Float = 0
  public var fInt32: Int32 = 0
  public var fInt64: Int64 = 0
  public var fUint32: UInt32 = 0
  public var fUint64: UInt64 = 0
  public var fSint32: Int32 = 0
  public var fSint64: Int64 = 0
  public var fFixed32: UInt32 = 0
  public var fFixed64: UInt64 = 0
  public var fSfixed32: Int32 = 0
  public var fSfixed64: Int64 = 0
  public var fBool: Bool = false
  public var fString: String = ""
  public var fBytes: [UInt8] = []
  public var fGrade: Atrium_Testing_V1_Grade = Atrium_Testing_V1_Grade(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Features_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 9: self.fDouble = try reader.readDouble()
      case 21: self.fFloat = try reader.readFloat()
      case 24: self.fInt32 = try reader.readInt32()
      case 32: self.fInt64 = try reader.readInt64()
      case 40: self.fUint32 = try reader.readUInt32()
      case 48: self.fUint64 = try reader.readUInt64()
      case 56: self.fSint32 = try reader.readSInt32()
      case 64: self.fSint64 = try reader.readSInt64()
      case 77: self.fFixed32 = try reader.readFixed32()
      case 81: self.fFixed64 = try reader.readFixed64()
      case 93: self.fSfixed32 = try reader.readSFixed32()
      case 97: self.fSfixed64 = try reader.readSFixed64()
      case 104: self.fBool = try reader.readBool()
      case 114: self.fString = try reader.readString()
      case 122: self.fBytes = try reader.readBytes()
      case 128: self.fGrade = try reader.readEnum(Atrium_Testing_V1_Grade.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.fGrade.rawValue != 0 { writer.writeInt32(self.fGrade.rawValue, tag: 128) }
    if !self.fBytes.isEmpty { writer.writeBytes(self.fBytes, tag: 122) }
    if !self.fString.isEmpty { writer.writeString(self.fString, tag: 114) }
    if self.fBool { writer.writeBool(self.fBool, tag: 104) }
    if self.fSfixed64 != 0 { writer.writeSFixed64(self.fSfixed64, tag: 97) }
    if self.fSfixed32 != 0 { writer.writeSFixed32(self.fSfixed32, tag: 93) }
    if self.fFixed64 != 0 { writer.writeFixed64(self.fFixed64, tag: 81) }
    if self.fFixed32 != 0 { writer.writeFixed32(self.fFixed32, tag: 77) }
    if self.fSint64 != 0 { writer.writeSInt64(self.fSint64, tag: 64) }
    if self.fSint32 != 0 { writer.writeSInt32(self.fSint32, tag: 56) }
    if self.fUint64 != 0 { writer.writeUInt64(self.fUint64, tag: 48) }
    if self.fUint32 != 0 { writer.writeUInt32(self.fUint32, tag: 40) }
    if self.fInt64 != 0 { writer.writeInt64(self.fInt64, tag: 32) }
    if self.fInt32 != 0 { writer.writeInt32(self.fInt32, tag: 24) }
    if self.fFloat.bitPattern != 0 { writer.writeFloat(self.fFloat, tag: 21) }
    if self.fDouble.bitPattern != 0 { writer.writeDouble(self.fDouble, tag: 9) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.fDouble)
      case 2: try reader.read(&self.fFloat)
      case 3: try reader.read(&self.fInt32)
      case 4: try reader.read(&self.fInt64)
      case 5: try reader.read(&self.fUint32)
      case 6: try reader.read(&self.fUint64)
      case 7: try reader.read(&self.fSint32)
      case 8: try reader.read(&self.fSint64)
      case 9: try reader.read(&self.fFixed32)
      case 10: try reader.read(&self.fFixed64)
      case 11: try reader.read(&self.fSfixed32)
      case 12: try reader.read(&self.fSfixed64)
      case 13: try reader.read(&self.fBool)
      case 14: try reader.read(&self.fString)
      case 15: try reader.read(&self.fBytes)
      case 16: try reader.read(&self.fGrade)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("fDouble", "f_double", self.fDouble)
    try writer.field("fFloat", "f_float", self.fFloat)
    try writer.field("fInt32", "f_int32", self.fInt32)
    try writer.field("fInt64", "f_int64", self.fInt64)
    try writer.field("fUint32", "f_uint32", self.fUint32)
    try writer.field("fUint64", "f_uint64", self.fUint64)
    try writer.field("fSint32", "f_sint32", self.fSint32)
    try writer.field("fSint64", "f_sint64", self.fSint64)
    try writer.field("fFixed32", "f_fixed32", self.fFixed32)
    try writer.field("fFixed64", "f_fixed64", self.fFixed64)
    try writer.field("fSfixed32", "f_sfixed32", self.fSfixed32)
    try writer.field("fSfixed64", "f_sfixed64", self.fSfixed64)
    try writer.field("fBool", "f_bool", self.fBool)
    try writer.field("fString", "f_string", self.fString)
    try writer.field("fBytes", "f_bytes", self.fBytes)
    try writer.field("fGrade", "f_grade", self.fGrade)
    writer.endObject()
  }

}

/// Every scalar type with presence.
public struct Atrium_Testing_V1_Optionals: Wire.Message {
  public var fDouble: Double? = nil
  public var fFloat: Float? = nil
  public var fInt32: Int32? = nil
  public var fInt64: Int64? = nil
  public var fUint32: UInt32? = nil
  public var fUint64: UInt64? = nil
  public var fSint32: Int32? = nil
  public var fSint64: Int64? = nil
  public var fFixed32: UInt32? = nil
  public var fFixed64: UInt64? = nil
  public var fSfixed32: Int32? = nil
  public var fSfixed64: Int64? = nil
  public var fBool: Bool? = nil
  public var fString: String? = nil
  public var fBytes: [UInt8]? = nil
  public var fGrade: Atrium_Testing_V1_Grade? = nil
  public var part: Atrium_Testing_V1_Part? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Features_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 9: self.fDouble = try reader.readDouble()
      case 21: self.fFloat = try reader.readFloat()
      case 24: self.fInt32 = try reader.readInt32()
      case 32: self.fInt64 = try reader.readInt64()
      case 40: self.fUint32 = try reader.readUInt32()
      case 48: self.fUint64 = try reader.readUInt64()
      case 56: self.fSint32 = try reader.readSInt32()
      case 64: self.fSint64 = try reader.readSInt64()
      case 77: self.fFixed32 = try reader.readFixed32()
      case 81: self.fFixed64 = try reader.readFixed64()
      case 93: self.fSfixed32 = try reader.readSFixed32()
      case 97: self.fSfixed64 = try reader.readSFixed64()
      case 104: self.fBool = try reader.readBool()
      case 114: self.fString = try reader.readString()
      case 122: self.fBytes = try reader.readBytes()
      case 128: self.fGrade = try reader.readEnum(Atrium_Testing_V1_Grade.self)
      case 138: try reader.readMessage(into: &self.part)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.part { writer.writeMessage(value, tag: 138) }
    if let value = self.fGrade { writer.writeInt32(value.rawValue, tag: 128) }
    if let value = self.fBytes { writer.writeBytes(value, tag: 122) }
    if let value = self.fString { writer.writeString(value, tag: 114) }
    if let value = self.fBool { writer.writeBool(value, tag: 104) }
    if let value = self.fSfixed64 { writer.writeSFixed64(value, tag: 97) }
    if let value = self.fSfixed32 { writer.writeSFixed32(value, tag: 93) }
    if let value = self.fFixed64 { writer.writeFixed64(value, tag: 81) }
    if let value = self.fFixed32 { writer.writeFixed32(value, tag: 77) }
    if let value = self.fSint64 { writer.writeSInt64(value, tag: 64) }
    if let value = self.fSint32 { writer.writeSInt32(value, tag: 56) }
    if let value = self.fUint64 { writer.writeUInt64(value, tag: 48) }
    if let value = self.fUint32 { writer.writeUInt32(value, tag: 40) }
    if let value = self.fInt64 { writer.writeInt64(value, tag: 32) }
    if let value = self.fInt32 { writer.writeInt32(value, tag: 24) }
    if let value = self.fFloat { writer.writeFloat(value, tag: 21) }
    if let value = self.fDouble { writer.writeDouble(value, tag: 9) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.fDouble)
      case 2: try reader.read(&self.fFloat)
      case 3: try reader.read(&self.fInt32)
      case 4: try reader.read(&self.fInt64)
      case 5: try reader.read(&self.fUint32)
      case 6: try reader.read(&self.fUint64)
      case 7: try reader.read(&self.fSint32)
      case 8: try reader.read(&self.fSint64)
      case 9: try reader.read(&self.fFixed32)
      case 10: try reader.read(&self.fFixed64)
      case 11: try reader.read(&self.fSfixed32)
      case 12: try reader.read(&self.fSfixed64)
      case 13: try reader.read(&self.fBool)
      case 14: try reader.read(&self.fString)
      case 15: try reader.read(&self.fBytes)
      case 16: try reader.read(&self.fGrade)
      case 17: try reader.read(&self.part)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("fDouble", "f_double", self.fDouble)
    try writer.field("fFloat", "f_float", self.fFloat)
    try writer.field("fInt32", "f_int32", self.fInt32)
    try writer.field("fInt64", "f_int64", self.fInt64)
    try writer.field("fUint32", "f_uint32", self.fUint32)
    try writer.field("fUint64", "f_uint64", self.fUint64)
    try writer.field("fSint32", "f_sint32", self.fSint32)
    try writer.field("fSint64", "f_sint64", self.fSint64)
    try writer.field("fFixed32", "f_fixed32", self.fFixed32)
    try writer.field("fFixed64", "f_fixed64", self.fFixed64)
    try writer.field("fSfixed32", "f_sfixed32", self.fSfixed32)
    try writer.field("fSfixed64", "f_sfixed64", self.fSfixed64)
    try writer.field("fBool", "f_bool", self.fBool)
    try writer.field("fString", "f_string", self.fString)
    try writer.field("fBytes", "f_bytes", self.fBytes)
    try writer.field("fGrade", "f_grade", self.fGrade)
    try writer.field("part", "part", self.part)
    writer.endObject()
  }

}

/// Lists: packed where they can be.
public struct Atrium_Testing_V1_Lists: Wire.Message {
  public var fDouble: [Double] = []
  public var fFloat: [Float] = []
  public var fInt32: [Int32] = []
  public var fInt64: [Int64] = []
  public var fUint32: [UInt32] = []
  public var fUint64: [UInt64] = []
  public var fSint32: [Int32] = []
  public var fSint64: [Int64] = []
  public var fFixed32: [UInt32] = []
  public var fFixed64: [UInt64] = []
  public var fSfixed32: [Int32] = []
  public var fSfixed64: [Int64] = []
  public var fBool: [Bool] = []
  public var fString: [String] = []
  public var fBytes: [[UInt8]] = []
  public var fGrade: [Atrium_Testing_V1_Grade] = []
  public var part: [Atrium_Testing_V1_Part] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Features_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 9: self.fDouble.append(try reader.readDouble())
      case 10: try reader.readPacked(Wire.DoubleCodec.self, into: &self.fDouble)
      case 21: self.fFloat.append(try reader.readFloat())
      case 18: try reader.readPacked(Wire.FloatCodec.self, into: &self.fFloat)
      case 24: self.fInt32.append(try reader.readInt32())
      case 26: try reader.readPacked(Wire.Int32Codec.self, into: &self.fInt32)
      case 32: self.fInt64.append(try reader.readInt64())
      case 34: try reader.readPacked(Wire.Int64Codec.self, into: &self.fInt64)
      case 40: self.fUint32.append(try reader.readUInt32())
      case 42: try reader.readPacked(Wire.UInt32Codec.self, into: &self.fUint32)
      case 48: self.fUint64.append(try reader.readUInt64())
      case 50: try reader.readPacked(Wire.UInt64Codec.self, into: &self.fUint64)
      case 56: self.fSint32.append(try reader.readSInt32())
      case 58: try reader.readPacked(Wire.SInt32Codec.self, into: &self.fSint32)
      case 64: self.fSint64.append(try reader.readSInt64())
      case 66: try reader.readPacked(Wire.SInt64Codec.self, into: &self.fSint64)
      case 77: self.fFixed32.append(try reader.readFixed32())
      case 74: try reader.readPacked(Wire.Fixed32Codec.self, into: &self.fFixed32)
      case 81: self.fFixed64.append(try reader.readFixed64())
      case 82: try reader.readPacked(Wire.Fixed64Codec.self, into: &self.fFixed64)
      case 93: self.fSfixed32.append(try reader.readSFixed32())
      case 90: try reader.readPacked(Wire.SFixed32Codec.self, into: &self.fSfixed32)
      case 97: self.fSfixed64.append(try reader.readSFixed64())
      case 98: try reader.readPacked(Wire.SFixed64Codec.self, into: &self.fSfixed64)
      case 104: self.fBool.append(try reader.readBool())
      case 106: try reader.readPacked(Wire.BoolCodec.self, into: &self.fBool)
      case 114: self.fString.append(try reader.readString())
      case 122: self.fBytes.append(try reader.readBytes())
      case 128: self.fGrade.append(try reader.readEnum(Atrium_Testing_V1_Grade.self))
      case 130: try reader.readPacked(Wire.EnumCodec<Atrium_Testing_V1_Grade>.self, into: &self.fGrade)
      case 138: try reader.readMessage(appendingTo: &self.part)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Testing_V1_Part>.self, self.part, tag: 138)
    writer.writePacked(Wire.EnumCodec<Atrium_Testing_V1_Grade>.self, self.fGrade, tag: 130)
    writer.writeRepeated(Wire.BytesCodec.self, self.fBytes, tag: 122)
    writer.writeRepeated(Wire.StringCodec.self, self.fString, tag: 114)
    writer.writePacked(Wire.BoolCodec.self, self.fBool, tag: 106)
    writer.writePacked(Wire.SFixed64Codec.self, self.fSfixed64, tag: 98)
    writer.writePacked(Wire.SFixed32Codec.self, self.fSfixed32, tag: 90)
    writer.writePacked(Wire.Fixed64Codec.self, self.fFixed64, tag: 82)
    writer.writePacked(Wire.Fixed32Codec.self, self.fFixed32, tag: 74)
    writer.writePacked(Wire.SInt64Codec.self, self.fSint64, tag: 66)
    writer.writePacked(Wire.SInt32Codec.self, self.fSint32, tag: 58)
    writer.writePacked(Wire.UInt64Codec.self, self.fUint64, tag: 50)
    writer.writePacked(Wire.UInt32Codec.self, self.fUint32, tag: 42)
    writer.writePacked(Wire.Int64Codec.self, self.fInt64, tag: 34)
    writer.writePacked(Wire.Int32Codec.self, self.fInt32, tag: 26)
    writer.writePacked(Wire.FloatCodec.self, self.fFloat, tag: 18)
    writer.writePacked(Wire.DoubleCodec.self, self.fDouble, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.fDouble)
      case 2: try reader.read(&self.fFloat)
      case 3: try reader.read(&self.fInt32)
      case 4: try reader.read(&self.fInt64)
      case 5: try reader.read(&self.fUint32)
      case 6: try reader.read(&self.fUint64)
      case 7: try reader.read(&self.fSint32)
      case 8: try reader.read(&self.fSint64)
      case 9: try reader.read(&self.fFixed32)
      case 10: try reader.read(&self.fFixed64)
      case 11: try reader.read(&self.fSfixed32)
      case 12: try reader.read(&self.fSfixed64)
      case 13: try reader.read(&self.fBool)
      case 14: try reader.read(&self.fString)
      case 15: try reader.read(&self.fBytes)
      case 16: try reader.read(&self.fGrade)
      case 17: try reader.read(&self.part)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("fDouble", "f_double", self.fDouble)
    try writer.field("fFloat", "f_float", self.fFloat)
    try writer.field("fInt32", "f_int32", self.fInt32)
    try writer.field("fInt64", "f_int64", self.fInt64)
    try writer.field("fUint32", "f_uint32", self.fUint32)
    try writer.field("fUint64", "f_uint64", self.fUint64)
    try writer.field("fSint32", "f_sint32", self.fSint32)
    try writer.field("fSint64", "f_sint64", self.fSint64)
    try writer.field("fFixed32", "f_fixed32", self.fFixed32)
    try writer.field("fFixed64", "f_fixed64", self.fFixed64)
    try writer.field("fSfixed32", "f_sfixed32", self.fSfixed32)
    try writer.field("fSfixed64", "f_sfixed64", self.fSfixed64)
    try writer.field("fBool", "f_bool", self.fBool)
    try writer.field("fString", "f_string", self.fString)
    try writer.field("fBytes", "f_bytes", self.fBytes)
    try writer.field("fGrade", "f_grade", self.fGrade)
    try writer.field("part", "part", self.part)
    writer.endObject()
  }

}

/// Lists that are written one tag per element.
public struct Atrium_Testing_V1_Unpacked: Wire.Message {
  public var fInt32: [Int32] = []
  public var fSint64: [Int64] = []
  public var fFixed32: [UInt32] = []
  public var fDouble: [Double] = []
  public var fBool: [Bool] = []
  public var fGrade: [Atrium_Testing_V1_Grade] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Features_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.fInt32.append(try reader.readInt32())
      case 10: try reader.readPacked(Wire.Int32Codec.self, into: &self.fInt32)
      case 16: self.fSint64.append(try reader.readSInt64())
      case 18: try reader.readPacked(Wire.SInt64Codec.self, into: &self.fSint64)
      case 29: self.fFixed32.append(try reader.readFixed32())
      case 26: try reader.readPacked(Wire.Fixed32Codec.self, into: &self.fFixed32)
      case 33: self.fDouble.append(try reader.readDouble())
      case 34: try reader.readPacked(Wire.DoubleCodec.self, into: &self.fDouble)
      case 40: self.fBool.append(try reader.readBool())
      case 42: try reader.readPacked(Wire.BoolCodec.self, into: &self.fBool)
      case 48: self.fGrade.append(try reader.readEnum(Atrium_Testing_V1_Grade.self))
      case 50: try reader.readPacked(Wire.EnumCodec<Atrium_Testing_V1_Grade>.self, into: &self.fGrade)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.EnumCodec<Atrium_Testing_V1_Grade>.self, self.fGrade, tag: 48)
    writer.writeRepeated(Wire.BoolCodec.self, self.fBool, tag: 40)
    writer.writeRepeated(Wire.DoubleCodec.self, self.fDouble, tag: 33)
    writer.writeRepeated(Wire.Fixed32Codec.self, self.fFixed32, tag: 29)
    writer.writeRepeated(Wire.SInt64Codec.self, self.fSint64, tag: 16)
    writer.writeRepeated(Wire.Int32Codec.self, self.fInt32, tag: 8)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.fInt32)
      case 2: try reader.read(&self.fSint64)
      case 3: try reader.read(&self.fFixed32)
      case 4: try reader.read(&self.fDouble)
      case 5: try reader.read(&self.fBool)
      case 6: try reader.read(&self.fGrade)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("fInt32", "f_int32", self.fInt32)
    try writer.field("fSint64", "f_sint64", self.fSint64)
    try writer.field("fFixed32", "f_fixed32", self.fFixed32)
    try writer.field("fDouble", "f_double", self.fDouble)
    try writer.field("fBool", "f_bool", self.fBool)
    try writer.field("fGrade", "f_grade", self.fGrade)
    writer.endObject()
  }

}

/// Every key type, and every kind of value.
public struct Atrium_Testing_V1_Maps: Wire.Message {
  public var int32Int32: [Int32: Int32] = [:]
  public var int64Int64: [Int64: Int64] = [:]
  public var uint32Uint32: [UInt32: UInt32] = [:]
  public var uint64Uint64: [UInt64: UInt64] = [:]
  public var sint32Sint32: [Int32: Int32] = [:]
  public var sint64Sint64: [Int64: Int64] = [:]
  public var fixed32Fixed32: [UInt32: UInt32] = [:]
  public var fixed64Fixed64: [UInt64: UInt64] = [:]
  public var sfixed32Sfixed32: [Int32: Int32] = [:]
  public var sfixed64Sfixed64: [Int64: Int64] = [:]
  public var boolBool: [Bool: Bool] = [:]
  public var stringString: [String: String] = [:]
  public var stringBytes: [String: [UInt8]] = [:]
  public var stringDouble: [String: Double] = [:]
  public var int32Float: [Int32: Float] = [:]
  public var stringGrade: [String: Atrium_Testing_V1_Grade] = [:]
  public var stringPart: [String: Atrium_Testing_V1_Part] = [:]
  public var int32Tree: [Int32: Atrium_Testing_V1_Tree] = [:]
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Features_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10:
        try reader.readMapEntry(Wire.Int32Codec.self, Wire.Int32Codec.self, into: &self.int32Int32)
      case 18:
        try reader.readMapEntry(Wire.Int64Codec.self, Wire.Int64Codec.self, into: &self.int64Int64)
      case 26:
        try reader.readMapEntry(Wire.UInt32Codec.self, Wire.UInt32Codec.self, into: &self.uint32Uint32)
      case 34:
        try reader.readMapEntry(Wire.UInt64Codec.self, Wire.UInt64Codec.self, into: &self.uint64Uint64)
      case 42:
        try reader.readMapEntry(Wire.SInt32Codec.self, Wire.SInt32Codec.self, into: &self.sint32Sint32)
      case 50:
        try reader.readMapEntry(Wire.SInt64Codec.self, Wire.SInt64Codec.self, into: &self.sint64Sint64)
      case 58:
        try reader.readMapEntry(Wire.Fixed32Codec.self, Wire.Fixed32Codec.self, into: &self.fixed32Fixed32)
      case 66:
        try reader.readMapEntry(Wire.Fixed64Codec.self, Wire.Fixed64Codec.self, into: &self.fixed64Fixed64)
      case 74:
        try reader.readMapEntry(Wire.SFixed32Codec.self, Wire.SFixed32Codec.self, into: &self.sfixed32Sfixed32)
      case 82:
        try reader.readMapEntry(Wire.SFixed64Codec.self, Wire.SFixed64Codec.self, into: &self.sfixed64Sfixed64)
      case 90:
        try reader.readMapEntry(Wire.BoolCodec.self, Wire.BoolCodec.self, into: &self.boolBool)
      case 98:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.StringCodec.self, into: &self.stringString)
      case 106:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.BytesCodec.self, into: &self.stringBytes)
      case 114:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.DoubleCodec.self, into: &self.stringDouble)
      case 122:
        try reader.readMapEntry(Wire.Int32Codec.self, Wire.FloatCodec.self, into: &self.int32Float)
      case 130:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.EnumCodec<Atrium_Testing_V1_Grade>.self, into: &self.stringGrade)
      case 138:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.MessageCodec<Atrium_Testing_V1_Part>.self, into: &self.stringPart)
      case 146:
        try reader.readMapEntry(Wire.Int32Codec.self, Wire.MessageCodec<Atrium_Testing_V1_Tree>.self, into: &self.int32Tree)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeMap(Wire.Int32Codec.self, Wire.MessageCodec<Atrium_Testing_V1_Tree>.self, self.int32Tree, tag: 146)
    writer.writeMap(Wire.StringCodec.self, Wire.MessageCodec<Atrium_Testing_V1_Part>.self, self.stringPart, tag: 138)
    writer.writeMap(Wire.StringCodec.self, Wire.EnumCodec<Atrium_Testing_V1_Grade>.self, self.stringGrade, tag: 130)
    writer.writeMap(Wire.Int32Codec.self, Wire.FloatCodec.self, self.int32Float, tag: 122)
    writer.writeMap(Wire.StringCodec.self, Wire.DoubleCodec.self, self.stringDouble, tag: 114)
    writer.writeMap(Wire.StringCodec.self, Wire.BytesCodec.self, self.stringBytes, tag: 106)
    writer.writeMap(Wire.StringCodec.self, Wire.StringCodec.self, self.stringString, tag: 98)
    writer.writeMap(Wire.BoolCodec.self, Wire.BoolCodec.self, self.boolBool, tag: 90)
    writer.writeMap(Wire.SFixed64Codec.self, Wire.SFixed64Codec.self, self.sfixed64Sfixed64, tag: 82)
    writer.writeMap(Wire.SFixed32Codec.self, Wire.SFixed32Codec.self, self.sfixed32Sfixed32, tag: 74)
    writer.writeMap(Wire.Fixed64Codec.self, Wire.Fixed64Codec.self, self.fixed64Fixed64, tag: 66)
    writer.writeMap(Wire.Fixed32Codec.self, Wire.Fixed32Codec.self, self.fixed32Fixed32, tag: 58)
    writer.writeMap(Wire.SInt64Codec.self, Wire.SInt64Codec.self, self.sint64Sint64, tag: 50)
    writer.writeMap(Wire.SInt32Codec.self, Wire.SInt32Codec.self, self.sint32Sint32, tag: 42)
    writer.writeMap(Wire.UInt64Codec.self, Wire.UInt64Codec.self, self.uint64Uint64, tag: 34)
    writer.writeMap(Wire.UInt32Codec.self, Wire.UInt32Codec.self, self.uint32Uint32, tag: 26)
    writer.writeMap(Wire.Int64Codec.self, Wire.Int64Codec.self, self.int64Int64, tag: 18)
    writer.writeMap(Wire.Int32Codec.self, Wire.Int32Codec.self, self.int32Int32, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.int32Int32)
      case 2: try reader.read(&self.int64Int64)
      case 3: try reader.read(&self.uint32Uint32)
      case 4: try reader.read(&self.uint64Uint64)
      case 5: try reader.read(&self.sint32Sint32)
      case 6: try reader.read(&self.sint64Sint64)
      case 7: try reader.read(&self.fixed32Fixed32)
      case 8: try reader.read(&self.fixed64Fixed64)
      case 9: try reader.read(&self.sfixed32Sfixed32)
      case 10: try reader.read(&self.sfixed64Sfixed64)
      case 11: try reader.read(&self.boolBool)
      case 12: try reader.read(&self.stringString)
      case 13: try reader.read(&self.stringBytes)
      case 14: try reader.read(&self.stringDouble)
      case 15: try reader.read(&self.int32Float)
      case 16: try reader.read(&self.stringGrade)
      case 17: try reader.read(&self.stringPart)
      case 18: try reader.read(&self.int32Tree)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("int32Int32", "int32_int32", self.int32Int32)
    try writer.field("int64Int64", "int64_int64", self.int64Int64)
    try writer.field("uint32Uint32", "uint32_uint32", self.uint32Uint32)
    try writer.field("uint64Uint64", "uint64_uint64", self.uint64Uint64)
    try writer.field("sint32Sint32", "sint32_sint32", self.sint32Sint32)
    try writer.field("sint64Sint64", "sint64_sint64", self.sint64Sint64)
    try writer.field("fixed32Fixed32", "fixed32_fixed32", self.fixed32Fixed32)
    try writer.field("fixed64Fixed64", "fixed64_fixed64", self.fixed64Fixed64)
    try writer.field("sfixed32Sfixed32", "sfixed32_sfixed32", self.sfixed32Sfixed32)
    try writer.field("sfixed64Sfixed64", "sfixed64_sfixed64", self.sfixed64Sfixed64)
    try writer.field("boolBool", "bool_bool", self.boolBool)
    try writer.field("stringString", "string_string", self.stringString)
    try writer.field("stringBytes", "string_bytes", self.stringBytes)
    try writer.field("stringDouble", "string_double", self.stringDouble)
    try writer.field("int32Float", "int32_float", self.int32Float)
    try writer.field("stringGrade", "string_grade", self.stringGrade)
    try writer.field("stringPart", "string_part", self.stringPart)
    try writer.field("int32Tree", "int32_tree", self.int32Tree)
    writer.endObject()
  }

}

/// One of many. The members stand apart on the wire: `between` comes among them.
public struct Atrium_Testing_V1_Choice: Wire.Message {
  public var kind: Kind? = nil
  public var between: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum Kind: Sendable, Hashable {
    case number(Int32)
    case name(String)
    case blob([UInt8])
    case part(Atrium_Testing_V1_Part)
    case flag(Bool)
    case grade(Atrium_Testing_V1_Grade)
    case ratio(Double)
    case tree(Atrium_Testing_V1_Tree)
    case null(Wire.Google_Protobuf_NullValue)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Features_Proto.descriptor, at: 24)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.kind = Kind.number(try reader.readInt32())
      case 18: self.kind = Kind.name(try reader.readString())
      case 26: self.kind = Kind.blob(try reader.readBytes())
      case 34:
        var value = Atrium_Testing_V1_Part()
        if case .part(let current)? = self.kind {
          value = current
          self.kind = nil
        }
        try reader.readMessage(into: &value)
        self.kind = Kind.part(value)
      case 42: self.between = try reader.readString()
      case 48: self.kind = Kind.flag(try reader.readBool())
      case 56: self.kind = Kind.grade(try reader.readEnum(Atrium_Testing_V1_Grade.self))
      case 65: self.kind = Kind.ratio(try reader.readDouble())
      case 74:
        var value = Atrium_Testing_V1_Tree()
        if case .tree(let current)? = self.kind {
          value = current
          self.kind = nil
        }
        try reader.readMessage(into: &value)
        self.kind = Kind.tree(value)
      case 80: self.kind = Kind.null(try reader.readEnum(Wire.Google_Protobuf_NullValue.self))
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    switch self.kind {
    case .null(let value)?: writer.writeInt32(value.rawValue, tag: 80)
    case .tree(let value)?: writer.writeMessage(value, tag: 74)
    case .ratio(let value)?: writer.writeDouble(value, tag: 65)
    case .grade(let value)?: writer.writeInt32(value.rawValue, tag: 56)
    case .flag(let value)?: writer.writeBool(value, tag: 48)
    default: break
    }
    if !self.between.isEmpty { writer.writeString(self.between, tag: 42) }
    switch self.kind {
    case .part(let value)?: writer.writeMessage(value, tag: 34)
    case .blob(let value)?: writer.writeBytes(value, tag: 26)
    case .name(let value)?: writer.writeString(value, tag: 18)
    case .number(let value)?: writer.writeInt32(value, tag: 8)
    default: break
    }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1:
        let isFree = self.kind == nil
        if let value = try reader.readMember(Int32.self, isFree: isFree) {
          self.kind = Kind.number(value)
        }
      case 2:
        let isFree = self.kind == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.kind = Kind.name(value)
        }
      case 3:
        let isFree = self.kind == nil
        if let value = try reader.readMember([UInt8].self, isFree: isFree) {
          self.kind = Kind.blob(value)
        }
      case 4:
        let isFree = self.kind == nil
        if let value = try reader.readMember(Atrium_Testing_V1_Part.self, isFree: isFree) {
          self.kind = Kind.part(value)
        }
      case 5: try reader.read(&self.between)
      case 6:
        let isFree = self.kind == nil
        if let value = try reader.readMember(Bool.self, isFree: isFree) {
          self.kind = Kind.flag(value)
        }
      case 7:
        let isFree = self.kind == nil
        if let value = try reader.readMember(Atrium_Testing_V1_Grade.self, isFree: isFree) {
          self.kind = Kind.grade(value)
        }
      case 8:
        let isFree = self.kind == nil
        if let value = try reader.readMember(Double.self, isFree: isFree) {
          self.kind = Kind.ratio(value)
        }
      case 9:
        let isFree = self.kind == nil
        if let value = try reader.readMember(Atrium_Testing_V1_Tree.self, isFree: isFree) {
          self.kind = Kind.tree(value)
        }
      case 10:
        let isFree = self.kind == nil
        if let value = try reader.readMember(Wire.Google_Protobuf_NullValue.self, isFree: isFree) {
          self.kind = Kind.null(value)
        }
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    switch self.kind {
    case .number(let value)?: try writer.member("number", "number", value)
    case .name(let value)?: try writer.member("name", "name", value)
    case .blob(let value)?: try writer.member("blob", "blob", value)
    case .part(let value)?: try writer.member("part", "part", value)
    case .flag(let value)?: try writer.member("flag", "flag", value)
    case .grade(let value)?: try writer.member("grade", "grade", value)
    case .ratio(let value)?: try writer.member("ratio", "ratio", value)
    case .tree(let value)?: try writer.member("tree", "tree", value)
    case .null(let value)?: try writer.member("null", "null", value)
    case nil: break
    }
    try writer.field("between", "between", self.between)
    writer.endObject()
  }

}

/// Contains itself.
public struct Atrium_Testing_V1_Tree: Wire.Message {
  public var label: String {
    get { heap_.fields.label }
    _modify { yield &heap_.fields.label }
  }
  public var left: Atrium_Testing_V1_Tree? {
    get { heap_.fields.left }
    _modify { yield &heap_.fields.left }
  }
  public var right: Atrium_Testing_V1_Tree? {
    get { heap_.fields.right }
    _modify { yield &heap_.fields.right }
  }
  public var children: [Atrium_Testing_V1_Tree] {
    get { heap_.fields.children }
    _modify { yield &heap_.fields.children }
  }
  public var unknownFields: Wire.UnknownFields {
    get { heap_.fields.unknownFields }
    _modify { yield &heap_.fields.unknownFields }
  }

  public init() { heap_ = Self.empty_ }

  private static let empty_ = Wire.Heap(Fields_())
  private var heap_: Wire.Heap<Fields_>

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Features_Proto.descriptor, at: 25)
  }

  public static var storedBytes: Int { MemoryLayout<Fields_>.stride }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    try heap_.fields.decode(from: &reader)
  }

  public func encode(to writer: inout Wire.WireWriter) {
    heap_.fields.encode(to: &writer)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    try heap_.fields.decodeJSON(from: &reader)
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    try heap_.fields.encodeJSON(to: &writer)
  }

  private struct Fields_: Sendable, Hashable {
    var label: String = ""
    var left: Atrium_Testing_V1_Tree? = nil
    var right: Atrium_Testing_V1_Tree? = nil
    var children: [Atrium_Testing_V1_Tree] = []
    var unknownFields = Wire.UnknownFields()

    static var descriptor: Wire.MessageDescriptor { Atrium_Testing_V1_Tree.descriptor }

    mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: self.label = try reader.readString()
        case 18: try reader.readMessage(into: &self.left)
        case 26: try reader.readMessage(into: &self.right)
        case 34: try reader.readMessage(appendingTo: &self.children)
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      writer.writeRepeated(Wire.MessageCodec<Atrium_Testing_V1_Tree>.self, self.children, tag: 34)
      if let value = self.right { writer.writeMessage(value, tag: 26) }
      if let value = self.left { writer.writeMessage(value, tag: 18) }
      if !self.label.isEmpty { writer.writeString(self.label, tag: 10) }
    }

    mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.label)
        case 2: try reader.read(&self.left)
        case 3: try reader.read(&self.right)
        case 4: try reader.read(&self.children)
        default: try reader.skipValue()
        }
      }
    }

    func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("label", "label", self.label)
      try writer.field("left", "left", self.left)
      try writer.field("right", "right", self.right)
      try writer.field("children", "children", self.children)
      writer.endObject()
    }

  }
}

/// All well-known types.
public struct Atrium_Testing_V1_WellKnown: Wire.Message {
  public var at: Wire.Google_Protobuf_Timestamp? {
    get { heap_.fields.at }
    _modify { yield &heap_.fields.at }
  }
  public var lasts: Wire.Google_Protobuf_Duration? {
    get { heap_.fields.lasts }
    _modify { yield &heap_.fields.lasts }
  }
  public var mask: Wire.Google_Protobuf_FieldMask? {
    get { heap_.fields.mask }
    _modify { yield &heap_.fields.mask }
  }
  public var fields: Wire.Google_Protobuf_Struct? {
    get { heap_.fields.fields }
    _modify { yield &heap_.fields.fields }
  }
  public var value: Wire.Google_Protobuf_Value? {
    get { heap_.fields.value }
    _modify { yield &heap_.fields.value }
  }
  public var list: Wire.Google_Protobuf_ListValue? {
    get { heap_.fields.list }
    _modify { yield &heap_.fields.list }
  }
  public var any: Wire.Google_Protobuf_Any? {
    get { heap_.fields.any }
    _modify { yield &heap_.fields.any }
  }
  public var empty: Wire.Google_Protobuf_Empty? {
    get { heap_.fields.empty }
    _modify { yield &heap_.fields.empty }
  }
  public var wDouble: Wire.Google_Protobuf_DoubleValue? {
    get { heap_.fields.wDouble }
    _modify { yield &heap_.fields.wDouble }
  }
  public var wFloat: Wire.Google_Protobuf_FloatValue? {
    get { heap_.fields.wFloat }
    _modify { yield &heap_.fields.wFloat }
  }
  public var wInt64: Wire.Google_Protobuf_Int64Value? {
    get { heap_.fields.wInt64 }
    _modify { yield &heap_.fields.wInt64 }
  }
  public var wUint64: Wire.Google_Protobuf_UInt64Value? {
    get { heap_.fields.wUint64 }
    _modify { yield &heap_.fields.wUint64 }
  }
  public var wInt32: Wire.Google_Protobuf_Int32Value? {
    get { heap_.fields.wInt32 }
    _modify { yield &heap_.fields.wInt32 }
  }
  public var wUint32: Wire.Google_Protobuf_UInt32Value? {
    get { heap_.fields.wUint32 }
    _modify { yield &heap_.fields.wUint32 }
  }
  public var wBool: Wire.Google_Protobuf_BoolValue? {
    get { heap_.fields.wBool }
    _modify { yield &heap_.fields.wBool }
  }
  public var wString: Wire.Google_Protobuf_StringValue? {
    get { heap_.fields.wString }
    _modify { yield &heap_.fields.wString }
  }
  public var wBytes: Wire.Google_Protobuf_BytesValue? {
    get { heap_.fields.wBytes }
    _modify { yield &heap_.fields.wBytes }
  }
  public var times: [Wire.Google_Protobuf_Timestamp] {
    get { heap_.fields.times }
    _modify { yield &heap_.fields.times }
  }
  public var anys: [Wire.Google_Protobuf_Any] {
    get { heap_.fields.anys }
    _modify { yield &heap_.fields.anys }
  }
  public var values: [String: Wire.Google_Protobuf_Value] {
    get { heap_.fields.values }
    _modify { yield &heap_.fields.values }
  }
  public var null: Wire.Google_Protobuf_NullValue {
    get { heap_.fields.null }
    _modify { yield &heap_.fields.null }
  }
  public var unknownFields: Wire.UnknownFields {
    get { heap_.fields.unknownFields }
    _modify { yield &heap_.fields.unknownFields }
  }

  public init() { heap_ = Self.empty_ }

  private static let empty_ = Wire.Heap(Fields_())
  private var heap_: Wire.Heap<Fields_>

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Features_Proto.descriptor, at: 26)
  }

  public static var storedBytes: Int { MemoryLayout<Fields_>.stride }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    try heap_.fields.decode(from: &reader)
  }

  public func encode(to writer: inout Wire.WireWriter) {
    heap_.fields.encode(to: &writer)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    try heap_.fields.decodeJSON(from: &reader)
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    try heap_.fields.encodeJSON(to: &writer)
  }

  private struct Fields_: Sendable, Hashable {
    var at: Wire.Google_Protobuf_Timestamp? = nil
    var lasts: Wire.Google_Protobuf_Duration? = nil
    var mask: Wire.Google_Protobuf_FieldMask? = nil
    var fields: Wire.Google_Protobuf_Struct? = nil
    var value: Wire.Google_Protobuf_Value? = nil
    var list: Wire.Google_Protobuf_ListValue? = nil
    var any: Wire.Google_Protobuf_Any? = nil
    var empty: Wire.Google_Protobuf_Empty? = nil
    var wDouble: Wire.Google_Protobuf_DoubleValue? = nil
    var wFloat: Wire.Google_Protobuf_FloatValue? = nil
    var wInt64: Wire.Google_Protobuf_Int64Value? = nil
    var wUint64: Wire.Google_Protobuf_UInt64Value? = nil
    var wInt32: Wire.Google_Protobuf_Int32Value? = nil
    var wUint32: Wire.Google_Protobuf_UInt32Value? = nil
    var wBool: Wire.Google_Protobuf_BoolValue? = nil
    var wString: Wire.Google_Protobuf_StringValue? = nil
    var wBytes: Wire.Google_Protobuf_BytesValue? = nil
    var times: [Wire.Google_Protobuf_Timestamp] = []
    var anys: [Wire.Google_Protobuf_Any] = []
    var values: [String: Wire.Google_Protobuf_Value] = [:]
    var null: Wire.Google_Protobuf_NullValue = Wire.Google_Protobuf_NullValue(rawValue: 0)
    var unknownFields = Wire.UnknownFields()

    static var descriptor: Wire.MessageDescriptor { Atrium_Testing_V1_WellKnown.descriptor }

    mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: try reader.readMessage(into: &self.at)
        case 18: try reader.readMessage(into: &self.lasts)
        case 26: try reader.readMessage(into: &self.mask)
        case 34: try reader.readMessage(into: &self.fields)
        case 42: try reader.readMessage(into: &self.value)
        case 50: try reader.readMessage(into: &self.list)
        case 58: try reader.readMessage(into: &self.any)
        case 66: try reader.readMessage(into: &self.empty)
        case 74: try reader.readMessage(into: &self.wDouble)
        case 82: try reader.readMessage(into: &self.wFloat)
        case 90: try reader.readMessage(into: &self.wInt64)
        case 98: try reader.readMessage(into: &self.wUint64)
        case 106: try reader.readMessage(into: &self.wInt32)
        case 114: try reader.readMessage(into: &self.wUint32)
        case 122: try reader.readMessage(into: &self.wBool)
        case 130: try reader.readMessage(into: &self.wString)
        case 138: try reader.readMessage(into: &self.wBytes)
        case 146: try reader.readMessage(appendingTo: &self.times)
        case 154: try reader.readMessage(appendingTo: &self.anys)
        case 162:
          try reader.readMapEntry(Wire.StringCodec.self, Wire.MessageCodec<Wire.Google_Protobuf_Value>.self, into: &self.values)
        case 168: self.null = try reader.readEnum(Wire.Google_Protobuf_NullValue.self)
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if self.null.rawValue != 0 { writer.writeInt32(self.null.rawValue, tag: 168) }
      writer.writeMap(Wire.StringCodec.self, Wire.MessageCodec<Wire.Google_Protobuf_Value>.self, self.values, tag: 162)
      writer.writeRepeated(Wire.MessageCodec<Wire.Google_Protobuf_Any>.self, self.anys, tag: 154)
      writer.writeRepeated(Wire.MessageCodec<Wire.Google_Protobuf_Timestamp>.self, self.times, tag: 146)
      if let value = self.wBytes { writer.writeMessage(value, tag: 138) }
      if let value = self.wString { writer.writeMessage(value, tag: 130) }
      if let value = self.wBool { writer.writeMessage(value, tag: 122) }
      if let value = self.wUint32 { writer.writeMessage(value, tag: 114) }
      if let value = self.wInt32 { writer.writeMessage(value, tag: 106) }
      if let value = self.wUint64 { writer.writeMessage(value, tag: 98) }
      if let value = self.wInt64 { writer.writeMessage(value, tag: 90) }
      if let value = self.wFloat { writer.writeMessage(value, tag: 82) }
      if let value = self.wDouble { writer.writeMessage(value, tag: 74) }
      if let value = self.empty { writer.writeMessage(value, tag: 66) }
      if let value = self.any { writer.writeMessage(value, tag: 58) }
      if let value = self.list { writer.writeMessage(value, tag: 50) }
      if let value = self.value { writer.writeMessage(value, tag: 42) }
      if let value = self.fields { writer.writeMessage(value, tag: 34) }
      if let value = self.mask { writer.writeMessage(value, tag: 26) }
      if let value = self.lasts { writer.writeMessage(value, tag: 18) }
      if let value = self.at { writer.writeMessage(value, tag: 10) }
    }

    mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.at)
        case 2: try reader.read(&self.lasts)
        case 3: try reader.read(&self.mask)
        case 4: try reader.read(&self.fields)
        case 5: try reader.read(&self.value)
        case 6: try reader.read(&self.list)
        case 7: try reader.read(&self.any)
        case 8: try reader.read(&self.empty)
        case 9: try reader.read(&self.wDouble)
        case 10: try reader.read(&self.wFloat)
        case 11: try reader.read(&self.wInt64)
        case 12: try reader.read(&self.wUint64)
        case 13: try reader.read(&self.wInt32)
        case 14: try reader.read(&self.wUint32)
        case 15: try reader.read(&self.wBool)
        case 16: try reader.read(&self.wString)
        case 17: try reader.read(&self.wBytes)
        case 18: try reader.read(&self.times)
        case 19: try reader.read(&self.anys)
        case 20: try reader.read(&self.values)
        case 21: try reader.read(&self.null)
        default: try reader.skipValue()
        }
      }
    }

    func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("at", "at", self.at)
      try writer.field("lasts", "lasts", self.lasts)
      try writer.field("mask", "mask", self.mask)
      try writer.field("fields", "fields", self.fields)
      try writer.field("value", "value", self.value)
      try writer.field("list", "list", self.list)
      try writer.field("any", "any", self.any)
      try writer.field("empty", "empty", self.empty)
      try writer.field("wDouble", "w_double", self.wDouble)
      try writer.field("wFloat", "w_float", self.wFloat)
      try writer.field("wInt64", "w_int64", self.wInt64)
      try writer.field("wUint64", "w_uint64", self.wUint64)
      try writer.field("wInt32", "w_int32", self.wInt32)
      try writer.field("wUint32", "w_uint32", self.wUint32)
      try writer.field("wBool", "w_bool", self.wBool)
      try writer.field("wString", "w_string", self.wString)
      try writer.field("wBytes", "w_bytes", self.wBytes)
      try writer.field("times", "times", self.times)
      try writer.field("anys", "anys", self.anys)
      try writer.field("values", "values", self.values)
      try writer.field("null", "null", self.null)
      writer.endObject()
    }

  }
}

/// Everything at once: what random tests fill.
public struct Atrium_Testing_V1_Everything: Wire.Message {
  public var scalars: Atrium_Testing_V1_Scalars? {
    get { heap_.fields.scalars }
    _modify { yield &heap_.fields.scalars }
  }
  public var optionals: Atrium_Testing_V1_Optionals? {
    get { heap_.fields.optionals }
    _modify { yield &heap_.fields.optionals }
  }
  public var lists: Atrium_Testing_V1_Lists? {
    get { heap_.fields.lists }
    _modify { yield &heap_.fields.lists }
  }
  public var unpacked: Atrium_Testing_V1_Unpacked? {
    get { heap_.fields.unpacked }
    _modify { yield &heap_.fields.unpacked }
  }
  public var maps: Atrium_Testing_V1_Maps? {
    get { heap_.fields.maps }
    _modify { yield &heap_.fields.maps }
  }
  public var choice: Atrium_Testing_V1_Choice? {
    get { heap_.fields.choice }
    _modify { yield &heap_.fields.choice }
  }
  public var tree: Atrium_Testing_V1_Tree? {
    get { heap_.fields.tree }
    _modify { yield &heap_.fields.tree }
  }
  public var more: [Atrium_Testing_V1_Everything] {
    get { heap_.fields.more }
    _modify { yield &heap_.fields.more }
  }
  public var choices: [Atrium_Testing_V1_Choice] {
    get { heap_.fields.choices }
    _modify { yield &heap_.fields.choices }
  }
  public var unknownFields: Wire.UnknownFields {
    get { heap_.fields.unknownFields }
    _modify { yield &heap_.fields.unknownFields }
  }

  public init() { heap_ = Self.empty_ }

  private static let empty_ = Wire.Heap(Fields_())
  private var heap_: Wire.Heap<Fields_>

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Features_Proto.descriptor, at: 28)
  }

  public static var storedBytes: Int { MemoryLayout<Fields_>.stride }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    try heap_.fields.decode(from: &reader)
  }

  public func encode(to writer: inout Wire.WireWriter) {
    heap_.fields.encode(to: &writer)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    try heap_.fields.decodeJSON(from: &reader)
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    try heap_.fields.encodeJSON(to: &writer)
  }

  private struct Fields_: Sendable, Hashable {
    var scalars: Atrium_Testing_V1_Scalars? = nil
    var optionals: Atrium_Testing_V1_Optionals? = nil
    var lists: Atrium_Testing_V1_Lists? = nil
    var unpacked: Atrium_Testing_V1_Unpacked? = nil
    var maps: Atrium_Testing_V1_Maps? = nil
    var choice: Atrium_Testing_V1_Choice? = nil
    var tree: Atrium_Testing_V1_Tree? = nil
    var more: [Atrium_Testing_V1_Everything] = []
    var choices: [Atrium_Testing_V1_Choice] = []
    var unknownFields = Wire.UnknownFields()

    static var descriptor: Wire.MessageDescriptor { Atrium_Testing_V1_Everything.descriptor }

    mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: try reader.readMessage(into: &self.scalars)
        case 18: try reader.readMessage(into: &self.optionals)
        case 26: try reader.readMessage(into: &self.lists)
        case 34: try reader.readMessage(into: &self.unpacked)
        case 42: try reader.readMessage(into: &self.maps)
        case 50: try reader.readMessage(into: &self.choice)
        case 58: try reader.readMessage(into: &self.tree)
        case 66: try reader.readMessage(appendingTo: &self.more)
        case 74: try reader.readMessage(appendingTo: &self.choices)
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      writer.writeRepeated(Wire.MessageCodec<Atrium_Testing_V1_Choice>.self, self.choices, tag: 74)
      writer.writeRepeated(Wire.MessageCodec<Atrium_Testing_V1_Everything>.self, self.more, tag: 66)
      if let value = self.tree { writer.writeMessage(value, tag: 58) }
      if let value = self.choice { writer.writeMessage(value, tag: 50) }
      if let value = self.maps { writer.writeMessage(value, tag: 42) }
      if let value = self.unpacked { writer.writeMessage(value, tag: 34) }
      if let value = self.lists { writer.writeMessage(value, tag: 26) }
      if let value = self.optionals { writer.writeMessage(value, tag: 18) }
      if let value = self.scalars { writer.writeMessage(value, tag: 10) }
    }

    mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.scalars)
        case 2: try reader.read(&self.optionals)
        case 3: try reader.read(&self.lists)
        case 4: try reader.read(&self.unpacked)
        case 5: try reader.read(&self.maps)
        case 6: try reader.read(&self.choice)
        case 7: try reader.read(&self.tree)
        case 8: try reader.read(&self.more)
        case 9: try reader.read(&self.choices)
        default: try reader.skipValue()
        }
      }
    }

    func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("scalars", "scalars", self.scalars)
      try writer.field("optionals", "optionals", self.optionals)
      try writer.field("lists", "lists", self.lists)
      try writer.field("unpacked", "unpacked", self.unpacked)
      try writer.field("maps", "maps", self.maps)
      try writer.field("choice", "choice", self.choice)
      try writer.field("tree", "tree", self.tree)
      try writer.field("more", "more", self.more)
      try writer.field("choices", "choices", self.choices)
      writer.endObject()
    }

  }
}

/// A message without fields.
public struct Atrium_Testing_V1_Nothing: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Features_Proto.descriptor, at: 29)
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

/// The descriptor of `atrium/testing/v1/features.proto`, without custom options.
public enum Atrium_Testing_V1_Features_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiBhdHJpdW0vdGVzdGluZy92MS9mZWF0dXJlcy5wcm90bxIRYXRyaXVtLnRlc3RpbmcudjEaGWdvb2dsZS9wcm90b2J1\
    Zi9hbnkucHJvdG8aHmdvb2dsZS9wcm90b2J1Zi9kdXJhdGlvbi5wcm90bxobZ29vZ2xlL3Byb3RvYnVmL2VtcHR5LnBy\
    b3RvGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxocZ29vZ2xlL3Byb3RvYnVmL3N0cnVjdC5wcm90bxof\
    Z29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90bxoeZ29vZ2xlL3Byb3RvYnVmL3dyYXBwZXJzLnByb3RvIiIKBFBh\
    cnQSDAoBYRgBIAEoBVIBYRIMCgFiGAIgASgJUgFiItEDCgdTY2FsYXJzEhkKCGZfZG91YmxlGAEgASgBUgdmRG91Ymxl\
    EhcKB2ZfZmxvYXQYAiABKAJSBmZGbG9hdBIXCgdmX2ludDMyGAMgASgFUgZmSW50MzISFwoHZl9pbnQ2NBgEIAEoA1IG\
    ZkludDY0EhkKCGZfdWludDMyGAUgASgNUgdmVWludDMyEhkKCGZfdWludDY0GAYgASgEUgdmVWludDY0EhkKCGZfc2lu\
    dDMyGAcgASgRUgdmU2ludDMyEhkKCGZfc2ludDY0GAggASgSUgdmU2ludDY0EhsKCWZfZml4ZWQzMhgJIAEoB1IIZkZp\
    eGVkMzISGwoJZl9maXhlZDY0GAogASgGUghmRml4ZWQ2NBIdCgpmX3NmaXhlZDMyGAsgASgPUglmU2ZpeGVkMzISHQoK\
    Zl9zZml4ZWQ2NBgMIAEoEFIJZlNmaXhlZDY0EhUKBmZfYm9vbBgNIAEoCFIFZkJvb2wSGQoIZl9zdHJpbmcYDiABKAlS\
    B2ZTdHJpbmcSFwoHZl9ieXRlcxgPIAEoDFIGZkJ5dGVzEjEKB2ZfZ3JhZGUYECABKA4yGC5hdHJpdW0udGVzdGluZy52\
    MS5HcmFkZVIGZkdyYWRlIp8GCglPcHRpb25hbHMSHgoIZl9kb3VibGUYASABKAFIAFIHZkRvdWJsZYgBARIcCgdmX2Zs\
    b2F0GAIgASgCSAFSBmZGbG9hdIgBARIcCgdmX2ludDMyGAMgASgFSAJSBmZJbnQzMogBARIcCgdmX2ludDY0GAQgASgD\
    SANSBmZJbnQ2NIgBARIeCghmX3VpbnQzMhgFIAEoDUgEUgdmVWludDMyiAEBEh4KCGZfdWludDY0GAYgASgESAVSB2ZV\
    aW50NjSIAQESHgoIZl9zaW50MzIYByABKBFIBlIHZlNpbnQzMogBARIeCghmX3NpbnQ2NBgIIAEoEkgHUgdmU2ludDY0\
    iAEBEiAKCWZfZml4ZWQzMhgJIAEoB0gIUghmRml4ZWQzMogBARIgCglmX2ZpeGVkNjQYCiABKAZICVIIZkZpeGVkNjSI\
    AQESIgoKZl9zZml4ZWQzMhgLIAEoD0gKUglmU2ZpeGVkMzKIAQESIgoKZl9zZml4ZWQ2NBgMIAEoEEgLUglmU2ZpeGVk\
    NjSIAQESGgoGZl9ib29sGA0gASgISAxSBWZCb29siAEBEh4KCGZfc3RyaW5nGA4gASgJSA1SB2ZTdHJpbmeIAQESHAoH\
    Zl9ieXRlcxgPIAEoDEgOUgZmQnl0ZXOIAQESNgoHZl9ncmFkZRgQIAEoDjIYLmF0cml1bS50ZXN0aW5nLnYxLkdyYWRl\
    SA9SBmZHcmFkZYgBARIrCgRwYXJ0GBEgASgLMhcuYXRyaXVtLnRlc3RpbmcudjEuUGFydFIEcGFydEILCglfZl9kb3Vi\
    bGVCCgoIX2ZfZmxvYXRCCgoIX2ZfaW50MzJCCgoIX2ZfaW50NjRCCwoJX2ZfdWludDMyQgsKCV9mX3VpbnQ2NEILCglf\
    Zl9zaW50MzJCCwoJX2Zfc2ludDY0QgwKCl9mX2ZpeGVkMzJCDAoKX2ZfZml4ZWQ2NEINCgtfZl9zZml4ZWQzMkINCgtf\
    Zl9zZml4ZWQ2NEIJCgdfZl9ib29sQgsKCV9mX3N0cmluZ0IKCghfZl9ieXRlc0IKCghfZl9ncmFkZSL8AwoFTGlzdHMS\
    GQoIZl9kb3VibGUYASADKAFSB2ZEb3VibGUSFwoHZl9mbG9hdBgCIAMoAlIGZkZsb2F0EhcKB2ZfaW50MzIYAyADKAVS\
    BmZJbnQzMhIXCgdmX2ludDY0GAQgAygDUgZmSW50NjQSGQoIZl91aW50MzIYBSADKA1SB2ZVaW50MzISGQoIZl91aW50\
    NjQYBiADKARSB2ZVaW50NjQSGQoIZl9zaW50MzIYByADKBFSB2ZTaW50MzISGQoIZl9zaW50NjQYCCADKBJSB2ZTaW50\
    NjQSGwoJZl9maXhlZDMyGAkgAygHUghmRml4ZWQzMhIbCglmX2ZpeGVkNjQYCiADKAZSCGZGaXhlZDY0Eh0KCmZfc2Zp\
    eGVkMzIYCyADKA9SCWZTZml4ZWQzMhIdCgpmX3NmaXhlZDY0GAwgAygQUglmU2ZpeGVkNjQSFQoGZl9ib29sGA0gAygI\
    UgVmQm9vbBIZCghmX3N0cmluZxgOIAMoCVIHZlN0cmluZxIXCgdmX2J5dGVzGA8gAygMUgZmQnl0ZXMSMQoHZl9ncmFk\
    ZRgQIAMoDjIYLmF0cml1bS50ZXN0aW5nLnYxLkdyYWRlUgZmR3JhZGUSKwoEcGFydBgRIAMoCzIXLmF0cml1bS50ZXN0\
    aW5nLnYxLlBhcnRSBHBhcnQi2AEKCFVucGFja2VkEhsKB2ZfaW50MzIYASADKAVCAhAAUgZmSW50MzISHQoIZl9zaW50\
    NjQYAiADKBJCAhAAUgdmU2ludDY0Eh8KCWZfZml4ZWQzMhgDIAMoB0ICEABSCGZGaXhlZDMyEh0KCGZfZG91YmxlGAQg\
    AygBQgIQAFIHZkRvdWJsZRIZCgZmX2Jvb2wYBSADKAhCAhAAUgVmQm9vbBI1CgdmX2dyYWRlGAYgAygOMhguYXRyaXVt\
    LnRlc3RpbmcudjEuR3JhZGVCAhAAUgZmR3JhZGUi8BQKBE1hcHMSSAoLaW50MzJfaW50MzIYASADKAsyJy5hdHJpdW0u\
    dGVzdGluZy52MS5NYXBzLkludDMySW50MzJFbnRyeVIKaW50MzJJbnQzMhJICgtpbnQ2NF9pbnQ2NBgCIAMoCzInLmF0\
    cml1bS50ZXN0aW5nLnYxLk1hcHMuSW50NjRJbnQ2NEVudHJ5UgppbnQ2NEludDY0Ek4KDXVpbnQzMl91aW50MzIYAyAD\
    KAsyKS5hdHJpdW0udGVzdGluZy52MS5NYXBzLlVpbnQzMlVpbnQzMkVudHJ5Ugx1aW50MzJVaW50MzISTgoNdWludDY0\
    X3VpbnQ2NBgEIAMoCzIpLmF0cml1bS50ZXN0aW5nLnYxLk1hcHMuVWludDY0VWludDY0RW50cnlSDHVpbnQ2NFVpbnQ2\
    NBJOCg1zaW50MzJfc2ludDMyGAUgAygLMikuYXRyaXVtLnRlc3RpbmcudjEuTWFwcy5TaW50MzJTaW50MzJFbnRyeVIM\
    c2ludDMyU2ludDMyEk4KDXNpbnQ2NF9zaW50NjQYBiADKAsyKS5hdHJpdW0udGVzdGluZy52MS5NYXBzLlNpbnQ2NFNp\
    bnQ2NEVudHJ5UgxzaW50NjRTaW50NjQSVAoPZml4ZWQzMl9maXhlZDMyGAcgAygLMisuYXRyaXVtLnRlc3RpbmcudjEu\
    TWFwcy5GaXhlZDMyRml4ZWQzMkVudHJ5Ug5maXhlZDMyRml4ZWQzMhJUCg9maXhlZDY0X2ZpeGVkNjQYCCADKAsyKy5h\
    dHJpdW0udGVzdGluZy52MS5NYXBzLkZpeGVkNjRGaXhlZDY0RW50cnlSDmZpeGVkNjRGaXhlZDY0EloKEXNmaXhlZDMy\
    X3NmaXhlZDMyGAkgAygLMi0uYXRyaXVtLnRlc3RpbmcudjEuTWFwcy5TZml4ZWQzMlNmaXhlZDMyRW50cnlSEHNmaXhl\
    ZDMyU2ZpeGVkMzISWgoRc2ZpeGVkNjRfc2ZpeGVkNjQYCiADKAsyLS5hdHJpdW0udGVzdGluZy52MS5NYXBzLlNmaXhl\
    ZDY0U2ZpeGVkNjRFbnRyeVIQc2ZpeGVkNjRTZml4ZWQ2NBJCCglib29sX2Jvb2wYCyADKAsyJS5hdHJpdW0udGVzdGlu\
    Zy52MS5NYXBzLkJvb2xCb29sRW50cnlSCGJvb2xCb29sEk4KDXN0cmluZ19zdHJpbmcYDCADKAsyKS5hdHJpdW0udGVz\
    dGluZy52MS5NYXBzLlN0cmluZ1N0cmluZ0VudHJ5UgxzdHJpbmdTdHJpbmcSSwoMc3RyaW5nX2J5dGVzGA0gAygLMigu\
    YXRyaXVtLnRlc3RpbmcudjEuTWFwcy5TdHJpbmdCeXRlc0VudHJ5UgtzdHJpbmdCeXRlcxJOCg1zdHJpbmdfZG91Ymxl\
    GA4gAygLMikuYXRyaXVtLnRlc3RpbmcudjEuTWFwcy5TdHJpbmdEb3VibGVFbnRyeVIMc3RyaW5nRG91YmxlEkgKC2lu\
    dDMyX2Zsb2F0GA8gAygLMicuYXRyaXVtLnRlc3RpbmcudjEuTWFwcy5JbnQzMkZsb2F0RW50cnlSCmludDMyRmxvYXQS\
    SwoMc3RyaW5nX2dyYWRlGBAgAygLMiguYXRyaXVtLnRlc3RpbmcudjEuTWFwcy5TdHJpbmdHcmFkZUVudHJ5UgtzdHJp\
    bmdHcmFkZRJICgtzdHJpbmdfcGFydBgRIAMoCzInLmF0cml1bS50ZXN0aW5nLnYxLk1hcHMuU3RyaW5nUGFydEVudHJ5\
    UgpzdHJpbmdQYXJ0EkUKCmludDMyX3RyZWUYEiADKAsyJi5hdHJpdW0udGVzdGluZy52MS5NYXBzLkludDMyVHJlZUVu\
    dHJ5UglpbnQzMlRyZWUaPQoPSW50MzJJbnQzMkVudHJ5EhAKA2tleRgBIAEoBVIDa2V5EhQKBXZhbHVlGAIgASgFUgV2\
    YWx1ZToCOAEaPQoPSW50NjRJbnQ2NEVudHJ5EhAKA2tleRgBIAEoA1IDa2V5EhQKBXZhbHVlGAIgASgDUgV2YWx1ZToC\
    OAEaPwoRVWludDMyVWludDMyRW50cnkSEAoDa2V5GAEgASgNUgNrZXkSFAoFdmFsdWUYAiABKA1SBXZhbHVlOgI4ARo/\
    ChFVaW50NjRVaW50NjRFbnRyeRIQCgNrZXkYASABKARSA2tleRIUCgV2YWx1ZRgCIAEoBFIFdmFsdWU6AjgBGj8KEVNp\
    bnQzMlNpbnQzMkVudHJ5EhAKA2tleRgBIAEoEVIDa2V5EhQKBXZhbHVlGAIgASgRUgV2YWx1ZToCOAEaPwoRU2ludDY0\
    U2ludDY0RW50cnkSEAoDa2V5GAEgASgSUgNrZXkSFAoFdmFsdWUYAiABKBJSBXZhbHVlOgI4ARpBChNGaXhlZDMyRml4\
    ZWQzMkVudHJ5EhAKA2tleRgBIAEoB1IDa2V5EhQKBXZhbHVlGAIgASgHUgV2YWx1ZToCOAEaQQoTRml4ZWQ2NEZpeGVk\
    NjRFbnRyeRIQCgNrZXkYASABKAZSA2tleRIUCgV2YWx1ZRgCIAEoBlIFdmFsdWU6AjgBGkMKFVNmaXhlZDMyU2ZpeGVk\
    MzJFbnRyeRIQCgNrZXkYASABKA9SA2tleRIUCgV2YWx1ZRgCIAEoD1IFdmFsdWU6AjgBGkMKFVNmaXhlZDY0U2ZpeGVk\
    NjRFbnRyeRIQCgNrZXkYASABKBBSA2tleRIUCgV2YWx1ZRgCIAEoEFIFdmFsdWU6AjgBGjsKDUJvb2xCb29sRW50cnkS\
    EAoDa2V5GAEgASgIUgNrZXkSFAoFdmFsdWUYAiABKAhSBXZhbHVlOgI4ARo/ChFTdHJpbmdTdHJpbmdFbnRyeRIQCgNr\
    ZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBGj4KEFN0cmluZ0J5dGVzRW50cnkSEAoDa2V5GAEg\
    ASgJUgNrZXkSFAoFdmFsdWUYAiABKAxSBXZhbHVlOgI4ARo/ChFTdHJpbmdEb3VibGVFbnRyeRIQCgNrZXkYASABKAlS\
    A2tleRIUCgV2YWx1ZRgCIAEoAVIFdmFsdWU6AjgBGj0KD0ludDMyRmxvYXRFbnRyeRIQCgNrZXkYASABKAVSA2tleRIU\
    CgV2YWx1ZRgCIAEoAlIFdmFsdWU6AjgBGlgKEFN0cmluZ0dyYWRlRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSLgoFdmFs\
    dWUYAiABKA4yGC5hdHJpdW0udGVzdGluZy52MS5HcmFkZVIFdmFsdWU6AjgBGlYKD1N0cmluZ1BhcnRFbnRyeRIQCgNr\
    ZXkYASABKAlSA2tleRItCgV2YWx1ZRgCIAEoCzIXLmF0cml1bS50ZXN0aW5nLnYxLlBhcnRSBXZhbHVlOgI4ARpVCg5J\
    bnQzMlRyZWVFbnRyeRIQCgNrZXkYASABKAVSA2tleRItCgV2YWx1ZRgCIAEoCzIXLmF0cml1bS50ZXN0aW5nLnYxLlRy\
    ZWVSBXZhbHVlOgI4ASLgAgoGQ2hvaWNlEhgKBm51bWJlchgBIAEoBUgAUgZudW1iZXISFAoEbmFtZRgCIAEoCUgAUgRu\
    YW1lEhQKBGJsb2IYAyABKAxIAFIEYmxvYhItCgRwYXJ0GAQgASgLMhcuYXRyaXVtLnRlc3RpbmcudjEuUGFydEgAUgRw\
    YXJ0EhQKBGZsYWcYBiABKAhIAFIEZmxhZxIwCgVncmFkZRgHIAEoDjIYLmF0cml1bS50ZXN0aW5nLnYxLkdyYWRlSABS\
    BWdyYWRlEhYKBXJhdGlvGAggASgBSABSBXJhdGlvEi0KBHRyZWUYCSABKAsyFy5hdHJpdW0udGVzdGluZy52MS5UcmVl\
    SABSBHRyZWUSMAoEbnVsbBgKIAEoDjIaLmdvb2dsZS5wcm90b2J1Zi5OdWxsVmFsdWVIAFIEbnVsbBIYCgdiZXR3ZWVu\
    GAUgASgJUgdiZXR3ZWVuQgYKBGtpbmQirQEKBFRyZWUSFAoFbGFiZWwYASABKAlSBWxhYmVsEisKBGxlZnQYAiABKAsy\
    Fy5hdHJpdW0udGVzdGluZy52MS5UcmVlUgRsZWZ0Ei0KBXJpZ2h0GAMgASgLMhcuYXRyaXVtLnRlc3RpbmcudjEuVHJl\
    ZVIFcmlnaHQSMwoIY2hpbGRyZW4YBCADKAsyFy5hdHJpdW0udGVzdGluZy52MS5UcmVlUghjaGlsZHJlbiKNCQoJV2Vs\
    bEtub3duEioKAmF0GAEgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFICYXQSLwoFbGFzdHMYAiABKAsyGS5n\
    b29nbGUucHJvdG9idWYuRHVyYXRpb25SBWxhc3RzEi4KBG1hc2sYAyABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRN\
    YXNrUgRtYXNrEi8KBmZpZWxkcxgEIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi5TdHJ1Y3RSBmZpZWxkcxIsCgV2YWx1ZRgF\
    IAEoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZVIFdmFsdWUSLgoEbGlzdBgGIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5M\
    aXN0VmFsdWVSBGxpc3QSJgoDYW55GAcgASgLMhQuZ29vZ2xlLnByb3RvYnVmLkFueVIDYW55EiwKBWVtcHR5GAggASgL\
    MhYuZ29vZ2xlLnByb3RvYnVmLkVtcHR5UgVlbXB0eRI3Cgh3X2RvdWJsZRgJIAEoCzIcLmdvb2dsZS5wcm90b2J1Zi5E\
    b3VibGVWYWx1ZVIHd0RvdWJsZRI0Cgd3X2Zsb2F0GAogASgLMhsuZ29vZ2xlLnByb3RvYnVmLkZsb2F0VmFsdWVSBndG\
    bG9hdBI0Cgd3X2ludDY0GAsgASgLMhsuZ29vZ2xlLnByb3RvYnVmLkludDY0VmFsdWVSBndJbnQ2NBI3Cgh3X3VpbnQ2\
    NBgMIAEoCzIcLmdvb2dsZS5wcm90b2J1Zi5VSW50NjRWYWx1ZVIHd1VpbnQ2NBI0Cgd3X2ludDMyGA0gASgLMhsuZ29v\
    Z2xlLnByb3RvYnVmLkludDMyVmFsdWVSBndJbnQzMhI3Cgh3X3VpbnQzMhgOIAEoCzIcLmdvb2dsZS5wcm90b2J1Zi5V\
    SW50MzJWYWx1ZVIHd1VpbnQzMhIxCgZ3X2Jvb2wYDyABKAsyGi5nb29nbGUucHJvdG9idWYuQm9vbFZhbHVlUgV3Qm9v\
    bBI3Cgh3X3N0cmluZxgQIAEoCzIcLmdvb2dsZS5wcm90b2J1Zi5TdHJpbmdWYWx1ZVIHd1N0cmluZxI0Cgd3X2J5dGVz\
    GBEgASgLMhsuZ29vZ2xlLnByb3RvYnVmLkJ5dGVzVmFsdWVSBndCeXRlcxIwCgV0aW1lcxgSIAMoCzIaLmdvb2dsZS5w\
    cm90b2J1Zi5UaW1lc3RhbXBSBXRpbWVzEigKBGFueXMYEyADKAsyFC5nb29nbGUucHJvdG9idWYuQW55UgRhbnlzEkAK\
    BnZhbHVlcxgUIAMoCzIoLmF0cml1bS50ZXN0aW5nLnYxLldlbGxLbm93bi5WYWx1ZXNFbnRyeVIGdmFsdWVzEi4KBG51\
    bGwYFSABKA4yGi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlUgRudWxsGlEKC1ZhbHVlc0VudHJ5EhAKA2tleRgBIAEo\
    CVIDa2V5EiwKBXZhbHVlGAIgASgLMhYuZ29vZ2xlLnByb3RvYnVmLlZhbHVlUgV2YWx1ZToCOAEi3AMKCkV2ZXJ5dGhp\
    bmcSNAoHc2NhbGFycxgBIAEoCzIaLmF0cml1bS50ZXN0aW5nLnYxLlNjYWxhcnNSB3NjYWxhcnMSOgoJb3B0aW9uYWxz\
    GAIgASgLMhwuYXRyaXVtLnRlc3RpbmcudjEuT3B0aW9uYWxzUglvcHRpb25hbHMSLgoFbGlzdHMYAyABKAsyGC5hdHJp\
    dW0udGVzdGluZy52MS5MaXN0c1IFbGlzdHMSNwoIdW5wYWNrZWQYBCABKAsyGy5hdHJpdW0udGVzdGluZy52MS5VbnBh\
    Y2tlZFIIdW5wYWNrZWQSKwoEbWFwcxgFIAEoCzIXLmF0cml1bS50ZXN0aW5nLnYxLk1hcHNSBG1hcHMSMQoGY2hvaWNl\
    GAYgASgLMhkuYXRyaXVtLnRlc3RpbmcudjEuQ2hvaWNlUgZjaG9pY2USKwoEdHJlZRgHIAEoCzIXLmF0cml1bS50ZXN0\
    aW5nLnYxLlRyZWVSBHRyZWUSMQoEbW9yZRgIIAMoCzIdLmF0cml1bS50ZXN0aW5nLnYxLkV2ZXJ5dGhpbmdSBG1vcmUS\
    MwoHY2hvaWNlcxgJIAMoCzIZLmF0cml1bS50ZXN0aW5nLnYxLkNob2ljZVIHY2hvaWNlcyIJCgdOb3RoaW5nKmoKBUdy\
    YWRlEhUKEUdSQURFX1VOU1BFQ0lGSUVEEAASDQoJR1JBREVfTE9XEAESDgoKR1JBREVfSElHSBACEg0KCUdSQURFX1RP\
    UBACEhgKC0dSQURFX0JFTE9XEP///////////wEaAhABYgZwcm90bzM=
    """,
    imports: [Wire.Google_Protobuf_Any_Proto.descriptor, Wire.Google_Protobuf_Duration_Proto.descriptor, Wire.Google_Protobuf_Empty_Proto.descriptor, Wire.Google_Protobuf_FieldMask_Proto.descriptor, Wire.Google_Protobuf_Struct_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor, Wire.Google_Protobuf_Wrappers_Proto.descriptor])
}
