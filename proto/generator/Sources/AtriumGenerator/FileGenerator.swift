import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Writes one .pb.swift.
struct FileGenerator {
  let file: FileDescriptor
  let options: GeneratorOptions
  let layout: Layout
  let namer: SwiftProtobufNamer

  init(file: FileDescriptor, options: GeneratorOptions, layout: Layout) {
    self.file = file
    self.options = options
    self.layout = layout
    namer = SwiftProtobufNamer(currentFile: file, protoFileToModuleMappings: options.mappings)
  }

  /// True for the well-known types, which live in the runtime itself.
  private var isInRuntime: Bool { options.mappings.moduleName(forFile: file) == "Wire" }
  private var modifier: String { options.visibility.modifier }

  func generate() throws -> String {
    var printer = CodePrinter(indent: "  ".unicodeScalars, addNewlines: true)
    writeHeader(to: &printer)
    for type in file.enums { EnumGenerator(self, type).write(to: &printer) }
    for message in file.messages {
      try MessageGenerator(self, message).write(to: &printer)
    }
    if options.makesServices {
      for service in file.services { try ServiceGenerator(self, service).write(to: &printer) }
    }
    try writeDescriptor(to: &printer)
    return printer.content
  }

  var visibility: String { modifier }

  private func writeHeader(to printer: inout CodePrinter) {
    printer.print(
      "// Made by protoc-gen-atrium from \(file.name). Change that file, not this one.",
      "// swift-format-ignore-file", "")
    if isInRuntime { return }
    var modules = Set(options.mappings.neededModules(forFile: file) ?? [])
    modules.insert("Wire")
    if options.makesServices, !file.services.isEmpty { modules.insert("RPC") }
    let isUsed = usedModules()
    for module in modules.sorted() {
      printer.print("\(isUsed.contains(module) ? modifier : "")import \(module)")
    }
    printer.print("")
  }

  /// Modules that public declarations of this file name; others would be needlessly public.
  private func usedModules() -> Set<String> {
    var used: Set<String> = ["Wire", "RPC"]
    func add(_ other: FileDescriptor?) {
      if let other, let module = options.mappings.moduleName(forFile: other) { used.insert(module) }
    }
    func visit(_ message: Descriptor) {
      for field in message.fields {
        if field.type == .message { add(field.messageType?.file) }
        if field.type == .enum { add(field.enumType?.file) }
      }
      message.messages.forEach(visit)
    }
    file.messages.forEach(visit)
    for method in file.services.flatMap(\.methods) {
      add(method.inputType.file)
      add(method.outputType.file)
    }
    for imported in file.dependencies { add(imported) }
    return used
  }

  /// The comments of the .proto as doc comments, each line with its end.
  func comments(_ element: some ProvidesSourceCodeLocation, fallback: String? = nil) -> String {
    let text = options.keepsComments ? element.protoSourceComments(commentPrefix: "///") : ""
    return text.isEmpty ? fallback.map { "/// \($0)\n" } ?? "" : text
  }

  // MARK: Descriptor

  /// The name of the type that carries a file's descriptor.
  func descriptorName(_ file: FileDescriptor) -> String {
    let stem = file.name.hasSuffix(".proto") ? String(file.name.dropLast(6)) : file.name
    let name = stem.split(separator: "/").map { part in
      part.split { !$0.isLetter && !$0.isNumber }
        .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }.joined(separator: "_")
    let local = (name.first?.isNumber == true ? "_" : "") + name + "_Proto"
    guard let module = options.mappings.moduleName(forFile: file),
      module != options.mappings.moduleName(forFile: self.file)
    else { return local }
    return "\(module).\(local)"
  }

  private func writeDescriptor(to printer: inout CodePrinter) throws {
    let trimmer = DescriptorTrimmer(file)
    let imports = trimmer.imports.map { "\(descriptorName($0)).descriptor" }
    let base64 = try trimmer.base64()
    printer.print(
      "/// The descriptor of `\(file.name)`, without custom options.",
      "\(modifier)enum \(descriptorName(file)) {")
    printer.withIndentation { p in
      p.print("\(modifier)static let descriptor = Wire.FileDescriptor.generated(", "  \"\"\"")
      var rest = Substring(base64)
      while !rest.isEmpty {
        let line = rest.prefix(92)
        rest = rest.dropFirst(92)
        p.print("  \(line)\(rest.isEmpty ? "" : "\\")")
      }
      p.print("  \"\"\",", "  imports: [\(imports.joined(separator: ", "))])")
    }
    printer.print("}")
  }
}
