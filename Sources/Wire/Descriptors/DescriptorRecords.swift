/// A type in this file (`file` is nil) or in the import with that index.
struct TypeReference: Sendable, Hashable {
  let file: Int?
  let index: Int
}

struct MessageRecord: Sendable {
  let name: String
  let fullName: String
  let parent: Int?
  let isMapEntry: Bool
  var fields: [FieldRecord] = []
  var oneofs: [String] = []
  /// Positions in `fields`.
  var byNumber: [Int32: Int] = [:]
  var byName: [String: Int] = [:]
  /// JSON names and names of the .proto.
  var byJSONName: [String: Int] = [:]
}

struct FieldRecord: Sendable {
  let name: String
  let jsonName: String
  let number: Int32
  let kind: FieldKind
  let cardinality: Cardinality
  let isPacked: Bool
  let oneof: Int?
  let isProto3Optional: Bool
  let defaultText: String?
  var type: TypeReference?
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
