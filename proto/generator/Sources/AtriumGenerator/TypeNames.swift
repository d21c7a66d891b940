import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The Swift names of messages and enums, the same in every run that sees their file.
///
/// SwiftProtobuf's namer proposes. A name that Swift or the generated code would take for
/// something else gets `Message` or `Enum` behind it.
final class TypeNames {
  private struct Proposal {
    let protoName: String
    let name: String
    let suffix: String
  }

  private let namer = SwiftProtobufNamer()
  private var chosen: [String: String] = [:]
  private var shadows: [String: Set<String>] = [:]

  /// What generated code names without a module, and the modules themselves.
  static let standard: Set<String> = [
    "Bool", "Double", "Float", "Int32", "Int64", "String", "UInt32", "UInt64", "UInt8", "Wire",
    "RPC", "Swift", "Optional", "Array", "Dictionary", "Sendable", "Hashable", "Equatable", "Any",
    "Error", "Never", "Void", "Self", "Type", "Protocol",
    "precedencegroup",
  ]

  /// Static members that a nested type would collide with.
  private static let members: Set<String> = ["descriptor", "empty_", "heap_", "unknownFields"]

  /// What generated functions call their variables and generic parameters.
  private static let locals: Set<String> = [
    "body", "client", "context", "current", "isFree", "members", "number", "options", "reader",
    "request", "requests", "responses", "router", "tag", "value", "writer", "Result",
  ]

  func prefix(of file: FileDescriptor) -> String { namer.typePrefix(forFile: file) }

  func relativeName(message: Descriptor) -> String {
    if chosen[message.fullName] == nil { choose(message.containingType, message.file) }
    return chosen[message.fullName] ?? message.name
  }

  func relativeName(enum type: EnumDescriptor) -> String {
    if chosen[type.fullName] == nil { choose(type.containingType, type.file) }
    return chosen[type.fullName] ?? type.name
  }

  func proposal(value: EnumValueDescriptor) -> String {
    Self.quoted(namer.relativeName(enumValue: value))
  }

  func proposal(field: FieldDescriptor) -> String {
    let name = namer.messagePropertyNames(field: field, prefixed: "", includeHasAndClear: false)
      .name
    // SwiftProtobuf has properties like `hasName` and `clearName` of its own; here they are free.
    let plain = NamingUtils.toLowerCamelCase(field.name)
    let isFree = ["has", "clear"].contains { start in
      plain.hasPrefix(start) && plain.dropFirst(start.count).first?.isUppercase == true
    }
    return isFree ? plain : Self.quoted(name)
  }

  func proposal(oneof: OneofDescriptor) -> (property: String, type: String) {
    (Self.quoted(namer.messagePropertyName(oneof: oneof).name), namer.relativeName(oneof: oneof))
  }

  /// The one keyword that SwiftProtobuf does not know.
  private static func quoted(_ name: String) -> String {
    name == "precedencegroup" ? "`\(name)`" : name
  }

  /// Names of the types at the top of a file.
  func topLevel(_ file: FileDescriptor) -> [String] {
    file.messages.map(relativeName(message:)) + file.enums.map(relativeName(enum:))
  }

  /// Names that a type inside a message of this file must leave alone: within the message they
  /// would stand for it instead of what the generated code means.
  func shadowed(in file: FileDescriptor) -> Set<String> {
    if let known = shadows[file.name] { return known }
    var names = Self.standard.union(topLevel(file))
    func visit(_ message: Descriptor) {
      for field in message.fields {
        if field.type == .message, let type = field.messageType { names.insert(outermost(type)) }
        if field.type == .enum, let type = field.enumType {
          names.insert(type.containingType.map(outermost) ?? relativeName(enum: type))
        }
      }
      message.messages.forEach(visit)
    }
    file.messages.forEach(visit)
    shadows[file.name] = names
    return names
  }

  private func outermost(_ message: Descriptor) -> String {
    message.containingType.map(outermost) ?? relativeName(message: message)
  }

  /// Chooses the names of all types of one scope.
  private func choose(_ scope: Descriptor?, _ file: FileDescriptor) {
    let messages = scope?.messages ?? file.messages
    let enums = scope?.enums ?? file.enums
    let proposals =
      messages.map {
        Proposal(
          protoName: $0.fullName, name: namer.relativeName(message: $0), suffix: "Message")
      }
      + enums.map {
        Proposal(protoName: $0.fullName, name: namer.relativeName(enum: $0), suffix: "Enum")
      }
    var taken =
      scope == nil ? Self.standard.union(Self.locals) : shadowed(in: file).union(Self.members)
    var refused: [Proposal] = []
    for proposal in proposals {
      if taken.insert(proposal.name).inserted {
        chosen[proposal.protoName] = proposal.name
      } else {
        refused.append(proposal)
      }
    }
    for proposal in refused {
      chosen[proposal.protoName] = Self.unique(proposal.name + proposal.suffix, &taken)
    }
  }

  /// The name, with as many underscores as make it one of its own. Quotes do not tell names apart.
  static func unique(_ name: String, _ taken: inout Set<String>) -> String {
    var result = name
    while !taken.insert(result.filter { $0 != "`" }).inserted {
      result = result.filter { $0 != "`" } + "_"
    }
    return result
  }
}

/// Swift names as one file writes them: types of other modules with their module.
struct FileNames {
  let types: TypeNames
  let mappings: ProtoFileToModuleMappings
  let file: FileDescriptor

  func relativeName(message: Descriptor) -> String { types.relativeName(message: message) }

  func relativeName(enum type: EnumDescriptor) -> String { types.relativeName(enum: type) }

  func fullName(message: Descriptor) -> String {
    let scope = message.containingType.map { fullName(message: $0) + "." }
    return (scope ?? modulePrefix(message.file)) + relativeName(message: message)
  }

  func fullName(enum type: EnumDescriptor) -> String {
    let scope = type.containingType.map { fullName(message: $0) + "." }
    return (scope ?? modulePrefix(type.file)) + relativeName(enum: type)
  }

  /// The name of the type that carries a file's descriptor.
  func descriptorName(_ other: FileDescriptor) -> String {
    let stem = other.name.hasSuffix(".proto") ? String(other.name.dropLast(6)) : other.name
    let name = stem.split(separator: "/").map { part in
      part.split { !$0.isLetter && !$0.isNumber }
        .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }.joined(separator: "_")
    let start = name.first.map { $0.isLetter ? "" : "_" } ?? ""
    var taken = Set(types.topLevel(other))
    return modulePrefix(other) + TypeNames.unique(start + name + "_Proto", &taken)
  }

  private func modulePrefix(_ other: FileDescriptor) -> String {
    guard let module = mappings.moduleName(forFile: other),
      module != mappings.moduleName(forFile: file)
    else { return "" }
    return "\(module)."
  }
}
