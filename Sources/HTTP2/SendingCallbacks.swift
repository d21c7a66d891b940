internal import CNGHTTP2

extension LibrarySession {
  static func installSending(_ callbacks: OpaquePointer?) {
    nghttp2_session_callbacks_set_send_data_callback(callbacks) {
      _, _, header, count, _, user in
      guard let header, let user else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
      return borrow(user) { $0.dataFrameLeaves(header: header, count: count) }
    }
    nghttp2_session_callbacks_set_on_frame_send_callback(callbacks) { _, frame, user in
      guard let frame, let user else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
      return borrow(user) { $0.frameLeft(frame) }
    }
    nghttp2_session_callbacks_set_on_frame_not_send_callback(callbacks) { _, frame, error, user in
      guard let frame, let user else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
      return borrow(user) { $0.frameStayed(frame.pointee, error: nghttp2_error(error)) }
    }
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks) { library, id, code, user in
      guard let user, let stream = nghttp2_session_get_stream_user_data(library, id) else {
        return 0
      }
      return borrow(user) {
        $0.streamClosed(stream, HTTP2ErrorCode(rawValue: code))
        return 0
      }
    }
  }
}

extension HTTP2Session {
  func frameLeft(_ frame: UnsafePointer<nghttp2_frame>) -> Int32 {
    switch nghttp2_frame_type(UInt32(frame.pointee.hd.type)) {
    case NGHTTP2_RST_STREAM: resetLeft(frame.pointee.rst_stream)
    case NGHTTP2_GOAWAY: goAwayLeft(frame.pointee.goaway)
    case NGHTTP2_HEADERS:
      blockLeft(frame.pointee.hd.stream_id)
      responseLeft(frame.pointee.hd)
    case NGHTTP2_DATA: responseLeft(frame.pointee.hd)
    default: break
    }
    return 0
  }

  /// A response that is complete before its request ends the stream: nobody reads the rest
  /// (RFC 9113 section 8.1). Only now, because a reset would overtake what is still queued.
  private func responseLeft(_ head: nghttp2_frame_hd) {
    guard role == .server, UInt32(head.flags) & NGHTTP2_FLAG_END_STREAM.rawValue != 0,
      nghttp2_session_get_stream_remote_close(library.pointer, head.stream_id) == 0,
      let pointer = nghttp2_session_get_stream_user_data(library.pointer, head.stream_id)
    else { return }
    Unmanaged<HTTP2Stream>.fromOpaque(pointer)._withUnsafeGuaranteedRef { stream in
      guard stream.endsWithItsResponse else { return }
      stream.isResetByOwner = true
      submitReset(head.stream_id, .noError)
    }
  }

  /// A header block that the library cannot send must not leave its stream hanging. Requests are
  /// closed by the library.
  func frameStayed(_ frame: nghttp2_frame, error: nghttp2_error) -> Int32 {
    if frame.hd.type == UInt8(NGHTTP2_HEADERS.rawValue),
      let stream = nghttp2_session_get_stream_user_data(library.pointer, frame.hd.stream_id)
    {
      Unmanaged<HTTP2Stream>.fromOpaque(stream)._withUnsafeGuaranteedRef { dropBlock(of: $0) }
    }
    if frame.hd.type == UInt8(NGHTTP2_HEADERS.rawValue)
      && frame.headers.cat != NGHTTP2_HCAT_REQUEST && error == NGHTTP2_ERR_FRAME_SIZE_ERROR
    {
      submitReset(frame.hd.stream_id, .internalError)
    }
    return 0
  }

  /// Counts a reset that the peer provoked and that was not counted when it was received. A client
  /// that cancels its own requests is no abuse, nor is a server that has answered already.
  private func resetLeft(_ reset: nghttp2_rst_stream) {
    guard
      let pointer = nghttp2_session_get_stream_user_data(library.pointer, reset.hd.stream_id)
    else {
      if !rules.flood.allowsReset(nowMilliseconds) { note(.tooManyResets) }
      return
    }
    Unmanaged<HTTP2Stream>.fromOpaque(pointer)._withUnsafeGuaranteedRef { stream in
      let isHarmless = role == .client || reset.error_code == HTTP2ErrorCode.noError.rawValue
      if !(stream.isResetByOwner && isHarmless) { _ = countReset(of: stream) }
    }
  }

  /// After the GOAWAY of an error nothing is written.
  private func goAwayLeft(_ goAway: nghttp2_goaway) {
    if failure == nil && goAway.error_code != HTTP2ErrorCode.noError.rawValue {
      knownFailure = HTTP2Failure(HTTP2ErrorCode(rawValue: goAway.error_code), text(of: goAway))
    }
    if failure != nil { output.isClosed = true }
  }
}
