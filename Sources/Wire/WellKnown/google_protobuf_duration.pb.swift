// Made by protoc-gen-atrium from google/protobuf/duration.proto. Change that file, not this one.
// swift-format-ignore-file

/// `google.protobuf.Duration`.
public struct Google_Protobuf_Duration: Wire.Message {
  public var seconds: Int64 = 0
  public var nanos: Int32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Duration_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.seconds = try reader.readInt64()
      case 16: self.nanos = try reader.readInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.nanos != 0 { writer.writeInt32(self.nanos, tag: 16) }
    if self.seconds != 0 { writer.writeInt64(self.seconds, tag: 8) }
  }

}

/// The descriptor of `google/protobuf/duration.proto`, without custom options.
public enum Google_Protobuf_Duration_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiI6CghEdXJhdGlvbhIYCgdzZWNv\
    bmRzGAEgASgDUgdzZWNvbmRzEhQKBW5hbm9zGAIgASgFUgVuYW5vc0KDAQoTY29tLmdvb2dsZS5wcm90b2J1ZkINRHVy\
    YXRpb25Qcm90b1ABWjFnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9kdXJhdGlvbnBi+AEBogID\
    R1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM=
    """,
    imports: [])
}
