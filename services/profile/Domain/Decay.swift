/// How interests fade: by half every 30 days, in fixed point, so that every machine reads the same.
///
/// What is stored are integers by day; fading happens when they are read, so it costs no writes and
/// does not depend on when a signal arrived.
public enum Decay {
  /// Days after which a weight counts half.
  public static let halfLifeDays: Int32 = 30
  /// Days after which a weight no longer counts at all: 12 half-lives leave 1 of 4096.
  public static let horizonDays: Int32 = 360
  /// The interest at which strength is 500 of 1000.
  public static let halfStrength: Int64 = 500

  /// 2^32 × 2^(-day/30) for the days of one half-life.
  private static let fractions: [Int64] = [
    4_294_967_296, 4_196_870_107, 4_101_013_462, 4_007_346_185, 3_915_818_271, 3_826_380_858,
    3_738_986_199, 3_653_587_636, 3_570_139_579, 3_488_597_478, 3_408_917_802, 3_331_058_012,
    3_254_976_542, 3_180_632_775, 3_107_987_022, 3_037_000_500, 2_967_635_313, 2_899_854_428,
    2_833_621_662, 2_768_901_654, 2_705_659_852, 2_643_862_496, 2_583_476_593, 2_524_469_906,
    2_466_810_934, 2_410_468_894, 2_355_413_709, 2_301_615_985, 2_249_047_003, 2_197_678_699,
  ]

  /// Parts of 2^32 that are left after so many days; all of it for days ahead.
  static func fraction(days: Int64) -> Int64 {
    if days <= 0 { return 1 << 32 }
    if days >= Int64(horizonDays) { return 0 }
    return fractions[Int(days % Int64(halfLifeDays))] >> (days / Int64(halfLifeDays))
  }

  /// The weights of all days as they count today, in parts of 2^32.
  static func sum(_ buckets: [DayBucket], today: Int32) -> Int64 {
    buckets.reduce(0) { sum, bucket in
      sum + Int64(bucket.weight) * fraction(days: Int64(today) - Int64(bucket.day))
    }
  }

  /// Share of the strongest possible interest, 0 to 999 of 1000: sum / (sum + 500).
  static func strengthPermille(_ buckets: [DayBucket], today: Int32) -> Int32 {
    let sum = sum(buckets, today: today) >> 22  // parts of 1024 of a unit
    return Int32(clamping: sum * 1000 / (sum + halfStrength << 10))
  }
}

/// What was learned of one tag on one day.
public struct DayBucket: Sendable, Hashable {
  /// A sum of weights stays below this: two to the 20th in a day says no more.
  public static let maximumWeight: Int32 = 1 << 20

  /// The day of the events.
  public var day: Int32
  /// The sum of their weights.
  public var weight: Int32

  /// A day with its weight.
  public init(day: Int32, weight: Int32) { (self.day, self.weight) = (day, weight) }
}
