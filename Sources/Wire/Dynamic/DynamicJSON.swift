extension DynamicMessage {
  /// Decodes canonical JSON, given as UTF-8.
  public init(
    json bytes: [UInt8], as descriptor: MessageDescriptor,
    options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(WireError) {
    var result = DynamicMessage(descriptor)
    let fault = JSONReader.read(bytes, root: descriptor, options: options) {
      (reader) throws(WireFault) in
      if reader.peeksNull, descriptor.fullName != WellKnownName.value {
        throw reader.fault(.expectedObject)
      }
      result = try DynamicMessage.readJSON(as: descriptor, from: &reader)
      if result.lacksRequired { throw reader.fault(.requiredFieldMissing) }
    }
    if let fault { throw WireError(fault, inJSON: bytes, as: descriptor) }
    self = result
  }

  /// Canonical JSON as UTF-8.
  public func jsonBytes(
    options: JSONEncodingOptions = JSONEncodingOptions()
  ) throws(WireError) -> [UInt8] {
    var writer = JSONWriter(root: descriptor, options: options)
    do throws(WireFault) {
      try writeJSON(to: &writer)
    } catch {
      throw WireError(error, format: .json, messageType: descriptor.fullName)
    }
    return writer.bytes
  }

  // MARK: Reading

  static func readJSON(
    as type: MessageDescriptor, from reader: inout JSONReader
  ) throws(WireFault) -> DynamicMessage {
    if let known = WellKnownName.types[type.fullName] {
      return try DynamicMessage(known.readBinaryFromJSON(&reader), type, at: reader.at)
    }
    var message = DynamicMessage(type)
    var members = try reader.beginObject(type)
    try message.readMembers(&members, from: &reader)
    return message
  }

  mutating func readMembers(
    _ members: inout JSONMembers, from reader: inout JSONReader
  ) throws(WireFault) {
    while let index = try reader.nextFieldIndex(&members) {
      try readJSON(FieldDescriptor(message: descriptor, index: index), from: &reader)
    }
  }

  private init(_ bytes: [UInt8], _ type: MessageDescriptor, at offset: Int) throws(WireFault) {
    do { self = try DynamicMessage(serialized: bytes, as: type) } catch {
      throw WireFault(error.reason, at: offset)
    }
  }

  private mutating func readJSON(
    _ field: FieldDescriptor, from reader: inout JSONReader
  ) throws(WireFault) {
    if field.isMap { return try readMap(field, from: &reader) }
    if field.isRepeated {
      if try reader.takeNull() { return }
      try reader.beginArray()
      var isFirst = true
      var list: [DynamicValue] = []
      while try reader.nextElement(isFirst: &isFirst) {
        if reader.peeksNull, !Self.acceptsNull(field) { throw reader.fault(.nullElement) }
        if let value = try Self.readElement(field, from: &reader) { list.append(value) }
      }
      if !list.isEmpty { lists[field.number] = list }
      return
    }
    if !Self.acceptsNull(field), try reader.takeNull() { return }
    if conflicts(field) { throw reader.fault(.duplicateOneof) }
    if let value = try Self.readElement(field, from: &reader) { set(field, value) }
  }

  private mutating func readMap(
    _ field: FieldDescriptor, from reader: inout JSONReader
  ) throws(WireFault) {
    guard let keyField = field.messageType?.field(number: 1),
      let valueField = field.messageType?.field(number: 2), try !reader.takeNull()
    else { return }
    var map: [DynamicKey: DynamicValue] = [:]
    var isFirst = true
    try reader.beginObject()
    while true {
      guard let name = try reader.nextName(isFirst: &isFirst) else { break }
      guard let key = DynamicKey(jsonKey: name, kind: keyField.kind) else {
        throw WireFault(.expectedNumber, at: reader.nameStart)
      }
      guard map[key] == nil else { throw WireFault(.duplicateMapKey, at: reader.nameStart) }
      if reader.peeksNull, !Self.acceptsNull(valueField) { throw reader.fault(.nullElement) }
      if let value = try Self.readElement(valueField, from: &reader) { map[key] = value }
    }
    reader.depthLeft += 1
    if !map.isEmpty { maps[field.number] = map }
  }

  private static func acceptsNull(_ field: FieldDescriptor) -> Bool {
    field.messageType?.fullName == WellKnownName.value
      || field.enumType?.fullName == WellKnownName.nullValue
  }

  private static func readElement(
    _ field: FieldDescriptor, from reader: inout JSONReader
  ) throws(WireFault) -> DynamicValue? {
    switch field.kind {
    case .message, .group:
      guard let type = field.messageType else { return nil }
      return .message(try readJSON(as: type, from: &reader))
    case .enumeration:
      guard let type = field.enumType else { return nil }
      if type.fullName == WellKnownName.nullValue, try reader.takeNull() { return .enumeration(0) }
      return try reader.readEnum(type).map(DynamicValue.enumeration)
    case .double: return try Double.readJSON(from: &reader).map(DynamicValue.double)
    case .float: return try Float.readJSON(from: &reader).map(DynamicValue.float)
    case .int64, .sfixed64, .sint64: return .int64(try reader.readInteger(Int64.self))
    case .uint64, .fixed64: return .uint64(try reader.readInteger(UInt64.self))
    case .int32, .sfixed32, .sint32: return .int32(try reader.readInteger(Int32.self))
    case .fixed32, .uint32: return .uint32(try reader.readInteger(UInt32.self))
    case .bool: return .bool(try reader.readBool())
    case .string: return .string(try reader.readString())
    case .bytes: return try [UInt8].readJSON(from: &reader).map(DynamicValue.bytes)
    }
  }

  // MARK: Writing

  func writeJSON(to writer: inout JSONWriter) throws(WireFault) {
    if let known = WellKnownName.types[descriptor.fullName] {
      return try known.writeJSON(ofBinary: self, to: &writer)
    }
    try writer.enter()
    writer.beginObject()
    try writeMembers(to: &writer)
    writer.endObject()
    writer.leave()
  }

  func writeMembers(to writer: inout JSONWriter) throws(WireFault) {
    for field in descriptor.fields {
      let name = writer.options.usesProtoFieldNames ? field.name : field.jsonName
      if let list = lists[field.number] {
        writer.name(name)
        writer.beginArray()
        for value in list {
          writer.separate()
          try Self.write(value, field, to: &writer)
        }
        writer.endArray()
      } else if let map = maps[field.number] {
        try write(map, field, named: name, to: &writer)
      } else if let value = self[field] {
        writer.name(name)
        try Self.write(value, field, to: &writer)
      } else if writer.options.includesDefaults, !field.hasPresence {
        writer.name(name)
        if field.isMap {
          writer.literal("{}")
        } else if field.isRepeated {
          writer.literal("[]")
        } else {
          try Self.write(.zero(of: field.kind), field, to: &writer)
        }
      }
    }
  }

  private func write(
    _ map: [DynamicKey: DynamicValue], _ field: FieldDescriptor, named name: String,
    to writer: inout JSONWriter
  ) throws(WireFault) {
    guard let valueField = field.messageType?.field(number: 2) else { return }
    writer.name(name)
    writer.beginObject()
    for key in map.keys.sorted(by: DynamicKey.precedes) {
      writer.name(key.jsonKey)
      if let value = map[key] { try Self.write(value, valueField, to: &writer) }
    }
    writer.endObject()
  }

  private static func write(
    _ value: DynamicValue, _ field: FieldDescriptor, to writer: inout JSONWriter
  ) throws(WireFault) {
    switch value {
    case .bool(let value): try value.writeJSON(to: &writer)
    case .int32(let value): try value.writeJSON(to: &writer)
    case .int64(let value): try value.writeJSON(to: &writer)
    case .uint32(let value): try value.writeJSON(to: &writer)
    case .uint64(let value): try value.writeJSON(to: &writer)
    case .float(let value): try value.writeJSON(to: &writer)
    case .double(let value): try value.writeJSON(to: &writer)
    case .string(let value): try value.writeJSON(to: &writer)
    case .bytes(let value): try value.writeJSON(to: &writer)
    case .message(let value): try value.writeJSON(to: &writer)
    case .enumeration(let value):
      if let type = field.enumType { writer.enumeration(value, type) }
    case .list, .map: break
    }
  }
}
