internal import CNGHTTP2

// What the library reports of whole frames.

extension HTTP2Session {
  func frameArrived(_ frame: UnsafePointer<nghttp2_frame>) -> Int32 {
    let header = frame.pointee.hd
    switch nghttp2_frame_type(UInt32(header.type)) {
    case NGHTTP2_DATA: return dataFrameArrived(header)
    case NGHTTP2_HEADERS: headersArrived(header)
    case NGHTTP2_SETTINGS: settingsArrived(frame.pointee.settings)
    case NGHTTP2_PING: pingArrived(frame.pointee.ping)
    case NGHTTP2_GOAWAY: goAwayArrived(frame.pointee.goaway)
    default: break
    }
    return isTornDown ? NGHTTP2_ERR_CALLBACK_FAILURE.rawValue : 0
  }

  /// The library answers an invalid frame by itself; a reset that it causes is counted here, so
  /// that it counts before it is written.
  func invalidFrameArrived(_ frame: nghttp2_frame, error: Int32) -> Int32 {
    if isStreamTooMany(frame, nghttp2_error(error)) { return streamIsTooMany(error) }
    guard
      let stream = nghttp2_session_get_stream_user_data(library.pointer, frame.hd.stream_id)
    else { return 0 }
    return Unmanaged<HTTP2Stream>.fromOpaque(stream)._withUnsafeGuaranteedRef {
      countReset(of: $0)
    }
  }

  private func isStreamTooMany(_ frame: nghttp2_frame, _ error: nghttp2_error) -> Bool {
    guard role == .server, frame.hd.type == UInt8(NGHTTP2_HEADERS.rawValue) else { return false }
    return error == NGHTTP2_ERR_REFUSED_STREAM
      || frame.headers.cat == NGHTTP2_HCAT_REQUEST && error == NGHTTP2_ERR_PROTO
        && frame.hd.stream_id & 1 == 1
        && UInt32(clamping: open.count) >= limits.maximumConcurrentStreams
  }

  /// The library refuses the stream while the peer may not know the limit, and ends the connection
  /// of one that does (RFC 9113 section 5.1.2).
  private func streamIsTooMany(_ error: Int32) -> Int32 {
    if nghttp2_error(error) == NGHTTP2_ERR_REFUSED_STREAM {
      events.limitBreached(.concurrentStreams)
      return 0
    }
    return fail(
      HTTP2Failure(.protocolError, "more streams than allowed", breach: .concurrentStreams))
  }

  private func settingsArrived(_ settings: nghttp2_settings) {
    for entry in UnsafeBufferPointer(start: settings.iv, count: settings.niv)
    where entry.settings_id == Int32(NGHTTP2_SETTINGS_HEADER_TABLE_SIZE.rawValue) {
      encoder.limitTable(entry.value)
    }
    if UInt32(settings.hd.flags) & UInt32(NGHTTP2_FLAG_ACK.rawValue) != 0 {
      areSettingsAcknowledged = true
    } else {
      events.receivedSettings(maximumConcurrentStreams: peerMaximumConcurrentStreams)
    }
  }

  private func pingArrived(_ ping: nghttp2_ping) {
    guard UInt32(ping.hd.flags) & UInt32(NGHTTP2_FLAG_ACK.rawValue) != 0 else { return }
    let payload = withUnsafeBytes(of: ping.opaque_data) { $0.loadUnaligned(as: UInt64.self) }
    events.receivedPingAcknowledgement(UInt64(bigEndian: payload))
  }

  private func goAwayArrived(_ goAway: nghttp2_goaway) {
    events.receivedGoAway(
      lastStream: goAway.last_stream_id, code: HTTP2ErrorCode(rawValue: goAway.error_code),
      debug: text(of: goAway))
  }

  /// The debug text of a GOAWAY frame, as much of it as a log line wants.
  func text(of goAway: nghttp2_goaway) -> String {
    let bytes = UnsafeBufferPointer(
      start: goAway.opaque_data, count: min(goAway.opaque_data_len, 256))
    return String(decoding: bytes, as: UTF8.self)
  }
}
