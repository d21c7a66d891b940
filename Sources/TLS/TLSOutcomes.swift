/// Where a connection is.
public enum TLSState: Sendable, Hashable {
  /// Neither side may send data yet.
  case handshaking
  /// Data flows both ways.
  case established
  /// The peer has said that it sends no more (close_notify).
  case closedByPeer
  /// It is over; output that waits, such as an alert, should still be sent.
  case failed(TLSFailure)
}

/// What came of reading.
public enum TLSReadOutcome: Sendable, Hashable {
  /// So many bytes were written to the front of the caller's buffer; 0 only if that was empty.
  case plaintext(Int)
  /// The handshake is done; said once. Further input may wait: read on.
  case established
  /// All input is used up and more is needed.
  case needsInput
  /// The peer sends no more (close_notify); input that follows is discarded.
  case closedByPeer
  /// It is over; output that waits, such as an alert, should still be sent.
  case failed(TLSFailure)
}

/// What came of writing.
public enum TLSWriteOutcome: Sendable, Hashable {
  /// So many bytes were taken from the front; when fewer than given, send output and go on.
  case accepted(Int)
  /// None were taken: output must be sent first.
  case outputFull
  /// None were taken: the handshake is not done.
  case handshaking
  /// None were taken: this side has said that it sends no more.
  case closed
  /// It is over.
  case failed(TLSFailure)
}
