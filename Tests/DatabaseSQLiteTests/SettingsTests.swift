import Database
import Testing

@testable import DatabaseSQLite

@Suite(.timeLimit(.minutes(2))) struct SettingsTests {
  private static let wanted = [
    ("journal_mode", "wal"), ("synchronous", "2"), ("wal_autocheckpoint", "0"),
    ("foreign_keys", "1"), ("secure_delete", "1"), ("temp_store", "2"), ("trusted_schema", "0"),
    ("cell_size_check", "1"), ("recursive_triggers", "0"),
  ]

  @Test(arguments: [ConnectionRole.writer, .reader, .migration])
  func everyConnectionHasThem(role: ConnectionRole) throws {
    let folder = try Folder()
    let connection = try SQLiteConnection(
      path: folder.file("x.sqlite"), role: role, settings: SQLiteSettings())
    connection.allowEverything()
    for (pragma, value) in Self.wanted {
      #expect(try connection.handle.texts("PRAGMA \(pragma)") == [value], "\(pragma)")
    }
    #expect(try ["", "0"].contains(connection.handle.texts("PRAGMA mmap_size").first ?? ""))
    #expect(
      try connection.handle.texts("PRAGMA query_only") == [role == .reader ? "1" : "0"])
    #expect(try connection.handle.texts("PRAGMA cache_size") == ["-8192"])
  }

  /// What would write where the checks of the library do not see it.
  @Test(arguments: [
    "CREATE TABLE a (b) STRICT", "SELECT \"x\"",
    "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema",
    "SELECT load_extension('x')", "ATTACH 'other' AS other",
  ])
  func theLibraryIsLockedDown(sql: String) throws {
    let folder = try Folder()
    let connection = try SQLiteConnection(
      path: folder.file("x.sqlite"), role: .writer, settings: SQLiteSettings())
    connection.allowEverything()
    #expect(throws: DatabaseError.self) { try connection.handle.run(sql) }
  }

  @Test func statementsStayPreparedWithinTheirBound() throws {
    let folder = try Folder()
    var limits = DatabaseLimits()
    limits.maximumStatements = 3
    let connection = try SQLiteConnection(
      path: folder.file("x.sqlite"), role: .writer, settings: SQLiteSettings())
    let reading = ReadConnection(connection, limits)
    for round in 0..<10 {
      let sql = Statement(assembled: "SELECT \(round % 5)")
      #expect(try reading.first(sql) { try $0.integer(0) } == Int64(round % 5))
      #expect(reading.preparedStatements == min(round + 1, 3))
    }
  }

  @Test func limitsOfTheLogMustRise() throws {
    var settings = SQLiteSettings()
    settings.maximumLogBytes = settings.checkpointBytes
    let folder = try Folder()
    let error = #expect(throws: DatabaseError.self) { try folder.open(settings: settings) }
    #expect(error?.code == .misuse)
  }

  @Test(arguments: ["", "Data", "a/b", "..", "data.sqlite", String(repeating: "a", count: 41)])
  func namesArePlain(name: String) throws {
    let folder = try Folder()
    let error = #expect(throws: DatabaseError.self) {
      try SQLite.open(folder: folder.path, name: name, schema: notes)
    }
    #expect(error?.code == .misuse)
    #expect(try folder.names == [])
  }

  @Test func valuesHaveTheirBound() async throws {
    try await withNotes { (database, _) async throws in
      let long = [UInt8](repeating: 1, count: SQLiteSettings.maximumValueBytes + 1)
      let error = await #expect(throws: DatabaseError.self) {
        try await database.read { try $0.first("SELECT :b AS b", ["b": long]) { _ in } }
      }
      #expect(error?.message == ":b has more than \(SQLiteSettings.maximumValueBytes) bytes")
    }
  }
}
