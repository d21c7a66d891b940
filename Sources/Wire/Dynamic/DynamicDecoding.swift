extension DynamicMessage {
  /// Decodes the binary format.
  public init(
    serialized bytes: [UInt8], as descriptor: MessageDescriptor, limits: WireLimits = WireLimits()
  ) throws(WireError) {
    self.init(descriptor)
    let fault = bytes.withUnsafeBytes { input -> WireFault? in
      do throws(WireFault) { try merge(input, limits: limits) } catch { return error }
      return nil
    }
    if let fault { throw bytes.withUnsafeBytes { WireError(fault, in: $0, as: descriptor) } }
  }

  private mutating func merge(
    _ bytes: UnsafeRawBufferPointer, limits: WireLimits
  ) throws(WireFault) {
    guard bytes.count <= limits.bytes else { throw WireFault(.tooLarge, at: limits.bytes) }
    if var reader = WireReader(bytes, limits: limits) {
      try decode(from: &reader, endGroup: nil)
    }
    if lacksRequired { throw WireFault(.requiredFieldMissing, at: bytes.count) }
  }

  /// Merges fields until the reader's message, or the group, ends.
  mutating func decode(from reader: inout WireReader, endGroup: UInt32?) throws(WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      if tag == endGroup { return }
      guard let field = descriptor.field(number: Int32(truncatingIfNeeded: tag >> 3)) else {
        try reader.readUnknown(tag, into: &unknownFields)
        continue
      }
      if field.isRepeated {
        try decodeRepeated(field, tag, from: &reader)
      } else if tag & 7 != field.kind.wireType {
        try reader.readUnknown(tag, into: &unknownFields)
      } else {
        try decodeSingle(field, tag, from: &reader)
      }
    }
    if endGroup != nil { throw reader.fault(.missingEndGroup) }
  }

  private mutating func decodeSingle(
    _ field: FieldDescriptor, _ tag: UInt32, from reader: inout WireReader
  ) throws(WireFault) {
    if let type = field.messageType {
      select(field)
      try reader.message(tag) { (reader, endGroup) throws(WireFault) in
        try messages[field.number, default: DynamicMessage(type)]
          .decode(from: &reader, endGroup: endGroup)
      }
      return
    }
    let start = reader.cursor
    let value = try reader.scalar(field.kind)
    if let type = field.enumType, type.isClosed, case .enumeration(let number) = value,
      type.name(of: number) == nil
    {
      unknownFields.append(
        tag: tag, value: UnsafeBufferPointer(start: start, count: reader.cursor - start))
      return
    }
    select(field)
    scalars[field.number] = field.hasPresence || !value.isInitial ? value : nil
  }

  private mutating func decodeRepeated(
    _ field: FieldDescriptor, _ tag: UInt32, from reader: inout WireReader
  ) throws(WireFault) {
    let kind = field.kind
    if field.isMap, tag & 7 == 2 {
      try decodeEntry(field, from: &reader)
    } else if let type = field.messageType, tag & 7 == kind.wireType {
      var message = DynamicMessage(type)
      try reader.message(tag) { (reader, endGroup) throws(WireFault) in
        try message.decode(from: &reader, endGroup: endGroup)
      }
      try reader.charge(MemoryLayout<DynamicMessage>.stride * 2)
      lists[field.number, default: []].append(.message(message))
    } else if tag & 7 == kind.wireType {
      try append(try reader.scalar(kind), to: field, from: &reader)
    } else if kind.isPackable, tag & 7 == 2 {
      let length = try reader.readLength()
      let outer = reader.end
      reader.end = reader.cursor + length
      while !reader.isAtEnd { try append(try reader.scalar(kind), to: field, from: &reader) }
      reader.end = outer
    } else {
      try reader.readUnknown(tag, into: &unknownFields)
    }
  }

  private mutating func append(
    _ value: DynamicValue, to field: FieldDescriptor, from reader: inout WireReader
  ) throws(WireFault) {
    if let type = field.enumType, type.isClosed, case .enumeration(let number) = value,
      type.name(of: number) == nil
    {
      var writer = WireWriter(capacity: 32)
      writer.writeInt32(number, tag: UInt32(bitPattern: field.number) << 3)
      writer.withBytes { bytes in unknownFields.append(contentsOf: bytes) }
      return
    }
    try reader.charge(MemoryLayout<DynamicValue>.stride)
    lists[field.number, default: []].append(value)
  }

  private mutating func decodeEntry(
    _ field: FieldDescriptor, from reader: inout WireReader
  ) throws(WireFault) {
    guard let type = field.messageType, let keyField = type.field(number: 1),
      let valueField = type.field(number: 2)
    else { return }
    var entry = DynamicMessage(type)
    let outer = try reader.enter()
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      if tag == 8 | keyField.kind.wireType {
        entry.scalars[1] = try reader.scalar(keyField.kind)
      } else if tag == 16 | valueField.kind.wireType {
        try entry.decodeSingle(valueField, tag, from: &reader)
      } else {
        try reader.skip(tag)
      }
    }
    reader.leave(outer)
    // A closed enum's unknown value: proto2 keeps the whole entry as an unknown field; descriptor
    // types have no such map, so the entry is dropped with its value.
    if valueField.enumType?.isClosed == true, !entry.unknownFields.isEmpty { return }
    guard let key = DynamicKey(entry.scalars[1] ?? .zero(of: keyField.kind)) else { return }
    try reader.charge(MemoryLayout<DynamicKey>.stride + MemoryLayout<DynamicValue>.stride)
    maps[field.number, default: [:]][key] = entry.entryValue(valueField)
  }

  private func entryValue(_ field: FieldDescriptor) -> DynamicValue {
    if let type = field.messageType { return .message(messages[2] ?? DynamicMessage(type)) }
    return scalars[2] ?? .zero(of: field.kind)
  }
}

extension WireReader {
  fileprivate mutating func message(
    _ tag: UInt32, _ body: (inout WireReader, UInt32?) throws(WireFault) -> Void
  ) throws(WireFault) {
    if tag & 7 == 3 {
      guard depthLeft > 0 else { throw fault(.tooDeep) }
      depthLeft -= 1
      try body(&self, tag + 1)
      depthLeft += 1
    } else {
      let outer = try enter()
      try body(&self, nil)
      leave(outer)
    }
  }

  /// Counts memory that the message being decoded takes.
  mutating func charge(_ bytes: Int) throws(WireFault) {
    memoryLeft -= bytes
    guard memoryLeft >= 0 else { throw fault(.tooMuchMemory) }
  }

  fileprivate mutating func scalar(_ kind: FieldKind) throws(WireFault) -> DynamicValue {
    switch kind {
    case .double: .double(try readDouble())
    case .float: .float(try readFloat())
    case .int64: .int64(try readInt64())
    case .uint64: .uint64(try readUInt64())
    case .int32: .int32(try readInt32())
    case .fixed64: .uint64(try readFixed64())
    case .fixed32: .uint32(try readFixed32())
    case .bool: .bool(try readBool())
    case .string: .string(try readString())
    case .bytes: .bytes(try readBytes())
    case .uint32: .uint32(try readUInt32())
    case .enumeration: .enumeration(try readInt32())
    case .sfixed32: .int32(try readSFixed32())
    case .sfixed64: .int64(try readSFixed64())
    case .sint32: .int32(try readSInt32())
    case .sint64: .int64(try readSInt64())
    case .group, .message: throw fault(.invalidWireType)
    }
  }
}
