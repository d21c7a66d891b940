import Wire

/// JSON Schema (2020-12) of messages in their canonical JSON.
enum OpenAPISchema {
  static func isWellKnown(_ type: MessageDescriptor) -> Bool {
    type.file.package == "google.protobuf"
  }

  static func reference(_ type: MessageDescriptor) -> JSONTree {
    switch type.fullName {
    case "google.protobuf.Timestamp":
      return .object([("type", .text("string")), ("format", .text("date-time"))])
    case "google.protobuf.Duration":
      return .object([
        ("type", .text("string")), ("pattern", .text("^-?[0-9]{1,12}(\\.[0-9]{1,9})?s$")),
      ])
    default:
      return .object([("$ref", .text("#/components/schemas/\(type.fullName)"))])
    }
  }

  static func object(_ type: MessageDescriptor) -> JSONTree {
    .object([
      ("type", .text("object")),
      ("properties", .object(type.fields.map { ($0.jsonName, schema($0, isParameter: false)) })),
      ("additionalProperties", .bool(false)),
    ])
  }

  /// A field; as a parameter, numbers of 64 bits are numbers, in a body strings of digits.
  static func schema(_ field: FieldDescriptor, isParameter: Bool) -> JSONTree {
    if field.isMap, let value = field.messageType?.field(number: 2) {
      return .object([
        ("type", .text("object")),
        ("additionalProperties", element(value, isParameter: isParameter)),
      ])
    }
    let element = element(field, isParameter: isParameter)
    guard field.isRepeated else { return element }
    return .object([("type", .text("array")), ("items", element)])
  }

  private static func element(_ field: FieldDescriptor, isParameter: Bool) -> JSONTree {
    switch field.kind {
    case .bool: return .object([("type", .text("boolean"))])
    case .string: return .object([("type", .text("string"))])
    case .bytes:
      return .object([("type", .text("string")), ("contentEncoding", .text("base64"))])
    case .enumeration:
      let names = ParameterText.names(field.enumType).map(JSONTree.text)
      return .object([("type", .text("string")), ("enum", .array(names))])
    case .float, .double: return .object([("type", .text("number"))])
    case .int32, .sint32, .sfixed32:
      return integer(Int(Int32.min), Int(Int32.max))
    case .uint32, .fixed32: return integer(0, Int(UInt32.max))
    case .int64, .sint64, .sfixed64, .uint64, .fixed64:
      if isParameter { return integer(0, Int.max) }
      return .object([("type", .text("string")), ("pattern", .text("^-?[0-9]{1,20}$"))])
    case .message, .group:
      return field.messageType.map(reference) ?? .object([])
    }
  }

  private static func integer(_ least: Int, _ most: Int) -> JSONTree {
    .object([
      ("type", .text("integer")), ("minimum", .number(least)), ("maximum", .number(most)),
    ])
  }

  static var error: JSONTree {
    let text = JSONTree.object([("type", .text("string"))])
    let detail = JSONTree.object([
      ("type", .text("object")), ("properties", .object([("@type", text)])),
      ("required", .array([.text("@type")])),
    ])
    let body = JSONTree.object([
      ("type", .text("object")),
      (
        "properties",
        .object([
          ("code", .object([("type", .text("integer"))])), ("status", text), ("message", text),
          ("details", .object([("type", .text("array")), ("items", detail)])),
        ])
      ),
      ("required", .array([.text("code"), .text("status"), .text("message")])),
    ])
    return .object([
      ("type", .text("object")), ("properties", .object([("error", body)])),
      ("required", .array([.text("error")])),
    ])
  }
}
