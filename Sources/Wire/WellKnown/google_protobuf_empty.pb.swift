// Made by protoc-gen-atrium from google/protobuf/empty.proto. Change that file, not this one.
// swift-format-ignore-file

/// `google.protobuf.Empty`.
public struct Google_Protobuf_Empty: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Empty_Proto.descriptor, at: 0)
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

/// The descriptor of `google/protobuf/empty.proto`, without custom options.
public enum Google_Protobuf_Empty_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eUJ9ChNjb20uZ29vZ2xl\
    LnByb3RvYnVmQgpFbXB0eVByb3RvUAFaLmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2VtcHR5\
    cGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw==
    """,
    imports: [])
}
