import Database
import Locking
import Messages
import PersonKeys
import RPC
import Testing
import Wire

@testable import GatewayService

@Suite("How touches come to the disk")
struct BeginningTests {
  private static func touch(_ number: Int = 1) -> NewTouch {
    NewTouch(
      id: TouchID.make(
        realm: Bench.realm, journey: InTheMall.name, step: "t", occurrence: "\(number)"),
      owner: PersonIn(realm: Bench.realm, person: Stubs.person("M1001")),
      journey: InTheMall.name, milliseconds: 1_764_000_000_000,
      input: .with { $0.mallID = "lanting-sh" })
  }

  @Test("a touch that is over at once is whole, sent or not", arguments: [true, false])
  func whole(_ isSent: Bool) async throws {
    let bench = try Bench()
    if !isSent { bench.stubs.set { $0.withheld = "holdout" } }
    try await bench.tryOn("s1")
    let row = try await bench.ended("s1")
    #expect(row.state == (isSent ? .delivered : .withheld))
    #expect(row.journey == InTheMall.name)
    #expect(try await bench.store.input(row)?.mallID == "lanting-sh")
    #expect(try await bench.store.result(row)?.why?.touchID == row.touch)
    try await bench.close()
  }

  @Test("an end writes the row along, in one commit, and only where there is none")
  func oneCommit() async throws {
    let bench = try Bench()
    let (touch, store) = (Self.touch(), bench.store)
    func withhold() async throws {
      try await store.withhold(
        touch.row, .unwritten(touch), reason: "holdout", result: .init(), outbox: [], at: 7)
    }
    let before = store.database.statistics.commits
    try await withhold()
    #expect(store.database.statistics.commits == before + 1)
    let row = try #require(try await store.touch(Bench.realm, touch.id))
    #expect(row.withheldReason == "holdout")
    #expect(row.endedMilliseconds == 7)
    let second = Self.touch(2)
    #expect(try await store.begin([second]) == [second.id])
    try await store.withhold(
      second.row, .unwritten(second), reason: "holdout", result: .init(), outbox: [], at: 7)
    #expect(try await store.touch(Bench.realm, second.id)?.endedMilliseconds == nil)
    try await bench.close()
  }

  @Test("a touch that takes long is on disk before its end, and nobody waits for that")
  func takesLong() async throws {
    let bench = try Bench()
    let mayGoOn = Lock(false)
    bench.stubs.set { state in
      state.during["compose"] = { await eventually { mayGoOn.withLock { $0 } } }
    }
    try await bench.tryOn("s1")
    let owner = PersonIn(realm: Bench.realm, person: Stubs.person("M1001"))
    let rows = try await bench.store.touches(owner, before: .max)
    #expect(rows.map(\.state) == [.running])
    mayGoOn.withLock { $0 = true }
    #expect(try await bench.ended("s1").state == .delivered)
    try await bench.close()
  }

  @Test("a touch that waits for the end of quiet hours is on disk")
  func waits() async throws {
    let bench = try Bench(quiet: QuietHours(beginMinute: 0, endMinute: 1_439))
    try await bench.tryOn("s1")
    let owner = PersonIn(realm: Bench.realm, person: Stubs.person("M1001"))
    let rows = try await bench.store.touches(owner, before: .max)
    #expect(rows.map(\.state) == [.queued])
    #expect(rows.first.map { $0.dueMilliseconds > bench.time.now } == true)
    try await bench.close()
  }

  @Test("one that had begun before leaves its end to the run that has it")
  func begunBefore() async throws {
    let bench = try Bench()
    let touch = Self.touch()
    #expect(try await bench.store.begin([touch]) == [touch.id])
    var first = touch
    first.isFirst = true
    try await bench.service.face.journeys.begin([first])
    let row = try #require(try await bench.store.touch(Bench.realm, touch.id))
    #expect(row.endedMilliseconds == nil)
    #expect(try await bench.store.messages(row.owner, after: 0, at: 0, limit: 10).isEmpty)
    try await bench.close()
  }

  @Test("what takes a row up keeps it, and the others wait for it")
  func taking() async throws {
    let byEnd = Beginning(Self.touch())
    #expect(byEnd.takeWithEnd())
    #expect(byEnd.takeWithEnd())
    #expect(!byEnd.takeAlone())
    byEnd.left(nil)
    #expect(try await byEnd.written())
    let alone = Beginning(Self.touch())
    #expect(alone.takeAlone())
    #expect(!alone.takeWithEnd())
    alone.left(nil)
    alone.finish(.success(false))
    #expect(try await alone.written() == false)
    let failed = Beginning(Self.touch())
    #expect(failed.takeWithEnd())
    failed.left(RPCError(.unavailable, "no disk"))
    await #expect(throws: RPCError.self) { try await failed.written() }
  }

  @Test("rows that were sealed before their person's erasure are not written after it")
  func sealedBefore() async throws {
    let bench = try Bench()
    let touch = Self.touch()
    let store = bench.store
    await #expect(throws: PersonKeysError.self) {
      try await store.write {
        let sealed = try await PersonSeal(touch.owner, store.keys).seal(touch)
        _ = try await store.erase(touch.owner)
        return sealed
      } _: { connection, sealed in
        try connection.insert(sealed, as: .running)
      }
    }
    #expect(try await store.touch(Bench.realm, touch.id) == nil)
    try await bench.close()
  }

  @Test("what a round of the outbox has done is one commit; what failed is tried again later")
  func outboxRound() async throws {
    let bench = try Bench()
    try await bench.tryOn("s1")
    _ = try await bench.ended("s1")
    bench.stubs.set { $0.failing["issue"] = RPCError(.unavailable, "away") }
    let before = bench.store.database.statistics.commits
    #expect(try await bench.service.outbox.sendDue(Bench.realm) == false)
    #expect(bench.store.database.statistics.commits == before + 1)
    #expect(try await bench.store.dueEntries(Bench.realm, until: bench.time.now).isEmpty)
    let left = try await bench.store.dueEntries(Bench.realm, until: bench.time.now + 200)
    #expect(left.map(\.kind) == [.issue])
    #expect(left.map(\.tries) == [1])
    try await bench.close()
  }
}
