internal import CNGHTTP2

/// Owns a session of the library and the account of what it has allocated.
final class LibrarySession {
  let pointer: OpaquePointer
  private let account: UnsafeMutablePointer<atrium_nghttp2_account>

  /// Bytes that the library holds for this session.
  var usedBytes: Int { account.pointee.used_bytes }

  init(role: HTTP2Role, limits: HTTP2Limits) throws(HTTP2Failure) {
    let account = UnsafeMutablePointer<atrium_nghttp2_account>.allocate(capacity: 1)
    account.initialize(
      to: atrium_nghttp2_account(
        used_bytes: 0, maximum_bytes: max(0, limits.maximumBufferedBytes)))
    guard let pointer = Self.make(role, limits, account) else {
      account.deallocate()
      throw .outOfMemory
    }
    self.account = account
    self.pointer = pointer
    atrium_nghttp2_session_begins()
  }

  deinit {
    nghttp2_session_del(pointer)
    atrium_nghttp2_session_ends()
    account.deallocate()
  }

  /// Counts bytes that wait outside of the library; false when they are too many.
  func charge(_ bytes: Int) -> Bool {
    guard atrium_nghttp2_fits(account, bytes) != 0 else { return false }
    account.pointee.used_bytes += bytes
    return true
  }

  func discharge(_ bytes: Int) { account.pointee.used_bytes -= bytes }

  /// Lets the last frame, GOAWAY, be queued when the account is full.
  func allowLastFrame() { account.pointee.maximum_bytes += 64 << 10 }

  /// The library copies callbacks and options, so they live only as long as this call: it takes a
  /// fraction of a microsecond and needs no state that connections share.
  private static func make(
    _ role: HTTP2Role, _ limits: HTTP2Limits,
    _ account: UnsafeMutablePointer<atrium_nghttp2_account>
  ) -> OpaquePointer? {
    var callbacks: OpaquePointer?
    var option: OpaquePointer?
    var session: OpaquePointer?
    guard nghttp2_session_callbacks_new(&callbacks) == 0 else { return nil }
    defer { nghttp2_session_callbacks_del(callbacks) }
    guard nghttp2_option_new(&option) == 0 else { return nil }
    defer { nghttp2_option_del(option) }
    installReceiving(callbacks)
    installSending(callbacks)
    set(option, limits)
    var memory = atrium_nghttp2_mem(account)
    let result =
      switch role {
      case .server: nghttp2_session_server_new3(&session, callbacks, nil, option, &memory)
      case .client: nghttp2_session_client_new3(&session, callbacks, nil, option, &memory)
      }
    return result == 0 ? session : nil
  }

  private static func set(_ option: OpaquePointer?, _ limits: HTTP2Limits) {
    nghttp2_option_set_no_auto_window_update(option, 1)
    // `StreamHistory` knows what is needed of closed streams; the library would keep them whole.
    nghttp2_option_set_no_closed_streams(option, 1)
    nghttp2_option_set_max_outbound_ack(option, max(1, limits.maximumQueuedAcknowledgements))
    nghttp2_option_set_max_settings(option, max(1, limits.maximumSettings))
    // The library counts reads of a CONTINUATION header, which may come in nine pieces;
    // `FrameRules` counts frames.
    let pieces = (max(0, limits.maximumContinuations) + 1) * FrameScanner.headerBytes
    nghttp2_option_set_max_continuations(option, pieces)
    nghttp2_option_set_max_send_header_block_length(option, max(0, limits.maximumSentHeaderBytes))
    // Ours counts resets of both directions and takes the time from outside.
    nghttp2_option_set_stream_reset_rate_limit(option, UInt64(Int32.max), UInt64(Int32.max))
  }
}
