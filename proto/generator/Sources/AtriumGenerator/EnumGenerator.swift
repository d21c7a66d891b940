import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Writes an open enum: a struct around its number with a constant for each name.
struct EnumGenerator {
  let file: FileGenerator
  let type: EnumDescriptor

  init(_ file: FileGenerator, _ type: EnumDescriptor) {
    self.file = file
    self.type = type
  }

  /// Names that every enum already has.
  private static let reserved: Set<String> = [
    "descriptor", "acceptsNull", "isInitial", "readJSON", "writeJSON", "init", "name", "with",
  ]

  func write(to printer: inout SourcePrinter) {
    let visibility = file.visibility
    let name = file.names.relativeName(enum: type)
    let index = DescriptorTrimmer.indices(of: type.file).enums[type.fullName] ?? 0
    printer.print(lines: file.comments(type, fallback: "`\(type.fullName)`."))
    printer.print("\(visibility)struct \(name): Wire.Enumeration {")
    printer.withIndentation { p in
      for (value, constant) in constants() {
        p.print(lines: file.comments(value))
        if value.options.deprecated { p.print(deprecation(value.fullName)) }
        p.print("\(visibility)static let \(constant) = Self(rawValue: \(value.number))")
      }
      p.print(
        "", "\(visibility)let rawValue: Int32", "",
        "\(visibility)init(rawValue: Int32) { self.rawValue = rawValue }", "",
        "\(visibility)static var descriptor: Wire.EnumDescriptor {",
        "  Wire.EnumDescriptor(file: \(file.descriptorName(type.file)).descriptor, at: \(index))",
        "}")
    }
    printer.print("}", "")
  }

  /// Aliases that differ only in their spelling share one constant.
  private func constants() -> [(EnumValueDescriptor, String)] {
    var taken = Self.reserved
    var numbers: [String: Int32] = [:]
    var result: [(EnumValueDescriptor, String)] = []
    for value in type.values {
      let proposed = file.names.types.proposal(value: value)
      if numbers[proposed] == value.number { continue }
      let constant = TypeNames.unique(proposed, &taken)
      numbers[proposed] = value.number
      result.append((value, constant))
    }
    return result
  }

  private func deprecation(_ name: String) -> String {
    "@available(*, deprecated, message: \"\(name) is marked deprecated in its .proto\")"
  }
}
