/// A .proto file: its messages, enums and services, with every type name resolved.
///
/// Immutable. Files refer to the files they import, so a file carries all that its types need.
public final class FileDescriptor: Sendable {
  /// Path as in import statements, such as `google/protobuf/any.proto`.
  public let name: String
  /// Package, such as `google.protobuf`; empty when the file has none.
  public let package: String
  /// False for a proto2 file.
  public let isProto3: Bool
  /// The files that this one imports, directly or through public imports.
  public let imports: [FileDescriptor]
  /// The FileDescriptorProto as it came, for server reflection.
  public let serialized: [UInt8]
  /// Imports that those who import this file see too.
  let publicImports: [FileDescriptor]
  let messageRecords: [MessageRecord]
  let enumRecords: [EnumRecord]
  let serviceRecords: [ServiceRecord]
  let messageIndices: [String: Int]
  let enumIndices: [String: Int]

  /// Files of one descriptor set.
  public static let maximumFiles = 10_000
  /// Files that one file sees, directly or through public imports.
  public static let maximumImports = 1_000
  /// Bytes of a full name, and names within names.
  public static let maximumNameBytes = 512

  /// Reads a serialized FileDescriptorProto; `imports` has at least the files it imports.
  public convenience init(
    serialized bytes: [UInt8], imports: [FileDescriptor]
  ) throws(DescriptorError) {
    let available = Dictionary(imports.map { ($0.name, $0) }) { first, _ in first }
    try self.init(try Self.parse(bytes), serialized: bytes, available: available)
  }

  init(
    _ proto: FileProto, serialized: [UInt8], available: [String: FileDescriptor]
  ) throws(DescriptorError) {
    guard !proto.hasEdition, ["", "proto2", "proto3"].contains(proto.syntax) else {
      throw DescriptorError(
        .unsupportedSyntax(proto.hasEdition ? "editions" : proto.syntax), in: proto.name)
    }
    var direct: [FileDescriptor] = []
    for dependency in proto.dependencies {
      guard let file = available[dependency] else {
        throw DescriptorError(.missingImport(dependency), in: proto.name)
      }
      direct.append(file)
    }
    name = proto.name
    package = proto.package
    isProto3 = proto.syntax == "proto3"
    self.serialized = serialized
    publicImports = proto.publicDependencies.compactMap { index in
      direct.indices.contains(Int(index)) ? direct[Int(index)] : nil
    }
    imports = try Self.visible(direct, from: proto.name)
    var builder = DescriptorBuilder(file: proto, imports: imports)
    try builder.build()
    messageRecords = builder.messages
    enumRecords = builder.enums
    serviceRecords = builder.services
    messageIndices = Dictionary(
      uniqueKeysWithValues: messageRecords.enumerated().map { ($1.fullName, $0) })
    enumIndices = Dictionary(
      uniqueKeysWithValues: enumRecords.enumerated().map { ($1.fullName, $0) })
  }

  private init() {
    name = ""
    package = ""
    isProto3 = true
    imports = []
    publicImports = []
    serialized = []
    messageRecords = []
    enumRecords = []
    serviceRecords = []
    messageIndices = [:]
    enumIndices = [:]
  }

  private static func visible(
    _ direct: [FileDescriptor], from name: String
  ) throws(DescriptorError) -> [FileDescriptor] {
    var result: [FileDescriptor] = []
    var seen = Set<FileDescriptor>()
    var queue = direct
    var next = 0
    while next < queue.count {
      let file = queue[next]
      next += 1
      guard seen.insert(file).inserted else { continue }
      guard result.count < maximumImports else { throw DescriptorError(.tooManyImports, in: name) }
      result.append(file)
      queue += file.publicImports
    }
    return result
  }

  static func parse(_ bytes: [UInt8]) throws(DescriptorError) -> FileProto {
    let result = bytes.withUnsafeBytes { input -> Result<FileProto, WireFault> in
      do throws(WireFault) { return .success(try FileProto(input)) } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let proto): return proto
    case .failure(let fault):
      let error = WireError(
        fault, format: .binary, messageType: "google.protobuf.FileDescriptorProto")
      throw DescriptorError(.malformed(error), in: "file")
    }
  }

  // MARK: What is in it

  /// The top-level messages.
  public var messages: [MessageDescriptor] {
    messageRecords.indices.filter { messageRecords[$0].parent == nil }
      .map { MessageDescriptor(file: self, at: $0) }
  }

  /// All messages, nested ones after the message around them.
  public var allMessages: [MessageDescriptor] {
    messageRecords.indices.map { MessageDescriptor(file: self, at: $0) }
  }

  /// All enums, those inside messages too.
  public var allEnums: [EnumDescriptor] {
    enumRecords.indices.map { EnumDescriptor(file: self, at: $0) }
  }

  /// The services, in the order of the .proto.
  public var services: [ServiceDescriptor] {
    serviceRecords.indices.map { ServiceDescriptor(file: self, at: $0) }
  }

  /// Looks in this file and in all that it imports, at any distance.
  public func message(named fullName: String) -> MessageDescriptor? {
    var visited = Set<FileDescriptor>()
    return message(named: fullName, visited: &visited)
  }

  func message(named fullName: String, visited: inout Set<FileDescriptor>) -> MessageDescriptor? {
    var queue = [self]
    while let file = queue.popLast() {
      guard visited.insert(file).inserted else { continue }
      if let index = file.messageIndices[fullName] {
        return MessageDescriptor(file: file, at: index)
      }
      queue += file.imports
    }
    return nil
  }
}

