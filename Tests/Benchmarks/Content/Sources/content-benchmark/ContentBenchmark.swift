import CallPolicy
import Clocks
import ComplianceDomain
import ComplianceService
import Database
import DatabaseSQLite
import GenerationDomain
import Logging
import Messages
import PersonKeys
import RPC
import RPCInProcess
import Tokens
import Wire

/// What composing and reviewing one message costs.
///
///     content-benchmark FOLDER [COUNT [touches]]
///
/// FOLDER is made and filled with databases: on a disk the figures hold the syncs, in memory
/// (`/dev/shm`) they do not. With `touches`, whole touches of both services are measured.
@main
struct ContentBenchmark {
  static let now: Int64 = 1_795_316_400_000

  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("usage: content-benchmark FOLDER [COUNT [touches]]")
      return
    }
    let count = arguments.count > 2 ? Int(arguments[2]) ?? 2_000 : 2_000
    if arguments.dropFirst(3).first == "touches" {
      return try await Touches.run(
        PackLibrary(ComplianceConfig()), folder: arguments[1], count: count)
    }
    try compose(count * 20)
    let library = try measureOnce("read, prove and compile the packs") {
      try PackLibrary(ComplianceConfig())
    }
    try judge(library, count * 5)
    try await review(library, folder: arguments[1], count: count)
  }

  static func measureOnce<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    let value = try body()
    print("\(name): \((ContinuousClock.now - start) / .milliseconds(1)) ms")
    return value
  }

  static func report(_ name: String, _ count: Int, _ time: Duration) {
    print("\(name): \(time / .microseconds(1) / Double(count)) us each, \(count) times")
  }

  // MARK: - Composing

  static func compose(_ count: Int) throws {
    func text(_ id: String, _ text: String) -> Fact { Fact(id: id, kind: id, value: .text(text)) }
    func money(_ id: String, _ minor: Int64) -> Fact {
      Fact(id: id, kind: id, value: .money(minor: minor, currency: .cny))
    }
    let facts = [
      text("shop.name", "禾器"), text("shop.unit", "L2-06"), text("item.name", "托特包"),
      text("item.colour", "焦糖色"), money("price", 59_900), money("price.off", 6_000),
      Fact(id: "ends", kind: "ends", value: .time(now + 39_600_000)),
      Fact(id: "walk.minutes", kind: "walk.minutes", value: .number(4)),
    ]
    let brief = Brief(kind: .promotion, facts: facts, category: "bags", weather: .rain)
    let composer = Composer(zone: .utc)
    let start = ContinuousClock.now
    var letters = 0
    for seed in 0..<UInt32(count) {
      letters += try composer.compose(
        brief, language: .simplified, seed: seed, nowMilliseconds: now
      ).claims.count
    }
    report("compose (\(letters / count) claims)", count, ContinuousClock.now - start)
  }

  // MARK: - Judging

  static func judge(_ library: PackLibrary, _ count: Int) throws {
    let wire = Samples.brief(0)
    let brief = ReviewedBrief(
      kind: .promotion, purpose: .marketing,
      facts: [
        ReviewedFact(id: "shop.name", kind: "shop.name", value: .text("禾器")),
        ReviewedFact(id: "item.name", kind: "item.name", value: .text("托特包")),
        ReviewedFact(
          id: "price", kind: "price", value: .money(minor: 59_900, currency: "CNY")),
      ], advertiserID: "hq", category: "bags", consentTextVersion: "inbox@3")
    let message = Samples.content(wire)
    var content = ReviewedContent(contentID: message.contentID, text: message.text)
    content.claims = message.claims.map { claim in
      .init(
        span: .init(Int(claim.span?.begin ?? 0), Int(claim.span?.end ?? 0)), factID: claim.factID)
    }
    content.actions = ["claim", "less", "stop", "why"]
    let start = ContinuousClock.now
    var findings = 0
    for _ in 0..<count { findings += try library.reviewer.judge(brief, content).findings.count }
    let rules = library.summaries.reduce(0) { $0 + $1.rules }
    report("judge (\(rules) rules)", count, ContinuousClock.now - start)
    if findings == 0 { print("  the labels are left out here: there should be findings") }
  }

  // MARK: - Calls

  static func review(_ library: PackLibrary, folder: String, count: Int) async throws {
    let database = try SQLite.open(folder: folder, schema: ComplianceService.schema)
    let keyDatabase = try SQLite.open(
      folder: folder, name: "keys", schema: PersonKeysSchema.schema)
    let clock = MallClock(RealClock(reading: { now }))
    let keys = try PersonKeys(
      database: keyDatabase, folder: folder + "/key-encryption", clock: { clock.nowMilliseconds })
    let service = try ComplianceService(
      database: database, keys: keys, clock: clock, config: ComplianceConfig(), library: library,
      key: LedgerKey(folder: folder), log: Logger(label: "benchmark"))
    let client = try Samples.client(ComplianceService.methods, service.register)
    let reviews = Atrium_Compliance_V1_ReviewsClient(client)
    @Sendable func review(_ number: Int) async throws {
      let brief = Samples.brief(number)
      let review = try await reviews.reviewContent(
        .with {
          $0.brief = brief
          $0.content = Samples.content(brief)
        })
      guard review.verdict == .allow else { throw RPCError(.internal, "not allowed") }
    }
    let first = Int(
      try await database.read { connection in
        try connection.first("SELECT count(*) AS n FROM reviews WHERE realm_id = 'lanting'") {
          row in
          try row.integer("n")
        } ?? 0
      })
    try await review(first)
    var start = ContinuousClock.now
    for number in (first + 1)..<(first + 1 + count / 4) { try await review(number) }
    report("ReviewContent, one after the other", count / 4, ContinuousClock.now - start)
    start = .now
    let from = first + 1 + count / 4
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in 0..<64 {
        group.addTask {
          for number in stride(from: from + lane, to: from + count, by: 64) {
            try await review(number)
          }
        }
      }
      try await group.waitForAll()
    }
    report("ReviewContent, 64 at a time", count, ContinuousClock.now - start)
    await service.stop()
    await database.close()
    await keyDatabase.close()
  }
}
