// Made by protoc-gen-atrium from google/protobuf/timestamp.proto. Change that file, not this one.
// swift-format-ignore-file

/// `google.protobuf.Timestamp`.
public struct Google_Protobuf_Timestamp: Wire.Message {
  public var seconds: Int64 = 0
  public var nanos: Int32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Timestamp_Proto.descriptor, at: 0)
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

/// The descriptor of `google/protobuf/timestamp.proto`, without custom options.
public enum Google_Protobuf_Timestamp_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiOwoJVGltZXN0YW1wEhgKB3Nl\
    Y29uZHMYASABKANSB3NlY29uZHMSFAoFbmFub3MYAiABKAVSBW5hbm9zQoUBChNjb20uZ29vZ2xlLnByb3RvYnVmQg5U\
    aW1lc3RhbXBQcm90b1ABWjJnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi90aW1lc3RhbXBwYvgB\
    AaICA0dQQqoCHkdvb2dsZS5Qcm90b2J1Zi5XZWxsS25vd25UeXBlc2IGcHJvdG8z
    """,
    imports: [])
}
