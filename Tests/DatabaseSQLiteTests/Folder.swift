import Database
import DatabaseSQLite
import Foundation

/// A folder of its own for one test.
final class Folder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("sqlite-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    // A folder that stays behind harms no other test.
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: file(name)))
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// Whether the bytes stand in any file.
  func holds(_ bytes: [UInt8]) throws -> Bool {
    try names.contains { try self.bytes($0).range(of: Data(bytes)) != nil }
  }

  func open(
    limits: DatabaseLimits = DatabaseLimits(), settings: SQLiteSettings = SQLiteSettings()
  ) throws(DatabaseError) -> Database {
    try SQLite.open(folder: path, schema: notes, limits: limits, settings: settings)
  }
}

/// Runs the test with an open database in a folder, and closes it.
func withNotes(
  limits: DatabaseLimits = DatabaseLimits(), settings: SQLiteSettings = SQLiteSettings(),
  _ body: (Database, Folder) async throws -> Void
) async throws {
  let folder = try Folder()
  let database = try folder.open(limits: limits, settings: settings)
  do {
    try await body(database, folder)
  } catch {
    await database.close()
    throw error
  }
  await database.close()
}

/// Notes, and how many there are: the two agree in every state that was ever committed.
let notes = Schema([
  Migration(
    1, "notes",
    [
      .create(
        Table(
          "notes", [.integer("realm_id"), .integer("note_id"), .text("words")],
          primaryKey: ["realm_id", "note_id"])),
      .create(
        Table("counts", [.integer("realm_id"), .integer("notes")], primaryKey: ["realm_id"])),
      .run("INSERT INTO counts (realm_id, notes) VALUES (1, 0)"),
    ])
])

extension WriteConnection {
  func addNote(_ id: Int, _ words: String) throws {
    try execute(
      "INSERT INTO notes (realm_id, note_id, words) VALUES (1, :id, :words)",
      ["id": id, "words": words])
    try execute("UPDATE counts SET notes = notes + 1 WHERE realm_id = 1")
  }
}

extension ReadConnection {
  func number(_ statement: Statement) throws -> Int64? {
    try first(statement) { try $0.integer(0) }
  }

  /// The rows, and what the counter says.
  func counted() throws -> [Int64?] {
    [
      try number("SELECT count(*) FROM notes WHERE realm_id = 1"),
      try number("SELECT notes FROM counts WHERE realm_id = 1"),
    ]
  }
}
