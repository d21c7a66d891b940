import RPC
import Wire

/// Messages that wait to be written, each behind its five bytes of prefix.
///
/// The first one stands apart, so that a call with one message needs no list.
struct OutgoingFrames: ~Copyable {
  private var first: WireWriter?
  private var offset = 0
  private var rest: [Frame] = []
  private(set) var waitingBytes = 0

  /// A write suspends while more than this waits.
  static let highWaterBytes = 64 << 10

  private final class Frame {
    var writer: WireWriter?
    init(_ writer: consuming WireWriter) { self.writer = consume writer }
  }

  init() {}

  var isEmpty: Bool { waitingBytes == 0 }
  var isFull: Bool { waitingBytes > Self.highWaterBytes }

  /// Adds a message; gzip is used when it is asked for and makes the message smaller.
  mutating func append(_ message: consuming WireWriter, gzip: Bool) {
    let writer = gzip ? Self.compressed(message) : Self.plain(message)
    waitingBytes += writer.count
    if first == nil {
      first = consume writer
    } else {
      rest.append(Frame(consume writer))
    }
  }

  private static func plain(_ message: consuming WireWriter) -> WireWriter {
    message.prepend(bigEndian: UInt32(truncatingIfNeeded: message.count))
    message.prepend(0)
    return message
  }

  private static func compressed(_ message: consuming WireWriter) -> WireWriter {
    guard message.count >= Gzip.leastBytes,
      let bytes = message.withBytes({ Gzip.compress($0) }), bytes.count < message.count
    else { return plain(message) }
    var writer = WireWriter(capacity: bytes.count + MessageFrames.prefixBytes + 16)
    bytes.withUnsafeBytes { writer.prepend(contentsOf: $0) }
    writer.prepend(bigEndian: UInt32(truncatingIfNeeded: bytes.count))
    writer.prepend(1)
    return writer
  }

  /// Copies as many bytes as fit and forgets them.
  mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count, first != nil {
      let target = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let (copied, isDone) = copyFirst(to: target)
      filled += copied
      if isDone { advance() }
    }
    waitingBytes -= filled
    return filled
  }

  private mutating func copyFirst(
    to target: UnsafeMutableRawBufferPointer
  ) -> (copied: Int, isDone: Bool) {
    let from = offset
    let result = first?.withBytes { bytes -> (copied: Int, isDone: Bool) in
      let part = bytes[from...].prefix(target.count)
      target.copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
      return (part.count, from + part.count == bytes.count)
    }
    guard let result else { return (0, true) }
    offset += result.copied
    return result
  }

  private mutating func advance() {
    offset = 0
    first = rest.isEmpty ? nil : rest.removeFirst().writer.take()
  }

  mutating func removeAll() {
    first = nil
    rest = []
    (offset, waitingBytes) = (0, 0)
  }
}
