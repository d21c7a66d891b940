import Testing

@testable import Overload

@Suite("Overload seen by a client")
struct ClientSideTests {
  @Test func lessThanATenthIsRepeated() {
    var budget = RetryBudget()
    var repeats = 0
    for _ in 0..<1_000 {
      budget.called()
      while budget.take() { repeats += 1 }
    }
    #expect(repeats <= 100)
    #expect(repeats >= 90)
  }

  @Test func savedAttemptsHaveABound() {
    var budget = RetryBudget()
    for _ in 0..<100_000 { budget.called() }
    var repeats = 0
    while budget.take() { repeats += 1 }
    #expect(repeats == Int(RetryBudget.maximum))
  }

  @Test func aHealthyServerIsNeverKeptFrom() {
    var throttle = CallThrottle()
    for call in 0..<10_000 {
      let now = UInt64(call) * 1_000_000
      let isAllowed = throttle.allows(at: now, chance: 0)
      #expect(isAllowed)
      throttle.taken(at: now)
    }
    #expect(throttle.refusalChance == 0)
  }

  /// However many calls begin at once where few were made before: nobody has refused any of them.
  @Test func callsOnTheirWaySayNothing() {
    var throttle = CallThrottle()
    for _ in 0..<1_000 {
      let isAllowed = throttle.allows(at: 0, chance: 0)
      #expect(isAllowed)
    }
    #expect(throttle.refusalChance == 0)
  }

  @Test func aServerThatRefusesIsSpared() {
    var numbers = SeededNumbers(1)
    var throttle = CallThrottle()
    var sent = 0
    for call in 0..<10_000 {
      let now = UInt64(call) * 1_000_000
      guard throttle.allows(at: now, chance: numbers.chance()) else { continue }
      sent += 1
      if call % 10 == 0 { throttle.taken(at: now) } else { throttle.refused(at: now) }
    }
    // However many it refuses, a tenth goes on asking.
    #expect(sent < 2_000)
    #expect(sent > 900)
  }

  @Test func afterTheWindowAllIsForgotten() {
    var throttle = CallThrottle()
    for _ in 0..<1_000 { throttle.refused(at: 0) }
    #expect(throttle.refusalChance == CallThrottle.maximumChance)
    let isAllowed = throttle.allows(at: 31_000_000_000, chance: 0)
    #expect(isAllowed)
    #expect(throttle.refusalChance == 0)
  }

  @Test func fiveFailuresInARowPutAnAddressOut() {
    var rule = OutlierRule()
    for _ in 0..<4 { _ = rule.failed(at: 0, mayEject: true) }
    rule.succeeded()
    for _ in 0..<4 { _ = rule.failed(at: 0, mayEject: true) }
    #expect(!rule.isEjected(at: 0))
    let isOut = rule.failed(at: 0, mayEject: true)
    #expect(isOut)
    #expect(rule.isEjected(at: OutlierRule.ejectionNanoseconds - 1))
    #expect(!rule.isEjected(at: OutlierRule.ejectionNanoseconds))
  }

  @Test func halfOfTheAddressesStay() {
    var rule = OutlierRule()
    for _ in 0..<20 { _ = rule.failed(at: 0, mayEject: false) }
    #expect(!rule.isEjected(at: 0))
    #expect([1, 2, 3, 4].map(OutlierRule.maximumEjected) == [0, 1, 1, 2])
  }
}

@Suite("Addresses that broke limits")
struct PenaltyBoxTests {
  private static let second: UInt64 = 1_000_000_000

  @Test func theTimeDoublesWithEachBreach() {
    var box = PenaltyBox()
    var now: UInt64 = 0
    for doublings in 0..<10 {
      box.add("192.0.2.1", at: now)
      let time = Self.second << UInt64(min(doublings, PenaltyBox.maximumDoublings))
      #expect(box.holds("192.0.2.1", at: now + time - 1))
      #expect(!box.holds("192.0.2.1", at: now + time))
      now += time
    }
    #expect(!box.holds("192.0.2.2", at: now))
  }

  @Test func manyConnectionsAtOnceAreOneOffence() {
    var box = PenaltyBox()
    for _ in 0..<50 { box.add("192.0.2.1", at: 0) }
    #expect(!box.holds("192.0.2.1", at: Self.second))
  }

  @Test func aMinuteForgives() {
    var box = PenaltyBox()
    for round in 0..<5 { box.add("192.0.2.1", at: UInt64(round) * 20 * Self.second) }
    let later = 200 * Self.second
    box.add("192.0.2.1", at: later)
    #expect(!box.holds("192.0.2.1", at: later + Self.second))
  }

  @Test func memoryIsBounded() {
    var box = PenaltyBox()
    for number in 0..<PenaltyBox.maximumAddresses + 100 { box.add("a\(number)", at: 0) }
    #expect(box.count == PenaltyBox.maximumAddresses)
    #expect(box.holds("a\(PenaltyBox.maximumAddresses + 99)", at: 1))
  }
}
