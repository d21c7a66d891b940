internal import CNGHTTP2

extension HTTP2Session {
  private static let noFlags = UInt8(NGHTTP2_FLAG_NONE.rawValue)

  /// Answers a request; without a body the headers end the stream. False when the stream is gone.
  ///
  /// A block above `HTTP2Limits.maximumSentHeaderBytes` resets the stream with INTERNAL_ERROR.
  public func respond(_ stream: HTTP2Stream, _ fields: HTTP2Fields, hasBody: Bool) -> Bool {
    guard isOpen(stream) else { return false }
    guard fields.listBytes <= limits.maximumSentHeaderBytes else {
      submitReset(stream.number, .internalError)
      return true
    }
    guard accepts(fields) else { return false }
    queue(fields, on: stream)
    return withBody(of: stream, hasBody) { body in
      nghttp2_submit_response(library.pointer, stream.number, nil, 0, body) == 0
    }
  }

  /// Sends an informational response (1xx) before the final one.
  public func inform(_ stream: HTTP2Stream, _ fields: HTTP2Fields) {
    guard isOpen(stream), accepts(fields) else { return }
    queue(fields, on: stream)
    _ = nghttp2_submit_headers(library.pointer, Self.noFlags, stream.number, nil, nil, 0, nil)
  }

  /// Opens a stream with a request; without a body the headers end our side of it.
  ///
  /// It waits for its turn when the peer's maximum is reached. False when no stream can be opened
  /// any more: numbers are used up, GOAWAY was received, or the connection failed; also when the
  /// block is larger than `HTTP2Limits.maximumSentHeaderBytes`. A stream that has closed may be
  /// opened again, on any session, once its `closed` has returned. CONNECT, whose answer has other
  /// rules, is not supported.
  public func request(_ stream: HTTP2Stream, _ fields: HTTP2Fields, hasBody: Bool) -> Bool {
    guard !stream.isOpen, acceptsRequests, fields.listBytes <= limits.maximumSentHeaderBytes
    else { return false }
    stream.beginAnew()
    guard accepts(fields) else { return false }
    queue(fields, on: stream)
    let id = withBody(of: stream, hasBody) { body in
      withMethod(of: fields) { method, count in
        nghttp2_submit_request(
          library.pointer, nil, method, count, body, Unmanaged.passUnretained(stream).toOpaque())
      }
    }
    guard id > 0 else {
      dropBlocks(of: stream)
      return false
    }
    stream.number = id
    rules.history.open(id)
    open.insert(stream)
    return true
  }

  /// Ends our side of the stream with trailers, after what `fillBody` has given so far.
  public func trailers(_ stream: HTTP2Stream, _ fields: HTTP2Fields) {
    guard isOpen(stream), !stream.hasEndedBody else { return }
    stream.pendingTrailers = fields
    resume(stream)
  }

  /// `fillBody` has something again.
  public func resume(_ stream: HTTP2Stream) {
    guard isOpen(stream) else { return }
    // Fails when the body is not paused, which is as good.
    _ = nghttp2_session_resume_data(library.pointer, stream.number)
  }

  /// Gives received bytes back to the window of the stream and of the connection.
  ///
  /// What a stream has not given back when it closes is given back by itself.
  public func consume(_ stream: HTTP2Stream, _ count: Int) {
    let count = min(count, stream.unconsumedBytes)
    guard count > 0, isOpen(stream) else { return }
    stream.unconsumedBytes -= count
    _ = nghttp2_session_consume(library.pointer, stream.number, count)
  }

  /// Ends the stream at once with an error; `closed` follows when that was written.
  public func reset(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    guard isOpen(stream) else { return }
    stream.isResetByOwner = true
    submitReset(stream.number, code)
  }

  /// Asks the peer to answer, with a payload that it repeats.
  public func ping(_ payload: UInt64) {
    guard canSubmit else { return }
    withUnsafeBytes(of: payload.bigEndian) { bytes in
      _ = nghttp2_submit_ping(
        library.pointer, Self.noFlags, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
  }

  /// Tells the peer that no new streams are taken, and why. Open streams go on.
  public func goAway(_ code: HTTP2ErrorCode, debug: String) {
    guard canSubmit else { return }
    hasNamedLastStream = true
    var debug = debug
    debug.withUTF8 { text in
      _ = nghttp2_submit_goaway(
        library.pointer, Self.noFlags, nghttp2_session_get_last_proc_stream_id(library.pointer),
        code.rawValue, text.baseAddress, text.count)
    }
  }

  /// The first phase of a drain: asks the peer to open no more streams, and still takes those that
  /// are on their way (RFC 9113 section 6.8). Servers only.
  public func shutdownNotice() {
    guard canSubmit else { return }
    _ = nghttp2_submit_shutdown_notice(library.pointer)
  }

  /// The second phase of a drain: later streams are not processed.
  public func finalGoAway() { goAway(.noError, debug: "") }

  func isOpen(_ stream: HTTP2Stream) -> Bool { stream.slot >= 0 && canSubmit }

  func submitReset(_ id: Int32, _ code: HTTP2ErrorCode) {
    _ = nghttp2_submit_rst_stream(library.pointer, Self.noFlags, id, code.rawValue)
  }

  private var canSubmit: Bool { knownFailure == nil && !isTornDown }

  private func withBody<Result>(
    of stream: HTTP2Stream, _ hasBody: Bool,
    _ submit: (UnsafePointer<nghttp2_data_provider>?) -> Result
  ) -> Result {
    stream.hasEndedBody = !hasBody
    guard hasBody else { return submit(nil) }
    var body = nghttp2_data_provider()
    body.source.ptr = Unmanaged.passUnretained(stream).toOpaque()
    body.read_callback = readBody
    return submit(&body)
  }
}
