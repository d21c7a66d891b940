internal import CNGHTTP2

// The library queues each header block as an empty one; its place in the stream of frames is the
// library's business, its bytes are ours.

extension HTTP2Session {
  /// Whether the block may be sent, and what waits to be sent leaves room for it.
  func accepts(_ fields: HTTP2Fields) -> Bool {
    library.charge(fields.bytes.count)
  }

  func queue(_ fields: HTTP2Fields, on stream: HTTP2Stream) { stream.blocks.append(fields) }

  /// The next block of the stream is not sent after all.
  func dropBlock(of stream: HTTP2Stream) {
    if let fields = stream.blocks.takeFirst() { library.discharge(fields.bytes.count) }
  }

  /// What a stream that has ended, or could not begin, had queued.
  func dropBlocks(of stream: HTTP2Stream) {
    library.discharge(stream.blocks.bytes)
    stream.blocks = QueuedBlocks()
  }

  /// The library has sent the empty frame, though its bytes come only now: when it ends the stream,
  /// the stream will be gone by then.
  func blockLeft(_ id: Int32) {
    guard let pointer = nghttp2_session_get_stream_user_data(library.pointer, id) else { return }
    Unmanaged<HTTP2Stream>.fromOpaque(pointer)._withUnsafeGuaranteedRef { stream in
      guard let fields = stream.blocks.takeFirst() else { return }
      library.discharge(fields.bytes.count)
      leavingBlock = fields
    }
  }

  /// Writes a frame of the library, or the block for which an empty one stands. What the library
  /// has put into that, a change of the table's size, comes first.
  func write(_ frame: UnsafeRawBufferPointer) {
    guard let fields = leavingBlock.take(), frame.count >= Output.frameHeaderBytes else {
      output.rest = frame[...]
      return
    }
    let block = encoder.encode(fields)
    let change = Self.sizeChanges(
      UnsafeRawBufferPointer(
        rebasing: frame.dropFirst(
          Output.frameHeaderBytes)))
    block.withUnsafeBytes { output.append(frame, change, $0) }
  }
}

extension HTTP2Session {
  /// What the library must know of a request: that its answer has no body.
  func withMethod(
    of fields: HTTP2Fields, _ body: (UnsafePointer<nghttp2_nv>?, Int) -> Int32
  ) -> Int32 {
    guard fields.isHEAD else { return body(nil, 0) }
    var (name, value) = (":method", "HEAD")
    return name.withUTF8 { name in
      value.withUTF8 { value in
        var entry = nghttp2_nv(
          name: UnsafeMutablePointer(mutating: name.baseAddress),
          value: UnsafeMutablePointer(mutating: value.baseAddress), namelen: name.count,
          valuelen: value.count, flags: UInt8(NGHTTP2_NV_FLAG_NONE.rawValue))
        return body(&entry, 1)
      }
    }
  }

  /// The beginning of a block, as far as it changes the table's size (RFC 7541 section 6.3).
  private static func sizeChanges(_ block: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var end = 0
    while end < block.count, block[end] & 0xe0 == 0x20 {
      let isLong = block[end] & 0x1f == 0x1f
      end += 1
      guard isLong else { continue }
      while end < block.count, block[end] & 0x80 != 0 { end += 1 }
      end += 1
    }
    return UnsafeRawBufferPointer(rebasing: block.prefix(end))
  }
}

extension Output {
  /// What every peer takes (RFC 9113 section 6.5.2).
  private static let maximumPayloadBytes = 16_384

  /// Writes a HEADERS frame with these parts as its payload, whose header has flags and stream
  /// already; what is too long for it follows in CONTINUATION frames.
  mutating func append(
    _ header: UnsafeRawBufferPointer, _ change: UnsafeRawBufferPointer,
    _ block: UnsafeRawBufferPointer
  ) {
    let count = change.count + block.count
    if count <= Self.maximumPayloadBytes, Self.frameHeaderBytes + count <= roomBytes {
      withUnsafeTemporaryAllocation(byteCount: Self.frameHeaderBytes, alignment: 8) { head in
        Self.write(length: count, header, to: head)
        append(UnsafeRawBufferPointer(head))
      }
      append(change)
      return append(block)
    }
    spill(header, Array(change) + Array(block))
  }

  private static func write(
    length: Int, _ header: UnsafeRawBufferPointer, to head: UnsafeMutableRawBufferPointer
  ) {
    head.copyMemory(from: UnsafeRawBufferPointer(rebasing: header[..<frameHeaderBytes]))
    head[0] = UInt8(truncatingIfNeeded: length >> 16)
    head[1] = UInt8(truncatingIfNeeded: length >> 8)
    head[2] = UInt8(truncatingIfNeeded: length)
  }

  /// Cuts the payload into frames, which leave as room comes.
  private mutating func spill(_ header: UnsafeRawBufferPointer, _ payload: [UInt8]) {
    let endsHeaders = UInt8(NGHTTP2_FLAG_END_HEADERS.rawValue)
    var head = Array(header[..<Self.frameHeaderBytes])
    let flags = head[4]
    var rest = payload[...]
    repeat {
      let part = rest.prefix(Self.maximumPayloadBytes)
      rest = rest.dropFirst(part.count)
      let isFirst = part.startIndex == 0
      head[0] = UInt8(truncatingIfNeeded: part.count >> 16)
      head[1] = UInt8(truncatingIfNeeded: part.count >> 8)
      head[2] = UInt8(truncatingIfNeeded: part.count)
      head[3] = UInt8((isFirst ? NGHTTP2_HEADERS : NGHTTP2_CONTINUATION).rawValue)
      head[4] = (isFirst ? flags & ~endsHeaders : 0) | (rest.isEmpty ? endsHeaders : 0)
      spilled += head
      spilled += part
    } while !rest.isEmpty
  }
}
