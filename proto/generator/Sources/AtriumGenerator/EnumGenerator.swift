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

  func write(to printer: inout CodePrinter) {
    let visibility = file.visibility
    let name = file.namer.relativeName(enum: type)
    let index = DescriptorTrimmer.indices(of: type.file).enums[type.fullName] ?? 0
    printer.print(file.comments(type, fallback: "`\(type.fullName)`."), newlines: false)
    printer.print("\(visibility)struct \(name): Wire.Enumeration {")
    printer.withIndentation { p in
      var taken = Self.reserved
      for value in type.values {
        var constant = file.namer.relativeName(enumValue: value)
        if Self.reserved.contains(constant) { constant += "_" }
        // Aliases that differ only in their spelling share one constant.
        guard taken.insert(constant).inserted else { continue }
        p.print(file.comments(value), newlines: false)
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

  private func deprecation(_ name: String) -> String {
    "@available(*, deprecated, message: \"\(name) is marked deprecated in its .proto\")"
  }
}
