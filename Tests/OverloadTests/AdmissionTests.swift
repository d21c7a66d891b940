import Testing

@testable import Overload

@Suite("Admission on a busy loop")
struct AdmissionTests {
  private static let ms: UInt64 = 1_000_000

  @Test(arguments: [(100_000 as UInt64), 500_000, 2_000_000, 10_000_000], [1 as UInt64, 2])
  func threeTimesTheCapacityCostsLittle(nanoseconds: UInt64, seed: UInt64) {
    var numbers = SeededNumbers(seed)
    var server = LoopServer([.init(admissionClass: .read, nanoseconds: nanoseconds)])
    let capacity = 1e9 / Double(nanoseconds)
    server.serve([capacity / 10], seconds: 5, &numbers)
    #expect(server.reports[0].refused == 0)
    let idle = server.reports[0].p99
    server.serve([capacity * 3], seconds: 5, &numbers)
    server.serve([capacity * 3], seconds: 5, &numbers)
    let busy = server.reports[0]
    #expect(Double(busy.done) >= capacity * 5 * 0.9)
    // Below the allowance no call is too slow, whatever it takes alone.
    #expect(busy.p99 <= max(4 * idle, 5 * Self.ms))
    server.serve([capacity / 10], seconds: 5, &numbers)
    server.serve([capacity / 10], seconds: 5, &numbers)
    #expect(server.reports[0].refused == 0)
  }

  @Test func aServerThatStartsUnderLoadLearnsItsNature() {
    var numbers = SeededNumbers(3)
    var server = LoopServer([.init(admissionClass: .read, nanoseconds: Self.ms)])
    server.serve([3_000], seconds: 5, &numbers)
    server.serve([3_000], seconds: 5, &numbers)
    #expect(server.reports[0].done >= 4_500)
    #expect(server.reports[0].p99 <= 6 * Self.ms)
  }

  @Test func whatIsCriticalIsNeverRefused() {
    var numbers = SeededNumbers(4)
    var server = LoopServer([
      .init(admissionClass: .write, nanoseconds: Self.ms),
      .init(admissionClass: .critical, nanoseconds: Self.ms),
    ])
    server.serve([3_000, 100], seconds: 10, &numbers)
    #expect(server.reports[0].refused > 10_000)
    #expect(server.reports[1].refused == 0)
    #expect(server.reports[1].done >= server.reports[1].offered - 2)
  }

  @Test func backgroundGoesFirst() {
    var numbers = SeededNumbers(5)
    var server = LoopServer([
      .init(admissionClass: .write, nanoseconds: Self.ms),
      .init(admissionClass: .background, nanoseconds: Self.ms),
    ])
    server.serve([300, 300], seconds: 5, &numbers)
    #expect(server.reports[1].refused == 0)
    server.serve([1_500, 1_500], seconds: 5, &numbers)
    server.serve([1_500, 1_500], seconds: 5, &numbers)
    #expect(server.reports[1].done * 5 < server.reports[0].done)
  }

  @Test func aMixOfQuickAndSlowMethodsIsNotOverload() {
    var numbers = SeededNumbers(6)
    var server = LoopServer([
      .init(admissionClass: .read, nanoseconds: 20_000),
      .init(admissionClass: .read, nanoseconds: 20 * Self.ms),
    ])
    server.serve([2_000, 10], seconds: 20, &numbers)
    // Of 40,000 calls.
    #expect(server.reports[0].refused + server.reports[1].refused < 40)
  }

  @Test func aBurstFindsRoom() {
    var control = AdmissionControl(AdmissionSettings(), classes: [.write])
    let places = (0..<256).map { _ in
      let decision = control.arrive(0, round: 1, at: 5)
      #expect(decision == .start)
      return control.start(0, round: 1, at: 5)
    }
    for place in places { control.end(place, round: 2, at: 2_000_000) }
    #expect(control.runningCount(.write) == 0)
    let next = control.arrive(0, round: 3, at: 2_000_001)
    #expect(next == .start)
  }

  /// A loop that gets no processor for a while has no reason to shut out calls of microseconds.
  @Test func aPauseOfTheMachineShutsNobodyOut() {
    var control = AdmissionControl(AdmissionSettings(), classes: [.read])
    var now: UInt64 = 0
    var refused = 0
    for round in 1...2_000 as ClosedRange<UInt64> {
      var places: [AdmissionControl.Place] = []
      for _ in 0..<100 {
        switch control.arrive(0, round: round, at: now) {
        case .start: places.append(control.start(0, round: round, at: now))
        case .wait: control.left(.read)
        case .refuse: refused += 1
        }
      }
      // One round in ten is fast, the others wait for the processor.
      now += round % 10 == 0 ? 400_000 : 30_000_000
      for place in places { control.end(place, round: round, at: now) }
      // Between the bursts single calls show what one takes alone.
      let place = control.start(0, round: round &+ 1_000_000, at: now)
      now += 4_000
      control.end(place, round: round &+ 1_000_000, at: now)
    }
    #expect(refused == 0)
  }

  @Test func aPlaceIsKeptToTheEndOfTheRound() {
    var settings = AdmissionSettings()
    settings.initialLimit = 2
    var control = AdmissionControl(settings, classes: [.read])
    for _ in 0..<2 {
      let decision = control.arrive(0, round: 1, at: 10)
      #expect(decision == .start)
      let place = control.start(0, round: 1, at: 10)
      control.end(place, round: 1, at: 20)
    }
    let third = control.arrive(0, round: 1, at: 10)
    #expect(third == .wait)
    #expect(control.hasFreed(.read))
    let fourth = control.arrive(0, round: 1, at: 10)
    #expect(fourth == .refuse)
    let mayStart = control.mayStart(.read, round: 2)
    #expect(mayStart)
    control.left(.read)
    let next = control.arrive(0, round: 2, at: 30)
    #expect(next == .start)
  }

  @Test func streamsAreOnlyCounted() {
    var settings = AdmissionSettings()
    settings.maximumOpen = 3
    var control = AdmissionControl(settings, classes: [.open])
    var places: [AdmissionControl.Place] = []
    for _ in 0..<3 {
      let decision = control.arrive(0, round: 1, at: 10)
      #expect(decision == .start)
      places.append(control.start(0, round: 1, at: 10))
    }
    let fourth = control.arrive(0, round: 2, at: 10)
    #expect(fourth == .refuse)
    control.end(places[0], round: 2, at: 3_600_000_000_000)
    let next = control.arrive(0, round: 3, at: 3_600_000_000_000)
    #expect(next == .start)
    #expect(control.limit(.open) == 3)
  }

  @Test func theDelayGrowsWithThePressureAndFalls() {
    var pressure = Pressure()
    var now: UInt64 = 0
    var delays: [Int] = []
    for _ in 0..<8 {
      for _ in 0..<10 {
        now += 60_000_000
        pressure.arrived(at: now)
        pressure.refused()
      }
      delays.append(pressure.delayMilliseconds)
    }
    #expect(delays == delays.sorted())
    #expect(delays.last == 3_200)
    for _ in 0..<100 {
      now += 60_000_000
      pressure.arrived(at: now)
    }
    #expect(pressure.delayMilliseconds == 100)
  }

  @Test func silenceIsReliefToo() {
    var pressure = Pressure()
    var now: UInt64 = 0
    for _ in 0..<100 {
      now += 60_000_000
      pressure.arrived(at: now)
      pressure.refused()
    }
    #expect(pressure.level == Pressure.maximumLevel)
    pressure.arrived(at: now + 60_000_000_000)
    #expect(pressure.level == 0)
  }
}
