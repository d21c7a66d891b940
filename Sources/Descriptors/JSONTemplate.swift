public import Wire

/// A JSON example of a message type, with every field once: something to fill in.
///
/// Of a oneof only the first member stands there; a message inside itself is left empty.
public enum JSONTemplate {
  /// Messages inside each other, at most.
  public static let maximumDepth = 6

  /// Compact JSON that reads as a message of the type.
  public static func text(of type: MessageDescriptor) -> String { message(type, within: []) }

  private static let examples: [String: String] = [
    "google.protobuf.Timestamp": #""2026-01-31T12:00:00Z""#,
    "google.protobuf.Duration": #""1.5s""#,
    "google.protobuf.FieldMask": #""""#,
    "google.protobuf.Struct": "{}",
    "google.protobuf.Value": "null",
    "google.protobuf.ListValue": "[]",
    "google.protobuf.Any": "{}",
    "google.protobuf.Empty": "{}",
    "google.protobuf.DoubleValue": "0", "google.protobuf.FloatValue": "0",
    "google.protobuf.Int64Value": #""0""#, "google.protobuf.UInt64Value": #""0""#,
    "google.protobuf.Int32Value": "0", "google.protobuf.UInt32Value": "0",
    "google.protobuf.BoolValue": "false", "google.protobuf.StringValue": #""""#,
    "google.protobuf.BytesValue": #""""#,
  ]

  private static func message(_ type: MessageDescriptor, within outer: [String]) -> String {
    if let example = examples[type.fullName] { return example }
    if outer.contains(type.fullName) || outer.count >= maximumDepth { return "{}" }
    var told: Set<Int> = []
    let members = type.fields.compactMap { field -> String? in
      if let oneof = field.oneofIndex, !field.isProto3Optional, !told.insert(oneof).inserted {
        return nil
      }
      return "\"\(field.jsonName)\":\(value(of: field, within: outer + [type.fullName]))"
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func value(of field: FieldDescriptor, within outer: [String]) -> String {
    if field.isMap, let key = field.messageType?.field(number: 1),
      let value = field.messageType?.field(number: 2)
    {
      let name = key.kind == .string ? "key" : key.kind == .bool ? "true" : "0"
      return "{\"\(name)\":\(element(of: value, within: outer))}"
    }
    let element = element(of: field, within: outer)
    return field.isRepeated ? "[\(element)]" : element
  }

  private static func element(of field: FieldDescriptor, within outer: [String]) -> String {
    if let type = field.messageType { return message(type, within: outer) }
    if let type = field.enumType {
      if type.fullName == "google.protobuf.NullValue" { return "null" }
      let value = type.values.first { $0.number != 0 } ?? type.values.first
      return value.map { "\"\($0.name)\"" } ?? "0"
    }
    switch field.kind {
    case .bool: return "false"
    case .string, .bytes: return "\"\""
    case .int64, .uint64, .sint64, .fixed64, .sfixed64: return "\"0\""
    default: return "0"
    }
  }
}
