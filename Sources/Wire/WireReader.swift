/// Reads the protobuf binary format from borrowed memory, one bounds check per value.
///
/// Nested messages narrow `end` instead of making a new reader. Source: protobuf "Encoding" page.
@frozen
public struct WireReader {
  @usableFromInline var cursor: UnsafePointer<UInt8>
  @usableFromInline var end: UnsafePointer<UInt8>
  @usableFromInline let start: UnsafePointer<UInt8>
  @usableFromInline var depthLeft: Int
  @usableFromInline var memoryLeft: Int

  /// The memory must outlive the reader.
  @inlinable
  init?(_ bytes: UnsafeRawBufferPointer, limits: WireLimits) {
    guard let base = bytes.baseAddress else { return nil }
    start = base.assumingMemoryBound(to: UInt8.self)
    cursor = start
    end = start + bytes.count
    depthLeft = limits.depth - 1
    memoryLeft = limits.memory(forInput: bytes.count)
  }

  /// True when the current message has no byte left.
  @inlinable @inline(__always)
  public var isAtEnd: Bool { cursor >= end }

  @inlinable @inline(__always)
  var left: Int { end - cursor }

  @usableFromInline @inline(never)
  func fault(_ reason: WireFault.Reason) -> WireFault {
    WireFault(reason, at: cursor - start)
  }

  /// Next field's tag: number times 8 plus wire type.
  @inlinable @inline(__always)
  public mutating func readTag() throws(WireFault) -> UInt32 {
    if cursor < end {
      let byte = cursor.pointee
      if byte < 0x80, byte >= 8 {
        cursor += 1
        return UInt32(byte)
      }
    }
    return try readLongTag()
  }

  @usableFromInline @inline(never)
  mutating func readLongTag() throws(WireFault) -> UInt32 {
    let at = cursor
    let value = try readVarint()
    guard value >> 3 >= 1, value <= UInt64(UInt32.max), cursor - at <= 5 else {
      cursor = at
      throw fault(.invalidTag)
    }
    return UInt32(value)
  }

  /// A varint of at most 10 bytes, over-long ones too.
  @inlinable @inline(__always)
  public mutating func readVarint() throws(WireFault) -> UInt64 {
    if cursor < end {
      let byte = cursor.pointee
      if byte < 0x80 {
        cursor += 1
        return UInt64(byte)
      }
    }
    return try readLongVarint()
  }

  @usableFromInline @inline(never)
  mutating func readLongVarint() throws(WireFault) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    var next = cursor
    while next < end {
      let byte = next.pointee
      next += 1
      value |= UInt64(byte & 0x7f) &<< shift
      if byte < 0x80 {
        cursor = next
        return value
      }
      shift += 7
      guard shift < 70 else { throw fault(.malformedVarint) }
    }
    throw fault(.truncated)
  }

  /// Four bytes, little endian.
  @inlinable @inline(__always)
  public mutating func readFixed32() throws(WireFault) -> UInt32 {
    guard left >= 4 else { throw fault(.truncated) }
    let value = UnsafeRawPointer(cursor).loadUnaligned(as: UInt32.self)
    cursor += 4
    return UInt32(littleEndian: value)
  }

  /// Eight bytes, little endian.
  @inlinable @inline(__always)
  public mutating func readFixed64() throws(WireFault) -> UInt64 {
    guard left >= 8 else { throw fault(.truncated) }
    let value = UnsafeRawPointer(cursor).loadUnaligned(as: UInt64.self)
    cursor += 8
    return UInt64(littleEndian: value)
  }

  /// A length prefix that fits what is left of the current message.
  @inlinable @inline(__always)
  mutating func readLength() throws(WireFault) -> Int {
    let length = try readVarint()
    guard length <= UInt64(left) else { throw fault(.truncated) }
    return Int(truncatingIfNeeded: length)
  }

  /// Text, checked to be UTF-8.
  @inlinable @inline(__always)
  public mutating func readString() throws(WireFault) -> String {
    let length = try readLength()
    if length == 0 { return "" }
    let span = unsafe Span(_unsafeStart: cursor, count: length)
    let text: UTF8Span
    do { text = try UTF8Span(validating: span) } catch { throw fault(.invalidUTF8) }
    cursor += length
    return String(copying: text)
  }

  /// Length-delimited bytes.
  @inlinable
  public mutating func readBytes() throws(WireFault) -> [UInt8] {
    let length = try readLength()
    let bytes = [UInt8](UnsafeBufferPointer(start: cursor, count: length))
    cursor += length
    return bytes
  }
}

