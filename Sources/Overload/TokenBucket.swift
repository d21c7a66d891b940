/// A rate limit at work: a bucket of credit in thousandths of an event; times are monotonic
/// milliseconds.
public struct TokenBucket: Sendable, Hashable {
  private let full: UInt64
  private let perMillisecond: UInt64
  private var credit: UInt64
  private var updatedMilliseconds: UInt64 = 0

  /// So many events at once, and so many a second after that; a burst of zero allows nothing.
  public init(burst: UInt32, perSecond: UInt32) {
    full = UInt64(burst) * 1_000
    // So many events a second are as many thousandths of one a millisecond.
    perMillisecond = UInt64(perSecond)
    credit = full
  }

  /// Takes one event; false when there are too many.
  public mutating func take(_ nowMilliseconds: UInt64) -> Bool {
    guard has(nowMilliseconds) else { return false }
    credit -= 1_000
    return true
  }

  /// Whether one more event may come now.
  public mutating func has(_ nowMilliseconds: UInt64) -> Bool {
    refill(nowMilliseconds)
    return credit >= 1_000
  }

  /// Whether every event is forgiven by now.
  public mutating func isFull(_ nowMilliseconds: UInt64) -> Bool {
    refill(nowMilliseconds)
    return credit == full
  }

  private mutating func refill(_ nowMilliseconds: UInt64) {
    guard nowMilliseconds > updatedMilliseconds else { return }
    // A day fills any bucket; without the bound the product could overflow.
    let elapsed = min(nowMilliseconds - updatedMilliseconds, 86_400_000)
    credit = min(credit + elapsed * perMillisecond, full)
    updatedMilliseconds = nowMilliseconds
  }
}
