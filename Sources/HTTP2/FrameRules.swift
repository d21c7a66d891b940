/// What is checked of every frame before the library sees it: rules that it does not keep, and how
/// often a kind of frame may come.
struct FrameRules {
  private let role: HTTP2Role
  private let limits: HTTP2Limits
  var history = StreamHistory()
  var flood: FloodGuard
  private var continuations = 0
  /// The stream whose header block is not complete; 0 when there is none.
  private var unfinished: Int32 = 0

  init(role: HTTP2Role, limits: HTTP2Limits) {
    self.role = role
    self.limits = limits
    flood = FloodGuard(limits)
  }

  /// Why the frame ends the connection; nil when the library shall have it.
  mutating func breach(of head: FrameHead, nowMilliseconds now: UInt64) -> HTTP2Failure? {
    if unfinished != 0 && (head.type != 0x9 || head.stream != unfinished) {
      return HTTP2Failure(.protocolError, "another frame within a header block")
    }
    return kindBreach(of: head, now)
  }

  private mutating func kindBreach(of head: FrameHead, _ now: UInt64) -> HTTP2Failure? {
    switch head.type {
    case 0x0: dataBreach(head)
    case 0x1: headersBreach(head)
    case 0x2, 0x10:
      flood.allowsPriority(now) ? nil : .calm("too many PRIORITY frames", .priorities)
    case 0x3:
      resetBreach(head, now)
    case 0x4: settingsBreach(head, now)
    case 0x6: flood.allowsPing(now) ? nil : .calm("too many PING frames", .pings)
    case 0x8:
      flood.allowsWindowUpdate(now)
        ? nil : .calm("too many WINDOW_UPDATE frames", .windowUpdates)
    case 0x9: continuationBreach(head)
    default: flood.allowsOther(now) ? nil : .calm("too many other frames", .otherFrames)
    }
  }

  private mutating func dataBreach(_ head: FrameHead) -> HTTP2Failure? {
    if head.length == 0 && !head.endsStream {
      if !flood.allowsEmptyData() { return .calm("too many empty DATA frames", .emptyData) }
    } else if !head.isPadded {
      flood.sawData()
    }
    return sendingBreach(head, skipped: .streamClosed)
  }

  private mutating func headersBreach(_ head: FrameHead) -> HTTP2Failure? {
    continuations = 0
    if !head.endsHeaders { unfinished = head.stream }
    if role == .server && head.stream & 1 == 1 && head.stream > history.last {
      history.open(head.stream)
    }
    // A lower number than an earlier stream's was never this stream's (RFC 9113 section 5.1.1);
    // the library would ignore the frame.
    return sendingBreach(head, skipped: .protocolError)
  }

  /// Frames that count as sending on a stream are not allowed once the peer has ended it. The
  /// library knows that only of open streams: it keeps no closed ones.
  private mutating func sendingBreach(
    _ head: FrameHead, skipped: HTTP2ErrorCode
  ) -> HTTP2Failure? {
    if history.hasEnded(head.stream) {
      return HTTP2Failure(.streamClosed, "a frame on a stream that the peer has ended")
    }
    if role == .server && history.wasSkipped(head.stream) {
      return HTTP2Failure(skipped, "a frame on a stream with a lower number than an earlier one")
    }
    if head.endsStream { history.end(head.stream) }
    return nil
  }

  private mutating func resetBreach(_ head: FrameHead, _ now: UInt64) -> HTTP2Failure? {
    history.end(head.stream)
    return flood.allowsReset(now) ? nil : .tooManyResets
  }

  private mutating func settingsBreach(_ head: FrameHead, _ now: UInt64) -> HTTP2Failure? {
    if head.length / 6 > limits.maximumSettings {
      return .calm("too many settings in a SETTINGS frame", .settings)
    }
    return flood.allowsSettings(now) ? nil : .calm("too many SETTINGS frames", .settings)
  }

  private mutating func continuationBreach(_ head: FrameHead) -> HTTP2Failure? {
    if unfinished == 0 { return HTTP2Failure(.protocolError, "CONTINUATION without HEADERS") }
    if head.endsHeaders { unfinished = 0 }
    continuations += 1
    return continuations <= limits.maximumContinuations
      ? nil : .calm("too many CONTINUATION frames", .continuations)
  }
}

extension HTTP2Failure {
  static func calm(_ reason: String, _ breach: HTTP2Breach) -> HTTP2Failure {
    HTTP2Failure(.enhanceYourCalm, reason, breach: breach)
  }

  static var outOfMemory: HTTP2Failure {
    HTTP2Failure(.internalError, "no memory for a connection", breach: .bufferedBytes)
  }

  static var tooManyResets: HTTP2Failure { calm("too many reset streams", .resets) }
}
