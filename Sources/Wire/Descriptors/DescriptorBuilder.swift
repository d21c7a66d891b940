/// Turns one file's protos into records: flattens nesting, checks, resolves type names.
struct DescriptorBuilder {
  let file: FileProto
  let imports: [FileDescriptor]
  private(set) var messages: [MessageRecord] = []
  private(set) var enums: [EnumRecord] = []
  private(set) var services: [ServiceRecord] = []
  private var heads: [MessageHead] = []
  private var protos: [MessageProto] = []
  private var names: [String: Symbol] = [:]
  private let isProto3: Bool

  private enum Symbol {
    case message(TypeReference)
    case enumeration(TypeReference)
    case other
  }

  static let maximumFieldNumber: Int32 = 536_870_911

  init(file: FileProto, imports: [FileDescriptor]) {
    self.file = file
    self.imports = imports
    isProto3 = file.syntax == "proto3"
  }

  mutating func build() throws(DescriptorError) {
    for message in file.messages { try add(message, scope: file.package, parent: nil) }
    for type in file.enums { try add(type, scope: file.package, parent: nil) }
    for index in heads.indices { messages.append(try record(of: index)) }
    for index in messages.indices where messages[index].isMapEntry { try checkMapEntry(index) }
    for service in file.services { try add(service) }
  }

  private func join(_ scope: String, _ name: String) -> String {
    scope.isEmpty ? name : "\(scope).\(name)"
  }

  private mutating func declare(_ name: String, _ symbol: Symbol) throws(DescriptorError) {
    guard name.utf8.count <= FileDescriptor.maximumNameBytes else {
      throw DescriptorError(.nameTooLong, in: file.name)
    }
    guard names.updateValue(symbol, forKey: name) == nil, imported(name) == nil else {
      throw DescriptorError(.duplicateName, in: name)
    }
  }

  private mutating func add(
    _ proto: MessageProto, scope: String, parent: Int?
  ) throws(DescriptorError) {
    let fullName = join(scope, proto.name)
    let index = heads.count
    try declare(fullName, .message(TypeReference(file: nil, index: index)))
    heads.append(
      MessageHead(
        name: proto.name, fullName: fullName, parent: parent, isMapEntry: proto.isMapEntry))
    protos.append(proto)
    for nested in proto.nested { try add(nested, scope: fullName, parent: index) }
    for type in proto.enums { try add(type, scope: fullName, parent: index) }
  }

  private mutating func add(
    _ proto: EnumProto, scope: String, parent: Int?
  ) throws(DescriptorError) {
    let fullName = join(scope, proto.name)
    try declare(fullName, .enumeration(TypeReference(file: nil, index: enums.count)))
    guard !proto.values.isEmpty else { throw DescriptorError(.enumWithoutValues, in: fullName) }
    enums.append(
      EnumRecord(
        name: proto.name, fullName: fullName, parent: parent, values: proto.values,
        byName: Dictionary(proto.values.map { ($0.name, $0.number) }) { first, _ in first },
        byNumber: Dictionary(proto.values.map { ($0.number, $0.name) }) { first, _ in first }))
  }

  // MARK: Fields

  private func record(of index: Int) throws(DescriptorError) -> MessageRecord {
    let proto = protos[index]
    let head = heads[index]
    var table = FieldTable()
    for field in proto.fields {
      let fullName = "\(head.fullName).\(field.name)"
      let position = table.fields.count
      guard 1...Self.maximumFieldNumber ~= field.number else {
        throw DescriptorError(.numberOutOfRange(field.number), in: fullName)
      }
      guard table.byNumber.updateValue(position, forKey: field.number) == nil else {
        throw DescriptorError(.duplicateNumber(field.number), in: fullName)
      }
      guard table.byName.updateValue(position, forKey: field.name) == nil else {
        throw DescriptorError(.duplicateName, in: fullName)
      }
      let resolved = try resolve(field, proto, head, fullName: fullName)
      table.fields.append(resolved)
      table.byJSONName[resolved.jsonName] = position
    }
    for (position, field) in table.fields.enumerated() where table.byJSONName[field.name] == nil {
      table.byJSONName[field.name] = position
    }
    return MessageRecord(head, oneofs: proto.oneofs, table)
  }

