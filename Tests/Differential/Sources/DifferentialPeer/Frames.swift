import Glibc

/// Frames on standard input and output: a 4-byte little-endian length, then as many bytes.
struct Frames {
  private static let maximumBytes = 64 << 20
  private static let chunkBytes = 1 << 16

  private var buffer: [UInt8] = []
  private var start = 0

  /// The next frame; nil at the end of the input, or when it is broken.
  mutating func next() -> [UInt8]? {
    guard let head = take(4) else { return nil }
    let count = head.reversed().reduce(0) { $0 << 8 | Int($1) }
    return count <= Self.maximumBytes ? take(count) : nil
  }

  private mutating func take(_ count: Int) -> [UInt8]? {
    while buffer.count - start < count {
      buffer.removeFirst(start)
      start = 0
      guard fill() else { return nil }
    }
    defer { start += count }
    return Array(buffer[start..<start + count])
  }

  private mutating func fill() -> Bool {
    let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { memory, count in
      count = max(0, read(STDIN_FILENO, memory.baseAddress, Self.chunkBytes))
    }
    buffer += chunk
    return !chunk.isEmpty
  }

  /// False when nobody reads any more.
  static func send(_ bytes: [UInt8]) -> Bool {
    var rest = ((0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) } + bytes)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}
