/// A message type: its fields, oneofs and names.
public struct MessageDescriptor: Sendable, Hashable {
  /// The file that declares it.
  public let file: FileDescriptor
  /// Position among all messages of the file, nested ones in pre-order.
  public let index: Int

  /// Descriptors of one file are numbered in pre-order: a message, then those inside it.
  public init(file: FileDescriptor, at index: Int) {
    self.file = file
    self.index = index
    record = file.messageRecords.indices.contains(index) ? file.messageRecords[index] : .none
  }

  let record: MessageRecord

  public static func == (left: Self, right: Self) -> Bool {
    left.file == right.file && left.index == right.index
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(index)
  }

  /// Name without package and outer messages.
  public var name: String { record.name }
  /// Package and name, such as `google.protobuf.Any`.
  public var fullName: String { record.fullName }
  /// True for the hidden message behind a map field.
  public var isMapEntry: Bool { record.isMapEntry }
  /// The message that this one is declared in.
  public var parent: MessageDescriptor? {
    record.parent.map { MessageDescriptor(file: file, at: $0) }
  }

  /// In the order of the .proto.
  public var fields: [FieldDescriptor] {
    record.fields.indices.map { FieldDescriptor(message: self, index: $0) }
  }

  /// Names of the oneofs, those behind `optional` too.
  public var oneofs: [String] { record.oneofs }

  /// The field with that number.
  public func field(number: Int32) -> FieldDescriptor? {
    record.position(ofNumber: number).map { FieldDescriptor(message: self, index: $0) }
  }

  /// The field by its name in the .proto.
  public func field(named name: String) -> FieldDescriptor? {
    record.byName[name].map { FieldDescriptor(message: self, index: $0) }
  }

  func fieldIndex(jsonName: String) -> Int? { record.byJSONName[jsonName] }

  func fieldNumber(at index: Int) -> Int32 {
    record.fields.indices.contains(index) ? record.fields[index].number : 0
  }
}

extension MessageRecord {
  fileprivate static let none = MessageRecord(
    MessageHead(name: "", fullName: "", parent: nil, isMapEntry: false))
}

/// A field of a message.
public struct FieldDescriptor: Sendable, Hashable {
  /// The message that declares it.
  public let message: MessageDescriptor
  let index: Int
  let record: FieldRecord

  init(message: MessageDescriptor, index: Int) {
    self.message = message
    self.index = index
    record = message.record.fields[index]
  }

  public static func == (left: Self, right: Self) -> Bool { left.record === right.record }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(record)) }

  /// Name in the .proto.
  public var name: String { record.name }
  /// Member name in JSON.
  public var jsonName: String { record.jsonName }
  /// Number on the wire.
  public var number: Int32 { record.number }
  /// Type of the value, or of one element.
  public var kind: FieldKind { record.kind }
  /// How many values it holds.
  public var cardinality: Cardinality { record.cardinality }
  /// True for lists and maps.
  public var isRepeated: Bool { record.cardinality == .repeated }
  /// True when its list is written behind one tag.
  public var isPacked: Bool { record.isPacked }
  /// True for map fields.
  public var isMap: Bool { messageType?.isMapEntry == true && isRepeated }
  /// Position among the message's oneofs; nil outside oneofs.
  public var oneofIndex: Int? { record.oneof }
  /// True for a proto3 field marked `optional`, which has a oneof of its own.
  public var isProto3Optional: Bool { record.isProto3Optional }

  /// True when unset differs from set to the default.
  public var hasPresence: Bool {
    if isRepeated { return false }
    return record.oneof != nil || record.kind == .message || record.kind == .group
      || !message.file.isProto3
  }

  /// The type of a message or group field.
  public var messageType: MessageDescriptor? {
    guard let type = record.type, record.kind != .enumeration else { return nil }
    return MessageDescriptor(file: message.file.file(of: type), at: type.index)
  }

  /// The type of an enum field.
  public var enumType: EnumDescriptor? {
    guard let type = record.type, record.kind == .enumeration else { return nil }
    return EnumDescriptor(file: message.file.file(of: type), at: type.index)
  }
}

/// An enum type and its names.
public struct EnumDescriptor: Sendable, Hashable {
  /// The file that declares it.
  public let file: FileDescriptor
  /// Position among all enums of the file.
  public let index: Int

  /// Enums of one file are numbered in pre-order of the messages around them, top-level ones last.
  public init(file: FileDescriptor, at index: Int) {
    self.file = file
    self.index = index
  }

  private var record: EnumRecord? {
    file.enumRecords.indices.contains(index) ? file.enumRecords[index] : nil
  }

  /// Name without package and outer messages.
  public var name: String { record?.name ?? "" }
  /// Package and name.
  public var fullName: String { record?.fullName ?? "" }
  /// In the order of the .proto, aliases too.
  public var values: [(name: String, number: Int32)] { record?.values ?? [] }
  /// proto2's enums are closed: a number without a name is an unknown field.
  public var isClosed: Bool { !file.isProto3 }

  /// The number of a name, aliases too.
  public func number(named name: String) -> Int32? { record?.byName[name] }
  /// The first name of a number.
  public func name(of number: Int32) -> String? { record?.byNumber[number] }
}

/// A service and its methods.
public struct ServiceDescriptor: Sendable, Hashable {
  /// The file that declares it.
  public let file: FileDescriptor
  /// Position among the services of the file.
  public let index: Int

  /// Services of one file are numbered in its order.
  public init(file: FileDescriptor, at index: Int) {
    self.file = file
    self.index = index
  }

  private var record: ServiceRecord? {
    file.serviceRecords.indices.contains(index) ? file.serviceRecords[index] : nil
  }

  /// Name without package.
  public var name: String { record?.name ?? "" }
  /// Package and name, as in `/package.Name/Method`.
  public var fullName: String { record?.fullName ?? "" }

  /// The methods, in the order of the .proto.
  public var methods: [MethodDescriptor] {
    (record?.methods ?? []).map { method in
      MethodDescriptor(
        name: method.name,
        input: MessageDescriptor(file: file.file(of: method.input), at: method.input.index),
        output: MessageDescriptor(file: file.file(of: method.output), at: method.output.index),
        isClientStreaming: method.isClientStreaming,
        isServerStreaming: method.isServerStreaming)
    }
  }
}

/// A method of a service.
public struct MethodDescriptor: Sendable, Hashable {
  /// Name in the .proto.
  public let name: String
  /// Type of the requests.
  public let input: MessageDescriptor
  /// Type of the responses.
  public let output: MessageDescriptor
  /// True when the client sends many requests.
  public let isClientStreaming: Bool
  /// True when the server sends many responses.
  public let isServerStreaming: Bool
}

extension FileDescriptor {
  /// The file that a reference made by this file points to.
  func file(of reference: TypeReference) -> FileDescriptor {
    guard let index = reference.file, imports.indices.contains(index) else { return self }
    return imports[index]
  }
}
