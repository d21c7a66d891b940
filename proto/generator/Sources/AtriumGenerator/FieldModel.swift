import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// What the generator needs to know about one field.
struct FieldModel {
  enum Shape {
    /// A scalar or enum without presence.
    case implicit
    /// A scalar or enum marked `optional`.
    case optional
    case message
    case list
    case packed
    case map(key: String, value: String)
    case member(oneof: Int)
  }

  let descriptor: FieldDescriptor
  /// Swift name, quoted where Swift needs it.
  let name: String
  let shape: Shape
  /// Swift type of the value, or of one element.
  let element: String
  /// Swift type of the property.
  let type: String
  /// Codec type of the value, or of one element.
  let codec: String
  /// Name of the stored property; another one than `name` when that is marked deprecated, because
  /// the codecs must not use what is deprecated.
  var storage: String

  var number: Int { Int(descriptor.number) }
  /// The name behind `self.` or `.`, where no quotes are needed.
  var plain: String { name.filter { $0 != "`" } }
  var isMessage: Bool { descriptor.type == .message }

  var initial: String {
    switch shape {
    case .implicit: FieldModel.initial(descriptor, element)
    case .optional, .message, .member: "nil"
    case .list, .packed: "[]"
    case .map: "[:]"
    }
  }

  private static func initial(_ field: FieldDescriptor, _ element: String) -> String {
    switch field.type {
    case .string: "\"\""
    case .bytes: "[]"
    case .bool: "false"
    case .enum: "\(element)(rawValue: 0)"
    default: "0"
    }
  }

  /// The condition under which a field without presence is written.
  var isSet: String {
    switch descriptor.type {
    case .string, .bytes: "!self.\(storage).isEmpty"
    case .bool: "self.\(storage)"
    case .enum: "self.\(storage).rawValue != 0"
    case .double, .float: "self.\(storage).bitPattern != 0"
    default: "self.\(storage) != 0"
    }
  }

  /// Name of the reader's and writer's methods: `readInt32`, `writeInt32`.
  var verb: String {
    switch descriptor.type {
    case .double: "Double"
    case .float: "Float"
    case .int64: "Int64"
    case .uint64: "UInt64"
    case .int32: "Int32"
    case .fixed64: "Fixed64"
    case .fixed32: "Fixed32"
    case .bool: "Bool"
    case .string: "String"
    case .group, .message: "Message"
    case .bytes: "Bytes"
    case .uint32: "UInt32"
    case .enum: "Enum"
    case .sfixed32: "SFixed32"
    case .sfixed64: "SFixed64"
    case .sint32: "SInt32"
    case .sint64: "SInt64"
    }
  }

  var wireType: Int {
    switch descriptor.type {
    case .double, .fixed64, .sfixed64: 1
    case .float, .fixed32, .sfixed32: 5
    case .string, .message, .bytes: 2
    case .group: 3
    default: 0
    }
  }

  /// Field number and wire type of one value; 2 for packed lists and map entries.
  func tag(_ wireType: Int? = nil) -> Int { number << 3 | (wireType ?? self.wireType) }

  /// An expression that reads one value.
  var read: String {
    descriptor.type == .enum
      ? "try reader.readEnum(\(element).self)" : "try reader.read\(verb)()"
  }

  /// A statement that writes one value.
  func write(_ value: String) -> String {
    "writer.write\(verb)(\(value), tag: \(tag()))"
  }
}

extension FieldModel {
  init(_ field: FieldDescriptor, name: String, names: FileNames) throws {
    descriptor = field
    self.name = name
    storage = name.filter { $0 != "`" }
    let element = Self.element(field, names)
    self.element = element
    codec = Self.codec(field, element)
    if let (key, value) = field.messageType?.mapKeyAndValue, field.isRepeated {
      let (keyType, valueType) = (Self.element(key, names), Self.element(value, names))
      shape = .map(key: Self.codec(key, keyType), value: Self.codec(value, valueType))
      type = "[\(keyType): \(valueType)]"
      try Self.check(value)
    } else if field.isRepeated {
      shape = field.isPacked ? .packed : .list
      type = "[\(element)]"
    } else if let oneof = field.realContainingOneof {
      shape = .member(oneof: oneof.index)
      type = element
    } else if field.type == .message {
      shape = .message
      type = "\(element)?"
    } else {
      shape = field.hasPresence ? .optional : .implicit
      type = field.hasPresence ? "\(element)?" : element
    }
    try Self.check(field)
  }

  /// Types of proto2 files have other rules and are never generated.
  private static func check(_ field: FieldDescriptor) throws {
    let file: FileDescriptor?
    switch field.type {
    case .message, .group: file = field.messageType?.file
    case .enum: file = field.enumType?.file
    default: file = nil
    }
    guard let file, file.edition != .proto3 else { return }
    throw GeneratorError(
      "\(field.file.name): field \(field.fullName) has a type of \(file.name), "
        + "which is not a proto3 file")
  }

  private static func element(_ field: FieldDescriptor, _ names: FileNames) -> String {
    switch field.type {
    case .double: "Double"
    case .float: "Float"
    case .int64, .sint64, .sfixed64: "Int64"
    case .uint64, .fixed64: "UInt64"
    case .int32, .sint32, .sfixed32: "Int32"
    case .uint32, .fixed32: "UInt32"
    case .bool: "Bool"
    case .string: "String"
    case .bytes: "[UInt8]"
    case .message, .group: field.messageType.map(names.fullName(message:)) ?? ""
    case .enum: field.enumType.map(names.fullName(enum:)) ?? ""
    }
  }

  private static func codec(_ field: FieldDescriptor, _ element: String) -> String {
    switch field.type {
    case .message, .group: return "Wire.MessageCodec<\(element)>"
    case .enum: return "Wire.EnumCodec<\(element)>"
    case .bytes: return "Wire.BytesCodec"
    case .sint32: return "Wire.SInt32Codec"
    case .sint64: return "Wire.SInt64Codec"
    case .fixed32: return "Wire.Fixed32Codec"
    case .fixed64: return "Wire.Fixed64Codec"
    case .sfixed32: return "Wire.SFixed32Codec"
    case .sfixed64: return "Wire.SFixed64Codec"
    default: return "Wire.\(element)Codec"
    }
  }
}
