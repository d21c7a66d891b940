extension DynamicMessage {
  /// The binary format; `deterministic` orders map entries by key.
  public func serialized(
    deterministic: Bool = false, limits: WireLimits = WireLimits()
  ) throws(WireError) -> [UInt8] {
    var writer = WireWriter(maximumBytes: limits.bytes, sortsMapKeys: deterministic)
    encode(to: &writer)
    if writer.isOverflown {
      let fault = WireFault(.tooLarge, at: limits.bytes)
      throw WireError(fault, format: .binary, messageType: descriptor.fullName)
    }
    return writer.bytes
  }

  func encode(to writer: inout WireWriter) {
    writer.writeUnknown(unknownFields)
    for number in setNumbers.reversed() {
      guard let field = descriptor.field(number: number) else { continue }
      let tag = UInt32(bitPattern: number) << 3 | field.kind.wireType
      if let message = messages[number] {
        writer.write(message, tag: tag)
      } else if let value = scalars[number] {
        writer.write(value, field.kind, tag: tag)
      } else if let list = lists[number] {
        writer.write(list, field)
      } else if let map = maps[number] {
        writer.write(map, field)
      }
    }
  }
}

extension WireWriter {
  fileprivate mutating func write(_ message: DynamicMessage, tag: UInt32) {
    if tag & 7 == 3 {
      reserve(5)
      putTag(tag + 1)
      message.encode(to: &self)
      reserve(5)
      putTag(tag)
    } else {
      let before = count
      message.encode(to: &self)
      writeLength(since: before, tag: tag)
    }
  }

  fileprivate mutating func write(_ list: [DynamicValue], _ field: FieldDescriptor) {
    let number = UInt32(bitPattern: field.number) << 3
    guard field.isPacked else {
      for value in list.reversed() { write(value, field.kind, tag: number | field.kind.wireType) }
      return
    }
    let before = count
    for value in list.reversed() { put(value, field.kind) }
    writeLength(since: before, tag: number | 2)
  }

  fileprivate mutating func write(_ map: [DynamicKey: DynamicValue], _ field: FieldDescriptor) {
    guard let type = field.messageType, let keyField = type.field(number: 1),
      let valueField = type.field(number: 2)
    else { return }
    let keys = sortsMapKeys ? map.keys.sorted(by: DynamicKey.precedes).reversed() : Array(map.keys)
    for key in keys {
      guard let value = map[key] else { continue }
      let before = count
      write(value, valueField.kind, tag: 16 | valueField.kind.wireType)
      write(key.value, keyField.kind, tag: 8 | keyField.kind.wireType)
      writeLength(since: before, tag: UInt32(bitPattern: field.number) << 3 | 2)
    }
  }

  fileprivate mutating func write(_ value: DynamicValue, _ kind: FieldKind, tag: UInt32) {
    switch value {
    case .string(let text): writeString(text, tag: tag)
    case .bytes(let bytes): writeBytes(bytes, tag: tag)
    case .message(let message): write(message, tag: tag)
    case .list, .map: break
    default:
      put(value, kind)
      reserve(5)
      putTag(tag)
    }
  }

  /// A number without its tag.
  private mutating func put(_ value: DynamicValue, _ kind: FieldKind) {
    reserve(10)
    switch (value, kind) {
    case (.bool(let value), _): BoolCodec.put(value, to: &self)
    case (.int32(let value), .sint32): SInt32Codec.put(value, to: &self)
    case (.int32(let value), .sfixed32): SFixed32Codec.put(value, to: &self)
    case (.int32(let value), _): Int32Codec.put(value, to: &self)
    case (.int64(let value), .sint64): SInt64Codec.put(value, to: &self)
    case (.int64(let value), .sfixed64): SFixed64Codec.put(value, to: &self)
    case (.int64(let value), _): Int64Codec.put(value, to: &self)
    case (.uint32(let value), .fixed32): Fixed32Codec.put(value, to: &self)
    case (.uint32(let value), _): UInt32Codec.put(value, to: &self)
    case (.uint64(let value), .fixed64): Fixed64Codec.put(value, to: &self)
    case (.uint64(let value), _): UInt64Codec.put(value, to: &self)
    case (.float(let value), _): FloatCodec.put(value, to: &self)
    case (.double(let value), _): DoubleCodec.put(value, to: &self)
    case (.enumeration(let value), _): Int32Codec.put(value, to: &self)
    case (.string, _), (.bytes, _), (.message, _), (.list, _), (.map, _): break
    }
  }
}
