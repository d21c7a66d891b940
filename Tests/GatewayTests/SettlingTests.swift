import Locking
import Messages
import RPC
import Testing
import Wire

@testable import GatewayService

@Suite("What was answered before it was on disk", .timeLimit(.minutes(2)))
struct SettlingTests {
  @Test(
    "a touch goes on meanwhile, and is delivered after it",
    arguments: ["decide", "reserve", "compose", "review"])
  func deliversAfterwards(_ step: String) async throws {
    let bench = try Bench()
    let isOnDisk = Lock(false)
    bench.stubs.set { state in
      state.afterAnswer[step] = { await eventually { isOnDisk.withLock { $0 } } }
    }
    async let reported: Void = bench.tryOn("s1")
    // Everything else is done without it.
    await eventually { bench.stubs.calls.contains("consent.3") }
    try await Task.sleep(for: .milliseconds(50))
    let owner = PersonIn(realm: Bench.realm, person: Stubs.person("M1001"))
    #expect(try await bench.store.messages(owner, after: 0, at: 0, limit: 10).isEmpty)
    isOnDisk.withLock { $0 = true }
    try await reported
    #expect(try await bench.messages().count == 1)
    try await bench.close()
  }

  @Test(
    "what does not get there is a failure of its step",
    arguments: [
      ("decide", "advisor"), ("reserve", "tenant"), ("compose", "generation"),
      ("review", "compliance"),
    ])
  func failsItsStep(_ step: String, _ service: String) async throws {
    let bench = try Bench()
    bench.stubs.set { state in
      state.afterAnswer[step] = { throw RPCError(.unavailable, "the disk is full") }
    }
    try await bench.tryOn("s1")
    let row = try await bench.ended("s1")
    #expect(row.state == .withheld)
    #expect(row.withheldReason == "\(service).away")
    while try await bench.service.outbox.sendDue(Bench.realm) {}
    #expect(bench.stubs.calls.contains("release"))
    #expect(try await bench.inbox.listMessages(.init()).messages.isEmpty)
    try await bench.close()
  }

  @Test("what is composed anew, because it was not kept, is what was reviewed")
  func composesTheSame() async throws {
    let bench = try Bench()
    let failures = Lock(0)
    bench.stubs.set { state in
      state.afterAnswer["compose"] = {
        let number = failures.withLock { count in
          count += 1
          return count
        }
        if number > 2 { return }
        throw RPCError(.unavailable, "the disk is full")
      }
    }
    let owner = PersonIn(realm: Bench.realm, person: Stubs.person("M1001"))
    let receipt = Atrium_Profile_V1_Signal.with { $0.mallID = "lanting-sh" }
    let touch = bench.service.face.thanks(receipt, owner, "shop/1")
    try await bench.service.face.journeys.begin([touch])
    let row = try await bench.ended(touch: touch.id) { bench.time.pass(.seconds(1)) }
    #expect(row.state == .delivered && row.tries == 2)
    #expect(bench.stubs.calls.count { $0 == "compose" } == 3)
    #expect(bench.stubs.calls.count { $0 == "review" } == 3)
    try await bench.close()
  }

  @Test(
    "a touch's time is its signal's, unless that is not of this moment",
    arguments: [(Int64?(-5), Int64(-5)), (5, 5), (-600, 0), (299, 0), (nil, 0)])
  func hasItsSignalsTime(_ signal: Int64?, _ expected: Int64) async throws {
    let bench = try Bench()
    let now = bench.time.now
    try await bench.tryOn("s1", at: signal.map { now + $0 * 1_000 })
    let touch = try await bench.ended("s1").touch
    let content = try #require(bench.stubs.state.withLock { $0.reviewed[touch] })
    #expect(content.composedTime?.unixMilliseconds == now + expected * 1_000)
    try await bench.close()
  }

  @Test("a decision not to send is one only when it is kept")
  func keepsTheReason() async throws {
    let bench = try Bench()
    bench.stubs.set { state in
      state.withheld = "holdout"
      state.afterAnswer["decide"] = { throw RPCError(.unavailable, "the disk is full") }
    }
    try await bench.tryOn("s1")
    #expect(try await bench.ended("s1").withheldReason == "advisor.away")
    bench.stubs.set { $0.afterAnswer = [:] }
    try await bench.tryOn("s2")
    #expect(try await bench.ended("s2").withheldReason == "holdout")
    try await bench.close()
  }
}