extension FileDescriptor {
  /// Files and all that they import at any distance, each once; what imports comes first.
  package static func withImports(_ files: [FileDescriptor]) -> [FileDescriptor] {
    var seen: Set<FileDescriptor> = []
    var result = files.filter { seen.insert($0).inserted }
    var next = 0
    while next < result.count {
      result += result[next].imports.filter { seen.insert($0).inserted }
      next += 1
    }
    return result
  }
}

extension FileDescriptor: Hashable {
  public static func == (left: FileDescriptor, right: FileDescriptor) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

// MARK: - Where files come from

extension FileDescriptor {
  /// The files of a serialized FileDescriptorSet (protoc's `--descriptor_set_out`), in any order.
  public static func load(set bytes: [UInt8]) throws(DescriptorError) -> [FileDescriptor] {
    var parts: [[UInt8]] = []
    let fault = bytes.withUnsafeBytes { input -> WireFault? in
      do throws(WireFault) {
        guard var reader = WireReader(input, limits: WireLimits()) else { return nil }
        while !reader.isAtEnd {
          let tag = try reader.readTag()
          if tag == 10 { parts.append(try reader.readBytes()) } else { try reader.skip(tag) }
        }
      } catch { return error }
      return nil
    }
    if let fault {
      let error = WireError(
        fault, format: .binary, messageType: "google.protobuf.FileDescriptorSet")
      throw DescriptorError(.malformed(error), in: "set")
    }
    return try load(files: parts)
  }

  /// The name of a serialized FileDescriptorProto and the names of what it imports.
  package static func head(
    ofSerialized bytes: [UInt8]
  ) throws(DescriptorError) -> (name: String, imports: [String]) {
    let proto = try parse(bytes)
    return (proto.name, proto.dependencies)
  }

  /// Serialized FileDescriptorProtos, in any order.
  public static func load(files parts: [[UInt8]]) throws(DescriptorError) -> [FileDescriptor] {
    guard parts.count <= maximumFiles else { throw DescriptorError(.tooManyFiles, in: "set") }
    var protos: [FileProto] = []
    for part in parts { protos.append(try parse(part)) }
    var loaded: [String: FileDescriptor] = [:]
    for index in try importOrder(protos) {
      let proto = protos[index]
      let file = try FileDescriptor(proto, serialized: parts[index], available: loaded)
      loaded[proto.name] = file
    }
    return protos.compactMap { loaded[$0.name] }
  }

  /// Positions of the files, each after all that it imports (Kahn 1962).
  private static func importOrder(_ protos: [FileProto]) throws(DescriptorError) -> [Int] {
    var position: [String: Int] = [:]
    for (index, proto) in protos.enumerated() {
      guard position.updateValue(index, forKey: proto.name) == nil else {
        throw DescriptorError(.duplicateName, in: proto.name)
      }
    }
    var importers: [[Int]] = Array(repeating: [], count: protos.count)
    var open = [Int](repeating: 0, count: protos.count)
    for (index, proto) in protos.enumerated() {
      for dependency in Set(proto.dependencies) {
        guard let target = position[dependency] else {
          throw DescriptorError(.missingImport(dependency), in: proto.name)
        }
        importers[target].append(index)
        open[index] += 1
      }
    }
    var order = protos.indices.filter { open[$0] == 0 }
    var next = 0
    while next < order.count {
      for importer in importers[order[next]] {
        open[importer] -= 1
        if open[importer] == 0 { order.append(importer) }
      }
      next += 1
    }
    if let stuck = open.firstIndex(where: { $0 > 0 }) {
      throw DescriptorError(.importCycle, in: protos[stuck].name)
    }
    return order
  }

  /// The file that generated code carries, as base64 of its FileDescriptorProto.
  public static func generated(
    _ base64: StaticString, imports: [FileDescriptor]
  ) -> FileDescriptor {
    let text = UnsafeBufferPointer(start: base64.utf8Start, count: base64.utf8CodeUnitCount)
    do {
      let bytes = Base64.decode(text) ?? []
      return try FileDescriptor(serialized: bytes, imports: imports)
    } catch {
      assertionFailure("generated descriptor: \(error)")
      return FileDescriptor.empty
    }
  }

  private static let empty = FileDescriptor()
}
