import Database
import DatabaseSQLite
import Foundation
import PersonKeys
import RPC
import RPCServices
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

  /// What cannot be written beside a store is a failure like the store's own, and passes like it.
  @Test func aKeyFileThatFailsIsAStoreThatIsAway() async throws {
    let place = try Place()
    let id = PersonKeyID(realm: "r", person: "p")
    try await withKeys(place.data, place.path) { keys in
      let files = place.path + "/wrapping"
      try FileManager.default.removeItem(atPath: files)
      do {
        _ = try await keys.obtain(id)
        Issue.record("a key without its wrapping key")
      } catch {
        let error = RPCError(thrownByHandler: error)
        #expect(error.code == .unavailable && error.reason == "STORE", "\(error)")
      }
      try FileManager.default.createDirectory(
        atPath: files, withIntermediateDirectories: false)
      _ = try await keys.obtain(id)
    }
  }

  /// A key that was destroyed since the backup does not come back with it, neither into its folder
  /// nor into a new one.
  @Test func destroyedKeysStayDestroyed() async throws {
    let place = try Place()
    let schema = Schema([Self.first])
    let (gone, lives) = (
      PersonKeyID(realm: "r", person: "gone"), PersonKeyID(realm: "r", person: "b")
    )
    try await open(place.data, schema)
    let old = SQLiteStore(folder: place.data, schema: schema, hasKeys: true).offline
    let backup = place.path + "/backup"
    let key = try await withKeys(place.data, place.path) { keys in
      _ = try await keys.obtain(gone)
      return try await keys.obtain(lives)
    }
    try await old.operations.backUp(backup)
    try await withKeys(place.data, place.path) { _ = try await $0.destroy(gone) }

    try await old.restore(backup, nil)
    let kept = try await withKeys(place.data, place.path) { keys in
      [try await keys.key(for: gone), try await keys.key(for: lives)]
    }
    #expect(kept == [nil, key])
    let folder = place.path + "/new"
    let new = SQLiteStore(folder: folder, schema: schema, hasKeys: true).offline
    await #expect(throws: StartFailure.self) { try await new.restore(backup, nil) }
    #expect(!FileManager.default.fileExists(atPath: folder + "/data.sqlite"))
    try await new.restore(backup, place.data + "/keys.sqlite")
    let restored = try await withKeys(folder, place.path) { keys in
      [try await keys.key(for: gone), try await keys.key(for: lives)]
    }
    #expect(restored == [nil, key])
    await #expect(throws: PersonKeysError.erased) {
      try await withKeys(folder, place.path) { _ = try await $0.obtain(gone) }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!names.contains { $0.contains("journal") }, "\(names)")
  }

  /// The keys of a folder; those that wrap them lie elsewhere, as an operator keeps them.
  private func withKeys<Value: Sendable>(
    _ folder: String, _ wrapping: String,
    _ body: nonisolated(nonsending) (PersonKeys) async throws -> Value
  ) async throws -> Value {
    let database = try SQLite.open(
      folder: folder, name: "keys", schema: PersonKeysSchema.schema)
    let keys = try PersonKeys(database: database, folder: wrapping + "/wrapping") { 1_000 }
    let value = try await body(keys)
    await database.close()
    return value
  }
}
