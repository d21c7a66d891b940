internal import COpenSSL

extension TLSConnection {
  /// Takes encrypted bytes from the front of `encrypted`, goes on with the handshake or decrypts
  /// into `plaintext`.
  ///
  /// Call it until it needs input: then `encrypted` is empty. Whoever stops earlier keeps the rest
  /// and brings it again. The bytes are only lent for the call.
  public func read(
    _ encrypted: inout UnsafeRawBufferPointer, into plaintext: UnsafeMutableRawBufferPointer
  ) -> TLSReadOutcome {
    bytes.pointee.input = encrypted
    let outcome =
      switch phase {
      case .established: decrypt(into: plaintext)
      case .handshaking: advanceHandshake()
      case .closedByPeer, .failed: endOutcome
      }
    // After the end no input means anything any more.
    let isOver = phase == .closedByPeer || phase == .failed
    encrypted =
      isOver ? UnsafeRawBufferPointer(start: nil, count: 0) : bytes.pointee.input
    bytes.pointee.input = UnsafeRawBufferPointer(start: nil, count: 0)
    return outcome
  }

  /// Tells that no encrypted bytes follow: the peer's side of the socket is at its end.
  ///
  /// Without close_notify before it that is a truncation (RFC 8446, section 6.1), which an
  /// attacker can cause at any place. HTTP/2 frames show whether a message is whole.
  public func endInput() -> TLSReadOutcome {
    switch phase {
    case .closedByPeer, .failed: return endOutcome
    case .established:
      return fail(
        TLSFailure(.truncated, "the peer's bytes ended without close_notify; expected one"))
    case .handshaking:
      let isSilent = bytes.pointee.handshake?.firstBytes.isEmpty ?? false
      return fail(
        TLSFailure(
          .truncated,
          "the peer closed the connection "
            + (isSilent ? "before" : "during") + " the handshake; expected its next message"))
    }
  }

  /// Fills the buffer from as many records as there are.
  private func decrypt(into plaintext: UnsafeMutableRawBufferPointer) -> TLSReadOutcome {
    guard let start = plaintext.baseAddress, !plaintext.isEmpty else { return .plaintext(0) }
    var filled = 0
    while filled < plaintext.count {
      // Asking OpenSSL in vain would take and free a record buffer.
      if bytes.pointee.input.isEmpty && SSL_has_pending(ssl) == 0 { break }
      ErrorQueue.clear()
      var count = 0
      let result = SSL_read_ex(ssl, start + filled, plaintext.count - filled, &count)
      filled += count
      if result == 1 { continue }
      if let end = stop(after: result) { return filled > 0 ? .plaintext(filled) : end }
      break
    }
    return filled > 0 ? .plaintext(filled) : .needsInput
  }

  /// What a result below 1 means; nil for want of input.
  func stop(after result: Int32) -> TLSReadOutcome? {
    switch SSL_get_error(ssl, result) {
    case SSL_ERROR_WANT_READ: return nil
    case SSL_ERROR_WANT_WRITE: return fail(outputLimitFailure)
    case SSL_ERROR_ZERO_RETURN:
      // In the middle of a handshake this is a peer that gave up.
      if phase == .handshaking { return endInput() }
      phase = .closedByPeer
      return .closedByPeer
    default:
      return fail(reasons().failure())
    }
  }

  var outputLimitFailure: TLSFailure {
    TLSFailure(
      .limit,
      "the peer asks for answers and does not read them; expected at most "
        + "\(Self.maximumOutputBytes) bytes to wait")
  }

  var endOutcome: TLSReadOutcome {
    if let failure { return .failed(failure) }
    return .closedByPeer
  }

  /// Everything that can explain a failure; empties OpenSSL's queue.
  func reasons() -> FailureReasons {
    FailureReasons(
      errors: ErrorQueue.drain(), notes: bytes.pointee.handshake, context: context,
      expected: expected)
  }

  func fail(_ failure: TLSFailure) -> TLSReadOutcome {
    phase = .failed
    self.failure = failure
    bytes.pointee.handshake = nil
    return .failed(failure)
  }
}
