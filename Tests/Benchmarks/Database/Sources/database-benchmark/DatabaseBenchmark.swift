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
    let seconds = arguments.count > 2 ? Double(arguments[2]) ?? 3 : 3
    let device = try Device.measure(folder)
    print("figure: fdatasync of 4 KiB appended: \(device.text)")

    let plain = try Plain(folder)
    let loop = plain.commits(seconds)
    print("figure: plain sqlite3, one commit each: \(loop.perSecond) /s, \(loop.times.text)")
    for writers in [1, 16, 128] {
      let ours = try await Ours.commits(folder, writers: writers, seconds: seconds)
      print(
        "figure: \(writers) writers: \(ours.text), \(ratio(ours.perSecond, loop.perSecond)) plain")
    }
    print("figure: plain sqlite3, point read: \(plain.reads(20_000).text)")
    for line in try await Ours.reads(folder, seconds: seconds) { print("figure: \(line)") }
  }

  static func ratio(_ one: Int, _ other: Int) -> String {
    let hundredths = one * 100 / max(1, other)
    return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) times"
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
