// Made by protoc-gen-atrium from google/protobuf/any.proto. Change that file, not this one.
// swift-format-ignore-file

/// `google.protobuf.Any`.
public struct Google_Protobuf_Any: Wire.Message {
  public var typeURL: String = ""
  public var value: [UInt8] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Any_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.typeURL = try reader.readString()
      case 18: self.value = try reader.readBytes()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.value.isEmpty { writer.writeBytes(self.value, tag: 18) }
    if !self.typeURL.isEmpty { writer.writeString(self.typeURL, tag: 10) }
  }

}

/// The descriptor of `google/protobuf/any.proto`, without custom options.
public enum Google_Protobuf_Any_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiNgoDQW55EhkKCHR5cGVfdXJsGAEgASgJ\
    Ugd0eXBlVXJsEhQKBXZhbHVlGAIgASgMUgV2YWx1ZUJ2ChNjb20uZ29vZ2xlLnByb3RvYnVmQghBbnlQcm90b1ABWixn\
    b29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9hbnlwYqICA0dQQqoCHkdvb2dsZS5Qcm90b2J1Zi5X\
    ZWxsS25vd25UeXBlc2IGcHJvdG8z
    """,
    imports: [])
}
