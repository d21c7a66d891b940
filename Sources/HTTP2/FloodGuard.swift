import Overload

/// Counts what a peer may do too often; times are monotonic milliseconds.
struct FloodGuard {
  private var resets: TokenBucket
  private var pings: TokenBucket
  private var settings: TokenBucket
  private var priorities: TokenBucket
  private var windowUpdates: TokenBucket
  private var others: TokenBucket
  private let maximumEmptyData: Int
  private var emptyData = 0
  /// WINDOW_UPDATE frames that DATA of ours has earned.
  private var earnedWindowUpdates = 0
  /// Whether DATA was sent since the last PING.
  private var hasEarnedPing = false

  static let maximumEarned = 10_000

  init(_ limits: HTTP2Limits) {
    resets = limits.resets.bucket
    pings = limits.controlFrames.bucket
    settings = pings
    priorities = pings
    windowUpdates = pings
    others = pings
    maximumEmptyData = limits.maximumEmptyDataFrames
  }

  /// A DATA frame of ours honestly causes two WINDOW_UPDATE frames, stream's and connection's, and
  /// a PING that measures the round trip. These are not counted, or a fast reader with a small
  /// window would seem to flood.
  mutating func sentData() {
    earnedWindowUpdates = min(earnedWindowUpdates + 2, Self.maximumEarned)
    hasEarnedPing = true
  }

  mutating func allowsReset(_ now: UInt64) -> Bool { resets.take(now) }

  mutating func allowsPing(_ now: UInt64) -> Bool {
    if hasEarnedPing {
      hasEarnedPing = false
      return true
    }
    return pings.take(now)
  }

  mutating func allowsSettings(_ now: UInt64) -> Bool { settings.take(now) }

  mutating func allowsPriority(_ now: UInt64) -> Bool { priorities.take(now) }

  mutating func allowsOther(_ now: UInt64) -> Bool { others.take(now) }

  mutating func allowsWindowUpdate(_ now: UInt64) -> Bool {
    if earnedWindowUpdates > 0 {
      earnedWindowUpdates -= 1
      return true
    }
    return windowUpdates.take(now)
  }

  /// A DATA frame without a byte has come that does not end its stream.
  mutating func allowsEmptyData() -> Bool {
    emptyData += 1
    return emptyData <= maximumEmptyData
  }

  /// A DATA frame with bytes has come, or one that ends its stream.
  mutating func sawData() { emptyData = 0 }
}

extension HTTP2Limits.RateLimit {
  fileprivate var bucket: TokenBucket { TokenBucket(burst: burst, perSecond: perSecond) }
}
