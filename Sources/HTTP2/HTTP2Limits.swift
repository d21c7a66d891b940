/// The maxima of one connection.
public struct HTTP2Limits: Sendable, Hashable {
  /// So many at once, and so many a second after that.
  public struct RateLimit: Sendable, Hashable {
    /// Events that may come at once.
    public var burst: UInt32
    /// Events that are forgiven in each second.
    public var perSecond: UInt32

    /// A limit; a burst of zero allows nothing.
    public init(burst: UInt32, perSecond: UInt32) {
      self.burst = burst
      self.perSecond = perSecond
    }
  }

  /// Streams that the peer may have open at once (SETTINGS_MAX_CONCURRENT_STREAMS); one more is
  /// refused.
  public var maximumConcurrentStreams: UInt32
  /// Bytes that the peer may send on a stream before some are consumed; at most 2^31 - 1.
  public var streamWindowBytes: Int32 = 1 << 20
  /// Bytes that the peer may send on the connection before some are consumed; at most 2^31 - 1.
  public var connectionWindowBytes: Int32 = 4 << 20
  /// Fields of one header block, pseudo fields counted; one more resets the stream. A call's own
  /// metadata may have 100, beside those that HTTP/2 and gRPC add.
  public var maximumHeaderFields: Int = 128
  /// Size of one header block as RFC 9113 section 10.5.1 counts it: names, values and 32 each.
  /// More resets the stream.
  public var maximumHeaderListBytes: Int = 16 << 10
  /// How many times the two limits above end the connection instead of the stream.
  public var headerBombFactor: Int = 8
  /// Streams that may be reset, by the peer or because of what the peer sent.
  public var resets: RateLimit
  /// PING, SETTINGS, PRIORITY and WINDOW_UPDATE frames, each kind for itself.
  public var controlFrames: RateLimit
  /// DATA frames without a byte and without END_STREAM that may come in a row.
  public var maximumEmptyDataFrames: Int = 10
  /// CONTINUATION frames of one header block.
  public var maximumContinuations: Int = 8
  /// Settings in one SETTINGS frame.
  public var maximumSettings: Int = 32
  /// Acknowledgements of PING and SETTINGS that may wait for a peer that does not read.
  public var maximumQueuedAcknowledgements: Int = 1_000
  /// What the library may allocate for one connection, in bytes: header tables, streams, frames
  /// that wait to be sent. Bodies are not among it: they are pulled when they can be sent.
  public var maximumBufferedBytes: Int
  /// Size of one header block that is sent, in bytes.
  public var maximumSentHeaderBytes: Int = 64 << 10

  /// Limits of a connection; whatever is not named is as in the presets.
  public init(
    maximumConcurrentStreams: UInt32, resets: RateLimit, controlFrames: RateLimit,
    maximumBufferedBytes: Int
  ) {
    self.maximumConcurrentStreams = maximumConcurrentStreams
    self.resets = resets
    self.controlFrames = controlFrames
    self.maximumBufferedBytes = maximumBufferedBytes
  }

  /// For connections from anywhere.
  public static let `public` = HTTP2Limits(
    maximumConcurrentStreams: 100,
    resets: RateLimit(burst: 200, perSecond: 33),
    controlFrames: RateLimit(burst: 1_000, perSecond: 100),
    maximumBufferedBytes: 8 << 20)

  /// For connections from our own proxy at the edge.
  public static let edge = HTTP2Limits(
    maximumConcurrentStreams: 1_000,
    resets: RateLimit(burst: 2_000, perSecond: 330),
    controlFrames: RateLimit(burst: 10_000, perSecond: 1_000),
    maximumBufferedBytes: 64 << 20)

  /// For connections between services, with mutual TLS.
  public static let `internal` = HTTP2Limits(
    maximumConcurrentStreams: 1_000,
    resets: RateLimit(burst: 20_000, perSecond: 2_000),
    controlFrames: RateLimit(burst: 10_000, perSecond: 1_000),
    maximumBufferedBytes: 64 << 20)
}
