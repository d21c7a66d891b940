import CallPolicy
import Clocks
import ComplianceService
import Database
import DatabaseSQLite
import GenerationService
import Glibc
import Logging
import Messages
import PersonKeys
import RPC
import Wire

/// What a touch costs here: its brief reviewed, its words composed and reviewed, its outcome kept.
///
/// One after the other, with the facts that a real brief has; the keys of all persons are there.
struct Touches: Sendable {
  static let persons = 600

  let composer: Atrium_Generation_V1_ComposerClient
  let reviews: Atrium_Compliance_V1_ReviewsClient
  let first: Int
  let count: Int

  /// Runs each step for all touches, then the next one.
  func run() async throws {
    _ = try await touch(first)
    let numbers = (first + 1)..<(first + 1 + count)
    try await measure("brief") {
      for number in numbers { try await reviewBrief(number) }
    }
    var contents: [Atrium_Generation_V1_Content] = []
    try await measure("generate") {
      for number in numbers { contents.append(try await compose(number)) }
    }
    var ids: [String] = []
    try await measure("review") {
      for (number, content) in zip(numbers, contents) {
        ids.append(try await reviewContent(number, content))
      }
    }
    try await measure("outcome, 16 at a time") { [ids] in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for lane in 0..<16 {
          group.addTask {
            for place in stride(from: lane, to: ids.count, by: 16) {
              try await record(numbers.lowerBound + place, ids[place])
            }
          }
        }
        try await group.waitForAll()
      }
    }
  }

  private func touch(_ number: Int) async throws {
    try await reviewBrief(number)
    try await record(number, try await reviewContent(number, try await compose(number)))
  }

  /// Time on the wall and on all processors.
  private func measure(
    _ name: String, _ body: nonisolated(nonsending) () async throws -> Void
  ) async throws {
    let (start, used) = (ContinuousClock.now, Self.processorMicroseconds())
    try await body()
    let wall = (ContinuousClock.now - start) / .microseconds(1) / Double(count)
    let processor = Double(Self.processorMicroseconds() - used) / Double(count)
    print("\(name): \(Int(wall)) us each, \(Int(processor)) us of processors")
  }

  private static func processorMicroseconds() -> Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    return seconds * 1_000_000 + Int(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
  }

  // MARK: - Calls

  private func reviewBrief(_ number: Int) async throws {
    let review = try await reviews.reviewBrief(.with { $0.brief = Self.brief(number) })
    guard review.verdict == .allow else { throw RPCError(.internal, "the brief is not allowed") }
  }

  private func compose(_ number: Int) async throws -> Atrium_Generation_V1_Content {
    try await composer.compose(
      .with {
        $0.brief = Self.brief(number)
        $0.seed = UInt32(number)
      })
  }

  private func reviewContent(
    _ number: Int, _ content: Atrium_Generation_V1_Content
  ) async throws -> String {
    let review = try await reviews.reviewContent(
      .with {
        $0.brief = Self.brief(number)
        $0.content = content
      })
    guard review.verdict == .allow else { throw RPCError(.internal, "the words are not allowed") }
    return review.reviewID
  }

  private func record(_ number: Int, _ review: String) async throws {
    _ = try await reviews.recordOutcome(
      .with {
        $0.touchID = Self.brief(number).touchID
        $0.reviewID = review
        $0.kind = .delivered
        $0.happenedTime = .init(unixMilliseconds: ContentBenchmark.now)
      })
  }

  // MARK: - Samples

  private static func brief(_ number: Int) -> Atrium_Generation_V1_Brief {
    var brief = Samples.brief(number)
    // Names of touches are hashes: they come in no order.
    let mixed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    let digits = String(mixed, radix: 16)
    let word = String(repeating: "0", count: 16 - digits.count) + digits
    brief.touchID = word + word
    let person = String(number % persons, radix: 16)
    brief.personID.removeLast(person.count)
    brief.personID += person
    brief.channel = .inbox
    brief.moment = .with { $0.weather = "rain" }
    brief.facts = facts
    return brief
  }

  private static let facts: [Atrium_Generation_V1_Fact] = {
    func money(_ minor: Int64) -> Atrium_Generation_V1_Fact.Value {
      .money(
        .with {
          $0.amountMinor = minor
          $0.currencyCode = "CNY"
        })
    }
    var stock = Samples.fact("stock", .number(12))
    stock.unit = "piece"
    return [
      Samples.fact("mall.name", .text("兰亭汇")), Samples.fact("price", money(59_900)),
      Samples.fact("price.off", money(6_000)),
      Samples.fact("ends", .time(.init(unixMilliseconds: ContentBenchmark.now + 39_600_000))),
      Samples.fact("conditions", .text("限本店正价商品使用")), Samples.fact("shop.name", .text("禾器")),
      Samples.fact("shop.unit", .text("L2-06")), Samples.fact("level", .number(2)),
      Samples.fact("item.name", .text("托特包")), Samples.fact("item.colour", .text("焦糖色")), stock,
    ]
  }()
}

extension Touches {
  /// Both services on databases in one folder, in one process.
  static func run(_ library: PackLibrary, folder: String, count: Int) async throws {
    let clock = MallClock(RealClock(reading: { ContentBenchmark.now }))
    let databases = [
      try SQLite.open(folder: folder, name: "compliance", schema: ComplianceService.schema),
      try SQLite.open(folder: folder, name: "compliance-keys", schema: PersonKeysSchema.schema),
      try SQLite.open(folder: folder, name: "generation", schema: GenerationService.schema),
      try SQLite.open(folder: folder, name: "generation-keys", schema: PersonKeysSchema.schema),
    ]
    let log = Logger(label: "benchmark")
    let compliance = try ComplianceService(
      database: databases[0],
      keys: PersonKeys(
        database: databases[1], folder: folder + "/wraps", clock: { clock.nowMilliseconds }),
      clock: clock, config: ComplianceConfig(), library: library, key: LedgerKey(folder: folder),
      log: log)
    let generation = try GenerationService(
      database: databases[2],
      keys: PersonKeys(
        database: databases[3], folder: folder + "/other-wraps", clock: { clock.nowMilliseconds }),
      clock: clock, config: GenerationConfig(), log: log)
    let composer = Atrium_Generation_V1_ComposerClient(
      try Samples.client(GenerationService.methods, generation.register))
    let reviews = Atrium_Compliance_V1_ReviewsClient(
      try Samples.client(ComplianceService.methods, compliance.register))
    let kept = try await databases[0].read { connection in
      try connection.first("SELECT count(*) AS n FROM outcomes WHERE realm_id = 'lanting'") { row in
        try row.integer("n")
      }
    }
    let first = Int(kept ?? 0)
    let background = Task {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (_, run) in compliance.background { group.addTask { try await run() } }
        try await group.waitForAll()
      }
    }
    // A key for each person, as after some hours of a real mall.
    try await Touches(composer: composer, reviews: reviews, first: first, count: persons).run()
    try await Touches(
      composer: composer, reviews: reviews, first: first + persons + 1, count: count
    ).run()
    background.cancel()
    await compliance.stop()
    for database in databases { await database.close() }
  }
}
