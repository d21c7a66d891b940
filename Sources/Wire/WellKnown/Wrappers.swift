// The JSON of a wrapper is the JSON of its value.

extension Google_Protobuf_DoubleValue {
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    value = try Double.readJSON(from: &reader) ?? 0
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    try value.writeJSON(to: &writer)
  }
}

extension Google_Protobuf_FloatValue {
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    value = try Float.readJSON(from: &reader) ?? 0
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    try value.writeJSON(to: &writer)
  }
}

extension Google_Protobuf_Int64Value {
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    value = try Int64.readJSON(from: &reader) ?? 0
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    try value.writeJSON(to: &writer)
  }
}

extension Google_Protobuf_UInt64Value {
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    value = try UInt64.readJSON(from: &reader) ?? 0
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    try value.writeJSON(to: &writer)
  }
}

extension Google_Protobuf_Int32Value {
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    value = try Int32.readJSON(from: &reader) ?? 0
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    try value.writeJSON(to: &writer)
  }
}

extension Google_Protobuf_UInt32Value {
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    value = try UInt32.readJSON(from: &reader) ?? 0
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    try value.writeJSON(to: &writer)
  }
}

extension Google_Protobuf_BoolValue {
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    value = try Bool.readJSON(from: &reader) ?? false
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    try value.writeJSON(to: &writer)
  }
}

extension Google_Protobuf_StringValue {
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    value = try String.readJSON(from: &reader) ?? ""
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    try value.writeJSON(to: &writer)
  }
}

extension Google_Protobuf_BytesValue {
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    value = try [UInt8].readJSON(from: &reader) ?? []
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    try value.writeJSON(to: &writer)
  }
}