  private func resolve(
    _ field: FieldProto, _ message: MessageProto, _ head: MessageHead, fullName: String
  ) throws(DescriptorError) -> FieldRecord {
    if let oneof = field.oneof, !message.oneofs.indices.contains(Int(oneof)) {
      throw DescriptorError(.invalidOneof, in: fullName)
    }
    var kind = FieldKind(rawValue: field.type)
    var type: TypeReference?
    if kind == nil || kind == .message || kind == .group || kind == .enumeration {
      switch lookUp(field.typeName, from: head.fullName) {
      case .message(let reference)? where kind != .enumeration:
        type = reference
        kind = kind ?? .message
      case .enumeration(let reference)? where kind == nil || kind == .enumeration:
        type = reference
        kind = .enumeration
      default: throw DescriptorError(.unknownType(field.typeName), in: fullName)
      }
    }
    guard let kind else { throw DescriptorError(.unknownType(field.typeName), in: fullName) }
    return FieldRecord(field, kind: kind, type: type, isProto3: isProto3)
  }

  /// A name with a leading dot is complete; another one is looked for from the inside out.
  private func lookUp(_ name: String, from scope: String) -> Symbol? {
    if name.hasPrefix(".") { return symbol(String(name.dropFirst())) }
    var scope = scope[...]
    while true {
      if let symbol = symbol(join(String(scope), name)) { return symbol }
      guard !scope.isEmpty else { return nil }
      scope = scope.lastIndex(of: ".").map { scope[..<$0] } ?? ""
    }
  }

  private func symbol(_ name: String) -> Symbol? { names[name] ?? imported(name) }

  /// The imports are asked one by one: their names are not copied into every file that sees them.
  private func imported(_ name: String) -> Symbol? {
    for (index, file) in imports.enumerated() {
      if let at = file.messageIndices[name] {
        return .message(TypeReference(file: index, index: at))
      }
      if let at = file.enumIndices[name] {
        return .enumeration(TypeReference(file: index, index: at))
      }
    }
    return nil
  }

  /// Lower camel case as protoc makes it: underscores go, the letter after one becomes upper case.
  static func jsonName(_ name: String) -> String {
    var result = ""
    var isUpper = false
    for character in name {
      if character == "_" {
        isUpper = true
      } else {
        result += isUpper ? character.uppercased() : String(character)
        isUpper = false
      }
    }
    return result
  }

  private func checkMapEntry(_ index: Int) throws(DescriptorError) {
    let record = messages[index]
    let failure = DescriptorError(.invalidMapEntry, in: record.fullName)
    guard record.fields.count == 2, let key = record.byNumber[1], record.byNumber[2] != nil else {
      throw failure
    }
    guard record.fields.allSatisfy({ $0.cardinality != .repeated }) else { throw failure }
    switch record.fields[key].kind {
    case .double, .float, .bytes, .message, .group, .enumeration: throw failure
    default: break
    }
  }

  // MARK: Services

  private mutating func add(_ proto: ServiceProto) throws(DescriptorError) {
    let fullName = join(file.package, proto.name)
    try declare(fullName, .other)
    var record = ServiceRecord(name: proto.name, fullName: fullName)
    for method in proto.methods {
      guard case .message(let input)? = lookUp(method.input, from: fullName) else {
        throw DescriptorError(.unknownType(method.input), in: "\(fullName).\(method.name)")
      }
      guard case .message(let output)? = lookUp(method.output, from: fullName) else {
        throw DescriptorError(.unknownType(method.output), in: "\(fullName).\(method.name)")
      }
      record.methods.append(
        MethodRecord(
          name: method.name, input: input, output: output,
          isClientStreaming: method.isClientStreaming, isServerStreaming: method.isServerStreaming))
    }
    services.append(record)
  }
}
