import RPC

/// Cuts a stream of bytes into gRPC messages: one byte of flags, four of length, the message.
///
/// Source: PROTOCOL-HTTP2.md, "Length-Prefixed-Message".
struct MessageFrames: ~Copyable {
  private var queue = ByteQueue()
  private let part: MessagePart
  private let limit: Int

  static let prefixBytes = 5

  init(_ part: MessagePart, limit: Int) {
    self.part = part
    self.limit = limit
  }

  var isEmpty: Bool { queue.count == 0 }
  var bufferedBytes: Int { queue.count }

  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(RPCError) {
    queue.append(bytes)
    // A length above the limit is refused before its message arrives.
    _ = try head()
  }

  struct Head {
    let isCompressed: Bool
    let length: Int
  }

  /// The prefix of the next message, once its five bytes are there.
  private func head() throws(RPCError) -> Head? {
    let bytes = queue.bytes
    guard bytes.count >= Self.prefixBytes else { return nil }
    let flags = bytes[0]
    guard flags <= 1 else {
      throw RPCError(.internal, "a \(part.rawValue) begins with the flags \(flags); 0 and 1 exist")
    }
    let length = Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 1, as: UInt32.self)))
    guard length <= limit else {
      throw .messageTooLarge(part, bytes: length, limit: limit)
    }
    return Head(isCompressed: flags == 1, length: length)
  }

  /// Calls the body with the next complete message and removes it; nil when there is none yet.
  mutating func next<R>(
    _ body: (UnsafeRawBufferPointer, Bool) throws(RPCError) -> R
  ) throws(RPCError) -> R? {
    guard let head = try head(), queue.count >= Self.prefixBytes + head.length else { return nil }
    let end = Self.prefixBytes + head.length
    let message = UnsafeRawBufferPointer(rebasing: queue.bytes[Self.prefixBytes..<end])
    let result = try body(message, head.isCompressed)
    queue.removeFirst(end)
    return result
  }

  /// Calls the body with the only message of a body that is complete.
  mutating func single<R>(
    _ body: (UnsafeRawBufferPointer, Bool) throws(RPCError) -> R
  ) throws(RPCError) -> R {
    guard let head = try head() else {
      throw queue.count == 0 ? RPCError.requestCount("none") : .truncated(part)
    }
    let end = Self.prefixBytes + head.length
    guard queue.count >= end else { throw .truncated(part) }
    guard queue.count == end else { throw .requestCount("more than one") }
    let message = UnsafeRawBufferPointer(rebasing: queue.bytes[Self.prefixBytes...])
    return try body(message, head.isCompressed)
  }

  /// Calls the body with the only response of a call that ended with OK.
  mutating func onlyResponse<R>(
    _ body: (UnsafeRawBufferPointer, Bool) throws(RPCError) -> R
  ) throws(RPCError) -> R {
    guard let message = try next(body) else {
      throw isEmpty ? RPCError.responseCount("none") : .truncated(.response)
    }
    guard isEmpty else { throw .responseCount("more than one") }
    return message
  }

  /// True when something follows the first message.
  var hasMore: Bool {
    do throws(RPCError) {
      guard let head = try head() else { return false }
      return queue.count > Self.prefixBytes + head.length
    } catch { return true }
  }

  /// True when a complete message waits.
  var hasMessage: Bool {
    do throws(RPCError) {
      guard let head = try head() else { return false }
      return queue.count >= Self.prefixBytes + head.length
    } catch { return true }
  }

  mutating func free() { queue.free() }
}

extension RPCError {
  /// The stream ended inside a message.
  static func truncated(_ part: MessagePart) -> RPCError {
    RPCError(.internal, "the stream ended inside a \(part.rawValue) message")
  }
}
