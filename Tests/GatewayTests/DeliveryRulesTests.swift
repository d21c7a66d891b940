import Messages
import Testing
import Wire

@testable import GatewayService

@Suite("Rules of delivery")
struct DeliveryRulesTests {
  @Test("a budget counts within its window, and keeps a pause")
  func budget() {
    let budget = ContactBudget(
      maximum: 3, windowMilliseconds: 86_400_000, pauseMilliseconds: 1_800_000)
    let now: Int64 = 1_764_000_000_000
    #expect(budget.refusal(count: 0, last: nil, at: now) == nil)
    #expect(budget.refusal(count: 2, last: now - 1_800_000, at: now) == nil)
    #expect(budget.refusal(count: 2, last: now - 1_799_999, at: now) == "budget.pause")
    #expect(budget.refusal(count: 3, last: now - 80_000_000, at: now) == "budget.contacts")
    #expect(budget.begin(at: now) == now - 86_400_000)
  }

  @Test("contacts that are known in memory tell the same, and only where all are known")
  func recentContacts() {
    let owner = PersonIn(realm: "a", person: "1")
    let budget = ContactBudget(maximum: 2, windowMilliseconds: 1_000, pauseMilliseconds: 100)
    let recent = RecentContacts(maximumEach: budget.maximum)
    recent.add(5_000, of: owner)
    #expect(recent.times(of: owner) == nil)
    recent.keep([], of: owner)
    recent.add(5_000, of: owner)
    recent.add(5_200, of: owner)
    func refusal(_ now: Int64) -> String? {
      RecentContacts.refusal(recent.times(of: owner) ?? [], budget, at: now)
    }
    #expect(refusal(5_250) == "budget.contacts")
    #expect(refusal(6_000) == nil)
    recent.add(6_050, of: owner)
    #expect(recent.times(of: owner) == [6_050, 5_200])
    #expect(refusal(6_149) == "budget.contacts")
    #expect(refusal(6_200) == nil)
    recent.keep([7_000], of: owner)
    #expect(refusal(7_099) == "budget.pause")
    recent.forget(owner)
    #expect(recent.times(of: owner) == nil)
  }

  @Test(
    "quiet hours, also beyond midnight",
    arguments: [
      ("21:00-09:00", 20 * 60 + 59, nil), ("21:00-09:00", 21 * 60, 12 * 60),
      ("21:00-09:00", 0, 9 * 60), ("21:00-09:00", 8 * 60 + 59, 1), ("21:00-09:00", 9 * 60, nil),
      ("12:00-14:00", 13 * 60, 60), ("12:00-14:00", 14 * 60, nil), ("none", 3 * 60, nil),
    ] as [(String, Int, Int?)])
  func quietHours(_ text: String, _ minute: Int, _ left: Int?) throws {
    let hours = try #require(QuietHours(text))
    #expect(hours.minutesLeft(atMinute: minute) == left)
  }

  @Test(
    "what is no hours",
    arguments: ["", "21-09", "24:00-01:00", "21:00", "21:60-22:00", "9:00-10:00"])
  func noHours(_ text: String) {
    #expect(QuietHours(text) == nil)
  }

  @Test("the shares of a touch's time are the whole")
  func shares() {
    #expect(StepBudget.shares.values.reduce(0, +) == 1_000)
    #expect(Set(StepBudget.shares.keys) == Set(TouchStep.allCases))
    let budget = StepBudget(whole: .milliseconds(300))
    #expect(budget[.generate] == .milliseconds(48))
  }

  @Test("when the gateway ends, nobody is left waiting for messages, nor begins to")
  func closedHub() async {
    let hub = InboxHub()
    let key = PersonQueue.Key(realm: "lanting", person: "p1")
    var before = hub.join(key)?.makeAsyncIterator()
    hub.wake(key, with: .with { $0.touchID = "t1" })
    hub.close()
    #expect(await before?.next() != nil)
    #expect(await before?.next() == nil)
    var after = hub.join(key)?.makeAsyncIterator()
    #expect(after != nil)
    #expect(await after?.next() == nil)
    #expect(hub.count == 0)
  }

  @Test("a withdrawal changes the count of its person, and of nobody else")
  func withdrawals() {
    let withdrawals = Withdrawals()
    let one = PersonIn(realm: "a", person: "1")
    let other = PersonIn(realm: "b", person: "1")
    let before = (withdrawals.count(one), withdrawals.count(other))
    withdrawals.add(one)
    #expect(withdrawals.count(one) != before.0)
    #expect(withdrawals.count(other) == before.1)
  }

  @Test("base64 as RFC 4648 has it")
  func base64() {
    let vectors = ["": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foobar": "Zm9vYmFy"]
    for (text, encoded) in vectors { #expect(Base64.encode(Array(text.utf8)) == encoded) }
  }
}
