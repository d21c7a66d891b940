// google.protobuf.Struct, Value and ListValue are JSON itself.
//
// A JSON object costs three levels of the depth limit (Value, Struct, map entry) and a list two,
// so that whatever is read from JSON can be read back from its binary form too.

extension Google_Protobuf_Struct {
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    guard reader.depthLeft > 2 else { throw reader.fault(.tooDeep) }
    reader.depthLeft -= 2
    guard reader.peek() == UInt8(ascii: "{") else { throw reader.fault(.expectedObject) }
    try reader.read(&fields)
    reader.depthLeft += 2
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    writer.beginObject()
    for key in fields.keys.sorted(by: String.precedes) {
      writer.name(key)
      try fields[key]?.writeJSON(to: &writer)
    }
    writer.endObject()
  }
}

extension Google_Protobuf_ListValue {
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    guard reader.depthLeft > 1 else { throw reader.fault(.tooDeep) }
    reader.depthLeft -= 1
    guard reader.peek() == UInt8(ascii: "[") else { throw reader.fault(.expectedArray) }
    try reader.read(&values)
    reader.depthLeft += 1
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    writer.beginArray()
    for value in values {
      writer.separate()
      try value.writeJSON(to: &writer)
    }
    writer.endArray()
  }
}

extension Google_Protobuf_Value {
  public static var acceptsNull: Bool { true }

  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    switch reader.peek() {
    case UInt8(ascii: "n"):
      _ = try reader.takeNull()
      kind = .nullValue(.nullValue)
    case UInt8(ascii: "t"), UInt8(ascii: "f"): kind = .boolValue(try reader.readBool())
    case UInt8(ascii: "\""): kind = .stringValue(try reader.readString())
    case UInt8(ascii: "{"):
      var value = Google_Protobuf_Struct()
      try value.decodeJSON(from: &reader)
      kind = .structValue(value)
    case UInt8(ascii: "["):
      var value = Google_Protobuf_ListValue()
      try value.decodeJSON(from: &reader)
      kind = .listValue(value)
    case 0 where reader.at == reader.text.count: throw reader.fault(.unexpectedEnd)
    default:
      let start = reader.at
      let value = try reader.readNumber().double
      guard value.isFinite else { throw WireFault(.outOfRange, at: start) }
      kind = .numberValue(value)
    }
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    switch kind {
    case .nullValue: writer.literal("null")
    case .numberValue(let value):
      guard value.isFinite else { throw writer.fault(.notFinite) }
      writer.floating(value)
    case .stringValue(let value): writer.string(value)
    case .boolValue(let value): try value.writeJSON(to: &writer)
    case .structValue(let value): try value.writeJSON(to: &writer)
    case .listValue(let value): try value.writeJSON(to: &writer)
    case nil: throw writer.fault(.unsetValue)
    }
  }
}

extension Google_Protobuf_NullValue {
  public static var acceptsNull: Bool { true }

  public static func readJSON(
    from reader: inout JSONReader
  ) throws(WireFault) -> Google_Protobuf_NullValue? {
    if try reader.takeNull() { return .nullValue }
    return try reader.readEnum(Self.descriptor).map(Self.init(rawValue:))
  }
}
