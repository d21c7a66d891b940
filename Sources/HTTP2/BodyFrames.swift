internal import CNGHTTP2

/// Asks a stream for its body. It fills the caller's buffer, behind the place of the frame's
/// header, where that has room for a good part of a frame; else the library's.
func readBody(
  _ library: OpaquePointer?, _ id: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int,
  _ flags: UnsafeMutablePointer<UInt32>?, _ source: UnsafeMutablePointer<nghttp2_data_source>?,
  _ user: UnsafeMutableRawPointer?
) -> Int {
  guard let user, let buffer, let flags, let stream = source?.pointee.ptr else {
    return Int(NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue)
  }
  return Unmanaged<HTTP2Session>.fromOpaque(user)._withUnsafeGuaranteedRef { session in
    if session.isTornDown { return FilledFrame.abandoned }
    return Unmanaged<HTTP2Stream>.fromOpaque(stream)._withUnsafeGuaranteedRef { stream in
      session.fillFrame(of: stream, UnsafeMutableRawBufferPointer(start: buffer, count: count))
    }
  }.result(flags)
}

/// What the library is told about the bytes of a DATA frame.
struct FilledFrame {
  var count: Int
  var flags: UInt32 = 0

  static let paused = FilledFrame(count: Int(NGHTTP2_ERR_DEFERRED.rawValue))
  static let abandoned = FilledFrame(count: Int(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue))
  static let reset = FilledFrame(count: Int(NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue))

  func result(_ flags: UnsafeMutablePointer<UInt32>) -> Int {
    flags.pointee |= self.flags
    return count
  }
}

extension HTTP2Session {
  /// Room below which a frame is not written in place: it would be too short to be worth it.
  private static let worthwhileRoomBytes = 4_096

  func fillFrame(
    of stream: HTTP2Stream, _ buffer: UnsafeMutableRawBufferPointer
  ) -> FilledFrame {
    if let trailers = stream.pendingTrailers { return end(stream, 0, trailers) }
    let place = placeInOutput(buffer.count)
    var frame = askForBody(stream, place ?? buffer)
    if place != nil && frame.count >= 0 { frame.flags |= NGHTTP2_DATA_FLAG_NO_COPY.rawValue }
    return frame
  }

  private func placeInOutput(_ count: Int) -> UnsafeMutableRawBufferPointer? {
    let room = output.roomBytes - Output.frameHeaderBytes
    guard room >= min(count, Self.worthwhileRoomBytes), let cursor = output.cursor else {
      return nil
    }
    return UnsafeMutableRawBufferPointer(
      start: cursor + Output.frameHeaderBytes, count: min(count, room))
  }

  private func askForBody(
    _ stream: HTTP2Stream, _ buffer: UnsafeMutableRawBufferPointer
  ) -> FilledFrame {
    switch stream.fillBody(buffer) {
    case .bytes(let count):
      // Nothing is no frame: the library would ask again for ever.
      guard count > 0 else { return .paused }
      rules.flood.sentData()
      return FilledFrame(count: min(count, buffer.count))
    case .last(let count):
      stream.hasEndedBody = true
      rules.flood.sentData()
      return FilledFrame(
        count: max(0, min(count, buffer.count)), flags: NGHTTP2_DATA_FLAG_EOF.rawValue)
    case .lastBeforeTrailers(let count, let fields):
      return end(stream, max(0, min(count, buffer.count)), fields)
    case .paused: return .paused
    case .reset(let code):
      stream.hasEndedBody = true
      stream.isResetByOwner = true
      submitReset(stream.number, code)
      return .reset
    }
  }

  /// The last bytes of a body that trailers follow; without bytes the library sends no DATA frame.
  private func end(_ stream: HTTP2Stream, _ count: Int, _ trailers: HTTP2Fields) -> FilledFrame {
    stream.pendingTrailers = nil
    stream.hasEndedBody = true
    rules.flood.sentData()
    guard trailers.listBytes <= limits.maximumSentHeaderBytes, accepts(trailers) else {
      return .reset
    }
    queue(trailers, on: stream)
    guard nghttp2_submit_trailer(library.pointer, stream.number, nil, 0) == 0 else {
      return .reset
    }
    let flags = NGHTTP2_DATA_FLAG_EOF.rawValue | NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
    return FilledFrame(count: count, flags: flags)
  }

  /// Writes the header before the bytes that `fillFrame` has put in place.
  func dataFrameLeaves(header: UnsafePointer<UInt8>, count: Int) -> Int32 {
    let whole = Output.frameHeaderBytes + count
    guard let cursor = output.cursor, output.roomBytes >= whole else {
      return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue
    }
    cursor.copyMemory(from: header, byteCount: Output.frameHeaderBytes)
    output.advance(whole)
    return 0
  }
}
