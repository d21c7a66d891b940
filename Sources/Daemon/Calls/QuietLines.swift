internal import Locking

/// Keeps a log from being filled by what happens often: a line for each subject at most every ten
/// seconds, with how often it happened since.
final class QuietLines: Sendable {
  /// Between two lines about the same subject.
  static let pause = Duration.seconds(10)

  private struct Line {
    var saidAt: ContinuousClock.Instant?
    var since = 0
  }

  private let lines = Lock<[String: Line]>([:])

  /// How often since the last line; nil when it is too early for one. There are few subjects.
  func timesToSay(_ subject: String) -> Int? {
    let now = ContinuousClock.now
    return lines.withLock { lines in
      var line = lines[subject] ?? Line()
      line.since += 1
      defer { lines[subject] = line }
      if let saidAt = line.saidAt, now - saidAt < Self.pause { return nil }
      defer { line.since = 0 }
      line.saidAt = now
      return line.since
    }
  }
}
