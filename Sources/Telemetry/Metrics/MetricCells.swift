public import CoreMetrics
internal import Locking
internal import Synchronization

/// A number that only rises; an increment is one atomic addition.
public final class CounterCell: CounterHandler, Sendable {
  private let number = Atomic<Int64>(0)

  init() {}

  /// Adds; a negative amount is ignored, because a counter never falls.
  public func increment(by amount: Int64) {
    if amount > 0 { number.wrappingAdd(amount, ordering: .relaxed) }
  }

  /// One more.
  public func increment() { number.wrappingAdd(1, ordering: .relaxed) }

  /// Begins again at zero.
  public func reset() { number.store(0, ordering: .relaxed) }

  /// The sum so far.
  public var value: Int64 { number.load(ordering: .relaxed) }
}

/// A number that rises and falls, or a sum of fractions.
public final class GaugeCell: MeterHandler, FloatingPointCounterHandler, RecorderHandler, Sendable {
  private let bits = Atomic<UInt64>(0)

  init() {}

  /// Moves it there.
  public func set(_ value: Int64) { set(Double(value)) }

  /// Moves it there.
  public func set(_ value: Double) { bits.store(value.bitPattern, ordering: .relaxed) }

  /// Adds; exact also when several threads do.
  public func increment(by amount: Double) {
    var seen = bits.load(ordering: .relaxed)
    while true {
      let sum = (Double(bitPattern: seen) + amount).bitPattern
      let (isDone, found) = bits.weakCompareExchange(
        expected: seen, desired: sum, ordering: .relaxed)
      if isDone { return }
      seen = found
    }
  }

  /// Takes away.
  public func decrement(by amount: Double) { increment(by: -amount) }

  /// Moves it there: the last value is what a recorder without a histogram shows.
  public func record(_ value: Int64) { set(Double(value)) }

  /// Moves it there.
  public func record(_ value: Double) { set(value) }

  /// Back to zero.
  public func reset() { set(0.0) }

  /// What it stands at.
  public var value: Double { Double(bitPattern: bits.load(ordering: .relaxed)) }
}

/// How often values fell under each bound; for times in seconds and sizes in bytes.
public final class HistogramCell: RecorderHandler, TimerHandler, Sendable {
  private struct Counts {
    var counts: [UInt64]
    var sum = 0.0
  }

  /// Upper bounds, rising; above the last one is `+Inf`.
  public let bounds: [Double]
  private let counts: Lock<Counts>

  init(_ bounds: [Double]) {
    self.bounds = bounds
    counts = Lock(Counts(counts: Array(repeating: 0, count: bounds.count + 1)))
  }

  /// Counts a value.
  public func record(_ value: Int64) { record(Double(value)) }

  /// Counts a value; one that is no number is left out.
  public func record(_ value: Double) {
    // A value that is no number would spoil the sum for ever.
    if value.isNaN { return }
    var at = 0
    while at < bounds.count, value > bounds[at] { at += 1 }
    counts.withLock { state in
      state.counts[at] += 1
      state.sum += value
    }
  }

  /// A time; the histogram counts it in seconds.
  public func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

  /// A time; the histogram counts it in seconds.
  public func record(_ duration: Duration) {
    recordNanoseconds(Int64(clamping: duration.attoseconds / 1_000_000_000))
  }

  /// How many values there were under each bound alone and above the last one, and their sum.
  public var snapshot: (counts: [UInt64], sum: Double) {
    counts.withLock { ($0.counts, $0.sum) }
  }
}

/// Bounds of histograms, by what is measured.
public enum HistogramBounds {
  /// Times of calls and steps, in seconds: 1 ms to 10 s, the in-mall budget of 0.3 s among them.
  public static let seconds = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10,
  ]
  /// Sizes, in bytes: 64 B to 4 MiB, the largest message.
  public static let bytes = [
    64.0, 256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304,
  ]
  /// Numbers of things in a batch, a page or a queue.
  public static let counts = [1.0, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000]
}
