/// The header of a frame (RFC 9113 section 4.1).
struct FrameHead {
  let length: Int
  let type: UInt8
  let flags: UInt8
  let stream: Int32
  /// Where it begins among the bytes that were scanned; 0 when it began before them.
  let start: Int

  var endsStream: Bool { flags & 0x1 != 0 }
  var endsHeaders: Bool { flags & 0x4 != 0 }
  var isPadded: Bool { flags & 0x8 != 0 }

  /// The header from its first 8 bytes and its last one.
  init(_ head: UInt64, last: UInt8, start: Int) {
    length = Int(head >> 40)
    type = UInt8(truncatingIfNeeded: head >> 32)
    flags = UInt8(truncatingIfNeeded: head >> 24)
    let stream = UInt32(truncatingIfNeeded: head) << 8 | UInt32(last)
    self.stream = Int32(truncatingIfNeeded: stream & 0x7fff_ffff)
    self.start = start
  }
}

/// Finds the headers of frames in a stream of bytes that is cut anywhere.
///
/// The library tells of frames too, but not of those that it ignores, and of no CONTINUATION that
/// follows an ignored HEADERS.
struct FrameScanner {
  static let headerBytes = 9

  /// Bytes of a payload, or of the preface, that are still to come.
  private var toPass: Int
  /// The bytes of a header that was cut, and how many they are.
  private var partial: UInt64 = 0
  private var partialCount = 0

  init(passing count: Int) { toPass = count }

  /// The next header; nil when the bytes are used up. `offset` is where the last call stopped.
  mutating func next(in bytes: UnsafeRawBufferPointer, from offset: inout Int) -> FrameHead? {
    let passed = min(toPass, bytes.count - offset)
    toPass -= passed
    offset += passed
    if partialCount == 0 && bytes.count - offset >= Self.headerBytes {
      let start = offset
      offset += Self.headerBytes
      let head = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      return found(FrameHead(head, last: bytes[start + 8], start: start))
    }
    return collect(bytes, &offset)
  }

  private mutating func collect(
    _ bytes: UnsafeRawBufferPointer, _ offset: inout Int
  ) -> FrameHead? {
    let start = partialCount == 0 ? offset : 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      partialCount += 1
      if partialCount == Self.headerBytes {
        let head = FrameHead(partial, last: byte, start: start)
        (partial, partialCount) = (0, 0)
        return found(head)
      }
      partial = partial << 8 | UInt64(byte)
    }
    return nil
  }

  private mutating func found(_ head: FrameHead) -> FrameHead {
    toPass = head.length
    return head
  }
}
