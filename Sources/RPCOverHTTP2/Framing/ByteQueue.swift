internal import Wire

/// Bytes that come in at the end and leave at the front; memory is kept for what comes next.
///
/// Its owner bounds it: nothing is appended that a limit has not let through.
struct ByteQueue: ~Copyable {
  private var memory: UnsafeMutableRawPointer?
  private var capacity = 0
  private var start = 0
  private(set) var count = 0

  private static let firstCapacity = 128

  init() {}

  deinit { RawMemory.free(memory) }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    makeRoom(bytes.count)
    memory?.advanced(by: start + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  private mutating func makeRoom(_ more: Int) {
    if start + count + more <= capacity { return }
    if count + more <= capacity, let memory {
      memory.copyMemory(from: memory + start, byteCount: count)
      start = 0
      return
    }
    let larger = max(capacity * 2, count + more, Self.firstCapacity)
    let moved = RawMemory.allocate(larger)
    if let memory {
      moved.copyMemory(from: memory + start, byteCount: count)
      RawMemory.free(memory)
    }
    memory = moved
    capacity = larger
    start = 0
  }

  /// The bytes in the queue, valid until it is changed.
  var bytes: UnsafeRawBufferPointer {
    guard let memory else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: memory + start, count: count)
  }

  mutating func removeFirst(_ bytes: Int) {
    let removed = min(bytes, count)
    start += removed
    count -= removed
    if count == 0 { start = 0 }
  }

  /// Gives the memory back.
  mutating func free() {
    RawMemory.free(memory)
    memory = nil
    (capacity, start, count) = (0, 0, 0)
  }
}
