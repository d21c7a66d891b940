import Database
import DatabaseSQLite

/// Rows that say themselves whether they are whole, and a counter that agrees with their number in
/// every state that was ever committed.
enum Ledger {
  static let schema = Schema([
    Migration(
      1, "ledger",
      [
        .create(
          Table(
            "lines", [.integer("realm_id"), .integer("line_id"), .text("words")],
            primaryKey: ["realm_id", "line_id"])),
        .create(
          Table("counts", [.integer("realm_id"), .integer("lines")], primaryKey: ["realm_id"])),
        .run("INSERT INTO counts (realm_id, lines) VALUES (1, 0)"),
      ])
  ])

  /// A small log and a busy checkpointer, so that a cut may fall anywhere among their writes; or,
  /// to see what the log alone holds, none.
  static func open(_ folder: String, isLogLong: Bool = false) throws -> Database {
    var settings = SQLiteSettings()
    settings.checkpointBytes = isLogLong ? 32 << 20 : 64 << 10
    settings.checkpointInterval = isLogLong ? .seconds(1_000) : .milliseconds(20)
    settings.maximumLogBytes = isLogLong ? 64 << 20 : 1 << 20
    var limits = DatabaseLimits()
    limits.readers = 1
    return try SQLite.open(folder: folder, schema: schema, limits: limits, settings: settings)
  }

  /// Up to some 3,000 bytes that follow from the number.
  static func words(_ id: Int) -> String {
    String(repeating: "\(id) ", count: (id * 7_919) % 500)
  }

  static func add(_ id: Int, _ connection: WriteConnection) throws {
    try connection.execute(
      "INSERT INTO lines (realm_id, line_id, words) VALUES (1, :id, :words)",
      ["id": id, "words": words(id)])
    try connection.execute("UPDATE counts SET lines = lines + 1 WHERE realm_id = 1")
  }
}
