internal import CNGHTTP2

// What the library reports of streams, handed on to their objects.

extension HTTP2Session {
  func headersBegin(_ frame: nghttp2_frame) -> Int32 {
    let id = frame.hd.stream_id
    if role == .server && frame.headers.cat == NGHTTP2_HCAT_REQUEST { return streamBegins(id) }
    arriving = nghttp2_session_get_stream_user_data(library.pointer, id).map {
      Unmanaged<HTTP2Stream>.fromOpaque($0)
    }
    arriving?._withUnsafeGuaranteedRef { $0.block = HeaderBlock() }
    return 0
  }

  private func streamBegins(_ id: Int32) -> Int32 {
    arriving = nil
    if isTornDown { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    // After GOAWAY a handler must not begin what the peer is told was not processed.
    guard !hasNamedLastStream, let stream = events.makeStream(), !isTornDown else {
      submitReset(id, .refusedStream)
      return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue
    }
    let unmanaged = Unmanaged.passUnretained(stream)
    guard nghttp2_session_set_stream_user_data(library.pointer, id, unmanaged.toOpaque()) == 0
    else { return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue }
    stream.number = id
    open.insert(stream)
    arriving = unmanaged
    return 0
  }

  func fieldArrived(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    if isTornDown { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    guard let arriving else { return 0 }
    return arriving._withUnsafeGuaranteedRef { stream in
      let verdict = stream.block.count(
        nameCount: name.count, valueCount: value.count, limits: limits)
      switch verdict {
      case .fine:
        stream.block.note(name: name, value: value, role: role)
        stream.receivedField(name: name, value: value)
        return 0
      case .tooMany(let breach):
        return stream.block.isRefused ? 0 : refuse(stream, breach)
      case .bomb: return fail(.calm("a header block far beyond the limits", .headerBomb))
      }
    }
  }

  /// The library goes on to decode the block, so that the state of compression stays right.
  private func refuse(_ stream: HTTP2Stream, _ breach: HTTP2Breach) -> Int32 {
    stream.block.isRefused = true
    submitReset(stream.number, .enhanceYourCalm)
    events.limitBreached(breach)
    return countReset(of: stream)
  }

  /// Counts a stream that is reset because of what the peer sent, once.
  func countReset(of stream: HTTP2Stream) -> Int32 {
    if stream.isResetCounted { return 0 }
    stream.isResetCounted = true
    return rules.flood.allowsReset(nowMilliseconds) ? 0 : fail(.tooManyResets)
  }

  func headersArrived(_ header: nghttp2_frame_hd) {
    guard let arriving else { return }
    self.arriving = nil
    let endsStream = UInt32(header.flags) & UInt32(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
    arriving._withUnsafeGuaranteedRef { stream in
      if stream.block.isRefused { return }
      stream.receivedHeaders(stream.block.kind, endsStream: endsStream)
      if endsStream && stream.slot >= 0 { stream.receivedEnd() }
    }
  }

  func dataArrived(
    _ id: Int32, _ stream: UnsafeMutableRawPointer?, _ bytes: UnsafeRawBufferPointer
  ) -> Int32 {
    if !bytes.isEmpty { hasDataArrived = true }
    guard let stream else {
      _ = nghttp2_session_consume(library.pointer, id, bytes.count)
      return 0
    }
    Unmanaged<HTTP2Stream>.fromOpaque(stream)._withUnsafeGuaranteedRef { stream in
      stream.unconsumedBytes += bytes.count
      stream.receivedData(bytes)
    }
    return isTornDown ? NGHTTP2_ERR_CALLBACK_FAILURE.rawValue : 0
  }

  func dataFrameArrived(_ header: nghttp2_frame_hd) -> Int32 {
    // Frames of no length were counted before; these are nothing but padding.
    if !hasDataArrived && header.length > 0 && !rules.flood.allowsEmptyData() {
      return fail(.calm("too many empty DATA frames", .emptyData))
    }
    hasDataArrived = false
    let endsStream = UInt32(header.flags) & UInt32(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
    guard endsStream,
      let stream = nghttp2_session_get_stream_user_data(library.pointer, header.stream_id)
    else { return 0 }
    Unmanaged<HTTP2Stream>.fromOpaque(stream)._withUnsafeGuaranteedRef { $0.receivedEnd() }
    return 0
  }

  /// The library has closed the stream; its object hears of it once, here or in `tearDown`.
  func streamClosed(_ pointer: UnsafeMutableRawPointer, _ code: HTTP2ErrorCode) {
    // The table's reference, which is the last one when nobody else holds the stream.
    guard let stream = open.take(Unmanaged<HTTP2Stream>.fromOpaque(pointer)) else { return }
    if arriving?.toOpaque() == pointer { arriving = nil }
    stream.pendingTrailers = nil
    dropBlocks(of: stream)
    if stream.unconsumedBytes > 0 {
      _ = nghttp2_session_consume_connection(library.pointer, stream.unconsumedBytes)
      stream.unconsumedBytes = 0
    }
    stream.closed(code)
  }
}
