import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The FileDescriptorProto that generated code carries: types and services, without comments,
/// custom options and the imports that only those need.
struct DescriptorTrimmer {
  private let file: FileDescriptor
  /// Imports that stay, in order.
  let imports: [FileDescriptor]

  init(_ file: FileDescriptor) {
    self.file = file
    var used = Set<String>()
    func visit(_ message: Descriptor) {
      for field in message.fields {
        if field.type == .message, let type = field.messageType { used.insert(type.file.name) }
        if field.type == .enum, let type = field.enumType { used.insert(type.file.name) }
      }
      message.messages.forEach(visit)
    }
    file.messages.forEach(visit)
    for method in file.services.flatMap(\.methods) {
      used.formUnion([method.inputType.file.name, method.outputType.file.name])
    }
    func reaches(_ candidate: FileDescriptor) -> Bool {
      used.contains(candidate.name) || candidate.publicDependencies.contains(where: reaches)
    }
    let isPublic = Set(file.publicDependencies.map(\.name))
    // A proto2 file gives way to the proto3 files that it passes on.
    var kept = Set<String>()
    func passed(_ candidate: FileDescriptor, _ isNeeded: Bool) -> [FileDescriptor] {
      guard candidate.edition == .proto3 else {
        return candidate.publicDependencies.flatMap { passed($0, isNeeded || reaches($0)) }
      }
      return isNeeded && kept.insert(candidate.name).inserted ? [candidate] : []
    }
    imports = file.dependencies.flatMap {
      passed($0, isPublic.contains($0.name) || reaches($0))
    }
  }

  func base64() throws -> String {
    let source = file.extractProto()
    var proto = source
    proto.clearSourceCodeInfo()
    proto.extension = []
    proto.weakDependency = []
    proto.dependency = imports.map(\.name)
    proto.publicDependency = imports.indices.filter { index in
      file.publicDependencies.contains { $0.name == imports[index].name }
    }.map(Int32.init)
    if proto.hasOptions { proto.options.unknownFields = UnknownStorage() }
    proto.messageType = source.messageType.map(trimmed)
    proto.enumType = source.enumType.map(trimmed)
    proto.service = source.service.map(trimmed)
    let data: Data = try proto.serializedBytes()
    return data.base64EncodedString()
  }

  private func trimmed(_ message: Google_Protobuf_DescriptorProto)
    -> Google_Protobuf_DescriptorProto
  {
    var message = message
    if message.hasOptions { message.options.unknownFields = UnknownStorage() }
    message.extension = []
    for index in message.field.indices where message.field[index].hasOptions {
      message.field[index].options.unknownFields = UnknownStorage()
    }
    for index in message.oneofDecl.indices where message.oneofDecl[index].hasOptions {
      message.oneofDecl[index].clearOptions()
    }
    message.nestedType = message.nestedType.map(trimmed)
    message.enumType = message.enumType.map(trimmed)
    return message
  }

  private func trimmed(
    _ type: Google_Protobuf_EnumDescriptorProto
  ) -> Google_Protobuf_EnumDescriptorProto {
    var type = type
    if type.hasOptions { type.options.unknownFields = UnknownStorage() }
    for index in type.value.indices where type.value[index].hasOptions {
      type.value[index].options.unknownFields = UnknownStorage()
    }
    return type
  }

  private func trimmed(
    _ service: Google_Protobuf_ServiceDescriptorProto
  ) -> Google_Protobuf_ServiceDescriptorProto {
    var service = service
    if service.hasOptions { service.options.unknownFields = UnknownStorage() }
    for index in service.method.indices where service.method[index].hasOptions {
      service.method[index].options.unknownFields = UnknownStorage()
    }
    return service
  }

  /// Position of a message or enum among all of its file, as `Wire.FileDescriptor` counts.
  static func indices(of file: FileDescriptor) -> (messages: [String: Int], enums: [String: Int]) {
    var messages: [String: Int] = [:]
    var enums: [String: Int] = [:]
    func visit(_ message: Descriptor) {
      messages[message.fullName] = messages.count
      message.messages.forEach(visit)
      for type in message.enums { enums[type.fullName] = enums.count }
    }
    file.messages.forEach(visit)
    for type in file.enums { enums[type.fullName] = enums.count }
    return (messages, enums)
  }
}
