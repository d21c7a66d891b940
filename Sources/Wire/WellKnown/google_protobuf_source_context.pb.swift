// Made by protoc-gen-atrium from google/protobuf/source_context.proto. Change that file, not this one.
// swift-format-ignore-file

/// `google.protobuf.SourceContext`.
public struct Google_Protobuf_SourceContext: Wire.Message {
  public var fileName: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_SourceContext_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.fileName = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.fileName.isEmpty { writer.writeString(self.fileName, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.fileName)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("fileName", "file_name", self.fileName)
    writer.endObject()
  }

}

/// The descriptor of `google/protobuf/source_context.proto`, without custom options.
public enum Google_Protobuf_SourceContext_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiRnb29nbGUvcHJvdG9idWYvc291cmNlX2NvbnRleHQucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIsCg1Tb3VyY2VDb250\
    ZXh0EhsKCWZpbGVfbmFtZRgBIAEoCVIIZmlsZU5hbWVCigEKE2NvbS5nb29nbGUucHJvdG9idWZCElNvdXJjZUNvbnRl\
    eHRQcm90b1ABWjZnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9zb3VyY2Vjb250ZXh0cGKiAgNH\
    UEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw==
    """,
    imports: [])
}
