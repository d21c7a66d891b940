import Database
import Locking
import TestCalls
import Testing

/// What holds for writes, alone and in company.
@Suite(.timeLimit(.minutes(2))) struct WriteTests {
  @Test func aThrowingClosureLeavesNothing() async throws {
    struct Refusal: Error {}
    try await withDatabase { (database) async throws in
      await #expect(throws: Refusal.self) {
        try await database.write { connection in
          try connection.addShop("a")
          throw Refusal()
        }
      }
      #expect(try await database.read { try $0.shopIDs() } == [])
      #expect(database.statistics.undoneWrites == 1)
      #expect(database.statistics.commits == 0)
      #expect(database.health == .well)
    }
  }

  /// While the first write holds the thread, the others gather; they share one commit.
  @Test func waitingWritesShareACommit() async throws {
    var limits = DatabaseLimits()
    limits.batchTime = .seconds(600)
    try await withDatabase(limits: limits) { (database) async throws in
      let meeting = Meeting()
      async let first: Void = database.write { connection in
        meeting.arrive()
        meeting.waitForRelease()
        try connection.addShop("first")
      }
      await meeting.arrived()
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<40 {
          group.addTask {
            do {
              try await database.write { connection in
                try connection.addShop(String(100 + number))
                if number % 4 == 3 { throw CancellationError() }
              }
              return true
            } catch is CancellationError {
              return false
            }
          }
        }
        while database.statistics.queuedWrites < 40 { try await Task.sleep(for: .milliseconds(1)) }
        meeting.release()
        var kept = 0
        for try await isKept in group where isKept { kept += 1 }
        #expect(kept == 30)
      }
      try await first
      let ids = try await database.read { try $0.shopIDs() }
      #expect(Set(ids) == Set((0..<40).filter { $0 % 4 != 3 }.map { String(100 + $0) } + ["first"]))
      let statistics = database.statistics
      #expect(statistics.writes == 31)
      #expect(statistics.undoneWrites == 10)
      #expect(statistics.commits == 1)
      #expect(statistics.batchSizes.sum == 31)
    }
  }

  @Test func aBatchHasItsBound() async throws {
    var limits = DatabaseLimits()
    limits.maximumBatchWrites = 8
    limits.batchTime = .seconds(60)
    try await withDatabase(limits: limits) { (database) async throws in
      let meeting = Meeting()
      async let first: Void = database.write { _ in
        meeting.arrive()
        meeting.waitForRelease()
      }
      await meeting.arrived()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<31 {
          group.addTask { try await database.write { try $0.addShop(String(number)) } }
        }
        while database.statistics.queuedWrites < 31 { try await Task.sleep(for: .milliseconds(1)) }
        meeting.release()
        try await group.waitForAll()
      }
      try await first
      #expect(database.statistics.commits == 4)
      #expect(database.statistics.batchSizes.counts[3] == 4)
    }
  }

  @Test func constraintsSayWhichRule() async throws {
    try await withDatabase { (database) async throws in
      try await database.write { try $0.addShop("a", name: "same") }
      let cases: [(DatabaseError.Constraint, @Sendable (WriteConnection) throws -> Void)] = [
        (.unique, { try $0.addShop("a") }),
        (.unique, { try $0.addShop("b", name: "same") }),
        (.check, { try $0.addShop("c", minutes: -1) }),
        (.notNull, { try $0.execute("UPDATE shops SET name = NULL") }),
        (
          .foreignKey,
          { try $0.execute("INSERT INTO offers (realm_id, offer_id, shop_id) VALUES (1, 1, 'z')") }
        ),
        (.check, { try $0.execute("UPDATE shops SET name = :v", ["v": [1] as [UInt8]]) }),
      ]
      for (rule, body) in cases {
        let error = await #expect(throws: DatabaseError.self) { try await database.write(body) }
        #expect(error?.code == .constraint(rule))
        #expect(error?.description.contains("same") == false)
      }
      #expect(try await database.read { try $0.shopIDs() } == ["a"])
    }
  }

  /// A closure that catches a failure may go on: the failed statement alone is undone.
  @Test func aCaughtFailureLosesItsStatementOnly() async throws {
    try await withDatabase { (database) async throws in
      try await database.write { connection in
        try connection.addShop("a")
        #expect(throws: DatabaseError.self) { try connection.addShop("a") }
        try connection.addShop("b")
      }
      #expect(try await database.read { try $0.shopIDs() } == ["a", "b"])
    }
  }

  @Test(arguments: [
    "COMMIT", "ROLLBACK", "SAVEPOINT x", "PRAGMA synchronous = OFF", "ATTACH 'x' AS y",
    "CREATE TABLE x (y INTEGER)", "DROP TABLE shops", "DELETE FROM sqlite_schema", "VACUUM",
    "DELETE FROM shops; DELETE FROM offers", "", "SELECT ?", "SELECT ?1", "SELECT @a",
  ])
  func statementsKeepToRows(sql: String) async throws {
    try await withDatabase { (database) async throws in
      try await database.write { try $0.addShop("a") }
      let error = await #expect(throws: DatabaseError.self) {
        try await database.write { connection in
          try connection.execute(Statement(assembled: sql), [:])
        }
      }
      #expect(error?.code == .misuse)
      #expect(error?.sql == sql)
      try await database.write { try $0.addShop("b") }
      #expect(try await database.read { try $0.shopIDs() } == ["a", "b"])
    }
  }

  @Test func aWriteThatIsTooLongIsStopped() async throws {
    var limits = DatabaseLimits()
    limits.writeTime = .milliseconds(30)
    try await withDatabase(limits: limits) { (database) async throws in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.write { connection in
          try connection.addShop("a")
          try connection.each(endless) { _ in }
        }
      }
      #expect(error?.code == .timedOut)
      try await database.write { try $0.addShop("b") }
      #expect(try await database.read { try $0.shopIDs() } == ["b"])
    }
  }
}

/// Counts for hours without showing a row.
let endless: Statement = """
  WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers)
  SELECT n FROM numbers WHERE n < 0
  """
