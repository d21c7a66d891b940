import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// A oneof and the Swift enum that stands for it.
struct OneofModel {
  let descriptor: OneofDescriptor
  /// Property name, quoted where Swift needs it.
  let name: String
  /// Name of the enum inside the message.
  let type: String
  /// In the order of the .proto.
  let members: [FieldModel]

  var plain: String { name.filter { $0 != "`" } }
}

/// What the generator needs to know about one message.
struct MessageModel {
  let descriptor: Descriptor
  /// Swift name within its scope, and from anywhere.
  let name: String
  let fullName: String
  /// In the order of the .proto.
  let fields: [FieldModel]
  let oneofs: [OneofModel]
  let isOnHeap: Bool
  /// Name of the struct that holds the fields on the heap.
  let storage: String

  /// Names that every message already has.
  private static let reserved: Set<String> = ["isInitial", "heap_"]

  init(_ message: Descriptor, namer: SwiftProtobufNamer, layout: Layout) throws {
    descriptor = message
    name = namer.relativeName(message: message)
    fullName = namer.fullName(message: message)
    isOnHeap = layout.isOnHeap(message)
    var nested = Set(message.messages.map(namer.relativeName(message:)))
    nested.formUnion(message.enums.map(namer.relativeName(enum:)))
    storage = Self.unique("Fields_", &nested)
    var names = Self.reserved
    var fields: [FieldModel] = []
    for field in message.fields {
      let proposed = namer.messagePropertyNames(
        field: field, prefixed: "", includeHasAndClear: false
      ).name
      let isMember = field.realContainingOneof != nil
      // Members of oneofs are enum cases; they share no scope with properties.
      let name = isMember ? proposed : Self.unique(proposed, &names)
      var model = try FieldModel(field, name: name, namer: namer)
      if field.options.deprecated, !isMember, !isOnHeap {
        model.storage = Self.unique("\(model.plain)_deprecated", &names)
      }
      fields.append(model)
    }
    self.fields = fields
    oneofs = message.realOneofs.map { oneof in
      let property = namer.messagePropertyName(oneof: oneof).name
      let upper = namer.relativeName(oneof: oneof)
      let short = String(upper.dropFirst("OneOf_".count))
      var taken = nested.union([namer.relativeName(message: message), "Self", "Type", "Protocol"])
      let isFree = !taken.contains(short) && !Self.standardTypes.contains(short)
      let type = Self.unique(isFree ? short : upper, &taken)
      nested.insert(type)
      return OneofModel(
        descriptor: oneof, name: Self.unique(property, &names), type: type,
        members: fields.filter { $0.descriptor.oneofIndex.map(Int.init) == oneof.index })
    }
  }

  /// Types that generated code names without their module.
  private static let standardTypes: Set<String> = [
    "Bool", "Double", "Float", "Int32", "Int64", "String", "UInt32", "UInt64", "UInt8", "Wire",
    "RPC", "Optional", "Array", "Dictionary", "Sendable", "Hashable", "Any", "Error", "Never",
  ]

  private static func unique(_ name: String, _ taken: inout Set<String>) -> String {
    var result = name
    while !taken.insert(result).inserted {
      result = result.filter { $0 != "`" } + "_"
    }
    return result
  }

  /// Ascending by number, as they stand on the wire.
  var byNumber: [FieldModel] { fields.sorted { $0.number < $1.number } }

  func oneof(_ index: Int) -> OneofModel? { oneofs.first { $0.descriptor.index == index } }
}
