internal import CNGHTTP2

extension HTTP2Session {
  /// Takes in bytes of the peer, any number of them, and reports what they say.
  ///
  /// `now_ms` is a monotonic time in milliseconds, for rate limits. After `.failed` write out what
  /// waits, then close.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  public func receive(_ bytes: UnsafeRawBufferPointer, now_ms: UInt64) -> HTTP2Receive {
    if let failure { return .failed(failure) }
    guard !isBusy, !isTornDown else { return .ok }
    nowMilliseconds = now_ms
    var offset = 0
    while let head = scanner.next(in: bytes, from: &offset) {
      if let breach = rules.breach(of: head, nowMilliseconds: now_ms) {
        feed(UnsafeRawBufferPointer(rebasing: bytes[..<head.start]))
        note(breach)
        return failure.map { .failed($0) } ?? .ok
      }
    }
    feed(bytes)
    return failure.map { .failed($0) } ?? .ok
  }

  private func feed(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    isBusy = true
    let result = nghttp2_session_mem_recv(
      library.pointer, start.assumingMemoryBound(to: UInt8.self), bytes.count)
    isBusy = false
    if !leaving.isEmpty { leaving = [] }
    if result < 0 { failed(libraryError: Int32(truncatingIfNeeded: result)) }
  }

  /// A callback found that the connection must end; what it returns stops the library.
  func fail(_ failure: HTTP2Failure) -> Int32 {
    note(failure)
    return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue
  }

  /// Keeps the first failure and queues its GOAWAY.
  ///
  /// The library says that nothing may follow a fatal error. Those that come here leave its queue
  /// of frames in order, so that GOAWAY can tell the peer.
  func note(_ failure: HTTP2Failure) {
    guard self.failure == nil, !isTornDown else { return }
    keep(failure)
    library.allowLastFrame()
    var reason = failure.reason
    let result = reason.withUTF8 { text in
      nghttp2_submit_goaway(
        library.pointer, UInt8(NGHTTP2_FLAG_NONE.rawValue),
        nghttp2_session_get_last_proc_stream_id(library.pointer), failure.code.rawValue,
        text.baseAddress, text.count)
    }
    if result != 0 { output.isClosed = true }
  }

  private func keep(_ failure: HTTP2Failure) {
    knownFailure = failure
    if let breach = failure.breach { events.limitBreached(breach) }
  }

  func failed(libraryError: Int32) {
    switch nghttp2_error(libraryError) {
    case NGHTTP2_ERR_BAD_CLIENT_MAGIC:
      note(HTTP2Failure(.protocolError, "the connection does not begin with the preface"))
    case NGHTTP2_ERR_FLOODED:
      note(.calm("too many acknowledgements wait to be sent", .queuedAcknowledgements))
    case NGHTTP2_ERR_TOO_MANY_CONTINUATIONS:
      note(.calm("a header block in too many pieces", .continuations))
    case NGHTTP2_ERR_NOMEM:
      // Without memory the library's state is not to be relied on: nothing more is written.
      if failure == nil { keep(.calm("the connection holds too much memory", .bufferedBytes)) }
      output.isClosed = true
    default:
      note(HTTP2Failure(.internalError, "library error \(libraryError)"))
    }
  }
}
