/// Writes the protobuf binary format from the last byte to the first.
///
/// The length of a nested message is known once its fields stand in the buffer, so one pass is
/// enough: no sizes are computed ahead and nothing is moved. Callers write fields in descending
/// order; a transport can still put its own prefix in front. A message above `maximumBytes` sets
/// `isOverflown` and is never handed out.
public struct WireWriter: ~Copyable {
  /// A message above this many bytes overflows.
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var cursor: UnsafeMutablePointer<UInt8>
  @usableFromInline var end: UnsafeMutablePointer<UInt8>
  public let maximumBytes: Int
  /// Maps are written in the order of their keys, so equal messages give equal bytes.
  public let sortsMapKeys: Bool
  /// True when the message was larger than `maximumBytes`; its bytes are gone.
  public var isOverflown: Bool { hasLostBytes || count > maximumBytes }
  private var hasLostBytes = false

  /// What a writer allocates when nothing else is asked for.
  public static let initialBytes = 512

  /// An empty buffer; it grows as needed.
  public init(
    capacity: Int = initialBytes, maximumBytes: Int = WireLimits.defaultBytes,
    sortsMapKeys: Bool = false
  ) {
    let capacity = max(capacity, 32)
    base = Self.allocate(capacity)
    end = base + capacity
    cursor = end
    self.maximumBytes = maximumBytes
    self.sortsMapKeys = sortsMapKeys
  }

  /// A message that is encoded already, with room for what a transport puts in front.
  public init(copying bytes: [UInt8]) {
    let room = bytes.count + 32
    self.init(capacity: room, maximumBytes: max(room, WireLimits.defaultBytes))
    bytes.withUnsafeBytes { prepend(contentsOf: $0) }
  }

  deinit { RawMemory.free(base) }

  private static func allocate(_ bytes: Int) -> UnsafeMutablePointer<UInt8> {
    RawMemory.allocate(bytes).bindMemory(to: UInt8.self, capacity: bytes)
  }

  /// Bytes written so far.
  @inlinable @inline(__always)
  public var count: Int { end - cursor }

  /// Forgets what was written and keeps the memory.
  public mutating func reset() {
    cursor = end
    hasLostBytes = false
  }

  /// Lends the bytes written so far.
  public func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    try body(UnsafeRawBufferPointer(start: cursor, count: isOverflown ? 0 : count))
  }

  /// A copy of the bytes written so far.
  public var bytes: [UInt8] {
    isOverflown ? [] : [UInt8](UnsafeBufferPointer(start: cursor, count: count))
  }

  @inlinable @inline(__always)
  mutating func reserve(_ bytes: Int) {
    if cursor - base < bytes { grow(bytes) }
  }

  @usableFromInline @inline(never)
  mutating func grow(_ bytes: Int) {
    if count > maximumBytes - bytes {
      // Keep the memory safe and bounded; the result is thrown away at the end.
      hasLostBytes = true
      cursor = end
      if end - base >= bytes { return }
    }
    let used = count
    let capacity = max((end - base) * 2, used + bytes)
    let larger = Self.allocate(capacity)
    let largerEnd = larger + capacity
    (largerEnd - used).update(from: cursor, count: used)
    RawMemory.free(base)
    base = larger
    end = largerEnd
    cursor = largerEnd - used
  }
}

// MARK: - What a transport puts in front

extension WireWriter {
  /// Puts a byte in front of what was written.
  public mutating func prepend(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }

  /// Puts four bytes in network order in front of what was written.
  public mutating func prepend(bigEndian value: UInt32) {
    reserve(4)
    putFixed32(value.byteSwapped)
  }
}

extension WireWriter {
  /// Puts bytes of any length in front of what was written.
  public mutating func prepend(contentsOf bytes: UnsafeRawBufferPointer) {
    bytes.withMemoryRebound(to: UInt8.self) { putBytes($0) }
  }
}

// MARK: - Parts of a field; the caller has reserved the bytes

extension WireWriter {
  static var varintBytes: Int { 10 }

  @inlinable @inline(__always)
  mutating func put(_ byte: UInt8) {
    cursor -= 1
    cursor.pointee = byte
  }

