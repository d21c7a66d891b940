/// A limit that a peer broke.
public enum HTTP2Breach: String, Sendable, Hashable, CaseIterable {
  /// More streams at once than allowed; the stream was refused.
  case concurrentStreams
  /// Too many fields in one header block; the stream was reset.
  case headerFields
  /// Too large a header block; the stream was reset.
  case headerListBytes
  /// A header block of a size that is an attack; the connection ends.
  case headerBomb
  /// Too many CONTINUATION frames of one header block; the connection ends.
  case continuations
  /// Too many streams were reset, by either side; the connection ends.
  case resets
  /// Too many PING frames; the connection ends.
  case pings
  /// Too many SETTINGS frames, or too many settings in one; the connection ends.
  case settings
  /// Too many PRIORITY or PRIORITY_UPDATE frames; the connection ends.
  case priorities
  /// Too many WINDOW_UPDATE frames; the connection ends.
  case windowUpdates
  /// Too many frames of kinds that are not used here; the connection ends.
  case otherFrames
  /// Too many empty DATA frames in a row; the connection ends.
  case emptyData
  /// Too many acknowledgements wait for a peer that does not read; the connection ends.
  case queuedAcknowledgements
  /// The connection holds more memory than allowed; it ends.
  case bufferedBytes
}

/// Why a connection ended with an error.
public struct HTTP2Failure: Error, Sendable, Hashable, CustomStringConvertible {
  /// What GOAWAY says.
  public let code: HTTP2ErrorCode
  /// What was wrong, for the operator; nothing that the peer sent stands in it.
  public let reason: String
  /// The limit that was broken, if it was one.
  public let breach: HTTP2Breach?

  /// A failure with its code and reason.
  public init(_ code: HTTP2ErrorCode, _ reason: String, breach: HTTP2Breach? = nil) {
    self.code = code
    self.reason = reason
    self.breach = breach
  }

  public var description: String { "\(code.name): \(reason)" }
}

/// What came of received bytes.
public enum HTTP2Receive: Sendable, Hashable {
  /// They were taken in.
  case ok
  /// The connection is over: write out what waits (GOAWAY), then close.
  case failed(HTTP2Failure)
}
