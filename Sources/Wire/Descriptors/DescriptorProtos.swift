/// The parts of google/protobuf/descriptor.proto that describe messages, enums and services, as
/// they come from the wire. Source: descriptor.proto of protobuf 3.21 to 7; field numbers are its.
struct FileProto {
  var name = ""
  var package = ""
  var dependencies: [String] = []
  var publicDependencies: [Int32] = []
  var messages: [MessageProto] = []
  var enums: [EnumProto] = []
  var services: [ServiceProto] = []
  var syntax = ""
  var hasEdition = false

  init(_ bytes: UnsafeRawBufferPointer) throws(WireFault) {
    guard var reader = WireReader(bytes, limits: WireLimits()) else { return }
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: name = try reader.readString()
      case 18: package = try reader.readString()
      case 26: dependencies.append(try reader.readString())
      case 34: messages.append(try reader.nested { (r) throws(WireFault) in try MessageProto(&r) })
      case 42: enums.append(try reader.nested { (r) throws(WireFault) in try EnumProto(&r) })
      case 50: services.append(try reader.nested { (r) throws(WireFault) in try ServiceProto(&r) })
      case 80: publicDependencies.append(try reader.readInt32())
      case 82: try reader.readPacked(Int32Codec.self, into: &publicDependencies)
      case 98: syntax = try reader.readString()
      case 112:
        _ = try reader.readInt32()
        hasEdition = true
      default: try reader.skip(tag)
      }
    }
  }
}

struct MessageProto {
  var name = ""
  var fields: [FieldProto] = []
  var nested: [MessageProto] = []
  var enums: [EnumProto] = []
  var oneofs: [String] = []
  var isMapEntry = false

  init(_ reader: inout WireReader) throws(WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: name = try reader.readString()
      case 18: fields.append(try reader.nested { (r) throws(WireFault) in try FieldProto(&r) })
      case 26: nested.append(try reader.nested { (r) throws(WireFault) in try MessageProto(&r) })
      case 34: enums.append(try reader.nested { (r) throws(WireFault) in try EnumProto(&r) })
      case 58:
        isMapEntry = try reader.nested { (r) throws(WireFault) in try r.option(7) ?? isMapEntry }
      case 66: oneofs.append(try reader.nested { (r) throws(WireFault) in try r.firstString() })
      default: try reader.skip(tag)
      }
    }
  }
}

struct FieldProto {
  var name = ""
  var number: Int32 = 0
  var label: Int32 = 1
  var type: Int32 = 0
  var typeName = ""
  var oneof: Int32?
  var jsonName: String?
  var isPacked: Bool?
  var isProto3Optional = false

  init(_ reader: inout WireReader) throws(WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: name = try reader.readString()
      case 24: number = try reader.readInt32()
      case 32: label = try reader.readInt32()
      case 40: type = try reader.readInt32()
      case 50: typeName = try reader.readString()
      case 66: isPacked = try reader.nested { (r) throws(WireFault) in try r.option(2) ?? isPacked }
      case 72: oneof = try reader.readInt32()
      case 82: jsonName = try reader.readString()
      case 136: isProto3Optional = try reader.readBool()
      default: try reader.skip(tag)
      }
    }
  }
}

struct EnumProto {
  var name = ""
  var values: [(name: String, number: Int32)] = []

  init(_ reader: inout WireReader) throws(WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: name = try reader.readString()
      case 18: values.append(try reader.nested { (r) throws(WireFault) in try Self.value(&r) })
      default: try reader.skip(tag)
      }
    }
  }

  private static func value(
    _ reader: inout WireReader
  ) throws(WireFault) -> (name: String, number: Int32) {
    var value: (name: String, number: Int32) = ("", 0)
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: value.name = try reader.readString()
      case 16: value.number = try reader.readInt32()
      default: try reader.skip(tag)
      }
    }
    return value
  }
}

struct ServiceProto {
  var name = ""
  var methods: [MethodProto] = []

  init(_ reader: inout WireReader) throws(WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: name = try reader.readString()
      case 18: methods.append(try reader.nested { (r) throws(WireFault) in try MethodProto(&r) })
      default: try reader.skip(tag)
      }
    }
  }
}

struct MethodProto {
  var name = ""
  var input = ""
  var output = ""
  var isClientStreaming = false
  var isServerStreaming = false

  init(_ reader: inout WireReader) throws(WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: name = try reader.readString()
      case 18: input = try reader.readString()
      case 26: output = try reader.readString()
      case 40: isClientStreaming = try reader.readBool()
      case 48: isServerStreaming = try reader.readBool()
      default: try reader.skip(tag)
      }
    }
  }
}

extension WireReader {
  /// Reads a length-delimited message with a body of one's own.
  mutating func nested<R>(
    _ body: (inout WireReader) throws(WireFault) -> R
  ) throws(WireFault) -> R {
    let outer = try enter()
    let result = try body(&self)
    leave(outer)
    return result
  }

  /// The boolean option with the given field number, when it is set.
  fileprivate mutating func option(_ number: UInt32) throws(WireFault) -> Bool? {
    var value: Bool?
    while !isAtEnd {
      let tag = try readTag()
      if tag == number << 3 { value = try readBool() } else { try skip(tag) }
    }
    return value
  }

  /// Field 1, which is the name in every descriptor.
  fileprivate mutating func firstString() throws(WireFault) -> String {
    var value = ""
    while !isAtEnd {
      let tag = try readTag()
      if tag == 10 { value = try readString() } else { try skip(tag) }
    }
    return value
  }
}
