import Foundation
import Measure

/// Measures our codec against SwiftProtobuf and libprotobuf-c on one message of 912 bytes.
@main
struct CodecBenchmark {
  /// Of SwiftProtobuf's time; a run with `--check` fails above them.
  static let limits = ["decode": 0.7, "encode": 0.4]

  static func main() {
    let arguments = Set(CommandLine.arguments.dropFirst())
    guard arguments.isSubset(of: ["--quick", "--check"]) else {
      print(
        """
        usage: codec-benchmark [--quick] [--check]
          --quick  a few short rounds
          --check  exit code 1 when decode or encode takes more of SwiftProtobuf's time than \
        \(limits.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        """)
      exit(2)
    }
    do {
      let failures = try run(isQuick: arguments.contains("--quick"))
      for failure in failures { print("over the limit: \(failure)") }
      if arguments.contains("--check"), !failures.isEmpty { exit(1) }
    } catch {
      print("error: \(error)")
      exit(1)
    }
  }

  /// Answers which limits were exceeded.
  private static func run(isQuick: Bool) throws -> [String] {
    let account = Fill.account()
    try Agreement.check(account)
    print("\(Fill.encodedBytes) bytes; all codecs agree")

    var interleaved = Interleaved(rounds: isQuick ? 11 : 41, sliceMilliseconds: isQuick ? 4 : 20)
    let works = try Works.all(account)
    // All kinds of work in one go, so that every ratio is taken over the same minutes.
    let timings = try interleaved.run(works.flatMap(\.variants))
    var next = 0
    var failures: [String] = []
    for work in works {
      let own = Array(timings[next..<next + work.variants.count])
      next += own.count
      let ratio = report(work, own)
      if let limit = limits[work.name], ratio > limit {
        failures.append(
          "\(work.name) takes \(number(ratio, 2)) of \(Works.peer)'s time, not \(limit)")
      }
    }
    return failures
  }

  /// Prints one kind of work; answers the ratio of ours to SwiftProtobuf's.
  private static func report(_ work: Work, _ timings: [Timing]) -> Double {
    let reference = timings.first { $0.name == work.reference }?.median ?? .nan
    print("\n\(work.name), ns of CPU per message: median [quartiles], ratio to \(Works.peer)")
    for timing in timings {
      let quartiles = "[\(number(timing.lowerQuartile, 0)) \(number(timing.upperQuartile, 0))]"
      print(
        "  " + timing.name.padding(toLength: 32, withPad: " ", startingAt: 0),
        number(timing.median, 0, width: 7),
        quartiles.padding(toLength: 15, withPad: " ", startingAt: 0),
        number(timing.median / reference, 2))
    }
    let ratio = timings[0].median / reference
    print(
      "figure: \(work.name) \(number(timings[0].median, 0)) ns,"
        + " \(number(ratio, 2)) of \(Works.peer)'s \(number(reference, 0)) ns")
    return ratio
  }

  private static func number(_ value: Double, _ digits: Int, width: Int = 0) -> String {
    String(format: "%\(width).\(digits)f", value)
  }
}
