import RPC
import Wire

/// Messages that wait to be written, each behind its five bytes of prefix.
///
/// The first one stands apart and is not copied, so that a call with one message needs no queue.
/// A client keeps what it has sent until the server has answered, for a retry; up to
/// `maximumKeptBytes`, beyond which there is none.
struct OutgoingFrames: ~Copyable {
  private var first: WireWriter?
  private var firstBytes = 0
  /// Bytes of the first message that were written.
  private var firstSent = 0
  private var rest = ByteQueue()
  /// Bytes of the rest that were written and are kept.
  private var restSent = 0
  /// Whether everything appended so far can be written once more.
  private(set) var isKept: Bool

  /// A write suspends while more than this waits.
  static let highWaterBytes = 64 << 10
  /// What a client keeps of one call for a retry; a single message is kept whatever its size.
  static let maximumKeptBytes = 256 << 10

  init(kept: Bool = false) { isKept = kept }

  var waitingBytes: Int { firstBytes - firstSent + rest.count - restSent }
  var isEmpty: Bool { waitingBytes == 0 }
  var isFull: Bool { waitingBytes > Self.highWaterBytes }

  /// Adds a message; gzip is used when it is asked for and makes the message smaller.
  mutating func append(_ message: consuming WireWriter, gzip: Bool) {
    let writer = gzip ? Self.compressed(message) : Self.plain(message)
    if firstBytes == 0, rest.count == 0 {
      firstBytes = writer.count
      first = consume writer
      return
    }
    writer.withBytes { rest.append($0) }
    if isKept, firstBytes + rest.count > Self.maximumKeptBytes { letGo() }
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
    var writer = WireWriter(copying: bytes)
    writer.prepend(bigEndian: UInt32(truncatingIfNeeded: bytes.count))
    writer.prepend(1)
    return writer
  }

  /// Copies as many bytes as fit; they are forgotten unless they are kept for a retry.
  mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    if firstSent < firstBytes {
      let from = firstSent
      filled = first?.withBytes { Self.copy($0[from...], to: buffer) } ?? 0
      firstSent += filled
      if firstSent == firstBytes, !isKept { forgetFirst() }
    }
    guard rest.count > restSent, filled < buffer.count else { return filled }
    let copied = Self.copy(
      rest.bytes[restSent...], to: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
    if isKept { restSent += copied } else { rest.removeFirst(copied) }
    return filled + copied
  }

  private static func copy(
    _ bytes: Slice<UnsafeRawBufferPointer>, to target: UnsafeMutableRawBufferPointer
  ) -> Int {
    let part = bytes.prefix(target.count)
    target.copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
    return part.count
  }

  private mutating func forgetFirst() {
    first = nil
    (firstBytes, firstSent) = (0, 0)
  }

  /// Forgets what was written: there will be no retry.
  mutating func letGo() {
    guard isKept else { return }
    isKept = false
    if firstSent == firstBytes { forgetFirst() }
    rest.removeFirst(restSent)
    restSent = 0
  }

  /// Everything that was written waits again.
  mutating func rewind() {
    (firstSent, restSent) = (0, 0)
  }

  mutating func removeAll() {
    forgetFirst()
    rest.free()
    restSent = 0
    isKept = false
  }
}
