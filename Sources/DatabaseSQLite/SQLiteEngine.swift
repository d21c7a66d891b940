internal import CSQLite
internal import Database
internal import Files
internal import Locking

/// One SQLite database and its log.
final class SQLiteEngine: DatabaseEngine {
  let path: String
  let settings: SQLiteSettings
  private let checkpointer: Checkpointer
  private let lock: Lock<FileLock?>

  init(path: String, settings: SQLiteSettings) throws(DatabaseError) {
    self.path = path
    self.settings = settings
    let held = try withFiles { () throws(FileError) in try FileLock(path + ".lock") }
    lock = Lock(held)
    checkpointer = Checkpointer(path: path, settings: settings)
  }

  func connect(_ role: ConnectionRole) throws(DatabaseError) -> sending any EngineConnection {
    let connection = try SQLiteConnection(path: path, role: role, settings: settings)
    if role == .migration {
      // Whatever a failed sync left in the log is written anew: nothing later may stand on it.
      _ = try connection.checkpoint(SQLITE_CHECKPOINT_TRUNCATE)
    }
    if role == .writer { checkpointer.watch(connection) }
    return connection
  }

  func start(_ vitals: Vitals) throws(DatabaseError) {
    try checkpointer.start(vitals)
  }

  func makeRoom(_ writer: any EngineConnection) throws(DatabaseError) {
    guard let writer = writer as? SQLiteConnection else { return }
    if checkpointer.isToBeFinished {
      // Nobody else writes now, so this copies the rest, and the next change starts the log anew.
      do {
        checkpointer.note(try writer.checkpoint(SQLITE_CHECKPOINT_PASSIVE))
      } catch {
        guard error.code == .busy else { throw error }  // the checkpointer is at it
      }
    }
    let limit = checkpointer.limitBytes
    guard checkpointer.log.frames * SQLiteSettings.frameBytes > limit else { return }
    do {
      try emptyLog(writer)
    } catch {
      guard error.code == .busy else { throw error }
      throw DatabaseError(
        .overloaded, "the log of changes has \(limit) bytes, and a read or a checkpoint holds it")
    }
  }

  func emptyLog(_ writer: any EngineConnection) throws(DatabaseError) {
    guard let writer = writer as? SQLiteConnection else { return }
    checkpointer.note(try writer.checkpoint(SQLITE_CHECKPOINT_TRUNCATE))
  }

  func backUp(to target: String) throws(DatabaseError) {
    try checkpointer.whileLogMayGrow { () throws(DatabaseError) in
      let source = try SQLiteConnection(path: path, role: .reader, settings: settings)
      try FileCopy(from: source).write(to: target)
    }
  }

  func verify() throws(DatabaseError) -> [String] {
    let connection = try SQLiteConnection(path: path, role: .reader, settings: settings)
    connection.allowEverything()
    return try Verification.faults(connection.handle)
  }

  func close() {
    checkpointer.close()
    lock.withLock { $0 = nil }
  }

  func name(of type: ColumnType) -> String {
    switch type {
    case .integer: "INTEGER"
    case .text: "TEXT"
    case .blob: "BLOB"
    case .real: "REAL"
    }
  }

  func tableEnding(_ rows: Table.Rows) -> String {
    rows == .byKey ? " STRICT, WITHOUT ROWID" : " STRICT"
  }
}
