import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Writes a message: its struct, then its codecs.
struct MessageGenerator {
  let file: FileGenerator
  let model: MessageModel

  private let nested: [MessageGenerator]

  init(_ file: FileGenerator, _ message: Descriptor) throws {
    self.file = file
    model = try MessageModel(message, names: file.names, layout: file.layout)
    nested = try message.messages.filter { !$0.options.mapEntry }
      .map { try MessageGenerator(file, $0) }
  }

  var visibility: String { file.visibility }

  func write(to printer: inout SourcePrinter) {
    let fallback = "`\(model.descriptor.fullName)`."
    printer.print(lines: file.comments(model.descriptor, fallback: fallback))
    printer.print("\(visibility)struct \(model.name): Wire.Message {")
    printer.withIndentation { p in
      if model.isOnHeap { writeHeapProperties(to: &p) } else { writeProperties(to: &p) }
      for oneof in model.oneofs { writeOneof(oneof, to: &p) }
      for type in model.descriptor.enums { EnumGenerator(file, type).write(to: &p) }
      for message in nested { message.write(to: &p) }
      writeDescriptor(to: &p)
      if model.isOnHeap { writeStorage(to: &p) } else { writeCodecs(to: &p) }
    }
    printer.print("}", "")
  }

  private func writeCodecs(to printer: inout SourcePrinter) {
    BinaryCodecWriter(model: model, visibility: codecVisibility).write(to: &printer)
    guard !Self.hasOwnJSON.contains(model.descriptor.fullName) else { return }
    JSONCodecWriter(model: model, visibility: codecVisibility).write(to: &printer)
  }

  private var codecVisibility: String { model.isOnHeap ? "" : visibility }

  /// Types whose JSON the runtime writes by hand.
  static let hasOwnJSON: Set<String> = Set(
    [
      "Any", "Duration", "Timestamp", "FieldMask", "Struct", "Value", "ListValue", "DoubleValue",
      "FloatValue", "Int64Value", "UInt64Value", "Int32Value", "UInt32Value", "BoolValue",
      "StringValue", "BytesValue",
    ].map { "google.protobuf.\($0)" })

  // MARK: Properties

  private struct Property {
    let comment: String
    let name: String
    let storage: String
    let type: String
    let initial: String
    var isDeprecated = false
  }

  private var properties: [Property] {
    var result: [Property] = []
    var seen = Set<Int>()
    for field in model.fields {
      if case .member(let index) = field.shape {
        guard seen.insert(index).inserted, let oneof = model.oneof(index) else { continue }
        let comment = file.comments(oneof.descriptor)
        result.append(
          Property(
            comment: comment, name: oneof.name, storage: oneof.plain, type: "\(oneof.type)?",
            initial: "nil"))
      } else {
        result.append(
          Property(
            comment: file.comments(field.descriptor), name: field.name, storage: field.storage,
            type: field.type, initial: field.initial,
            isDeprecated: field.descriptor.options.deprecated))
      }
    }
    return result
  }

  private func deprecation(_ property: Property) -> String {
    let name = "\(model.descriptor.fullName).\(property.name.filter { $0 != "`" })"
    return "@available(*, deprecated, message: \"\(name) is marked deprecated in its .proto\")"
  }

  private func writeProperties(to printer: inout SourcePrinter) {
    for property in properties {
      printer.print(lines: property.comment)
      if property.isDeprecated {
        printer.print(deprecation(property))
        writeForwarding(property, to: property.storage, &printer)
        printer.print("private var \(property.storage): \(property.type) = \(property.initial)")
      } else {
        printer.print(
          "\(visibility)var \(property.name): \(property.type) = \(property.initial)")
      }
    }
    printer.print("\(visibility)var unknownFields = Wire.UnknownFields()", "")
    printer.print("\(visibility)init() {}", "")
  }

  private func writeForwarding(
    _ property: Property, to target: String, _ printer: inout SourcePrinter
  ) {
    printer.print(
      "\(visibility)var \(property.name): \(property.type) {", "  get { \(target) }",
      "  _modify { yield &\(target) }", "}")
  }

  /// The fields live behind one reference; the properties forward to them.
  private func writeHeapProperties(to printer: inout SourcePrinter) {
    for property in properties {
      printer.print(lines: property.comment)
      if property.isDeprecated { printer.print(deprecation(property)) }
      writeForwarding(property, to: "heap_.fields.\(property.storage)", &printer)
    }
    printer.print(
      "\(visibility)var unknownFields: Wire.UnknownFields {",
      "  get { heap_.fields.unknownFields }", "  _modify { yield &heap_.fields.unknownFields }",
      "}",
      "", "\(visibility)init() { heap_ = Self.empty_ }", "",
      "private static let empty_ = Wire.Heap(\(model.storage)())",
      "private var heap_: Wire.Heap<\(model.storage)>", "")
  }

  private func writeOneof(_ oneof: OneofModel, to printer: inout SourcePrinter) {
    printer.print("\(visibility)enum \(oneof.type): Sendable, Hashable {")
    printer.withIndentation { p in
      for member in oneof.members {
        p.print(lines: file.comments(member.descriptor))
        p.print("case \(member.name)(\(member.element))")
      }
    }
    printer.print("}", "")
  }

  private func writeDescriptor(to printer: inout SourcePrinter) {
    let message = model.descriptor
    guard let owner = message.file else { return }
    let index = DescriptorTrimmer.indices(of: owner).messages[message.fullName] ?? 0
    printer.print(
      "\(visibility)static var descriptor: Wire.MessageDescriptor {",
      "  Wire.MessageDescriptor(file: \(file.descriptorName(owner)).descriptor, at: \(index))", "}",
      "")
  }

  // MARK: Heap

  private func writeStorage(to printer: inout SourcePrinter) {
    let hasJSON = !Self.hasOwnJSON.contains(model.descriptor.fullName)
    printer.print(
      "\(visibility)static var storedBytes: Int { MemoryLayout<\(model.storage)>.stride }", "",
      "\(visibility)mutating func decode(from reader: inout Wire.WireReader)"
        + " throws(Wire.WireFault) {",
      "  try heap_.fields.decode(from: &reader)", "}", "",
      "\(visibility)func encode(to writer: inout Wire.WireWriter) {",
      "  heap_.fields.encode(to: &writer)", "}", "")
    if hasJSON {
      printer.print(
        "\(visibility)mutating func decodeJSON(from reader: inout Wire.JSONReader)"
          + " throws(Wire.WireFault) {",
        "  try heap_.fields.decodeJSON(from: &reader)", "}", "",
        "\(visibility)func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {",
        "  try heap_.fields.encodeJSON(to: &writer)", "}", "")
    }
    printer.print("private struct \(model.storage): Sendable, Hashable {")
    printer.withIndentation { p in
      for property in properties {
        p.print("var \(property.name): \(property.type) = \(property.initial)")
      }
      p.print("var unknownFields = Wire.UnknownFields()", "")
      p.print("static var descriptor: Wire.MessageDescriptor { \(model.fullName).descriptor }", "")
      writeCodecs(to: &p)
    }
    printer.print("}")
  }
}
