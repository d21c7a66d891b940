/// The side of a connection that this process is.
public enum HTTP2Role: Sendable, Hashable {
  /// Opens streams and sends requests.
  case client
  /// Receives requests and answers them.
  case server
}

/// Why a stream or a connection ended; codes without a name here are kept as they came.
///
/// RFC 9113 section 7.
public struct HTTP2ErrorCode: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  /// The code on the wire.
  public let rawValue: UInt32

  /// A code as it stands on the wire.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// NO_ERROR: a graceful end.
  public static let noError = HTTP2ErrorCode(rawValue: 0)
  /// PROTOCOL_ERROR: a rule was broken that has no code of its own.
  public static let protocolError = HTTP2ErrorCode(rawValue: 1)
  /// INTERNAL_ERROR: the fault of the side that says so.
  public static let internalError = HTTP2ErrorCode(rawValue: 2)
  /// FLOW_CONTROL_ERROR: more was sent than the window allowed, or a window overflowed.
  public static let flowControlError = HTTP2ErrorCode(rawValue: 3)
  /// SETTINGS_TIMEOUT: settings were not acknowledged in time.
  public static let settingsTimeout = HTTP2ErrorCode(rawValue: 4)
  /// STREAM_CLOSED: a frame for a stream that was half closed or closed.
  public static let streamClosed = HTTP2ErrorCode(rawValue: 5)
  /// FRAME_SIZE_ERROR: a frame of an invalid size.
  public static let frameSizeError = HTTP2ErrorCode(rawValue: 6)
  /// REFUSED_STREAM: nothing of the request was processed; it may be sent again.
  public static let refusedStream = HTTP2ErrorCode(rawValue: 7)
  /// CANCEL: the stream is no longer needed.
  public static let cancel = HTTP2ErrorCode(rawValue: 8)
  /// COMPRESSION_ERROR: the state of field compression is lost.
  public static let compressionError = HTTP2ErrorCode(rawValue: 9)
  /// CONNECT_ERROR: the connection behind a CONNECT request failed.
  public static let connectError = HTTP2ErrorCode(rawValue: 10)
  /// ENHANCE_YOUR_CALM: the peer causes excessive load.
  public static let enhanceYourCalm = HTTP2ErrorCode(rawValue: 11)
  /// INADEQUATE_SECURITY: TLS of the connection is too weak.
  public static let inadequateSecurity = HTTP2ErrorCode(rawValue: 12)
  /// HTTP_1_1_REQUIRED: the resource wants HTTP/1.1.
  public static let http11Required = HTTP2ErrorCode(rawValue: 13)

  private static let names = [
    "NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT",
    "STREAM_CLOSED", "FRAME_SIZE_ERROR", "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR",
    "CONNECT_ERROR", "ENHANCE_YOUR_CALM", "INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED",
  ]

  /// The name in the RFC; a code without one is told as a number.
  public var name: String {
    rawValue < Self.names.count ? Self.names[Int(rawValue)] : "error code \(rawValue)"
  }

  public var description: String { name }
}
