/// Counts of durations in buckets that are narrow where the durations are short.
///
/// A bucket is at most 1/128 of its value wide, so what is read from it is at most 0.8 % too long;
/// below 256 ns it is exact. Source: G. Tene's HdrHistogram, its log-linear buckets.
struct LatencyHistogram: Sendable {
  private var counts: [UInt64] = []
  /// Durations counted.
  private(set) var total: UInt64 = 0
  private(set) var maximum: UInt64 = 0
  private(set) var minimum = UInt64.max
  private var sum = 0.0

  /// 128 buckets for each power of two.
  private static let bits = 7
  /// Longer durations are counted as this: an hour, in nanoseconds.
  static let longest: UInt64 = 3_600_000_000_000

  /// Counts a duration in nanoseconds.
  mutating func add(nanoseconds: UInt64) {
    let value = min(nanoseconds, Self.longest)
    let index = Self.index(of: value)
    if index >= counts.count {
      counts.append(contentsOf: repeatElement(0, count: index + 1 - counts.count))
    }
    counts[index] += 1
    total += 1
    sum += Double(value)
    maximum = max(maximum, value)
    minimum = min(minimum, value)
  }

  mutating func add(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let nanoseconds = max(0, min(seconds, 4_000)) * 1_000_000_000 + attoseconds / 1_000_000_000
    add(nanoseconds: UInt64(max(0, nanoseconds)))
  }

  /// Takes over what another one has counted.
  mutating func add(_ other: LatencyHistogram) {
    if other.counts.count > counts.count {
      counts.append(contentsOf: repeatElement(0, count: other.counts.count - counts.count))
    }
    for (index, count) in other.counts.enumerated() { counts[index] += count }
    total += other.total
    sum += other.sum
    maximum = max(maximum, other.maximum)
    minimum = min(minimum, other.minimum)
  }

  /// The shortest duration that so many of a hundred thousand do not exceed, in nanoseconds; 0
  /// where nothing was counted.
  func quantile(_ hundredThousandths: UInt64) -> UInt64 {
    let wanted = max(1, (total * hundredThousandths + 99_999) / 100_000)
    var seen: UInt64 = 0
    for (index, count) in counts.enumerated() {
      seen += count
      if seen >= wanted { return min(Self.upperEnd(of: index), maximum) }
    }
    return maximum
  }

  /// In nanoseconds.
  var mean: Double { total == 0 ? 0 : sum / Double(total) }

  static func index(of value: UInt64) -> Int {
    let shift = max(0, UInt64.bitWidth - value.leadingZeroBitCount - (bits + 1))
    return shift << bits + Int(value >> UInt64(shift))
  }

  /// The longest duration that is counted in the bucket.
  static func upperEnd(of index: Int) -> UInt64 {
    guard index >= 2 << bits else { return UInt64(index) }
    let shift = index >> bits - 1
    return UInt64(index - shift << bits + 1) << UInt64(shift) - 1
  }
}
