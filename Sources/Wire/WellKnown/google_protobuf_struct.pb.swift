// Made by protoc-gen-atrium from google/protobuf/struct.proto. Change that file, not this one.
// swift-format-ignore-file

/// `google.protobuf.NullValue`.
public struct Google_Protobuf_NullValue: Wire.Enumeration {
  public static let nullValue = Self(rawValue: 0)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Google_Protobuf_Struct_Proto.descriptor, at: 0)
  }
}

/// `google.protobuf.Struct`.
public struct Google_Protobuf_Struct: Wire.Message {
  public var fields: [String: Google_Protobuf_Value] = [:]
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Struct_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.MessageCodec<Google_Protobuf_Value>.self, into: &self.fields)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeMap(Wire.StringCodec.self, Wire.MessageCodec<Google_Protobuf_Value>.self, self.fields, tag: 10)
  }

}

/// `google.protobuf.Value`.
public struct Google_Protobuf_Value: Wire.Message {
  public var kind: Kind? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum Kind: Sendable, Hashable {
    case nullValue(Google_Protobuf_NullValue)
    case numberValue(Double)
    case stringValue(String)
    case boolValue(Bool)
    case structValue(Google_Protobuf_Struct)
    case listValue(Google_Protobuf_ListValue)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Struct_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.kind = Kind.nullValue(try reader.readEnum(Google_Protobuf_NullValue.self))
      case 17: self.kind = Kind.numberValue(try reader.readDouble())
      case 26: self.kind = Kind.stringValue(try reader.readString())
      case 32: self.kind = Kind.boolValue(try reader.readBool())
      case 42:
        var value = Google_Protobuf_Struct()
        if case .structValue(let current)? = self.kind {
          value = current
          self.kind = nil
        }
        try reader.readMessage(into: &value)
        self.kind = Kind.structValue(value)
      case 50:
        var value = Google_Protobuf_ListValue()
        if case .listValue(let current)? = self.kind {
          value = current
          self.kind = nil
        }
        try reader.readMessage(into: &value)
        self.kind = Kind.listValue(value)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    switch self.kind {
    case .listValue(let value)?: writer.writeMessage(value, tag: 50)
    case .structValue(let value)?: writer.writeMessage(value, tag: 42)
    case .boolValue(let value)?: writer.writeBool(value, tag: 32)
    case .stringValue(let value)?: writer.writeString(value, tag: 26)
    case .numberValue(let value)?: writer.writeDouble(value, tag: 17)
    case .nullValue(let value)?: writer.writeInt32(value.rawValue, tag: 8)
    case nil: break
    }
  }

}

/// `google.protobuf.ListValue`.
public struct Google_Protobuf_ListValue: Wire.Message {
  public var values: [Google_Protobuf_Value] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Struct_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.values)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Google_Protobuf_Value>.self, self.values, tag: 10)
  }

}

/// The descriptor of `google/protobuf/struct.proto`, without custom options.
public enum Google_Protobuf_Struct_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYimAEKBlN0cnVjdBI7CgZmaWVsZHMY\
    ASADKAsyIy5nb29nbGUucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5UgZmaWVsZHMaUQoLRmllbGRzRW50cnkSEAoD\
    a2V5GAEgASgJUgNrZXkSLAoFdmFsdWUYAiABKAsyFi5nb29nbGUucHJvdG9idWYuVmFsdWVSBXZhbHVlOgI4ASKyAgoF\
    VmFsdWUSOwoKbnVsbF92YWx1ZRgBIAEoDjIaLmdvb2dsZS5wcm90b2J1Zi5OdWxsVmFsdWVIAFIJbnVsbFZhbHVlEiMK\
    DG51bWJlcl92YWx1ZRgCIAEoAUgAUgtudW1iZXJWYWx1ZRIjCgxzdHJpbmdfdmFsdWUYAyABKAlIAFILc3RyaW5nVmFs\
    dWUSHwoKYm9vbF92YWx1ZRgEIAEoCEgAUglib29sVmFsdWUSPAoMc3RydWN0X3ZhbHVlGAUgASgLMhcuZ29vZ2xlLnBy\
    b3RvYnVmLlN0cnVjdEgAUgtzdHJ1Y3RWYWx1ZRI7CgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxp\
    c3RWYWx1ZUgAUglsaXN0VmFsdWVCBgoEa2luZCI7CglMaXN0VmFsdWUSLgoGdmFsdWVzGAEgAygLMhYuZ29vZ2xlLnBy\
    b3RvYnVmLlZhbHVlUgZ2YWx1ZXMqGwoJTnVsbFZhbHVlEg4KCk5VTExfVkFMVUUQAEJ/ChNjb20uZ29vZ2xlLnByb3Rv\
    YnVmQgtTdHJ1Y3RQcm90b1ABWi9nb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9zdHJ1Y3RwYvgB\
    AaICA0dQQqoCHkdvb2dsZS5Qcm90b2J1Zi5XZWxsS25vd25UeXBlc2IGcHJvdG8z
    """,
    imports: [])
}
