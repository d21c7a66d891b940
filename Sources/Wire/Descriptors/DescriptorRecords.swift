/// A type in this file (`file` is nil) or in the import with that index.
struct TypeReference: Sendable, Hashable {
  let file: Int?
  let index: Int
}

/// Immutable and by reference: descriptors are copied often, their contents never.
final class MessageRecord: Sendable {
  let name: String
  let fullName: String
  let parent: Int?
  let isMapEntry: Bool
  let oneofs: [String]
  let fields: [FieldRecord]
  /// Positions in `fields`.
  let byNumber: [Int32: Int]
  let byName: [String: Int]
  /// JSON names and names of the .proto.
  let byJSONName: [String: Int]
  /// Positions of the numbers from 1 on, -1 where there is none; most messages are dense.
  private let dense: [Int]
  private static let maximumDense: Int32 = 128

  init(_ head: MessageHead, oneofs: [String] = [], _ table: FieldTable = FieldTable()) {
    name = head.name
    fullName = head.fullName
    parent = head.parent
    isMapEntry = head.isMapEntry
    self.oneofs = oneofs
    fields = table.fields
    byNumber = table.byNumber
    byName = table.byName
    byJSONName = table.byJSONName
    let top = table.byNumber.keys.filter { $0 <= Self.maximumDense }.max() ?? 0
    dense = (0..<Int(top) + 1).map { table.byNumber[Int32($0)] ?? -1 }
  }

  func position(ofNumber number: Int32) -> Int? {
    if number > 0, number < dense.count {
      let position = dense[Int(number)]
      return position < 0 ? nil : position
    }
    return number <= Self.maximumDense ? nil : byNumber[number]
  }
}

/// A message before its fields are known.
struct MessageHead {
  let name: String
  let fullName: String
  let parent: Int?
  let isMapEntry: Bool
}

/// The fields of a message while it is built.
struct FieldTable {
  var fields: [FieldRecord] = []
  var byNumber: [Int32: Int] = [:]
  var byName: [String: Int] = [:]
  var byJSONName: [String: Int] = [:]
}

final class FieldRecord: Sendable {
  let name: String
  let jsonName: String
  let number: Int32
  let kind: FieldKind
  let cardinality: Cardinality
  let isPacked: Bool
  let oneof: Int?
  let isProto3Optional: Bool
  let type: TypeReference?

  init(_ proto: FieldProto, kind: FieldKind, type: TypeReference?, isProto3: Bool) {
    name = proto.name
    jsonName = proto.jsonName ?? DescriptorBuilder.jsonName(proto.name)
    number = proto.number
    self.kind = kind
    cardinality = Cardinality(rawValue: proto.label) ?? .optional
    isPacked = cardinality == .repeated && kind.isPackable && (proto.isPacked ?? isProto3)
    oneof = proto.oneof.map(Int.init)
    isProto3Optional = proto.isProto3Optional
    self.type = type
  }
}

struct EnumRecord: Sendable {
  let name: String
  let fullName: String
  let parent: Int?
  let values: [(name: String, number: Int32)]
  let byName: [String: Int32]
  /// The first name of each number.
  let byNumber: [Int32: String]
}

struct ServiceRecord: Sendable {
  let name: String
  let fullName: String
  var methods: [MethodRecord] = []
}

struct MethodRecord: Sendable {
  let name: String
  let input: TypeReference
  let output: TypeReference
  let isClientStreaming: Bool
  let isServerStreaming: Bool
}

/// The types of fields, by their numbers in descriptor.proto.
public enum FieldKind: Int32, Sendable, Hashable, CaseIterable {
  case double = 1
  case float, int64, uint64, int32, fixed64, fixed32, bool, string, group, message, bytes
  case uint32, enumeration, sfixed32, sfixed64, sint32, sint64

  /// Wire type of one value: 0 varint, 1 eight bytes, 2 length-delimited, 3 group, 5 four bytes.
  public var wireType: UInt32 {
    switch self {
    case .double, .fixed64, .sfixed64: 1
    case .float, .fixed32, .sfixed32: 5
    case .string, .message, .bytes: 2
    case .group: 3
    default: 0
    }
  }

  /// True for those whose repeated fields may be packed.
  public var isPackable: Bool { wireType != 2 && wireType != 3 }
}

/// How many values a field holds, by the numbers of descriptor.proto.
public enum Cardinality: Int32, Sendable, Hashable {
  case optional = 1
  case required, repeated
}
