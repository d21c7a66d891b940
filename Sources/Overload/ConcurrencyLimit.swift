/// How many calls of one class run at once: as many as do not make each other slow.
///
/// Each call counts as how many times longer it took than one of its method takes alone. While the
/// slow tenth stays below the tolerance the limit grows as it is used; above it falls. What a call
/// takes alone is known from quiet times. Where these are long ago and the limit is reached all the
/// time, calls run one at a time for a moment to measure it again; otherwise a server that became
/// slower, or started under load, would take the load for its nature.
/// Source: the gradient controller of Envoy's adaptive concurrency filter, with its ratio taken for
/// each method instead of all in one.
struct ConcurrencyLimit {
  private(set) var limit: Double
  private let minimum: Double
  private let maximum: Double
  private let tolerance: Double

  private var ratios: [Double] = []
  private var seen = 0
  private var windowStart: UInt64 = 0
  /// Whether the limit kept a call waiting in this window.
  private var isReached = false
  private var isUsed = false
  private var wasSlow = false
  private var fitting = 0.0
  /// When the limit fell last.
  private var fellAt: UInt64 = 0

  /// When it was last known what calls take alone.
  private var quietAt: UInt64?
  private(set) var probe: Probe?

  /// Calls run one at a time for a moment.
  struct Probe {
    let endsAt: UInt64
    let givesUpAt: UInt64
    var calls = 0
  }

  static let windowNanoseconds: UInt64 = 50_000_000
  static let longWindowNanoseconds: UInt64 = 1_000_000_000
  static let windowCalls = 20
  static let longWindowCalls = 3
  static let maximumRatios = 128
  static let quietLasts: UInt64 = 10_000_000_000
  static let probeNanoseconds: UInt64 = 250_000_000
  static let probeGivesUp: UInt64 = 5_000_000_000
  static let probeCalls = 10

  init(_ settings: AdmissionSettings) {
    minimum = Double(max(1, settings.minimumLimit))
    maximum = max(minimum, Double(settings.maximumLimit))
    limit = min(max(Double(settings.initialLimit), minimum), maximum)
    tolerance = max(1.1, settings.tolerance)
    ratios.reserveCapacity(Self.maximumRatios)
  }

  /// Calls that may run now.
  var allowed: Int { probe == nil ? Int(limit) : 1 }

  /// A call had to wait, or was refused.
  mutating func reached() { isReached = true }

  /// A call has ended: how many times longer it took than alone, with so many running beside it.
  ///
  /// So many as fit into the time that is never too long, one after the other, are `fitting`: the
  /// limit does not fall below it, or a pause of the machine would shut out calls that cost less
  /// than their refusal. Calls that started before the limit fell last say nothing about the new
  /// one: a long queue of them would drive it down to nothing.
  ///
  /// Whether `allowed` is another number now.
  @discardableResult
  mutating func record(
    ratio: Double, running: Int, isAlone: Bool, fitting: Double = 0, startedAt: UInt64,
    at now: UInt64
  ) -> Bool {
    let before = allowed
    learn(ratio, running, isAlone, fitting, startedAt, now)
    return allowed != before
  }

  private mutating func learn(
    _ ratio: Double, _ running: Int, _ isAlone: Bool, _ fitting: Double, _ startedAt: UInt64,
    _ now: UInt64
  ) {
    self.fitting = min(fitting, maximum)
    guard startedAt >= fellAt else { return }
    if isAlone { quietAt = now }
    if Double(running) * 2 >= limit { isUsed = true }
    seen += 1
    if ratios.count < Self.maximumRatios {
      ratios.append(ratio)
    } else {
      // Every call of the window has the same chance to count; a weak mix is random enough.
      let at = Int(truncatingIfNeeded: (UInt64(seen) &* 0x9e37_79b9_7f4a_7c15) >> 33) % seen
      if at < ratios.count { ratios[at] = ratio }
    }
    if probe != nil { return goOnProbing(isAlone, now) }
    closeWindow(now)
  }

  private mutating func goOnProbing(_ isAlone: Bool, _ now: UInt64) {
    guard var current = probe else { return }
    if isAlone { current.calls += 1 }
    let isDone =
      current.calls >= Self.probeCalls || now >= current.endsAt && current.calls > 0
      || now >= current.givesUpAt
    probe = isDone ? nil : current
    if isDone {
      quietAt = now
      beginWindow(now)
    }
  }

  private mutating func closeWindow(_ now: UInt64) {
    let age = now &- windowStart
    guard
      age >= Self.windowNanoseconds && seen >= Self.windowCalls
        || age >= Self.longWindowNanoseconds && seen >= Self.longWindowCalls
    else { return }
    ratios.sort()
    let slow = ratios[ratios.count * 9 / 10]
    if isReached, mustProbe(slow, now) {
      probe = Probe(endsAt: now &+ Self.probeNanoseconds, givesUpAt: now &+ Self.probeGivesUp)
    }
    defer { wasSlow = slow > tolerance }
    if slow > tolerance {
      // One slow window is a single long call, or a pause of the machine.
      if isUsed, wasSlow {
        // How long calls take grows as they do in number: so many less are as quick as they may be.
        limit = min(limit, max(minimum, fitting, limit * max(0.25, tolerance / slow)))
        fellAt = now
      }
    } else if isReached {
      limit = min(maximum, limit * 1.05 + 0.25)
    }
    beginWindow(now)
  }

  private func mustProbe(_ slow: Double, _ now: UInt64) -> Bool {
    guard let quietAt else { return true }
    return slow > tolerance && now &- quietAt > Self.quietLasts
  }

  private mutating func beginWindow(_ now: UInt64) {
    ratios.removeAll(keepingCapacity: true)
    seen = 0
    isReached = false
    isUsed = false
    windowStart = now
  }
}
