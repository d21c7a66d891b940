import SwiftProtobufPluginLibrary

/// Writes `decodeJSON` and `encodeJSON` of a message.
struct JSONCodecWriter {
  let model: MessageModel
  let visibility: String

  func write(to printer: inout SourcePrinter) {
    writeDecode(to: &printer)
    writeEncode(to: &printer)
  }

  private func writeDecode(to printer: inout SourcePrinter) {
    printer.print(
      "\(visibility)mutating func decodeJSON(from reader: inout Wire.JSONReader)"
        + " throws(Wire.WireFault) {",
      "  var members = try reader.beginObject(Self.descriptor)")
    if model.fields.isEmpty {
      printer.print("  while try reader.nextField(&members) != nil { try reader.skipValue() }")
    } else {
      printer.print("  while let number = try reader.nextField(&members) {", "    switch number {")
      for field in model.byNumber {
        guard case .member(let index) = field.shape, let oneof = model.oneof(index) else {
          printer.print("    case \(field.number): try reader.read(&self.\(field.storage))")
          continue
        }
        printer.print(
          "    case \(field.number):",
          "      let isFree = self.\(oneof.plain) == nil",
          "      if let value = try reader.readMember(\(field.element).self, isFree: isFree) {",
          "        self.\(oneof.plain) = \(oneof.type).\(field.plain)(value)", "      }")
      }
      printer.print("    default: try reader.skipValue()", "    }", "  }")
    }
    printer.print("}", "")
  }

  private func writeEncode(to printer: inout SourcePrinter) {
    printer.print(
      "\(visibility)func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {",
      "  writer.beginObject()")
    var seen = Set<Int>()
    printer.withIndentation { p in
      for field in model.byNumber {
        guard case .member(let index) = field.shape else {
          p.print("try writer.field(\(names(field)), self.\(field.storage))")
          continue
        }
        guard seen.insert(index).inserted, let oneof = model.oneof(index) else { continue }
        p.print("switch self.\(oneof.plain) {")
        for member in oneof.members {
          p.print(
            "case .\(member.plain)(let value)?: try writer.member(\(names(member)), value)")
        }
        p.print(oneof.lastCase, "}")
      }
    }
    printer.print("  writer.endObject()", "}", "")
  }

  /// JSON name and name of the .proto, as string literals.
  private func names(_ field: FieldModel) -> String {
    "\(swiftLiteral(field.descriptor.jsonName ?? field.descriptor.name)), "
      + swiftLiteral(field.descriptor.name)
  }
}
