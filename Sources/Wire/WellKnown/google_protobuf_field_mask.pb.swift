// Made by protoc-gen-atrium from google/protobuf/field_mask.proto. Change that file, not this one.
// swift-format-ignore-file

/// `google.protobuf.FieldMask`.
public struct Google_Protobuf_FieldMask: Wire.Message {
  public var paths: [String] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_FieldMask_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.paths.append(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.StringCodec.self, self.paths, tag: 10)
  }

}

/// The descriptor of `google/protobuf/field_mask.proto`, without custom options.
public enum Google_Protobuf_FieldMask_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxIPZ29vZ2xlLnByb3RvYnVmIiEKCUZpZWxkTWFzaxIUCgVw\
    YXRocxgBIAMoCVIFcGF0aHNChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDkZpZWxkTWFza1Byb3RvUAFaMmdvb2dsZS5n\
    b2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2ZpZWxkbWFza3Bi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVm\
    LldlbGxLbm93blR5cGVzYgZwcm90bzM=
    """,
    imports: [])
}