// MARK: - Messages inside messages

extension WireReader {
  /// Narrows the reader to a length-delimited message; give the result to `leave`.
  @inlinable @inline(__always)
  mutating func enter() throws(WireFault) -> UnsafePointer<UInt8> {
    let length = try readLength()
    guard depthLeft > 0 else { throw fault(.tooDeep) }
    depthLeft &-= 1
    let outer = end
    end = cursor + length
    return outer
  }

  @inlinable @inline(__always)
  mutating func leave(_ outer: UnsafePointer<UInt8>) {
    end = outer
    depthLeft &+= 1
  }

  /// Merges the next length-delimited message into a value.
  @inlinable @inline(__always)
  public mutating func readMessage<M: Message>(into message: inout M) throws(WireFault) {
    let outer = try enter()
    try message.decode(from: &self)
    leave(outer)
  }

  /// Merges into a field with presence.
  @inlinable @inline(__always)
  public mutating func readMessage<M: Message>(into field: inout M?) throws(WireFault) {
    let outer = try enter()
    if field == nil { field = M() }
    // Chaining mutates in place; a copy out and in again would be quadratic on repeated merges.
    try field?.decode(from: &self)
    leave(outer)
  }

  /// Appends the next message, within the memory limit.
  @inlinable @inline(__always)
  public mutating func readMessage<M: Message>(appendingTo list: inout [M]) throws(WireFault) {
    let outer = try enter()
    var message = M()
    memoryLeft &-= MemoryLayout<M>.stride
    // An empty message shares its storage with all others of its type.
    if cursor < end { memoryLeft &-= M.storedBytes &- MemoryLayout<M>.stride }
    guard memoryLeft >= 0 else { throw fault(.tooMuchMemory) }
    if cursor < end { try message.decode(from: &self) }
    list.append(message)
    leave(outer)
  }
}

// MARK: - Unknown fields

extension WireReader {
  /// Skips the value of a field that the schema does not have, and keeps it.
  @inline(never)
  public mutating func readUnknown(
    _ tag: UInt32, into fields: inout UnknownFields
  ) throws(WireFault) {
    let from = cursor
    try skip(tag)
    fields.append(tag: tag, value: UnsafeBufferPointer(start: from, count: cursor - from))
  }

  /// Skips the value of a field, groups included.
  @usableFromInline @inline(never)
  mutating func skip(_ tag: UInt32) throws(WireFault) {
    switch tag & 7 {
    case 0: _ = try readVarint()
    case 1: _ = try readFixed64()
    case 2: cursor += try readLength()
    case 3: try skipGroup(tag >> 3)
    case 4: throw fault(.unexpectedEndGroup)
    case 5: _ = try readFixed32()
    default: throw fault(.invalidWireType)
    }
  }

  private mutating func skipGroup(_ number: UInt32) throws(WireFault) {
    guard depthLeft > 0 else { throw fault(.tooDeep) }
    depthLeft -= 1
    while true {
      guard !isAtEnd else { throw fault(.missingEndGroup) }
      let tag = try readTag()
      if tag & 7 == 4 {
        guard tag >> 3 == number else { throw fault(.unexpectedEndGroup) }
        depthLeft += 1
        return
      }
      try skip(tag)
    }
  }
}