  @inlinable @inline(__always)
  mutating func putVarint(_ value: UInt64) {
    if value < 0x80 {
      put(UInt8(truncatingIfNeeded: value))
    } else if value < 0x4000 {
      put(UInt8(truncatingIfNeeded: value >> 7))
      put(UInt8(truncatingIfNeeded: value) | 0x80)
    } else {
      putLongVarint(value)
    }
  }

  @inlinable
  mutating func putLongVarint(_ value: UInt64) {
    let count = (64 &- value.leadingZeroBitCount &+ 6) / 7
    cursor -= count
    var rest = value
    var at = cursor
    while rest >= 0x80 {
      at.pointee = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
      at += 1
    }
    at.pointee = UInt8(truncatingIfNeeded: rest)
  }

  @inlinable @inline(__always)
  mutating func putTag(_ tag: UInt32) {
    putVarint(UInt64(tag))
  }

  @inlinable @inline(__always)
  mutating func putFixed32(_ value: UInt32) {
    cursor -= 4
    UnsafeMutableRawPointer(cursor).storeBytes(of: value.littleEndian, as: UInt32.self)
  }

  @inlinable @inline(__always)
  mutating func putFixed64(_ value: UInt64) {
    cursor -= 8
    UnsafeMutableRawPointer(cursor).storeBytes(of: value.littleEndian, as: UInt64.self)
  }

  /// Bytes of any length, with their own reservation and room for a length and a tag.
  @inlinable @inline(__always)
  mutating func putBytes(_ bytes: UnsafeBufferPointer<UInt8>) {
    let count = bytes.count
    reserve(count &+ 15)
    if let source = bytes.baseAddress {
      cursor -= count
      cursor.update(from: source, count: count)
    }
  }
}

// MARK: - Whole fields

extension WireWriter {
  /// A varint behind its tag.
  @inlinable @inline(__always)
  public mutating func writeVarint(_ value: UInt64, tag: UInt32) {
    reserve(15)
    putVarint(value)
    putTag(tag)
  }

  /// Four bytes behind their tag.
  @inlinable @inline(__always)
  public mutating func writeFixed32(_ value: UInt32, tag: UInt32) {
    reserve(9)
    putFixed32(value)
    putTag(tag)
  }

  /// Eight bytes behind their tag.
  @inlinable @inline(__always)
  public mutating func writeFixed64(_ value: UInt64, tag: UInt32) {
    reserve(13)
    putFixed64(value)
    putTag(tag)
  }

  /// Text behind its tag and length.
  @inlinable @inline(__always)
  public mutating func writeString(_ value: String, tag: UInt32) {
    // Native strings always have contiguous UTF-8, which costs no copy of the string to reach.
    let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { bytes in
      putBytes(bytes)
      putVarint(UInt64(truncatingIfNeeded: bytes.count))
    }
    if isWritten == nil { putForeign(value) }
    putTag(tag)
  }

  @usableFromInline @inline(never)
  mutating func putForeign(_ value: String) {
    var value = value
    value.withUTF8 { bytes in
      putBytes(bytes)
      putVarint(UInt64(bytes.count))
    }
  }

  /// Bytes behind their tag and length.
  @inlinable @inline(__always)
  public mutating func writeBytes(_ value: [UInt8], tag: UInt32) {
    value.withUnsafeBufferPointer { bytes in
      putBytes(bytes)
      putVarint(UInt64(bytes.count))
    }
    putTag(tag)
  }

  /// A message behind its tag and length.
  @inlinable @inline(__always)
  public mutating func writeMessage<M: Message>(_ message: M, tag: UInt32) {
    let before = count
    message.encode(to: &self)
    writeLength(since: before, tag: tag)
  }

  /// Closes a length-delimited field whose body began when `before` bytes were written.
  @inlinable @inline(__always)
  public mutating func writeLength(since before: Int, tag: UInt32) {
    reserve(15)
    putVarint(UInt64(truncatingIfNeeded: max(0, count &- before)))
    putTag(tag)
  }

  /// Fields of a newer schema, as they came.
  @inlinable @inline(__always)
  public mutating func writeUnknown(_ fields: UnknownFields) {
    if fields.isEmpty { return }
    fields.bytes.withUnsafeBufferPointer { putBytes($0) }
  }
}
