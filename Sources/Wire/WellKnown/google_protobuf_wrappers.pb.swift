// Made by protoc-gen-atrium from google/protobuf/wrappers.proto. Change that file, not this one.
// swift-format-ignore-file

/// `google.protobuf.DoubleValue`.
public struct Google_Protobuf_DoubleValue: Wire.Message {
  public var value: Double = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Wrappers_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 9: self.value = try reader.readDouble()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.value.bitPattern != 0 { writer.writeDouble(self.value, tag: 9) }
  }

}

/// `google.protobuf.FloatValue`.
public struct Google_Protobuf_FloatValue: Wire.Message {
  public var value: Float = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Wrappers_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 13: self.value = try reader.readFloat()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.value.bitPattern != 0 { writer.writeFloat(self.value, tag: 13) }
  }

}

/// `google.protobuf.Int64Value`.
public struct Google_Protobuf_Int64Value: Wire.Message {
  public var value: Int64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Wrappers_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.value = try reader.readInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.value != 0 { writer.writeInt64(self.value, tag: 8) }
  }

}

/// `google.protobuf.UInt64Value`.
public struct Google_Protobuf_UInt64Value: Wire.Message {
  public var value: UInt64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Wrappers_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.value = try reader.readUInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.value != 0 { writer.writeUInt64(self.value, tag: 8) }
  }

}

/// `google.protobuf.Int32Value`.
public struct Google_Protobuf_Int32Value: Wire.Message {
  public var value: Int32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Wrappers_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.value = try reader.readInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.value != 0 { writer.writeInt32(self.value, tag: 8) }
  }

}

/// `google.protobuf.UInt32Value`.
public struct Google_Protobuf_UInt32Value: Wire.Message {
  public var value: UInt32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Wrappers_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.value = try reader.readUInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.value != 0 { writer.writeUInt32(self.value, tag: 8) }
  }

}

/// `google.protobuf.BoolValue`.
public struct Google_Protobuf_BoolValue: Wire.Message {
  public var value: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Wrappers_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.value = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.value { writer.writeBool(self.value, tag: 8) }
  }

}

/// `google.protobuf.StringValue`.
public struct Google_Protobuf_StringValue: Wire.Message {
  public var value: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Wrappers_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.value = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.value.isEmpty { writer.writeString(self.value, tag: 10) }
  }

}

/// `google.protobuf.BytesValue`.
public struct Google_Protobuf_BytesValue: Wire.Message {
  public var value: [UInt8] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Wrappers_Proto.descriptor, at: 8)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.value = try reader.readBytes()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.value.isEmpty { writer.writeBytes(self.value, tag: 10) }
  }

}

/// The descriptor of `google/protobuf/wrappers.proto`, without custom options.
public enum Google_Protobuf_Wrappers_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Ch5nb29nbGUvcHJvdG9idWYvd3JhcHBlcnMucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIjCgtEb3VibGVWYWx1ZRIUCgV2\
    YWx1ZRgBIAEoAVIFdmFsdWUiIgoKRmxvYXRWYWx1ZRIUCgV2YWx1ZRgBIAEoAlIFdmFsdWUiIgoKSW50NjRWYWx1ZRIU\
    CgV2YWx1ZRgBIAEoA1IFdmFsdWUiIwoLVUludDY0VmFsdWUSFAoFdmFsdWUYASABKARSBXZhbHVlIiIKCkludDMyVmFs\
    dWUSFAoFdmFsdWUYASABKAVSBXZhbHVlIiMKC1VJbnQzMlZhbHVlEhQKBXZhbHVlGAEgASgNUgV2YWx1ZSIhCglCb29s\
    VmFsdWUSFAoFdmFsdWUYASABKAhSBXZhbHVlIiMKC1N0cmluZ1ZhbHVlEhQKBXZhbHVlGAEgASgJUgV2YWx1ZSIiCgpC\
    eXRlc1ZhbHVlEhQKBXZhbHVlGAEgASgMUgV2YWx1ZUKDAQoTY29tLmdvb2dsZS5wcm90b2J1ZkINV3JhcHBlcnNQcm90\
    b1ABWjFnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi93cmFwcGVyc3Bi+AEBogIDR1BCqgIeR29v\
    Z2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM=
    """,
    imports: [])
}
