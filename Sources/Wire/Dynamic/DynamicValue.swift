/// A field's value in a message whose type is known only at run time.
public enum DynamicValue: Sendable, Hashable {
  case bool(Bool)
  /// int32, sint32, sfixed32.
  case int32(Int32)
  /// int64, sint64, sfixed64.
  case int64(Int64)
  /// uint32, fixed32.
  case uint32(UInt32)
  /// uint64, fixed64.
  case uint64(UInt64)
  case float(Float)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case enumeration(Int32)
  indirect case message(DynamicMessage)
  indirect case list([DynamicValue])
  indirect case map([DynamicKey: DynamicValue])
}

/// A key of a map field.
public enum DynamicKey: Sendable, Hashable {
  case bool(Bool)
  case int32(Int32)
  case int64(Int64)
  case uint32(UInt32)
  case uint64(UInt64)
  case string(String)

  var value: DynamicValue {
    switch self {
    case .bool(let key): .bool(key)
    case .int32(let key): .int32(key)
    case .int64(let key): .int64(key)
    case .uint32(let key): .uint32(key)
    case .uint64(let key): .uint64(key)
    case .string(let key): .string(key)
    }
  }

  /// nil for the types that cannot be keys.
  init?(_ value: DynamicValue) {
    switch value {
    case .bool(let key): self = .bool(key)
    case .int32(let key): self = .int32(key)
    case .int64(let key): self = .int64(key)
    case .uint32(let key): self = .uint32(key)
    case .uint64(let key): self = .uint64(key)
    case .string(let key): self = .string(key)
    default: return nil
    }
  }

  var jsonKey: String {
    switch self {
    case .bool(let key): key.jsonKey
    case .int32(let key): key.jsonKey
    case .int64(let key): key.jsonKey
    case .uint32(let key): key.jsonKey
    case .uint64(let key): key.jsonKey
    case .string(let key): key.jsonKey
    }
  }

  init?(jsonKey: String, kind: FieldKind) {
    switch DynamicValue.zero(of: kind) {
    case .bool: self.init(Bool(jsonKey: jsonKey), DynamicKey.bool)
    case .int32: self.init(Int32(jsonKey: jsonKey), DynamicKey.int32)
    case .int64: self.init(Int64(jsonKey: jsonKey), DynamicKey.int64)
    case .uint32: self.init(UInt32(jsonKey: jsonKey), DynamicKey.uint32)
    case .uint64: self.init(UInt64(jsonKey: jsonKey), DynamicKey.uint64)
    case .string: self = .string(jsonKey)
    default: return nil
    }
  }

  private init?<K>(_ key: K?, _ make: (K) -> DynamicKey) {
    guard let key else { return nil }
    self = make(key)
  }

  static func precedes(_ left: DynamicKey, _ right: DynamicKey) -> Bool {
    switch (left, right) {
    case (.bool(let a), .bool(let b)): Bool.precedes(a, b)
    case (.int32(let a), .int32(let b)): a < b
    case (.int64(let a), .int64(let b)): a < b
    case (.uint32(let a), .uint32(let b)): a < b
    case (.uint64(let a), .uint64(let b)): a < b
    case (.string(let a), .string(let b)): String.precedes(a, b)
    default: false
    }
  }
}

extension DynamicValue {
  /// Zero, false or empty; for a message kind nothing fits and the number 0 stands in.
  static func zero(of kind: FieldKind) -> DynamicValue {
    switch kind {
    case .double: .double(0)
    case .float: .float(0)
    case .int64, .sfixed64, .sint64: .int64(0)
    case .uint64, .fixed64: .uint64(0)
    case .int32, .sfixed32, .sint32: .int32(0)
    case .fixed32, .uint32: .uint32(0)
    case .bool: .bool(false)
    case .string: .string("")
    case .bytes: .bytes([])
    case .enumeration, .group, .message: .enumeration(0)
    }
  }

  /// True for what a field without presence holds when it is not set.
  var isInitial: Bool {
    switch self {
    case .bool(let value): value.isInitial
    case .int32(let value): value.isInitial
    case .int64(let value): value.isInitial
    case .uint32(let value): value.isInitial
    case .uint64(let value): value.isInitial
    case .float(let value): value.isInitial
    case .double(let value): value.isInitial
    case .string(let value): value.isInitial
    case .bytes(let value): value.isInitial
    case .enumeration(let value): value == 0
    case .message, .list, .map: false
    }
  }

  /// True when a field of this kind (one element of it) can hold the value.
  func fits(_ kind: FieldKind) -> Bool {
    switch (self, kind) {
    case (.bool, .bool), (.float, .float), (.double, .double), (.string, .string),
      (.bytes, .bytes), (.enumeration, .enumeration), (.message, .message), (.message, .group),
      (.int32, .int32), (.int32, .sint32), (.int32, .sfixed32),
      (.int64, .int64), (.int64, .sint64), (.int64, .sfixed64),
      (.uint32, .uint32), (.uint32, .fixed32), (.uint64, .uint64), (.uint64, .fixed64):
      true
    default: false
    }
  }
}
