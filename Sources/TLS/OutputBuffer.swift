/// Encrypted bytes that wait to be sent.
///
/// Memory is taken with the first byte. Up to `retainedBytes` are kept when it is empty, so small
/// messages allocate nothing; more is given back.
struct OutputBuffer: ~Copyable {
  /// What an idle connection may keep.
  static let retainedBytes = 2048

  private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var head = 0
  private var tail = 0

  deinit { memory.deallocate() }

  var count: Int { tail - head }

  /// The waiting bytes; valid until the buffer changes.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[head..<tail]) }

  /// Makes room for so many more, so that adding them moves nothing.
  mutating func reserve(_ more: Int) {
    if memory.count - tail >= more { return }
    let waiting = bytes
    if memory.count >= waiting.count + more && head >= waiting.count {
      memory.copyMemory(from: waiting)
    } else {
      var capacity = Self.retainedBytes
      while capacity < waiting.count + more { capacity *= 2 }
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
      larger.copyMemory(from: waiting)
      memory.deallocate()
      memory = larger
    }
    tail -= head
    head = 0
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    reserve(bytes.count)
    UnsafeMutableRawBufferPointer(rebasing: memory[tail...]).copyMemory(from: bytes)
    tail += bytes.count
  }

  /// Takes bytes from the front, at most those that wait.
  mutating func removeFirst(_ count: Int) {
    head += min(max(0, count), self.count)
    guard head == tail else { return }
    head = 0
    tail = 0
    if memory.count > Self.retainedBytes {
      memory.deallocate()
      memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    }
  }
}
