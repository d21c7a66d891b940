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

  /// What closes a switch over all members. The compiler gives up on proving that a few hundred
  /// cases are all there are.
  var lastCase: String { members.count <= 100 ? "case nil: break" : "default: break" }
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

  init(_ message: Descriptor, names: FileNames, layout: Layout) throws {
    descriptor = message
    name = names.relativeName(message: message)
    fullName = names.fullName(message: message)
    isOnHeap = layout.isOnHeap(message)
    var nested = Set(message.messages.map(names.relativeName(message:)))
    nested.formUnion(message.enums.map(names.relativeName(enum:)))
    storage = TypeNames.unique("Fields_", &nested)
    let shadowed = names.types.shadowed(in: message.file)
    var properties = Self.reserved.union(nested).union(shadowed)
    fields = try Self.fields(message, names, isOnHeap: isOnHeap, properties: &properties)
    byNumber = fields.sorted { $0.number < $1.number }
    var oneofs: [OneofModel] = []
    for oneof in message.realOneofs {
      let proposed = names.types.proposal(oneof: oneof)
      let short = String(proposed.type.dropFirst("OneOf_".count))
      var taken = nested.union(shadowed).union([name])
      let type = TypeNames.unique(taken.contains(short) ? proposed.type : short, &taken)
      nested.insert(type)
      oneofs.append(
        OneofModel(
          descriptor: oneof, name: TypeNames.unique(proposed.property, &properties), type: type,
          members: fields.filter { $0.descriptor.oneofIndex.map(Int.init) == oneof.index }))
    }
    self.oneofs = oneofs
  }

  private static func fields(
    _ message: Descriptor, _ names: FileNames, isOnHeap: Bool, properties: inout Set<String>
  ) throws -> [FieldModel] {
    // Members of oneofs are enum cases; they share no scope with properties.
    var cases: [Int: Set<String>] = [:]
    return try message.fields.map { field in
      let proposed = names.types.proposal(field: field)
      if let oneof = field.realContainingOneof {
        let name = TypeNames.unique(proposed, &cases[oneof.index, default: []])
        return try FieldModel(field, name: name, names: names)
      }
      let name = TypeNames.unique(proposed, &properties)
      var model = try FieldModel(field, name: name, names: names)
      if field.options.deprecated, !isOnHeap {
        model.storage = TypeNames.unique("\(model.plain)_deprecated", &properties)
      }
      return model
    }
  }

  /// Ascending by number, as they stand on the wire.
  let byNumber: [FieldModel]

  func oneof(_ index: Int) -> OneofModel? { oneofs.first { $0.descriptor.index == index } }
}
