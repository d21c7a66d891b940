internal import CSQLite
internal import Database

/// A connection of the library, set up for its role.
final class SQLiteConnection: EngineConnection {
  let handle: Handle
  private let statementGuard: StatementGuard
  private let ordinary: StatementGuard.Allowance
  private let isWriting: Bool
  /// Prepared when first used.
  private var control: [Control: OpaquePointer] = [:]
  var severeFailure: DatabaseError?

  /// The statements that shape transactions.
  private enum Control: String {
    case beginReading = "BEGIN DEFERRED"
    case beginWriting = "BEGIN IMMEDIATE"
    case commit = "COMMIT"
    case rollback = "ROLLBACK"
    case open = "SAVEPOINT one_write"
    case keep = "RELEASE one_write"
    case undo = "ROLLBACK TO one_write"
    /// A number that nobody reads; setting it writes a page.
    case touch = "PRAGMA user_version = 0"
  }

  init(path: String, role: ConnectionRole, settings: SQLiteSettings) throws(DatabaseError) {
    handle = try Handle(opening: path, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    isWriting = role != .reader
    ordinary = role == .migration ? .schema : .rows
    statementGuard = StatementGuard(.all)
    try settings.apply(to: handle, role)
    statementGuard.install(on: handle)
    statementGuard.allowance = ordinary
  }

  deinit {
    for statement in control.values { sqlite3_finalize(statement) }
    // The callbacks point to the guard, which ends here.
    sqlite3_set_authorizer(handle.pointer, nil, nil)
    sqlite3_progress_handler(handle.pointer, 0, nil, nil)
  }

  /// Keeps the worst failure for the transaction's end.
  func note(_ failure: DatabaseError) -> DatabaseError {
    if failure.endsTransaction && severeFailure == nil { severeFailure = failure }
    return failure
  }

  var isInTransaction: Bool { sqlite3_get_autocommit(handle.pointer) == 0 }

  func prepare(_ sql: String) throws(DatabaseError) -> any EngineStatement {
    try SQLiteStatement(self, sql)
  }

  func begin() throws(DatabaseError) { try run(isWriting ? .beginWriting : .beginReading) }

  func touch() throws(DatabaseError) { try run(.touch) }

  func commit() throws(DatabaseError) { try run(.commit) }

  func rollback() {
    guard isInTransaction else { return }
    // It fails only where the library has rolled back already, which is what is wanted.
    do { try run(.rollback) } catch { severeFailure = severeFailure ?? error }
  }

  func openSavepoint() throws(DatabaseError) { try run(.open) }

  func keepSavepoint() throws(DatabaseError) { try run(.keep) }

  func undoSavepoint() throws(DatabaseError) {
    try run(.undo)
    try run(.keep)
  }

  func limit(until deadline: ContinuousClock.Instant?, stop: StopFlag?) {
    statementGuard.deadline = deadline
    statementGuard.stop = stop
  }

  /// Lets statements of the engine itself through, for good.
  func allowEverything() { statementGuard.allowance = .all }

  private func run(_ step: Control) throws(DatabaseError) {
    statementGuard.allowance = .all
    defer { statementGuard.allowance = ordinary }
    let statement = try prepared(step)
    let result = sqlite3_step(statement)
    sqlite3_reset(statement)
    if result != SQLITE_DONE {
      throw note(Failure.error(result, handle.pointer)).with(sql: step.rawValue)
    }
  }

  private func prepared(_ step: Control) throws(DatabaseError) -> OpaquePointer {
    if let statement = control[step] { return statement }
    var made: OpaquePointer?
    let result = sqlite3_prepare_v3(
      handle.pointer, step.rawValue, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
    guard result == SQLITE_OK, let made else {
      throw note(Failure.error(result, handle.pointer, preparing: true))
    }
    control[step] = made
    return made
  }

  /// Frames in the log, and how many of them are in the main file too.
  struct LogState {
    var frames: Int
    var copied: Int
  }

  /// Copies changes from the log to the main file. `mode` is one of SQLITE_CHECKPOINT_.
  func checkpoint(_ mode: Int32) throws(DatabaseError) -> LogState {
    var frames: Int32 = 0
    var copied: Int32 = 0
    let result = sqlite3_wal_checkpoint_v2(handle.pointer, nil, mode, &frames, &copied)
    if result != SQLITE_OK { throw note(Failure.error(result, handle.pointer)) }
    return LogState(frames: max(0, Int(frames)), copied: max(0, Int(copied)))
  }
}
