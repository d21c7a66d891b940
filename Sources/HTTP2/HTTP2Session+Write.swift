internal import CNGHTTP2

/// Where output goes while the library is at work, and what did not fit.
struct Output {
  /// Where the next byte goes.
  var cursor: UnsafeMutableRawPointer?
  var roomBytes = 0
  /// What the library gave out and did not fit; valid until it is asked again.
  var rest: UnsafeRawBufferPointer.SubSequence = UnsafeRawBufferPointer(start: nil, count: 0)[...]
  /// Frames of ours that did not fit, and how much of them is written.
  var spilled: [UInt8] = []
  private var spillSent = 0
  /// Whether nothing more is written: the GOAWAY of an error is out.
  var isClosed = false

  static let frameHeaderBytes = 9

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    let count = min(bytes.count, roomBytes)
    guard count > 0, let from = bytes.baseAddress, let cursor else { return }
    cursor.copyMemory(from: from, byteCount: count)
    advance(count)
  }

  /// Writes what did not fit before; the library's and ours never wait together.
  mutating func appendRest() {
    if !rest.isEmpty {
      let before = roomBytes
      append(UnsafeRawBufferPointer(rebasing: rest))
      rest = rest.dropFirst(before - roomBytes)
    }
    guard !spilled.isEmpty else { return }
    let before = roomBytes
    let sent = spillSent
    spilled.withUnsafeBytes { append(UnsafeRawBufferPointer(rebasing: $0[sent...])) }
    spillSent += before - roomBytes
    if spillSent == spilled.count { (spilled, spillSent) = ([], 0) }
  }

  var hasRest: Bool { !rest.isEmpty || !spilled.isEmpty }

  mutating func advance(_ count: Int) {
    cursor = cursor.map { $0 + count }
    roomBytes -= count
  }
}

extension HTTP2Session {
  /// Whether there is something to write.
  public var wantsWrite: Bool {
    guard !isTornDown else { return false }
    if output.hasRest { return true }
    return !output.isClosed && nghttp2_session_want_write(library.pointer) != 0
  }

  /// Whether the connection is over, by both sides' will or by an error: close the transport.
  public var isFinished: Bool {
    if isTornDown { return true }
    if wantsWrite { return false }
    return output.isClosed || nghttp2_session_want_read(library.pointer) == 0
  }

  /// Fills the buffer with bytes for the peer as far as there are any, and says how many.
  ///
  /// Bodies are pulled from their streams straight into the buffer. 0 means that nothing is to be
  /// sent now. The larger the buffer, the better; a full frame takes 16,393 bytes.
  public func write(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard !isBusy, !isTornDown else { return 0 }
    output.cursor = buffer.baseAddress
    output.roomBytes = buffer.count
    isBusy = true
    output.appendRest()
    while output.roomBytes > 0 && !output.isClosed && !isTornDown {
      var bytes: UnsafePointer<UInt8>?
      let count = nghttp2_session_mem_send(library.pointer, &bytes)
      if count < 0 {
        failed(libraryError: Int32(truncatingIfNeeded: count))
        output.isClosed = true
      }
      guard count > 0 else { break }
      write(UnsafeRawBufferPointer(start: bytes, count: count))
      output.appendRest()
    }
    isBusy = false
    if !leaving.isEmpty { leaving = [] }
    output.cursor = nil
    return buffer.count - output.roomBytes
  }
}
