public import Wire

/// Declarations as they would stand in a .proto file, with the full names of types.
///
/// Options and comments are not kept in descriptors at run time, so they are missing.
public enum ProtoText {
  /// A declaration of any kind, with a line break at its end.
  public static func text(of symbol: SymbolTable.Symbol) -> String {
    var lines: [String] = []
    switch symbol {
    case .service(let service): add(service, to: &lines)
    case .method(let service, let method):
      lines.append("// in service \(service.fullName)")
      lines.append(line(of: method))
    case .message(let message): add(message, indent: "", to: &lines)
    case .enumeration(let type): add(type, indent: "", to: &lines)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Such as `rpc Find(shop.Query) returns (stream shop.Item);`.
  public static func line(of method: MethodDescriptor) -> String {
    let input = (method.isClientStreaming ? "stream " : "") + method.input.fullName
    let output = (method.isServerStreaming ? "stream " : "") + method.output.fullName
    return "rpc \(method.name)(\(input)) returns (\(output));"
  }

  private static func add(_ service: ServiceDescriptor, to lines: inout [String]) {
    lines.append("// \(service.fullName), \(service.file.name)")
    lines.append("service \(service.name) {")
    for method in service.methods { lines.append("  " + line(of: method)) }
    lines.append("}")
  }

  // MARK: Messages

  private static func add(
    _ message: MessageDescriptor, indent: String, to lines: inout [String]
  ) {
    if indent.isEmpty { lines.append("// \(message.fullName), \(message.file.name)") }
    lines.append("\(indent)message \(message.name) {")
    let inner = indent + "  "
    let isInside = { (name: String, full: String) in full == "\(message.fullName).\(name)" }
    for type in message.file.allEnums where isInside(type.name, type.fullName) {
      add(type, indent: inner, to: &lines)
    }
    for nested in message.file.allMessages where nested.parent == message && !nested.isMapEntry {
      add(nested, indent: inner, to: &lines)
    }
    addFields(of: message, indent: inner, to: &lines)
    lines.append("\(indent)}")
  }

  private static func addFields(
    of message: MessageDescriptor, indent: String, to lines: inout [String]
  ) {
    var told: Set<Int> = []
    for field in message.fields {
      guard let oneof = field.oneofIndex, !field.isProto3Optional else {
        lines.append(indent + line(of: field))
        continue
      }
      guard told.insert(oneof).inserted, message.oneofs.indices.contains(oneof) else { continue }
      lines.append("\(indent)oneof \(message.oneofs[oneof]) {")
      for member in message.fields where member.oneofIndex == oneof {
        lines.append("\(indent)  \(line(of: member))")
      }
      lines.append("\(indent)}")
    }
  }

  private static func line(of field: FieldDescriptor) -> String {
    "\(label(of: field))\(typeName(of: field)) \(field.name) = \(field.number);"
  }

  private static func label(of field: FieldDescriptor) -> String {
    if field.isMap { return "" }
    switch field.cardinality {
    case .repeated: return "repeated "
    case .required: return "required "
    case .optional:
      let isProto2 = !field.message.file.isProto3 && field.oneofIndex == nil
      return field.isProto3Optional || isProto2 ? "optional " : ""
    }
  }

  /// The type as it is written, such as `map<string, int32>`.
  public static func typeName(of field: FieldDescriptor) -> String {
    if field.isMap, let key = field.messageType?.field(number: 1),
      let value = field.messageType?.field(number: 2)
    {
      return "map<\(typeName(of: key)), \(typeName(of: value))>"
    }
    if let type = field.messageType {
      return field.kind == .group ? "group \(type.fullName)" : type.fullName
    }
    return field.enumType?.fullName ?? "\(field.kind)"
  }

  private static func add(_ type: EnumDescriptor, indent: String, to lines: inout [String]) {
    if indent.isEmpty { lines.append("// \(type.fullName), \(type.file.name)") }
    lines.append("\(indent)enum \(type.name) {")
    for value in type.values { lines.append("\(indent)  \(value.name) = \(value.number);") }
    lines.append("\(indent)}")
  }
}
