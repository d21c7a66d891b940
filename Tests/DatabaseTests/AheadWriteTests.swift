import Database
import Locking
import TestCalls
import Testing

/// Writes whose value is told before it is on the device.
@Suite(.timeLimit(.minutes(1))) struct AheadWriteTests {
  private struct Refused: Error {}

  /// What was told, with the commits that there were at that time.
  private final class Told: Sendable {
    private let list = Lock<[(value: Int, commits: Int)]>([])
    var values: [Int] { list.withLock { $0.map(\.value) } }
    var commits: [Int] { list.withLock { $0.map(\.commits) } }

    func add(_ value: Int, _ database: Database) {
      let commits = database.statistics.commits
      list.withLock { $0.append((value, commits)) }
    }
  }

  @Test func areToldBeforeTheCommitAndReturnAfterIt() async throws {
    try await withDatabase { (database) async throws in
      let told = Told()
      let value = try await database.write { value in
        told.add(value, database)
      } _: { connection in
        try connection.addShop("a")
        return 7
      }
      #expect(value == 7)
      #expect(told.values == [7])
      #expect(told.commits == [0])
      #expect(database.statistics.commits == 1)
      #expect(try await database.read { try $0.shopIDs() } == ["a"])
    }
  }

  @Test func thatFailAreNotTold() async throws {
    try await withDatabase { (database) async throws in
      let told = Told()
      await #expect(throws: Refused.self) {
        try await database.write { (value: Int) in
          told.add(value, database)
        } _: { connection in
          try connection.addShop("a")
          throw Refused()
        }
      }
      #expect(told.values.isEmpty)
      #expect(try await database.read { try $0.shopIDs() }.isEmpty)
    }
  }

  /// One commit of many: each that is good is told once, and no other.
  @Test func shareACommitWithOthers() async throws {
    try await withDatabase { (database) async throws in
      let meeting = Meeting()
      let told = Told()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await database.write { connection in
            meeting.arrive()
            meeting.waitForRelease()
            try connection.addShop("first")
          }
        }
        await meeting.arrived()
        for number in 0..<20 {
          group.addTask {
            do {
              try await database.write { value in
                told.add(value, database)
              } _: { connection in
                try connection.addShop("s\(number)")
                if number % 5 == 0 { throw Refused() }
                return number
              }
            } catch is Refused {}
          }
        }
        while database.statistics.queuedWrites < 20 { try await Task.sleep(for: .milliseconds(1)) }
        meeting.release()
        try await group.waitForAll()
      }
      #expect(told.values.sorted() == (0..<20).filter { $0 % 5 != 0 })
      #expect(try await database.read { try $0.shopIDs().count } == 17)
    }
  }
}
