/// What a database has done since it was opened, and what waits. All counts only rise, except those
/// called present.
public struct DatabaseStatistics: Sendable, Hashable {
  /// Commits that are on the device.
  public var commits = 0
  /// Commits that failed, with all their writes.
  public var failedCommits = 0
  /// Writes that are on the device.
  public var writes = 0
  /// Writes whose closure threw; nothing of them was kept.
  public var undoneWrites = 0
  /// Reads that ended, failed ones too.
  public var reads = 0
  /// Reads and writes refused because a queue or the log was at its limit.
  public var refused = 0
  /// Writes in each commit.
  public var batchSizes = Histogram(bounds: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512])
  /// Microseconds of each commit, its sync included.
  public var commitMicroseconds = Histogram(
    bounds: [
      100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 51_200, 102_400, 409_600, 1_638_400,
    ])
  /// Times that changes went from the log to the main file.
  public var checkpoints = 0
  /// Present bytes of the log of changes.
  public var logBytes = 0
  /// Present reads that wait for a thread.
  public var queuedReads = 0
  /// Present writes that wait for a commit.
  public var queuedWrites = 0

  /// Nothing done yet.
  public init() {}

  /// How values were spread.
  public struct Histogram: Sendable, Hashable {
    /// The bounds, rising.
    public let bounds: [Int]
    /// How many lay at or below each bound and above the one before it; the last, above all bounds.
    public private(set) var counts: [Int]
    /// The sum of all values.
    public private(set) var sum = 0

    init(bounds: [Int]) {
      self.bounds = bounds
      counts = Array(repeating: 0, count: bounds.count + 1)
    }

    mutating func count(_ value: Int) {
      counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
      sum += value
    }

    /// The bound at or below which this share (0...1) of the values lay; nil without values, or
    /// when it lies above the last bound.
    public func bound(ofShare share: Double) -> Int? {
      let wanted = Double(counts.reduce(0, +)) * share
      var seen = 0
      for (index, bound) in bounds.enumerated() {
        seen += counts[index]
        if seen > 0 && Double(seen) >= wanted { return bound }
      }
      return nil
    }
  }
}
