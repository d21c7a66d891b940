import Foundation
import Testing

@testable import Overload

/// Calls that wait for something outside of the loop: so many at once are served, each so long.
private struct Workers {
  var control: AdmissionControl
  var now: UInt64 = 1_000_000_000
  private var ends: [(at: UInt64, place: AdmissionControl.Place)] = []
  private var round: UInt64 = 0
  private(set) var done = 0
  private(set) var refused = 0
  private(set) var latencies: [UInt64] = []

  init(_ settings: AdmissionSettings = AdmissionSettings()) {
    control = AdmissionControl(settings, classes: [.write])
  }

  /// Calls come at a rate; `time` says how long one takes that begins with so many running.
  mutating func serve(
    perSecond: Double, seconds: Double, _ numbers: inout SeededNumbers, _ time: (Int) -> UInt64
  ) {
    done = 0
    refused = 0
    latencies = []
    let end = now + UInt64(seconds * 1e9)
    var next = now
    while next < end {
      next += UInt64(max(1, -log(1 - numbers.chance()) / perSecond * 1e9))
      finish(before: next)
      now = next
      round += 1
      switch control.arrive(0, round: round, at: now) {
      case .start:
        let place = control.start(0, round: round, at: now)
        let duration = time(ends.count + 1)
        ends.append((now + duration, place))
        latencies.append(duration)
      case .wait:
        control.left(.write, refused: true)
        refused += 1
      case .refuse: refused += 1
      }
    }
  }

  private mutating func finish(before time: UInt64) {
    while let at = ends.indices.min(by: { ends[$0].at < ends[$1].at }), ends[at].at <= time {
      let (moment, place) = ends.remove(at: at)
      round += 1
      control.end(place, round: round, at: moment)
      done += 1
    }
  }

  var p99: UInt64 { latencies.sorted()[latencies.count * 99 / 100] }
}

@Suite("Admission of calls that wait")
struct WorkersTests {
  private static let ms: UInt64 = 1_000_000

  /// Eight workers of 5 ms: 1,600 a second, whatever more is let in only waits.
  @Test func fewMoreThanTheWorkersAreLetIn() {
    var numbers = SeededNumbers(7)
    var server = Workers()
    let time = { (running: Int) in 5 * Self.ms * UInt64(max(8, running)) / 8 }
    server.serve(perSecond: 160, seconds: 5, &numbers, time)
    #expect(server.refused == 0)
    server.serve(perSecond: 4_800, seconds: 5, &numbers, time)
    server.serve(perSecond: 4_800, seconds: 5, &numbers, time)
    #expect(Double(server.done) >= 0.9 * 1_600 * 5)
    #expect(server.p99 <= 20 * Self.ms)
  }

  /// The calls of the first moment, too many of them, end late: they must not starve those after.
  @Test func aBacklogOfSlowCallsStarvesNobody() {
    var numbers = SeededNumbers(10)
    var server = Workers()
    let time = { (running: Int) in 40 * Self.ms * UInt64(max(8, running)) / 8 }
    server.serve(perSecond: 600, seconds: 3, &numbers, time)
    server.serve(perSecond: 600, seconds: 3, &numbers, time)
    #expect(Double(server.done) >= 0.85 * 200 * 3)
  }

  /// What is shared by all that run, as the sync of a disk, must not be taken for congestion.
  @Test func callsThatShareASyncRunTogether() {
    var numbers = SeededNumbers(8)
    var server = Workers()
    let time = { (running: Int) in Self.ms + UInt64(running) * 50_000 }
    server.serve(perSecond: 100, seconds: 5, &numbers, time)
    server.serve(perSecond: 30_000, seconds: 5, &numbers, time)
    server.serve(perSecond: 30_000, seconds: 5, &numbers, time)
    // 14,000 a second with 64 at once; 950 one after the other.
    #expect(server.done >= 10_000 * 5)
  }

  /// A service behind that has become ten times slower is the new nature after a while.
  @Test func slowerNeighboursAreLearnt() {
    var numbers = SeededNumbers(9)
    var server = Workers()
    server.serve(perSecond: 1_000, seconds: 10, &numbers) { _ in 5 * Self.ms }
    #expect(server.refused == 0)
    for _ in 0..<6 {
      server.serve(perSecond: 1_000, seconds: 5, &numbers) { _ in 50 * Self.ms }
    }
    #expect(Double(server.refused) < 0.2 * Double(server.done))
  }
}
