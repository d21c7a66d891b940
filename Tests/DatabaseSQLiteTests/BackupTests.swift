import Database
import DatabaseSQLite
import Foundation
import Testing

@Suite(.timeLimit(.minutes(3))) struct BackupTests {
  private static let long = String(repeating: "0123456789", count: 200)

  /// Writes go on from the first page to the last; the copy is one state of them.
  @Test func aBackupIsOneState() async throws {
    try await withNotes { (database, folder) async throws in
      for id in 0..<1_500 { try await database.write { try $0.addNote(id, Self.long) } }
      let writer = Task {
        var id = 10_000
        while !Task.isCancelled {
          let next = id
          do {
            try await database.write { try $0.addNote(next, Self.long) }
          } catch is CancellationError {
            break
          }
          id += 1
        }
        return id - 10_000
      }
      while database.statistics.writes < 1_520 { try await Task.sleep(for: .milliseconds(1)) }
      let path = folder.file("backup.sqlite")
      try await database.backUp(to: path)
      writer.cancel()
      #expect(try await writer.value >= 20)

      let names = try folder.names.filter { $0.hasPrefix("backup") }
      #expect(names == ["backup.sqlite"])
      let restored = try Folder()
      try SQLite.restore(from: path, folder: restored.path)
      let copy = try restored.open()
      let counted = try await copy.read { try $0.counted() }
      #expect(counted[0] == counted[1])
      #expect((counted[0] ?? 0) >= 1_520)
      #expect(try await copy.verify() == [])
      try await copy.write { try $0.addNote(9_999, "goes on") }
      await copy.close()
    }
  }

  @Test func nothingIsOverwritten() async throws {
    try await withNotes { (database, folder) async throws in
      let path = folder.file("backup.sqlite")
      try await database.backUp(to: path)
      let again = await #expect(throws: DatabaseError.self) { try await database.backUp(to: path) }
      #expect(again?.code == .misuse)
      let over = #expect(throws: DatabaseError.self) {
        try SQLite.restore(from: path, folder: folder.path)
      }
      #expect(over?.code == .busy)
      await database.close()
      let there = #expect(throws: DatabaseError.self) {
        try SQLite.restore(from: path, folder: folder.path)
      }
      #expect(there?.code == .misuse)
      let nowhere = await #expect(throws: DatabaseError.self) {
        try await database.backUp(to: folder.file("none/backup.sqlite"))
      }
      #expect(nowhere?.code == .closed)
    }
  }

  @Test func aFailedBackupLeavesNothing() async throws {
    try await withNotes { (database, folder) async throws in
      await #expect(throws: DatabaseError.self) {
        try await database.backUp(to: folder.file("none/backup.sqlite"))
      }
      #expect(try folder.names.allSatisfy { $0.hasPrefix("data.sqlite") })
      #expect(database.health == .well)
      try await database.write { try $0.addNote(1, "a") }
    }
  }

  @Test func aDamagedBackupIsNotRestored() async throws {
    try await withNotes { (database, folder) async throws in
      for id in 0..<300 { try await database.write { try $0.addNote(id, Self.long) } }
      let path = folder.file("backup.sqlite")
      try await database.backUp(to: path)
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      for page in 10..<40 {
        try handle.seek(toOffset: UInt64(page * 4_096))
        handle.write(Data(repeating: 0x5a, count: 100))
      }
      try handle.close()
      let target = try Folder()
      let error = #expect(throws: DatabaseError.self) {
        try SQLite.restore(from: path, folder: target.path)
      }
      #expect(error?.code == .corrupt)
      #expect(try !target.names.contains("data.sqlite"))
      #expect(try !target.names.contains("data.sqlite.partial"))
    }
  }

  @Test func oneAtATime() async throws {
    try await withNotes { (database, folder) async throws in
      for id in 0..<2_000 { try await database.write { try $0.addNote(id, Self.long) } }
      let outcomes = await withTaskGroup(of: Bool.self) { group in
        for number in 0..<4 {
          group.addTask {
            do {
              try await database.backUp(to: folder.file("backup\(number).sqlite"))
              return true
            } catch let error as DatabaseError {
              #expect(error.code == .busy)
              return false
            } catch {
              Issue.record(error)
              return false
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.contains(true))
    }
  }
}
