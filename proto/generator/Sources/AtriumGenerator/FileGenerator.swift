import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Writes one .pb.swift.
struct FileGenerator {
  let file: FileDescriptor
  let options: GeneratorOptions
  let layout: Layout
  let names: FileNames
  private var services: [ServiceGenerator] = []

  init(file: FileDescriptor, options: GeneratorOptions, layout: Layout, types: TypeNames) throws {
    self.file = file
    self.options = options
    self.layout = layout
    let names = FileNames(types: types, mappings: options.mappings, file: file)
    self.names = names
    guard options.makesServices, !file.services.isEmpty else { return }
    var declared = Self.visible(file).map(types.topLevel).reduce(into: Set()) { $0.formUnion($1) }
    declared.insert(names.descriptorName(file))
    services = try file.services.map { try ServiceGenerator(self, $0, types: &declared) }
  }

  /// True for the well-known types, which live in the runtime itself.
  private var isInRuntime: Bool { options.mappings.moduleName(forFile: file) == "Wire" }
  private var modifier: String { options.visibility.modifier }

  /// The file and all that it imports, at any distance.
  private static func visible(_ file: FileDescriptor) -> [FileDescriptor] {
    var seen: Set<String> = []
    var result = [file]
    var next = 0
    while next < result.count {
      result += result[next].dependencies.filter { seen.insert($0.name).inserted }
      next += 1
    }
    return result
  }

  /// What the file declares outside of any type.
  var declaredNames: [String] {
    names.types.topLevel(file) + services.flatMap(\.declaredNames) + [names.descriptorName(file)]
  }

  func generate() throws -> String {
    var printer = SourcePrinter()
    writeHeader(to: &printer)
    for type in file.enums { EnumGenerator(self, type).write(to: &printer) }
    for message in file.messages {
      try MessageGenerator(self, message).write(to: &printer)
    }
    for service in services { service.write(to: &printer) }
    try writeDescriptor(to: &printer)
    return printer.content
  }

  var visibility: String { modifier }

  private func writeHeader(to printer: inout SourcePrinter) {
    printer.print(
      "// Made by protoc-gen-atrium from \(file.name). Change that file, not this one.",
      "// swift-format-ignore-file", "")
    if isInRuntime { return }
    let shown = modulesOfDeclarations()
    for module in shown.union(modules(of: DescriptorTrimmer(file).imports)).sorted() {
      printer.print("\(shown.contains(module) ? modifier : "")import \(module)")
    }
    printer.print("")
  }

  /// Modules that public declarations of this file name; others would be needlessly public.
  private func modulesOfDeclarations() -> Set<String> {
    var files: [FileDescriptor] = []
    func visit(_ message: Descriptor) {
      for field in message.fields {
        switch field.type {
        case .message: files += field.messageType.map { [$0.file] } ?? []
        case .enum: files += field.enumType.map { [$0.file] } ?? []
        default: break
        }
      }
      message.messages.forEach(visit)
    }
    file.messages.forEach(visit)
    let services = options.makesServices ? file.services : []
    for method in services.flatMap(\.methods) {
      files += [method.inputType.file, method.outputType.file]
    }
    return modules(of: files).union(services.isEmpty ? ["Wire"] : ["Wire", "RPC"])
  }

  /// Modules other than this file's own.
  private func modules(of files: [FileDescriptor]) -> Set<String> {
    let own = options.mappings.moduleName(forFile: file)
    return Set(files.compactMap(options.mappings.moduleName(forFile:)).filter { $0 != own })
  }

  /// The comments of the .proto as doc comments, each line with its end.
  func comments(_ element: some ProvidesSourceCodeLocation, fallback: String? = nil) -> String {
    let text = options.keepsComments ? element.protoSourceComments(commentPrefix: "///") : ""
    guard !text.isEmpty else { return fallback.map { "/// \($0)\n" } ?? "" }
    let lines = text.split(separator: "\n")
    return lines.map { line in
      let end = line.lastIndex { $0 != " " && $0 != "\t" }
      return line[...(end ?? line.startIndex)] + "\n"
    }.joined()
  }

  // MARK: Descriptor

  func descriptorName(_ other: FileDescriptor) -> String { names.descriptorName(other) }

  private func writeDescriptor(to printer: inout SourcePrinter) throws {
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
