import Testing

@testable import Reactor

private final class Numbered: TimerNode {
  let number: Int
  init(_ number: Int) { self.number = number }
}

extension TimerWheel {
  /// Advances and takes what is due.
  fileprivate mutating func fired(at tick: UInt64) -> [Int] {
    advance(to: tick)
    var numbers: [Int] = []
    while let node = popDue() { numbers.append((node as? Numbered)?.number ?? -1) }
    return numbers
  }
}

@Suite(.timeLimit(.minutes(2))) struct TimerWheelTests {
  @Test func timersFireInTheirTickAndInOrder() {
    var wheel = TimerWheel()
    let nodes = (0..<6).map(Numbered.init)
    for (node, tick) in zip(nodes, [5, 3, 64, 63, 65, 3] as [UInt64]) { wheel.arm(node, due: tick) }
    #expect(wheel.fired(at: 2) == [])
    #expect(wheel.nextTick == 3)
    #expect(wheel.fired(at: 3) == [1, 5])
    #expect(wheel.fired(at: 4) == [])
    #expect(wheel.fired(at: 70) == [0, 3, 2, 4])
    #expect(wheel.count == 0 && wheel.nextTick == nil)
  }

  @Test(arguments: [1, 63, 64, 65, 4_095, 4_096, 262_144, 16_777_216, 1 << 30, 1 << 36, 1 << 41])
  func aTimerOfAnyLevelIsExact(due: UInt64) {
    for start in [0, 1, 63, 4_000, 1 << 40] as [UInt64] {
      var wheel = TimerWheel()
      wheel.advance(to: start)
      wheel.arm(Numbered(1), due: start + due)
      #expect(wheel.fired(at: start + due - 1) == [])
      #expect(wheel.fired(at: start + due) == [1])
    }
  }

  /// A loop that sleeps until `nextTick` wakes at most once per level, and never too late.
  @Test func sleepingUntilTheNextTickIsExact() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var wheel = TimerWheel()
      wheel.advance(to: UInt64.random(in: 0...1 << 36, using: &random))
      let due = wheel.now + UInt64.random(in: 1...1 << 40, using: &random)
      wheel.arm(Numbered(7), due: due)
      var wakes = 0
      while let tick = wheel.nextTick {
        wakes += 1
        let numbers = wheel.fired(at: tick)
        #expect(numbers == (tick == due ? [7] : []))
        if tick >= due { break }
      }
      #expect(wakes <= TimerWheel.levels && wheel.count == 0)
    }
  }

  @Test func randomTimersAgreeWithAList() {
    var wheel = TimerWheel()
    let nodes = (0..<500).map(Numbered.init)
    var due: [Int: UInt64] = [:]
    for _ in 0..<20_000 {
      let number = Int.random(in: 0..<nodes.count)
      switch Int.random(in: 0..<10) {
      case 0..<6:
        let tick = wheel.now + (1 << UInt64.random(in: 0...20)) + UInt64.random(in: 0...70)
        wheel.arm(nodes[number], due: tick)
        due[number] = tick
      case 6:
        wheel.disarm(nodes[number])
        due[number] = nil
      default:
        let tick = wheel.now + UInt64.random(in: 0...(1 << UInt64.random(in: 0...16)))
        let fired = wheel.fired(at: tick)
        #expect(Set(fired) == Set(due.filter { $0.value <= tick }.keys))
        #expect(fired.map { due[$0] ?? 0 } == fired.map { due[$0] ?? 0 }.sorted())
        for number in fired { due[number] = nil }
      }
      #expect(wheel.count == due.count)
    }
  }

  @Test func cancelledTimersDoNotFire() {
    var wheel = TimerWheel()
    let nodes = (0..<9).map(Numbered.init)
    for node in nodes { wheel.arm(node, due: 10) }
    for at in [0, 4, 8] { wheel.disarm(nodes[at]) }
    #expect(!nodes[4].isArmed && nodes[5].isArmed)
    wheel.disarm(nodes[4])
    #expect(wheel.fired(at: 10) == [1, 2, 3, 5, 6, 7])
    for node in nodes { wheel.disarm(node) }
    #expect(wheel.count == 0)
  }

  @Test func whatIsDueCanStillBeCancelledOrMoved() {
    var wheel = TimerWheel()
    let nodes = (0..<3).map(Numbered.init)
    for node in nodes { wheel.arm(node, due: 10) }
    wheel.advance(to: 20)
    #expect(wheel.nextTick == 20)
    wheel.disarm(nodes[0])
    wheel.arm(nodes[1], due: 30)
    #expect(wheel.fired(at: 20) == [2])
    #expect(wheel.fired(at: 30) == [1])
  }

  @Test func whatIsPastIsDueNextTick() {
    var wheel = TimerWheel()
    wheel.advance(to: 1_000)
    wheel.arm(Numbered(1), due: 3)
    #expect(wheel.nextTick == 1_001)
    #expect(wheel.fired(at: 1_001) == [1])
    wheel.arm(Numbered(2), due: .max)
    #expect(wheel.fired(at: TimerWheel.lastTick - 1) == [])
    #expect(wheel.fired(at: .max) == [2])
  }

  @Test func hundredThousandTimers() {
    var wheel = TimerWheel()
    let nodes = (0..<100_000).map(Numbered.init)
    for node in nodes { wheel.arm(node, due: UInt64(node.number % 30_000) + 1) }
    for node in nodes where node.number % 2 == 0 { wheel.disarm(node) }
    var count = 0
    while let tick = wheel.nextTick { count += wheel.fired(at: tick).count }
    #expect(count == 50_000)
  }

  @Test func aWheelLetsGoOfItsTimers() {
    weak var freed: Numbered?
    do {
      var wheel = TimerWheel()
      for number in 0..<200_000 { wheel.arm(Numbered(number), due: 5) }
      let node = Numbered(-1)
      freed = node
      wheel.arm(node, due: 1 << 30)
      #expect(wheel.count == 200_001)
    }
    #expect(freed == nil)
    var wheel = TimerWheel()
    for number in 0..<100 { wheel.arm(Numbered(number), due: UInt64(1) << UInt64(number % 40)) }
    wheel.advance(to: 3)
    var count = 0
    while wheel.popAny() != nil { count += 1 }
    #expect(count == 100 && wheel.count == 0)
  }
}
