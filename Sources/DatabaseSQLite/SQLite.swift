public import Database
internal import Files

/// Databases in SQLite files.
///
/// A database `data` in a folder is `data.sqlite` with its log beside it, and `data.sqlite.lock`,
/// which one process holds.
public enum SQLite {
  /// Opens the database `name` in `folder`, which is made when it is absent; its parent is not.
  ///
  /// What a crash left in the log is recovered and the schema migrated before this returns. Blocks:
  /// a matter of the start. `busy` when the files are in use, `schemaTooNew` when a newer major
  /// version has changed them.
  public static func open(
    folder: String, name: String = "data", schema: Schema,
    limits: DatabaseLimits = DatabaseLimits(), settings: SQLiteSettings = SQLiteSettings()
  ) throws(DatabaseError) -> Database {
    let path = try place(folder, name)
    try withFiles { () throws(FileError) in try Files.makeFolder(folder) }
    // The library gives its other files the rights of this one.
    try withFiles { () throws(FileError) in try Files.makeFile(path) }
    let engine = try SQLiteEngine(path: path, settings: settings)
    return try Database(engine, schema: schema, limits: limits)
  }

  /// What is wrong with the files of a database that is not in use, in words; empty when all is
  /// well.
  public static func verify(folder: String, name: String = "data") throws(DatabaseError) -> [String]
  {
    try withIdle(try place(folder, name)) { (connection) throws(DatabaseError) in
      try Verification.faults(connection.handle)
    }
  }

  /// Puts a backup into a folder that holds no database `name`; what is there is never replaced.
  ///
  /// The backup is checked first; the restored file is on the device when this returns. Blocks.
  public static func restore(
    from backup: String, folder: String, name: String = "data"
  ) throws(DatabaseError) {
    let path = try place(folder, name)
    try withFiles { () throws(FileError) in try Files.makeFolder(folder) }
    let lock = try held(path)
    try withExtendedLifetime(lock) { () throws(DatabaseError) in
      for file in [path, path + "-wal", path + "-journal"] where Files.exists(file) {
        throw DatabaseError(.misuse, "\(file) is there already: move it away first")
      }
      guard Files.exists(backup) else { throw DatabaseError(.misuse, "there is no \(backup)") }
      let source = try Handle(opening: backup, flags: FileCopy.readOnly)
      try FileCopy(from: source).write(to: path)
    }
  }

  static func held(_ path: String) throws(DatabaseError) -> FileLock {
    try withFiles { () throws(FileError) in try FileLock(path + ".lock") }
  }

  static func place(_ folder: String, _ name: String) throws(DatabaseError) -> String {
    let isName = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isName, !name.isEmpty, name.utf8.count <= 40, !folder.isEmpty else {
      throw DatabaseError(.misuse, "the name of a database is up to 40 of a to z and -")
    }
    return "\(folder)/\(name).sqlite"
  }
}
