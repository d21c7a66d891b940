import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Writes `decode` and `encode` of a message.
struct BinaryCodecWriter {
  let model: MessageModel
  let visibility: String

  func write(to printer: inout SourcePrinter) {
    writeDecode(to: &printer)
    writeEncode(to: &printer)
  }

  // MARK: Decoding

  private func writeDecode(to printer: inout SourcePrinter) {
    let unknown = "try reader.readUnknown(tag, into: &self.unknownFields)"
    printer.print(
      "\(visibility)mutating func decode(from reader: inout Wire.WireReader)"
        + " throws(Wire.WireFault) {",
      "  while !reader.isAtEnd {", "    let tag = try reader.readTag()")
    if model.fields.isEmpty {
      printer.print("    \(unknown)")
    } else {
      printer.print("    switch tag {")
      printer.withIndentation { p in
        p.withIndentation { p in
          for field in model.byNumber { writeCases(field, to: &p) }
        }
      }
      printer.print("    default: \(unknown)", "    }")
    }
    printer.print("  }", "}", "")
  }

  private func writeCases(_ field: FieldModel, to printer: inout SourcePrinter) {
    let target = "self.\(field.storage)"
    switch field.shape {
    case .implicit, .optional:
      printer.print("case \(field.tag()): \(target) = \(field.read)")
    case .message:
      printer.print("case \(field.tag()): try reader.readMessage(into: &\(target))")
    case .list, .packed:
      if field.isMessage {
        printer.print("case \(field.tag()): try reader.readMessage(appendingTo: &\(target))")
        return
      }
      printer.print("case \(field.tag()): \(target).append(\(field.read))")
      if field.wireType != 2 {
        printer.print(
          "case \(field.tag(2)): try reader.readPacked(\(field.codec).self, into: &\(target))")
      }
    case .map(let key, let value):
      printer.print(
        "case \(field.tag(2)):",
        "  try reader.readMapEntry(\(key).self, \(value).self, into: &\(target))")
    case .member(let index):
      if let oneof = model.oneof(index) { writeMember(field, oneof, to: &printer) }
    }
  }

  private func writeMember(
    _ field: FieldModel, _ oneof: OneofModel, to printer: inout SourcePrinter
  ) {
    let target = "self.\(oneof.plain)"
    guard field.isMessage else {
      printer.print("case \(field.tag()): \(target) = \(oneof.type).\(field.plain)(\(field.read))")
      return
    }
    printer.print(
      "case \(field.tag()):",
      "  var value = \(field.element)()",
      "  if case .\(field.plain)(let current)? = \(target) {",
      "    value = current",
      "    \(target) = nil",
      "  }",
      "  try reader.readMessage(into: &value)",
      "  \(target) = \(oneof.type).\(field.plain)(value)")
  }

  // MARK: Encoding

  private func writeEncode(to printer: inout SourcePrinter) {
    printer.print("\(visibility)func encode(to writer: inout Wire.WireWriter) {")
    printer.withIndentation { p in
      p.print("writer.writeUnknown(self.unknownFields)")
      var rest = Array(model.byNumber.reversed())[...]
      while let field = rest.first {
        guard case .member(let index) = field.shape, let oneof = model.oneof(index) else {
          writeField(field, to: &p)
          rest.removeFirst()
          continue
        }
        // Members that stand next to each other on the wire share one switch.
        let run = rest.prefix {
          if case .member(let other) = $0.shape { other == index } else { false }
        }
        writeMembers(Array(run), oneof, to: &p)
        rest.removeFirst(run.count)
      }
    }
    printer.print("}", "")
  }

  private func writeField(_ field: FieldModel, to printer: inout SourcePrinter) {
    let source = "self.\(field.storage)"
    switch field.shape {
    case .implicit:
      printer.print("if \(field.isSet) { \(write(field, source)) }")
    case .optional, .message:
      printer.print("if let value = \(source) { \(write(field, "value")) }")
    case .list:
      printer.print("writer.writeRepeated(\(field.codec).self, \(source), tag: \(field.tag()))")
    case .packed:
      printer.print("writer.writePacked(\(field.codec).self, \(source), tag: \(field.tag(2)))")
    case .map(let key, let value):
      printer.print(
        "writer.writeMap(\(key).self, \(value).self, \(source), tag: \(field.tag(2)))")
    case .member: break
    }
  }

  private func write(_ field: FieldModel, _ value: String) -> String {
    field.descriptor.type == .enum
      ? "writer.writeInt32(\(value).rawValue, tag: \(field.tag()))" : field.write(value)
  }

  private func writeMembers(
    _ members: [FieldModel], _ oneof: OneofModel, to printer: inout SourcePrinter
  ) {
    printer.print("switch self.\(oneof.plain) {")
    for member in members {
      printer.print("case .\(member.plain)(let value)?: \(write(member, "value"))")
    }
    let isComplete = members.count == oneof.members.count
    printer.print(isComplete ? oneof.lastCase : "default: break", "}")
  }
}
