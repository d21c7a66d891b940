/// Which header block of a stream was received.
public enum HTTP2HeadersKind: Sendable, Hashable {
  /// The request, or the final response.
  case initial
  /// A response with a status of 1xx; more follows.
  case informational
  /// The fields after the body.
  case trailers
}

/// What a stream has to send next.
public enum HTTP2Body: Sendable {
  /// So many bytes, more to come; at least one.
  case bytes(Int)
  /// So many bytes, and the end of the stream.
  case last(Int)
  /// So many bytes, then trailers, which end the stream.
  case lastBeforeTrailers(Int, HTTP2Fields)
  /// Nothing until `HTTP2Session.resume(_:)`.
  case paused
  /// The stream ends with an error.
  case reset(HTTP2ErrorCode)
}

/// One stream of a connection; subclasses receive its events and fill its body.
///
/// Events come on the connection's loop, from within `HTTP2Session.receive`, `write` or `tearDown`;
/// any method of the session but `receive` and `write` may be called from within
/// them.
open class HTTP2Stream {
  /// The number of the stream; 0 until it is opened.
  public final var id: Int32 { number }
  /// Not public, so that reading it needs no check of exclusive access.
  final var number: Int32 = 0
  /// Whether the stream is open, or waits to be opened.
  public final var isOpen: Bool { slot >= 0 }
  /// Fields of the header block that is arriving or has come last, pseudo fields among them.
  public final var fieldCount: Int { block.fields }
  /// Where the stream stands in the session's table, while it is open.
  final var slot = -1
  /// Bytes received and not given back yet.
  final var unconsumedBytes = 0
  /// What is known of the header block that is arriving.
  final var block = HeaderBlock()
  /// Whether a response that is complete before its request ends the stream at once; else the owner
  /// reads the rest or ends it later. Servers only.
  public final var endsWithItsResponse = true
  /// Whether `fillBody` has said that no more comes, or the stream has no body to send.
  final var hasEndedBody = false
  /// Trailers that wait until the library asks for more of the body.
  final var pendingTrailers: HTTP2Fields?
  /// Header blocks that the library has queued as empty ones.
  @exclusivity(unchecked) final var blocks = QueuedBlocks()
  /// Whether the stream was reset by `HTTP2Session.reset`.
  final var isResetByOwner = false
  /// Whether its reset has been counted.
  final var isResetCounted = false

  /// A stream that is not opened yet.
  public init() {}

  /// Forgets an earlier life, so that a refused request can be sent once more.
  final func beginAnew() {
    if number == 0 { return }
    number = 0
    unconsumedBytes = 0
    block = HeaderBlock()
    pendingTrailers = nil
    blocks = QueuedBlocks()
    (isResetByOwner, isResetCounted) = (false, false)
  }

  /// A field of the header block that is arriving, pseudo fields among them; valid during the call.
  ///
  /// Names are lower case and both are free of forbidden bytes (RFC 9113 section 8.2).
  open func receivedField(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {}

  /// A header block is complete and valid; `receivedEnd()` follows when it ends the stream.
  open func receivedHeaders(_ kind: HTTP2HeadersKind, endsStream: Bool) {}

  /// Bytes of the body, valid during the call; `HTTP2Session.consume` gives their window back.
  open func receivedData(_ bytes: UnsafeRawBufferPointer) {}

  /// The peer sends no more on this stream.
  open func receivedEnd() {}

  /// Called when the stream may send: fill the buffer from its start and say how much.
  open func fillBody(_ buffer: UnsafeMutableRawBufferPointer) -> HTTP2Body { .last(0) }

  /// The stream is over; called exactly once for a stream that was opened, and for one whose
  /// request could not be sent. What was received and not consumed has been given back.
  open func closed(_ code: HTTP2ErrorCode) {}
}
