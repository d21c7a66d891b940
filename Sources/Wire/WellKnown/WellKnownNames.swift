/// The message types of google.protobuf whose JSON is not an object of their fields.
enum WellKnownName {
  static let any = "google.protobuf.Any"
  static let value = "google.protobuf.Value"
  static let nullValue = "google.protobuf.NullValue"
  static let empty = "google.protobuf.Empty"

  static let types: [String: any Message.Type] = Dictionary(
    uniqueKeysWithValues: [
      Google_Protobuf_Any.self, Google_Protobuf_Duration.self, Google_Protobuf_Timestamp.self,
      Google_Protobuf_FieldMask.self, Google_Protobuf_Struct.self, Google_Protobuf_Value.self,
      Google_Protobuf_ListValue.self, Google_Protobuf_DoubleValue.self,
      Google_Protobuf_FloatValue.self, Google_Protobuf_Int64Value.self,
      Google_Protobuf_UInt64Value.self, Google_Protobuf_Int32Value.self,
      Google_Protobuf_UInt32Value.self, Google_Protobuf_BoolValue.self,
      Google_Protobuf_StringValue.self, Google_Protobuf_BytesValue.self,
    ].map { (type: any Message.Type) in (type.descriptor.fullName, type) })

  static func hasOwnJSON(_ fullName: String) -> Bool { types[fullName] != nil }
}

extension FileDescriptor {
  /// Files of google.protobuf that every registry knows.
  static let wellKnown: [FileDescriptor] = [
    Google_Protobuf_Any_Proto.descriptor, Google_Protobuf_Duration_Proto.descriptor,
    Google_Protobuf_Timestamp_Proto.descriptor, Google_Protobuf_FieldMask_Proto.descriptor,
    Google_Protobuf_Struct_Proto.descriptor, Google_Protobuf_Wrappers_Proto.descriptor,
    Google_Protobuf_Empty_Proto.descriptor,
  ]
}

extension Message {
  /// The binary form of the JSON value that the reader stands on.
  static func readBinaryFromJSON(_ reader: inout JSONReader) throws(WireFault) -> [UInt8] {
    var message = Self()
    try message.decodeJSON(from: &reader)
    var writer = WireWriter()
    message.encode(to: &writer)
    return writer.bytes
  }

  /// Writes the JSON of a dynamic message of this type.
  static func writeJSON(
    ofBinary dynamic: DynamicMessage, to writer: inout JSONWriter
  ) throws(WireFault) {
    let message: Self
    do { message = try Self(serialized: dynamic.serialized()) } catch {
      throw writer.fault(error.reason)
    }
    try message.writeJSON(to: &writer)
  }
}
