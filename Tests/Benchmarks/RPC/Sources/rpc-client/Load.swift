import Foundation
import Reactor

/// A fixed number of calls in flight until all are made.
struct Load: Sendable {
  let inFlight: Int
  let calls: Int
  /// Where the callers run; nil for Swift's own threads.
  let loop: EventLoop?

  /// How long each call of a caller took, in nanoseconds, and how many answers were wrong.
  typealias Part = (latencies: [Double], wrong: Int)

  /// Answers that were not the request.
  struct WrongAnswers: Error { let count: Int }

  /// Prints `calls=`, `rps=`, `cpu_us=` (of this process, per call), `p50_us=` and `p99_us=`.
  /// The first call warms the connection up and is not measured.
  func run(_ call: @escaping @Sendable () async throws -> Bool) async throws {
    try await run(callers: { try await Self.sequence($0, call) })
  }

  /// The same with callers that do something around all their calls; each makes as many as it is
  /// told, by `sequence`.
  func run(callers: @escaping @Sendable (Int) async throws -> Part) async throws {
    let (each, loop) = (calls / inFlight, loop)
    let first = try await Task(executorPreference: loop) { try await callers(1).wrong }.value
    guard first == 0 else { throw WrongAnswers(count: first) }
    let (cpu, time) = (nanoseconds(CLOCK_PROCESS_CPUTIME_ID), nanoseconds(CLOCK_MONOTONIC))
    let results = try await withThrowingTaskGroup(of: Part.self) { group in
      for _ in 0..<inFlight {
        group.addTask(executorPreference: loop) { try await callers(each) }
      }
      return try await group.reduce(into: Part([], 0)) { sum, part in
        sum.latencies += part.latencies
        sum.wrong += part.wrong
      }
    }
    let elapsed = nanoseconds(CLOCK_MONOTONIC) - time
    let used = nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu
    guard results.wrong == 0 else { throw WrongAnswers(count: results.wrong) }
    let sorted = results.latencies.sorted()
    let count = sorted.count
    print(
      "calls=\(count) rps=\(Double(count) * 1e9 / elapsed) cpu_us=\(used / 1e3 / Double(count))",
      "p50_us=\(sorted[count / 2] / 1e3) p99_us=\(sorted[count * 99 / 100] / 1e3)")
  }

  /// Calls one after the other; each says whether its answer was right.
  static func sequence(
    _ count: Int, _ call: @Sendable () async throws -> Bool
  ) async throws -> Part {
    var (latencies, wrong) = ([Double](), 0)
    latencies.reserveCapacity(count)
    for _ in 0..<count {
      let start = nanoseconds(CLOCK_MONOTONIC)
      if try await !call() { wrong += 1 }
      latencies.append(nanoseconds(CLOCK_MONOTONIC) - start)
    }
    return (latencies, wrong)
  }
}

private func nanoseconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}
