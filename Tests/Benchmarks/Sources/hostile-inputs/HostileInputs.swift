import Foundation
import Measure
import Wire

/// Measures how the time per byte of hostile inputs grows with their size: it must not.
@main
struct HostileInputs {
  /// Time per byte of the largest input, in times of that of the small ones, that is still flat.
  static let growthLimit = 3.0
  /// Above this an input is named as slow.
  static let slowNanoseconds = 200.0

  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    let isQuick = arguments.contains("--quick")
    let isChecked = arguments.contains("--check")
    arguments = ArraySlice(arguments.filter { $0 != "--quick" && $0 != "--check" })
    if arguments.contains(where: { $0.hasPrefix("-") }) || arguments.count > 1 {
      print("usage: hostile-inputs [--quick] [--check] [PART-OF-A-NAME]")
      print("  --quick  up to 1 MiB\n  --check  fail when a reading is not flat")
      exit(2)
    }
    let sizes = isQuick ? [64 << 10, 256 << 10, 1 << 20] : [64 << 10, 256 << 10, 1 << 20, 4 << 20]
    let inputs = (BinaryInputs.all + JSONInputs.all + DescriptorInputs.all)
      .filter { input in arguments.allSatisfy { input.name.contains($0) } }
    var report = Report(sizes: sizes)
    report.begin()
    for input in inputs {
      for reading in input.readings { report.add(input, reading) }
    }
    exit(report.end(isChecked: isChecked) ? 0 : 1)
  }
}

/// Measures, prints one line for each input and reader, and remembers what is not flat.
struct Report {
  let sizes: [Int]
  private var count = 0
  private var failures: [String] = []
  private var notFlat: [String] = []
  private var slow: [String] = []
  private var worst = (growth: 0.0, place: "")

  init(sizes: [Int]) { self.sizes = sizes }

  func begin() {
    let columns = sizes.map { size in
      size < 1 << 20 ? "\(size >> 10) KiB" : "\(size >> 20) MiB"
    }
    print("ns of CPU per byte: \(columns.joined(separator: ", ")); growth")
  }

  mutating func add(_ input: Input, _ reading: Reading) {
    let place = "\(input.name) [\(reading.name)]"
    var costs: [Double] = []
    for size in sizes {
      let bytes = input.make(size)
      if size == sizes[0], let wrong = wrongAnswer(input, reading.run(bytes)) {
        failures.append("\(place): \(wrong)")
      }
      costs.append(best(reading, bytes))
      // A quadratic reader would keep everybody waiting at the next size.
      let cost = costs[costs.count - 1]
      if cost > HostileInputs.growthLimit * costs[0], cost * Double(size) > 0.5e9 { break }
    }
    count += 1
    let growth = Self.growth(costs)
    if growth > worst.growth { worst = (growth, place) }
    let isFlat = growth <= HostileInputs.growthLimit
    if !isFlat { notFlat.append("\(place): not flat, grows \(Self.number(growth, 1)) times") }
    if let highest = costs.max(), highest > HostileInputs.slowNanoseconds {
      slow.append("\(place): \(Self.number(highest, 0)) ns per byte")
    }
    print(
      Self.wide(place), costs.map { Self.number($0, 2, width: 8) }.joined(separator: " "),
      " growth", Self.number(growth, 2), isFlat ? "" : "NOT FLAT")
    // Seen at once, also in a pipe.
    fflush(nil)
  }

  /// Up to 256 KiB memory comes from the caches and from what was freed before; above it costs
  /// more, however good the reader is. So the two smallest sizes count as one.
  private static func growth(_ costs: [Double]) -> Double {
    let last = costs[costs.count - 1]
    return costs.count > 2 ? last / max(costs[0], costs[1]) : last / costs[0]
  }

  /// Prints the end; true when every answer is right and, if that is checked, all is flat.
  func end(isChecked: Bool) -> Bool {
    for line in slow { print("slow: \(line)") }
    for line in notFlat { print(isChecked ? "error: \(line)" : "slow: \(line)") }
    for line in failures { print("error: \(line)") }
    print(
      "figure: \(count - notFlat.count) of \(count) hostile readings flat,"
        + " most growth \(Self.number(worst.growth, 2)) (\(worst.place)), \(slow.count) slow")
    return failures.isEmpty && (notFlat.isEmpty || !isChecked)
  }

  private func wrongAnswer(_ input: Input, _ answer: WireFault.Reason?) -> String? {
    if answer == input.refusal { return nil }
    return "answers \(answer.map { "\($0)" } ?? "ok"), not \(input.refusal.map { "\($0)" } ?? "ok")"
  }

  /// The least of several runs: what disturbs only adds.
  private func best(_ reading: Reading, _ bytes: [UInt8]) -> Double {
    var best = Double.infinity
    var total = 0.0
    var runs = 0
    while runs < 1 || (total < 60e6 && runs < 200) {
      let time = CPUClock.measure { _ = reading.run(bytes) }
      best = min(best, time)
      total += time
      runs += 1
    }
    return best / Double(bytes.count)
  }

  private static func number(_ value: Double, _ digits: Int, width: Int = 0) -> String {
    String(format: "%\(width).\(digits)f", value)
  }

  private static func wide(_ text: String) -> String {
    text.padding(toLength: 74, withPad: " ", startingAt: 0)
  }
}
