/// The fields of one header block as they came, until all of them are there.
///
/// Blocks of one connection do not interleave (RFC 9113 section 4.3), so a connection has one list,
/// and a field costs a copy of its bytes. HTTP/2's limits bound it. A block may end unread, so each
/// begins by forgetting the one before; one without fields is cleared by who reads it.
final class FieldList {
  private var memory: UnsafeMutableRawPointer?
  private var capacity = 0
  private var count = 0
  /// A block that came before, in words; empty when there is none.
  private var remembered: [UInt64] = []
  private var rememberedBytes = 0

  /// What an idle connection may keep.
  private static let keptBytes = 1024
  /// The longest block that is remembered.
  private static let maximumRememberedBytes = 256
  private static let lengthBytes = MemoryLayout<UInt32>.size

  deinit { memory?.deallocate() }

  /// Adds a field; the first one of a block has the number 1.
  func append(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>, number: Int
  ) {
    if number == 1 { removeAll() }
    let size = 2 * Self.lengthBytes + name.count + value.count
    if capacity - count < size { grow(size) }
    guard let memory else { return }
    let start = memory + count
    start.storeBytes(of: UInt32(truncatingIfNeeded: name.count), as: UInt32.self)
    start.storeBytes(
      of: UInt32(truncatingIfNeeded: value.count), toByteOffset: Self.lengthBytes, as: UInt32.self)
    let bytes = start + 2 * Self.lengthBytes
    if let from = name.baseAddress { bytes.copyMemory(from: from, byteCount: name.count) }
    if let from = value.baseAddress {
      (bytes + name.count).copyMemory(from: from, byteCount: value.count)
    }
    count += size
  }

  private func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more, Self.keptBytes)
    let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 8)
    if let memory {
      moved.copyMemory(from: memory, byteCount: count)
      memory.deallocate()
    }
    memory = moved
    capacity = larger
  }

  /// Calls the body with each field's name and value, in order; valid during the call.
  @inline(__always)
  func forEachField(
    _ body: (_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let memory else { return }
    var at = UnsafeRawPointer(memory)
    let end = at + count
    while at < end {
      let nameCount = Int(at.loadUnaligned(as: UInt32.self))
      let valueCount = Int(at.loadUnaligned(fromByteOffset: Self.lengthBytes, as: UInt32.self))
      at += 2 * Self.lengthBytes
      body(Self.bytes(at, nameCount), Self.bytes(at + nameCount, valueCount))
      at += nameCount + valueCount
    }
  }

  /// Keeps this block for `isAsRemembered`, if it is not too long.
  func remember() {
    guard count >= MemoryLayout<UInt64>.size, count <= Self.maximumRememberedBytes, let memory
    else { return }
    remembered = Self.wordOffsets(count).map {
      memory.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
    }
    rememberedBytes = count
  }

  /// Whether this block equals, byte by byte, the one that was remembered last.
  var isAsRemembered: Bool {
    guard count == rememberedBytes, count > 0, let memory else { return false }
    return remembered.withUnsafeBufferPointer { words in
      var at = 0
      for word in words.dropLast() {
        if memory.loadUnaligned(fromByteOffset: at, as: UInt64.self) != word { return false }
        at += MemoryLayout<UInt64>.size
      }
      return memory.loadUnaligned(
        fromByteOffset: count - MemoryLayout<UInt64>.size, as: UInt64.self)
        == words.last
    }
  }

  /// Where the words of so many bytes begin, which are one word at least; the last two may overlap.
  private static func wordOffsets(_ count: Int) -> [Int] {
    let size = MemoryLayout<UInt64>.size
    return Array(stride(from: 0, through: count - size - 1, by: size)) + [count - size]
  }

  /// Whether there is no other field than this one.
  func isOnly(_ name: StaticString, _ value: StaticString) -> Bool {
    let (nameCount, valueCount) = (name.utf8CodeUnitCount, value.utf8CodeUnitCount)
    guard count == 2 * Self.lengthBytes + nameCount + valueCount, let memory,
      Int(memory.loadUnaligned(as: UInt32.self)) == nameCount
    else { return false }
    let start = UnsafeRawPointer(memory + 2 * Self.lengthBytes)
    return equals(Self.bytes(start, nameCount), name)
      && equals(Self.bytes(start + nameCount, valueCount), value)
  }

  private static func bytes(_ start: UnsafeRawPointer, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
  }

  func removeAll() {
    count = 0
    if capacity > Self.keptBytes {
      memory?.deallocate()
      memory = nil
      capacity = 0
    }
  }
}
