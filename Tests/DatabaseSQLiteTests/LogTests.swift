import Database
import DatabaseSQLite
import Foundation
import TestCalls
import Testing

/// How the log of changes is kept small.
@Suite(.timeLimit(.minutes(3))) struct LogTests {
  private static var small: SQLiteSettings {
    var settings = SQLiteSettings()
    settings.checkpointBytes = 64 << 10
    settings.maximumLogBytes = 1 << 20
    return settings
  }

  private static let long = String(repeating: "0123456789", count: 1_000)

  /// 20 MB of changes through a log of at most 1 MiB.
  @Test func steadyWritesDoNotLetItGrow() async throws {
    try await withNotes(settings: Self.small) { (database, folder) async throws in
      for id in 0..<1_000 { try await database.write { try $0.addNote(id, Self.long) } }
      #expect(try await database.read { try $0.counted() } == [1_000, 1_000])
      #expect(try folder.bytes("data.sqlite-wal").count < 4 << 20)
      #expect(database.statistics.checkpoints > 10)
      #expect(database.statistics.logBytes <= 1 << 20)
      #expect(try await database.verify() == [])
    }
  }

  @Test func itIsCopiedAfterAWhile() async throws {
    var settings = Self.small
    settings.checkpointInterval = .milliseconds(5)
    try await withNotes(settings: settings) { (database, _) async throws in
      try await database.write { try $0.addNote(1, "a") }
      while database.statistics.checkpoints == 0 { try await Task.sleep(for: .milliseconds(2)) }
    }
  }

  @Test func aReadThatHoldsItMakesWritesWait() async throws {
    var settings = Self.small
    settings.busyTime = .milliseconds(20)
    try await withNotes(settings: settings) { (database, _) async throws in
      let held = Meeting()
      async let reading = database.read(within: .seconds(100)) { connection in
        let before = try connection.counted()
        held.hold()
        return try before == connection.counted()
      }
      await held.arrived()
      var refusal: DatabaseError?
      for id in 0..<1_000 where refusal == nil {
        do {
          try await database.write { try $0.addNote(id, Self.long) }
        } catch {
          refusal = error as? DatabaseError
        }
      }
      #expect(refusal?.code == .overloaded)
      #expect(database.statistics.refused >= 1)
      #expect(database.health == .well)
      let busy = await #expect(throws: DatabaseError.self) { try await database.emptyLog() }
      #expect(busy?.code == .busy)
      held.release()
      #expect(try await reading)
      try await database.write { try $0.addNote(5_000, "after") }
      try await database.emptyLog()
      #expect(database.statistics.logBytes == 0)
    }
  }
}
