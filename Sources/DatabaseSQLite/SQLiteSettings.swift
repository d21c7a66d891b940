internal import CSQLite
internal import Database

/// How the files of one database are kept.
public struct SQLiteSettings: Sendable, Hashable {
  /// Changes go from the log to the main file in the background when the log holds this much.
  public var checkpointBytes = 4 << 20
  /// ... and when there is anything in it, this long after the last time.
  public var checkpointInterval: Duration = .seconds(10)
  /// At this size of the log writes wait until it is emptied; `overloaded` when a read
  /// or a slow checkpoint holds it longer than `busyTime`.
  public var maximumLogBytes = 256 << 20
  /// The same while a backup holds the log.
  public var maximumLogBytesDuringBackup = 4 << 30
  /// Pages in memory for the thread that writes. The library looks through all of them after each
  /// commit in which a page was divided, so more would be slower than what the system keeps.
  public var writerCacheBytes = 8 << 20
  /// Pages in memory for each thread that reads.
  public var readerCacheBytes = 8 << 20
  /// How long a lock of another connection is waited for.
  public var busyTime: Duration = .seconds(5)

  /// The settings as they stand above.
  public init() {}

  /// The largest text or blob.
  public static let maximumValueBytes = 64 << 20
  /// The longest statement.
  static let maximumStatementBytes: Int32 = 1 << 20
  /// The version that brought STRICT tables, 3.37.0.
  static let leastVersion: Int32 = 3_037_000
  static let pageBytes = 4_096
  /// A page in the log with its header.
  static let frameBytes = pageBytes + 24

  func apply(to handle: Handle, _ role: ConnectionRole) throws(DatabaseError) {
    try check()
    let (seconds, attoseconds) = busyTime.components
    let busyMilliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    sqlite3_busy_timeout(handle.pointer, Int32(clamping: busyMilliseconds))
    try limit(handle)
    let cacheBytes = role == .reader ? readerCacheBytes : writerCacheBytes
    let pragmas = [
      // Only a new file takes up the size of its pages.
      "page_size = \(Self.pageBytes)", "journal_mode = WAL", "synchronous = FULL",
      "wal_autocheckpoint = 0", "foreign_keys = ON", "secure_delete = ON",
      "temp_store = MEMORY", "mmap_size = 0", "cache_size = -\(cacheBytes / 1_024)",
      "case_sensitive_like = ON",  // as in PostgreSQL
      "trusted_schema = OFF", "cell_size_check = ON", "recursive_triggers = OFF",
      "journal_size_limit = \(2 * checkpointBytes)",
      "query_only = \(role == .reader ? "ON" : "OFF")",
    ]
    for pragma in pragmas { try handle.run("PRAGMA " + pragma) }
    try verify(handle)
  }

  /// What SQL may use at most; attached files, for one, not at all.
  private func limit(_ handle: Handle) throws(DatabaseError) {
    let limits = [
      (SQLITE_LIMIT_LENGTH, Int32(Self.maximumValueBytes)),
      (SQLITE_LIMIT_SQL_LENGTH, Self.maximumStatementBytes), (SQLITE_LIMIT_ATTACHED, 0),
      (SQLITE_LIMIT_EXPR_DEPTH, 200),
      (SQLITE_LIMIT_WORKER_THREADS, 0), (SQLITE_LIMIT_VARIABLE_NUMBER, 10_000),
    ]
    for (what, most) in limits { sqlite3_limit(handle.pointer, what, most) }
    let switches: [(Int32, Int32)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0), (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
      (SQLITE_DBCONFIG_ENABLE_VIEW, 0),
      // A close after a failed sync must not write on.
      (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1),
    ]
    for (option, wanted) in switches
    where atrium_sqlite_switch(handle.pointer, option, wanted) != wanted {
      throw DatabaseError(.misuse, "the SQLite library lacks the switch \(option)")
    }
  }

  /// The library answers a pragma that it does not take up with silence.
  private func verify(_ handle: Handle) throws(DatabaseError) {
    let wanted = [
      ("journal_mode", "wal"), ("synchronous", "2"), ("wal_autocheckpoint", "0"),
      ("foreign_keys", "1"), ("secure_delete", "1"), ("temp_store", "2"),
      ("trusted_schema", "0"), ("page_size", "\(Self.pageBytes)"),
    ]
    for (pragma, value) in wanted {
      let found = try handle.texts("PRAGMA \(pragma)").first
      if found != value {
        throw DatabaseError(.misuse, "SQLite keeps \(pragma) at \(found ?? "nothing")")
      }
    }
    // No memory map, or a library that was built without: an empty answer.
    if let mapped = try handle.texts("PRAGMA mmap_size").first, mapped != "0" {
      throw DatabaseError(.misuse, "SQLite keeps mmap_size at \(mapped)")
    }
  }

  private func check() throws(DatabaseError) {
    if sqlite3_libversion_number() < Self.leastVersion || sqlite3_threadsafe() == 0 {
      throw DatabaseError(.misuse, "a SQLite library that is too old or built for one thread")
    }
    if checkpointBytes < Self.frameBytes || maximumLogBytes < 2 * checkpointBytes
      || maximumLogBytesDuringBackup < maximumLogBytes
    {
      throw DatabaseError(.misuse, "the limits of the log do not rise from one to the next")
    }
  }
}
