/// Keeps calls back at the client that the server would most likely refuse.
///
/// Of the last half minute it knows how many calls the server took, how many it refused, and how
/// many were kept back here; those that are on their way say nothing. Where the server takes fewer
/// than half, the rest is refused here with a growing chance: a refusal costs the server almost as
/// much as a small call. Source: "Handling Overload", Site Reliability
/// Engineering, chapter 21, client-side throttling, with K = 2.
public struct CallThrottle: Sendable, Hashable {
  /// Calls for each that the server takes.
  public static let factor = 2.0
  /// Seconds that are remembered.
  public static let windowSeconds = 30
  /// Some calls always go: the server may be well again, or never have been refusing ours alone.
  public static let maximumChance = 0.9
  /// Refusals before anything is kept back: a few say nothing.
  public static let minimumRefusals = 10.0

  private struct Second: Sendable, Hashable {
    var number: Int64 = -1
    var calls = 0.0
    var taken = 0.0
  }

  private var seconds = Array(repeating: Second(), count: windowSeconds)
  private var calls = 0.0
  private var taken = 0.0
  private var newest: Int64 = 0

  /// A throttle that has seen nothing.
  public init() {}

  /// Whether a call may be sent; `chance` is random, 0 up to 1, `now` in nanoseconds.
  public mutating func allows(at now: UInt64, chance: Double) -> Bool {
    advance(now)
    let isAllowed = chance >= refusalChance
    if !isAllowed { add(calls: 1, taken: 0) }
    return isAllowed
  }

  /// The server has taken a call, whatever came of it: it was not refused for overload.
  public mutating func taken(at now: UInt64) {
    advance(now)
    add(calls: 1, taken: 1)
  }

  /// The server has refused a call for overload.
  public mutating func refused(at now: UInt64) {
    advance(now)
    add(calls: 1, taken: 0)
  }

  /// How likely the next call is kept back, 0 up to `maximumChance`.
  public var refusalChance: Double {
    guard calls - taken >= Self.minimumRefusals else { return 0 }
    return min(max(0, (calls - Self.factor * taken) / (calls + 1)), Self.maximumChance)
  }

  private mutating func advance(_ now: UInt64) {
    let number = Int64(clamping: now / 1_000_000_000)
    guard number > newest else { return }
    newest = number
    for at in seconds.indices where seconds[at].number >= 0 {
      guard number - seconds[at].number >= Int64(Self.windowSeconds) else { continue }
      calls -= seconds[at].calls
      taken -= seconds[at].taken
      seconds[at] = Second()
    }
  }

  private mutating func add(calls moreCalls: Double, taken moreTaken: Double) {
    let at = Int(newest % Int64(Self.windowSeconds))
    seconds[at].number = newest
    seconds[at].calls += moreCalls
    seconds[at].taken += moreTaken
    calls += moreCalls
    taken += moreTaken
  }
}
