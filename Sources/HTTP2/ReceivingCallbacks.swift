internal import CNGHTTP2

// The library's callbacks capture nothing: the session comes back as user data, its streams as
// their own. Both are alive here, so nothing is retained.

extension LibrarySession {
  static func installReceiving(_ callbacks: OpaquePointer?) {
    nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks) { _, frame, user in
      guard let frame, let user else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
      return borrow(user) { $0.headersBegin(frame.pointee) }
    }
    nghttp2_session_callbacks_set_on_header_callback(callbacks) {
      _, _, name, nameCount, value, valueCount, _, user in
      guard let user else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
      return borrow(user) {
        $0.fieldArrived(
          UnsafeBufferPointer(start: name, count: nameCount),
          UnsafeBufferPointer(start: value, count: valueCount))
      }
    }
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks) {
      library, _, id, bytes, count, user in
      guard let user else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
      let stream = nghttp2_session_get_stream_user_data(library, id)
      return borrow(user) {
        $0.dataArrived(id, stream, UnsafeRawBufferPointer(start: bytes, count: count))
      }
    }
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks) { _, frame, user in
      guard let frame, let user else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
      return borrow(user) { $0.frameArrived(frame) }
    }
    nghttp2_session_callbacks_set_on_invalid_frame_recv_callback(callbacks) {
      _, frame, error, user in
      guard let frame, let user else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
      return borrow(user) { $0.invalidFrameArrived(frame.pointee, error: error) }
    }
  }
}

/// Lends the session behind the library's user data; it is alive while the library is at work.
func borrow(_ user: UnsafeMutableRawPointer, _ body: (HTTP2Session) -> Int32) -> Int32 {
  Unmanaged<HTTP2Session>.fromOpaque(user)._withUnsafeGuaranteedRef(body)
}
