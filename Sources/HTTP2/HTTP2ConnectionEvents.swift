/// What happens on a connection beside its streams.
///
/// Called on the connection's loop from within `HTTP2Session.receive` and `write`.
public protocol HTTP2ConnectionEvents: AnyObject {
  /// A request begins: the stream that receives it, or nil to refuse it (REFUSED_STREAM).
  func makeStream() -> HTTP2Stream?
  /// The peer wants no more streams; it did not process those after `lastStream`.
  func receivedGoAway(lastStream: Int32, code: HTTP2ErrorCode, debug: String)
  /// The peer answered a PING.
  func receivedPingAcknowledgement(_ payload: UInt64)
  /// The peer's settings changed.
  func receivedSettings(maximumConcurrentStreams: UInt32)
  /// The peer broke a limit; the session has answered already, this is for counting.
  func limitBreached(_ breach: HTTP2Breach)
}
