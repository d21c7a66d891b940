/// What is known of one interest of one person.
public struct TagInterest: Sendable, Hashable {
  /// Rejections in a row that put a tag to sleep.
  public static let rejectionsToSleep = 3
  /// How long it sleeps.
  public static let sleepMilliseconds: Int64 = 30 * Day.lengthMilliseconds

  /// The newest signal behind it.
  public struct Source: Sendable, Hashable {
    /// Its place in the order.
    public var key: EventKey
    /// Its kind, such as `try_on`.
    public var kind: String

    /// A signal with its kind.
    public init(key: EventKey, kind: String) { (self.key, self.kind) = (key, kind) }
  }

  /// What was learned, by day.
  public var buckets: [DayBucket] = []
  /// nil while only rejections or wishes are known.
  public var source: Source?
  /// Explicit rejections since the last positive act.
  public var row = RejectionRow()
  /// When the shopper put it to sleep last.
  public var sleepWish: EventKey?
  /// What happened up to here does not count: the shopper deleted the tag.
  public var forgottenThrough: EventKey?

  /// Nothing is known.
  public init() {}

  /// When it wakes; nil when it is awake at `nowMilliseconds`.
  public func sleepsUntilMilliseconds(nowMilliseconds: Int64) -> Int64? {
    var end: Int64?
    if row.count >= Self.rejectionsToSleep, let newest = row.rejections.last {
      end = newest.timeMilliseconds + Self.sleepMilliseconds
    }
    if let wish = sleepWish {
      end = max(end ?? .min, wish.timeMilliseconds + Self.sleepMilliseconds)
    }
    return end.flatMap { $0 > nowMilliseconds ? $0 : nil }
  }

  mutating func learn(_ weight: Int32, _ kind: String, _ key: EventKey) {
    let day = Day.number(key.timeMilliseconds)
    let place = buckets.firstIndex { $0.day >= day } ?? buckets.endIndex
    if place < buckets.endIndex && buckets[place].day == day {
      buckets[place].weight = min(buckets[place].weight + weight, DayBucket.maximumWeight)
    } else {
      buckets.insert(DayBucket(day: day, weight: weight), at: place)
    }
    if source.map({ $0.key < key }) ?? true { source = Source(key: key, kind: kind) }
  }

  mutating func accept(_ key: EventKey) {
    row.accept(key)
    if let wish = sleepWish, wish <= key { sleepWish = nil }
  }

  mutating func reject(_ key: EventKey) { row.reject(key) }

  mutating func sleep(_ key: EventKey) {
    sleepWish = max(sleepWish ?? key, key)
  }

  /// The newest event that counts in it.
  var newest: EventKey? {
    [source?.key, row.lastPositive, row.rejections.last, sleepWish].compactMap(\.self).max()
  }

  /// Lets go of days that no longer count.
  mutating func prune(today: Int32) {
    buckets.removeAll { Int64(today) - Int64($0.day) >= Int64(Decay.horizonDays) }
  }
}
