import Glibc

/// `database-benchmark FOLDER [SECONDS]`: commits with 1, 16 and 128 writers against a plain loop
/// of the C library that commits each row, reads against the same, and the device's own sync.
@main
enum DatabaseBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      print("usage: database-benchmark FOLDER [SECONDS]")
      exit(2)
    }
    let folder = arguments[1]
    let seconds = arguments.count > 2 ? Double(arguments[2]) ?? 6 : 6
    let device = try Device.measure(folder)
    print("figure: fdatasync of 4 KiB appended: \(device.text)")

    let plain = try Plain(folder)
    try await commits(folder, plain, seconds)
    print("figure: plain sqlite3, point read: \(plain.reads(20_000).text)")
    for line in try await Ours.reads(folder, seconds: seconds) { print("figure: \(line)") }
  }

  /// In turns, in a random order each round: a drift of the machine meets all of them alike.
  private static func commits(_ folder: String, _ plain: Plain, _ seconds: Double) async throws {
    let slice = seconds / Double(rounds)
    var sums: [Int: Commits] = [:]
    for round in 0..<rounds {
      for writers in [0, 1, 16, 128].shuffled() {
        let found =
          writers == 0
          ? plain.commits(slice)
          : try await Ours.commits(folder, writers: writers, round: round, seconds: slice)
        sums[writers, default: Commits()].add(found)
      }
    }
    let loop = sums[0] ?? Commits()
    print("figure: plain sqlite3, one commit each: \(loop.text)")
    for writers in [1, 16, 128] {
      let ours = sums[writers] ?? Commits()
      print(
        "figure: \(writers) writers: \(ours.text), \(ratio(ours.perSecond, loop.perSecond)) plain")
    }
  }

  private static let rounds = 6

  static func ratio(_ one: Int, _ other: Int) -> String {
    let hundredths = one * 100 / max(1, other)
    return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) times"
  }
}

/// What was written in how much time.
struct Commits {
  var times = Times()
  var commits = 0
  var seconds = 0.0

  mutating func add(_ other: Commits) {
    times = times + other.times
    commits += other.commits
    seconds += other.seconds
  }

  var perSecond: Int { seconds > 0 ? Int(Double(times.count) / seconds) : 0 }

  var text: String {
    let tenths = times.count * 10 / max(1, commits)
    return "\(perSecond) writes/s, \(tenths / 10).\(tenths % 10) in a commit, \(times.text)"
  }
}

/// Latencies of one kind of operation.
struct Times {
  private var nanoseconds: [UInt64] = []

  mutating func add(_ nanoseconds: UInt64) { self.nanoseconds.append(nanoseconds) }

  var count: Int { nanoseconds.count }

  var text: String {
    let sorted = nanoseconds.sorted()
    guard !sorted.isEmpty else { return "nothing measured" }
    func at(_ share: Double) -> String {
      let tenths = sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] / 100
      return "\(tenths / 10).\(tenths % 10)"
    }
    return "p50 \(at(0.5)) us, p99 \(at(0.99)) us, worst \(at(1)) us"
  }

  static func + (one: Times, other: Times) -> Times {
    var sum = one
    sum.nanoseconds += other.nanoseconds
    return sum
  }
}

func now() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

struct Failure: Error {
  var what: String
}
