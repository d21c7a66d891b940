import Messages
import RPC
import RPCServices
import Testing

@testable import GatewayService

@Suite("Rules of journeys")
struct JourneyRulesTests {
  @Test("a touch's name follows from its four parts, and their borders count")
  func touchID() {
    func id(_ occurrence: String, step: String = "try-on") -> String {
      TouchID.make(realm: "lanting", journey: "in-the-mall", step: step, occurrence: occurrence)
    }
    #expect(id("x") == id("x"))
    #expect(id("x") != id("y"))
    #expect(id("nx", step: "try-o") != id("x", step: "try-on"))
    #expect(TouchID.isWellFormed(id("x")))
    #expect(!TouchID.isWellFormed(String(repeating: "G", count: 32)))
    #expect(!TouchID.isWellFormed("ab"))
  }

  @Test("a stable id is a UUIDv7 of its time, and the same again")
  func stableID() {
    let id = StableID.make(milliseconds: 0x0196_1234_5678, ["a", "b"])
    #expect(id == StableID.make(milliseconds: 0x0196_1234_5678, ["a", "b"]))
    #expect(id.hasPrefix("01961234-5678-7"))
    #expect(id != StableID.make(milliseconds: 0x0196_1234_5678, ["ab"]))
  }

  @Test(
    "marketing that fails is withheld; what a person must be told is tried again",
    arguments: [
      (TouchStep.decide, StatusCode.deadlineExceeded, "advisor.late"),
      (.generate, .unavailable, "generation.away"), (.review, .internal, "compliance.refused"),
      (.reserve, .failedPrecondition, "offer.closed"), (.consent, .unavailable, "profile.away"),
    ])
  func marketing(_ step: TouchStep, _ code: StatusCode, _ reason: String) {
    let error = RPCError(code, "x")
    #expect(
      Fallbacks.choice(step, error, isMarketing: true, tries: 0) == .withhold(reason: reason))
  }

  @Test("service messages come again with growing pauses, and end")
  func service() {
    let error = RPCError(.unavailable, "x")
    func choice(_ tries: Int) -> Fallbacks.Choice {
      Fallbacks.choice(.generate, error, isMarketing: false, tries: tries)
    }
    #expect(choice(0) == .tryAgain(after: .milliseconds(200)))
    #expect(choice(3) == .tryAgain(after: .milliseconds(1_600)))
    #expect(choice(Fallbacks.maximumTries) == .withhold(reason: "generation.away"))
    let refusal = RPCError(.invalidArgument, "x")
    #expect(
      Fallbacks.choice(.generate, refusal, isMarketing: false, tries: 0)
        == .withhold(reason: "generation.refused"))
  }

  @Test("an offer without coupons is not a tenant service that is away")
  func exhausted() {
    let none = RPCError.refused(.resourceExhausted, "OFFER_EXHAUSTED", "none is left")
    let busy = RPCError.busy("QUEUE", "too much", retryAfter: .seconds(1))
    #expect(Fallbacks.reason(.reserve, none) == "offer.exhausted")
    #expect(Fallbacks.reason(.reserve, busy) == "tenant.away")
  }

  @Test("work of one person is done one by one, of others at the same time")
  func personQueue() async {
    let queue = PersonQueue()
    let one = PersonQueue.Key(realm: "a", person: "1")
    let other = PersonQueue.Key(realm: "a", person: "2")
    let trace = Trace()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          _ = await queue.run(one) {
            await trace.enter()
            for _ in 0..<5 { await Task.yield() }
            await trace.leave(number)
          }
        }
      }
      group.addTask { _ = await queue.run(other) { await trace.leave(-1) } }
    }
    #expect(await trace.most == 1)
    #expect(await trace.ended.count == 21)
    #expect(queue.waiting == 0)
  }

  @Test("beyond the limit work is refused, and said so")
  func fullQueue() async {
    let queue = PersonQueue(maximumWaiting: 0)
    let value = await queue.run(PersonQueue.Key(realm: "a", person: "1")) { 1 }
    #expect(value == nil)
  }

  @Test("the weather of a minute is that of the last line before it, or of the evening before")
  func weather() throws {
    let text = """
      time_of_day,sky,temperature_decicelsius,severe_warning
      08:00,cloudy,92,false
      11:00,rain,118,true
      """
    let table = try WeatherTable(csv: text) { Int($0 / 60_000) }
    #expect(table.at(10 * 3_600_000)?.sky == .cloudy)
    #expect(table.at(11 * 3_600_000)?.severeWarning == true)
    #expect(table.at(60_000)?.sky == .rain)
    #expect(WeatherTable.none.at(0) == nil)
  }

  @Test(
    "a broken line of weather is named",
    arguments: [
      "8:00,cloudy,92,false", "08:00,snow,92,false", "08:00,rain,9.2,false", "08:00,rain,92",
    ])
  func brokenWeather(_ line: String) {
    let text = "time_of_day,sky,temperature_decicelsius,severe_warning\n\(line)"
    let error = #expect(throws: WeatherError.self) { try WeatherTable(csv: text) { _ in 0 } }
    #expect(error?.description.hasPrefix("line 2: ") == true)
  }
}

private actor Trace {
  private(set) var most = 0
  private(set) var ended: [Int] = []
  private var inside = 0

  func enter() {
    inside += 1
    most = max(most, inside)
  }

  func leave(_ number: Int) {
    if number >= 0 { inside -= 1 }
    ended.append(number)
  }
}
