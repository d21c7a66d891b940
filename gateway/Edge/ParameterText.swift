import Wire

/// Parameters of paths and queries as values of fields.
///
/// Each text goes through the JSON reader as its field's value, so that numbers, instants and enums
/// have one syntax everywhere.
enum ParameterText {
  /// The value; nil when a text is none of the field's type.
  static func value(_ texts: [String], for field: FieldDescriptor) -> DynamicValue? {
    var json = Array("{".utf8)
    append(quoted: field.jsonName, to: &json)
    json.append(UInt8(ascii: ":"))
    if field.isRepeated { json.append(UInt8(ascii: "[")) }
    for (index, text) in texts.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      guard append(text, of: field, to: &json) else { return nil }
    }
    if field.isRepeated { json.append(UInt8(ascii: "]")) }
    json.append(UInt8(ascii: "}"))
    do throws(WireError) {
      let message = try DynamicMessage(json: json, as: field.message)
      // A field without presence that holds nothing reads as unset.
      return message[field] ?? empty(field)
    } catch { return nil }
  }

  /// What a text should have been, for errors.
  static func expectation(of field: FieldDescriptor) -> String {
    switch field.kind {
    case .bool: "true or false"
    case .string: "text"
    case .bytes: "base64"
    case .enumeration: "one of \(names(field.enumType).joined(separator: ", "))"
    case .message, .group: "a value of \(field.messageType?.fullName ?? "its type")"
    case .float, .double: "a number"
    case .int32, .sint32, .sfixed32, .uint32, .fixed32: "a whole number of 32 bits"
    case .int64, .sint64, .sfixed64, .uint64, .fixed64: "a whole number of 64 bits"
    }
  }

  static func names(_ type: EnumDescriptor?) -> [String] { type?.values.map(\.name) ?? [] }

  private static func append(
    _ text: String, of field: FieldDescriptor, to json: inout [UInt8]
  ) -> Bool {
    switch field.kind {
    case .bool:
      guard text == "true" || text == "false" else { return false }
      json += Array(text.utf8)
    case .enumeration where Int32(text) != nil: json += Array(text.utf8)
    case .message where text.first == "{" || text.first == "[": return false
    default: append(quoted: text, to: &json)
    }
    return true
  }

  private static func empty(_ field: FieldDescriptor) -> DynamicValue? {
    if field.isRepeated { return .list([]) }
    return switch field.kind {
    case .bool: .bool(false)
    case .string: .string("")
    case .bytes: .bytes([])
    case .enumeration: .enumeration(0)
    case .float: .float(0)
    case .double: .double(0)
    case .int32, .sint32, .sfixed32: .int32(0)
    case .uint32, .fixed32: .uint32(0)
    case .int64, .sint64, .sfixed64: .int64(0)
    case .uint64, .fixed64: .uint64(0)
    case .message, .group: nil
    }
  }

  /// A JSON string (RFC 8259 7).
  static func append(quoted text: String, to json: inout [UInt8]) {
    json.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        json += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: json.append(byte)
      }
    }
    json.append(UInt8(ascii: "\""))
  }
}
