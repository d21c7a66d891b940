import SwiftProtobuf
public import SwiftProtobufPluginLibrary

/// Makes Swift from proto3 files: messages, enums, services, clients, routes, descriptors.
public struct Generator: CodeGenerator {
  public init() {}

  public var version: String? { "0.1.0" }

  public var supportedFeatures: [Google_Protobuf_Compiler_CodeGeneratorResponse.Feature] {
    [.proto3Optional]
  }

  public func generate(
    files: [FileDescriptor], parameter: any CodeGeneratorParameter,
    protoCompilerContext: any ProtoCompilerContext, generatorOutputs: any GeneratorOutputs
  ) throws {
    let options = try GeneratorOptions(parameter.parsedPairs)
    let layout = Layout()
    let types = TypeNames()
    var declared: [String: String] = [:]
    var taken: [String: String] = [:]
    for file in files {
      try check(file)
      let name = outputName(file.name, options.fileNaming)
      if let other = taken.updateValue(file.name, forKey: name) {
        throw GeneratorError(
          "\(file.name) and \(other) both become \(name); choose another FileNaming")
      }
      let generator = try FileGenerator(
        file: file, options: options, layout: layout, types: types)
      let module = options.mappings.moduleName(forFile: file).map { $0 + "." } ?? ""
      for declaration in generator.declaredNames {
        guard let other = declared.updateValue(file.name, forKey: module + declaration) else {
          continue
        }
        throw GeneratorError(
          "\(file.name) and \(other) both declare \(declaration) in Swift; rename one, "
            + "give its file a swift_prefix, or make two modules of them")
      }
      try generatorOutputs.add(fileName: name, contents: try generator.generate())
    }
  }

  private func check(_ file: FileDescriptor) throws {
    guard file.edition == .proto3 else {
      throw GeneratorError(
        "\(file.name): only proto3 files are supported; declare syntax = \"proto3\"")
    }
  }

  private func outputName(_ path: String, _ naming: GeneratorOptions.FileNaming) -> String {
    let stem = path.hasSuffix(".proto") ? String(path.dropLast(6)) : path
    let name =
      switch naming {
      case .pathToUnderscores: String(stem.map { $0 == "/" ? "_" : $0 })
      case .fullPath: stem
      case .dropPath: stem.split(separator: "/").last.map(String.init) ?? stem
      }
    return name + ".pb.swift"
  }
}
