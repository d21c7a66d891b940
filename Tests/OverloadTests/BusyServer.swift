import Foundation

@testable import Overload

/// Random numbers that come again with their seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func chance() -> Double { Double.random(in: 0..<1, using: &self) }
}

/// One loop that runs calls one after the other in simulated time, in front of it an admission
/// control, behind it sockets in which calls wait to be read.
struct LoopServer {
  /// What one method costs the loop.
  struct Cost {
    var admissionClass: AdmissionClass
    var nanoseconds: UInt64
  }

  struct Report {
    var offered = 0
    var refused = 0
    /// From arrival to answer, of each call that was run.
    var latencies: [UInt64] = []

    var done: Int { latencies.count }
    var p99: UInt64 { latencies.sorted()[latencies.count * 99 / 100] }
  }

  static let refusalNanoseconds: UInt64 = 4_000
  static let roundNanoseconds: UInt64 = 15_000
  static let roundEvents = 256

  let costs: [Cost]
  var control: AdmissionControl
  var now: UInt64 = 1_000_000_000
  var round: UInt64 = 0
  private var waiting: [AdmissionClass: [(method: Int, came: UInt64, since: UInt64)]] = [:]
  private(set) var reports: [Report]

  init(_ costs: [Cost], _ settings: AdmissionSettings = AdmissionSettings()) {
    self.costs = costs
    control = AdmissionControl(settings, classes: costs.map(\.admissionClass))
    reports = costs.map { _ in Report() }
  }

  /// Serves calls that come at these rates a second, for so long; reports begin anew.
  mutating func serve(_ perSecond: [Double], seconds: Double, _ numbers: inout SeededNumbers) {
    reports = costs.map { _ in Report() }
    let end = now + UInt64(seconds * 1e9)
    var next = perSecond.map { gap($0, &numbers) + now }
    var unread: [(method: Int, came: UInt64)] = []
    while now < end {
      round += 1
      serveWaiting()
      now += Self.roundNanoseconds
      for method in next.indices {
        while next[method] <= now {
          unread.append((method, next[method]))
          next[method] += gap(perSecond[method], &numbers)
        }
      }
      if unread.isEmpty {
        now = max(now, min(next.min() ?? end, end))
        continue
      }
      unread.sort { $0.came < $1.came }
      let read = now
      for call in unread.prefix(Self.roundEvents) { arrive(call.method, call.came, read) }
      unread.removeFirst(min(unread.count, Self.roundEvents))
    }
  }

  private func gap(_ perSecond: Double, _ numbers: inout SeededNumbers) -> UInt64 {
    perSecond == 0 ? .max / 4 : UInt64(max(1, -log(1 - numbers.chance()) / perSecond * 1e9))
  }

  private mutating func arrive(_ method: Int, _ came: UInt64, _ read: UInt64) {
    reports[method].offered += 1
    switch control.arrive(method, round: round, at: read) {
    case .start: run(method, came, read)
    case .wait:
      waiting[costs[method].admissionClass, default: []].append((method, came, now))
    case .refuse:
      now += Self.refusalNanoseconds
      reports[method].refused += 1
    }
  }

  private mutating func run(_ method: Int, _ came: UInt64, _ began: UInt64) {
    let place = control.start(method, round: round, at: began)
    now += costs[method].nanoseconds
    control.end(place, round: round, at: now)
    reports[method].latencies.append(now - came)
  }

  private mutating func serveWaiting() {
    let began = now
    for admissionClass in [AdmissionClass.read, .write] {
      while let call = waiting[admissionClass]?.first {
        let isLate = began - call.since > control.maximumWait(admissionClass)
        guard isLate || control.mayStart(admissionClass, round: round) else { break }
        waiting[admissionClass]?.removeFirst()
        control.left(admissionClass, refused: isLate)
        if isLate {
          reports[call.method].refused += 1
        } else {
          run(call.method, call.came, began)
        }
      }
    }
  }
}
