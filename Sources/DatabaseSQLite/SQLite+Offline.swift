public import Database
internal import Files

// What an operator does with the files of a database that is not in use.

extension SQLite {
  /// The migrations that the files lack; all of them when there are no files. Changes nothing.
  public static func pending(
    folder: String, name: String = "data", schema: Schema
  ) throws(DatabaseError) -> [Schema.PendingStep] {
    let path = try place(folder, name)
    guard Files.exists(path) else { return schema.pending(after: 0) }
    return try withIdle(path) { (connection) throws(DatabaseError) in
      let tables = try connection.handle.texts(
        "SELECT name FROM sqlite_schema WHERE name = 'schema_history'")
      if tables.isEmpty { return schema.pending(after: 0) }
      let numbers = try connection.handle.texts("SELECT number FROM schema_history")
      return schema.pending(after: numbers.count)
    }
  }

  /// Copies one consistent state of a database that is not in use; no migration runs.
  public static func backUp(
    folder: String, name: String = "data", to target: String
  ) throws(DatabaseError) {
    let path = try place(folder, name)
    try withIdle(path) { (connection) throws(DatabaseError) in
      try FileCopy(from: connection).write(to: target)
    }
  }

  /// Shows one consistent state of a database to the closure, whether or not a process has it open.
  ///
  /// Changes no row and runs no migration, and takes no lock that would keep a process from its
  /// work; the log of changes grows until the closure has ended. Blocks.
  public static func read<Value>(
    folder: String, name: String = "data", limits: DatabaseLimits = DatabaseLimits(),
    _ body: (ReadConnection) throws -> Value
  ) throws -> Value {
    let path = try place(folder, name)
    guard Files.exists(path) else { throw DatabaseError(.misuse, "there is no \(path)") }
    let engine = try SQLiteConnection(path: path, role: .reader, settings: SQLiteSettings())
    let connection = ReadConnection(engine, limits)
    defer { connection.forgetStatements() }
    try engine.begin()
    defer { engine.rollback() }
    return try body(connection)
  }

  /// Reads the files of a database that is not in use, and that nobody opens meanwhile.
  static func withIdle<Value>(
    _ path: String, _ body: (SQLiteConnection) throws(DatabaseError) -> Value
  ) throws(DatabaseError) -> Value {
    guard Files.exists(path) else { throw DatabaseError(.misuse, "there is no \(path)") }
    let lock = try held(path)
    return try withExtendedLifetime(lock) { () throws(DatabaseError) in
      let connection = try SQLiteConnection(
        path: path, role: .reader, settings: SQLiteSettings())
      connection.allowEverything()
      return try body(connection)
    }
  }
}
