import Database
import DatabaseSQLite
import Foundation
import Testing

@testable import Daemon

@Suite struct StoreTests {
  private static let first = Migration(
    1, "notes",
    [
      .create(
        Table(
          "note", [.text("realm_id"), .integer("number"), .text("word", optional: true)],
          primaryKey: ["realm_id", "number"]))
    ])
  private static let second = Migration(2, "marks", [.index("note_word", on: "note", ["word"])])
  private static let third = Migration(
    3, "no words", major: 2,
    [.removeIndex("note_word"), .removeColumn("word", from: "note")])

  private func open(_ folder: String, _ schema: Schema) async throws {
    await (try SQLite.open(folder: folder, schema: schema)).close()
  }

  @Test func whatWaitsIsSaidAndNothingIsChanged() async throws {
    let place = try Place()
    let old = Schema([Self.first])
    let new = Schema([Self.first, Self.second, Self.third])
    let store = SQLiteStore(folder: place.data, schema: new).offline
    #expect(try await store.pending().map(\.name) == ["1 notes", "2 marks", "3 no words"])
    try await open(place.data, old)
    let pending = try await store.pending()
    #expect(
      pending == [
        PendingMigration(name: "2 marks", contracts: false),
        PendingMigration(name: "3 no words", contracts: true),
      ])
    // A backup before the migration is one of the old schema.
    try await store.operations.backUp(place.path + "/old")
    try await open(place.data, old)
    try await store.migrate()
    #expect(try await store.pending().isEmpty)
    await #expect(throws: DatabaseError.self) { try await open(place.data, old) }
    try await store.restore(place.path + "/old", nil)
    #expect(try await store.pending() == pending)
    try await open(place.data, old)
  }

  @Test func aBackupThatCannotBeTakenLeavesWhatIsThere() async throws {
    let place = try Place()
    let schema = Schema([Self.first])
    let store = SQLiteStore(folder: place.data, schema: schema)
    try await open(place.data, schema)
    for backup in [place.path + "/none", try place.write("broken", "no database")] {
      await #expect(throws: DatabaseError.self) { try await store.offline.restore(backup, nil) }
      #expect(try await store.offline.operations.verify().isEmpty)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: place.data)
    #expect(!names.contains { $0.contains("before") }, "\(names)")
    let good = place.path + "/good"
    try await store.offline.operations.backUp(good)
    try await store.offline.restore(good, nil)
    let after = try FileManager.default.contentsOfDirectory(atPath: place.data)
    #expect(after.contains { $0.contains("data-before-") }, "\(after)")
  }
}
