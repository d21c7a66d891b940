internal import CNGHTTP2

/// One HTTP/2 connection without its transport: bytes in, events out, bytes out.
///
/// It belongs to one loop; none of its methods blocks. RFC 9113.
///
/// Its parts call nobody while they change, so they need no check of exclusive access at run time,
/// which each frame would pay for several times.
public final class HTTP2Session {
  /// The side that this process is.
  public let role: HTTP2Role
  /// The maxima that this session keeps.
  public let limits: HTTP2Limits
  unowned let events: any HTTP2ConnectionEvents
  let library: LibrarySession
  @exclusivity(unchecked) var open = OpenStreams()
  @exclusivity(unchecked) var scanner: FrameScanner
  @exclusivity(unchecked) var rules: FrameRules
  /// Why the connection failed; known at once for limits and most broken rules, for some rules
  /// that the library checks only when its GOAWAY is written.
  public var failure: HTTP2Failure? { knownFailure }
  /// Not public, so that reading it needs no check of exclusive access.
  var knownFailure: HTTP2Failure?
  /// Whether the peer has acknowledged our settings.
  public internal(set) var areSettingsAcknowledged = false
  var nowMilliseconds: UInt64 = 0
  /// The stream whose header block is arriving; the table retains it.
  var arriving: Unmanaged<HTTP2Stream>?
  /// Whether the DATA frame that is arriving has brought a byte.
  var hasDataArrived = false
  @exclusivity(unchecked) var output = Output()
  @exclusivity(unchecked) var encoder = HeaderEncoder()
  /// The block whose empty frame the library gives out next.
  var leavingBlock: HTTP2Fields?
  /// Whether the library is at work below us on the stack.
  var isBusy = false
  var isTornDown = false
  /// Whether GOAWAY has named the last stream, though it may not be written yet.
  var hasNamedLastStream = false
  /// Streams that were torn down while the library was at work; a caller may still be using them.
  var leaving: [HTTP2Stream] = []

  /// A session, which has its settings ready to be written; throws if there is no memory.
  ///
  /// `events` must outlive the session's last call.
  public init(
    role: HTTP2Role, limits: HTTP2Limits, events: any HTTP2ConnectionEvents
  ) throws(HTTP2Failure) {
    self.role = role
    self.limits = limits
    self.events = events
    library = try LibrarySession(role: role, limits: limits)
    scanner = FrameScanner(passing: role == .server ? Self.prefaceBytes : 0)
    rules = FrameRules(role: role, limits: limits)
    nghttp2_session_set_user_data(
      library.pointer, Unmanaged.passUnretained(self).toOpaque())
    guard submitSettings() else { throw .outOfMemory }
  }

  deinit { tearDown() }

  private static let prefaceBytes = 24

  /// Streams that are open, or waiting to be.
  public var openStreams: Int { open.count }

  /// Streams that the peer lets us open at once; 100 until its settings have come.
  public var peerMaximumConcurrentStreams: UInt32 {
    nghttp2_session_get_remote_settings(
      library.pointer, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS)
  }

  /// The largest header block that the peer takes, in bytes as `HTTP2Fields.listBytes` counts them.
  public var peerMaximumHeaderListBytes: UInt32 {
    nghttp2_session_get_remote_settings(library.pointer, NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE)
  }

  /// Whether a request could be sent now, without waiting for another stream to end.
  public var canOpenStream: Bool {
    acceptsRequests && UInt32(clamping: open.count) < peerMaximumConcurrentStreams
  }

  /// The streams that are open now, in no order.
  public var everyOpenStream: [HTTP2Stream] { open.all }

  /// Bytes that the library holds for this connection.
  public var bufferedBytes: Int { library.usedBytes }

  var acceptsRequests: Bool {
    knownFailure == nil && !isTornDown
      && nghttp2_session_check_request_allowed(library.pointer) != 0
  }

  /// The transport is gone: every open stream is closed, nothing is received or written any more.
  public func tearDown() {
    guard !isTornDown else { return }
    isTornDown = true
    arriving = nil
    let streams = open.removeAll()
    if isBusy { leaving = streams }
    let code = failure?.code ?? .cancel
    for stream in streams {
      stream.unconsumedBytes = 0
      stream.closed(code)
    }
  }

  private func submitSettings() -> Bool {
    let streamSetting =
      role == .server
      ? setting(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, limits.maximumConcurrentStreams)
      : setting(NGHTTP2_SETTINGS_ENABLE_PUSH, 0)
    let settings = [
      streamSetting,
      setting(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, UInt32(clamping: limits.streamWindowBytes)),
      setting(
        NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, UInt32(clamping: limits.maximumHeaderListBytes)),
    ]
    let none = UInt8(NGHTTP2_FLAG_NONE.rawValue)
    return nghttp2_submit_settings(library.pointer, none, settings, settings.count) == 0
      && nghttp2_session_set_local_window_size(
        library.pointer, none, 0, max(0, limits.connectionWindowBytes)) == 0
  }

  private func setting(_ id: nghttp2_settings_id, _ value: UInt32) -> nghttp2_settings_entry {
    nghttp2_settings_entry(settings_id: Int32(id.rawValue), value: value)
  }
}
