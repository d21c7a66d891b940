/// How much of what comes to one class is refused, and for how long callers should stay away.
struct Pressure {
  private(set) var level = 0
  private var arrivals = 0
  private var refusals = 0
  private var windowStart: UInt64 = 0

  static let windowNanoseconds: UInt64 = 500_000_000
  /// The delay doubles with each level, from a tenth of a second to 3.2 s.
  static let maximumLevel = 5
  static let firstDelayMilliseconds = 100

  mutating func arrived(at now: UInt64) {
    let windows = (now &- min(windowStart, now)) / Self.windowNanoseconds
    if windows > 0 {
      // A tenth refused is too much; half a second in which hardly anybody was, or nobody came, is
      // relief.
      level = min(level + (refusals * 10 > arrivals ? 1 : -1), Self.maximumLevel)
      level = max(level - Int(min(windows - 1, UInt64(Self.maximumLevel))), 0)
      arrivals = 0
      refusals = 0
      windowStart = now
    }
    arrivals += 1
  }

  mutating func refused() { refusals += 1 }

  /// Whether calls are being refused.
  var isHigh: Bool { level > 0 || refusals > 0 }

  var delayMilliseconds: Int { Self.firstDelayMilliseconds << level }
}
