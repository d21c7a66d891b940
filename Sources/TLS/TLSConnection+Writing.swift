internal import COpenSSL

extension TLSConnection {
  /// Encrypts bytes into `output`, as many as it may hold.
  public func write(_ plaintext: UnsafeRawBufferPointer) -> TLSWriteOutcome {
    switch phase {
    case .handshaking: return .handshaking
    case .failed:
      return .failed(failure ?? TLSFailure(.library, "failed without a reason"))
    case .established, .closedByPeer: if hasSentClose { return .closed }
    }
    guard let start = plaintext.baseAddress, !plaintext.isEmpty else { return .accepted(0) }
    reserveOutput(for: plaintext.count)
    var taken = 0
    while taken < plaintext.count {
      let size = min(plaintext.count - taken, Self.recordBytes)
      // A whole record or none: half a record would have to be brought again unchanged.
      let encrypted = size + Self.recordOverheadBytes
      if bytes.pointee.output.count + encrypted > Self.maximumWrittenBytes { break }
      ErrorQueue.clear()
      var count = 0
      let result = SSL_write_ex(ssl, start + taken, size, &count)
      guard result == 1 else { return failedWrite(result) }
      taken += count
    }
    return taken > 0 ? .accepted(taken) : .outputFull
  }

  /// Encrypted bytes to send, the first ones first; valid until the next call of any other kind.
  public var output: UnsafeRawBufferPointer { bytes.pointee.output.bytes }

  /// Takes bytes that were sent out of `output`; at most those that it holds.
  public func removeOutput(_ count: Int) {
    bytes.pointee.output.removeFirst(count)
  }

  /// Says that this side sends no more (close_notify). Reading may go on until the peer says so.
  ///
  /// Before the handshake is done, or after a failure, there is nothing to say.
  public func close() {
    guard !hasSentClose, phase == .established || phase == .closedByPeer else { return }
    hasSentClose = true
    ErrorQueue.clear()
    // 0: said, and the peer has not answered yet. Below 0 the output is at its bound; then the
    // peer does not read, and misses nothing more.
    if SSL_shutdown(ssl) < 0 { ErrorQueue.clear() }
  }

  private func reserveOutput(for count: Int) {
    let records = count / Self.recordBytes + 1
    let wanted = count + records * Self.recordOverheadBytes
    let room = max(0, Self.maximumWrittenBytes - bytes.pointee.output.count)
    bytes.pointee.output.reserve(min(wanted, room))
  }

  private func failedWrite(_ result: Int32) -> TLSWriteOutcome {
    switch stop(after: result) {
    case .failed(let failure)?: return .failed(failure)
    // Nothing is left to wait for: renegotiation, the one thing that lets a write wait for
    // input, is off.
    default:
      let failure = TLSFailure(.library, "a write waits for input; expected it to go on")
      _ = fail(failure)
      return .failed(failure)
    }
  }
}
