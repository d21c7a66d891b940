internal import CSQLite
internal import Database
internal import Locking
internal import Threads

/// Copies changes from the log to the main file in the background, so that no commit waits for it.
///
/// A log that is copied whole starts anew with the next change. Under steady writes there is always
/// a little left: the writer copies that itself, between two commits (`SQLiteEngine.makeRoom`).
final class Checkpointer: Sendable {
  private static let stackBytes = 1 << 20

  /// What is left to copy when the writer finishes the work itself, at most.
  private static let finishingFrames = 1_024

  /// What is known of the log.
  struct Log {
    var frames = 0
    var copied = 0
  }

  private struct State {
    var log = Log()
    /// The length at which the writer tries to finish. When a read holds the log, it tries again
    /// only after it has grown some more.
    var nextFinish: Int
    var backups = 0
    var isClosed = false
    var isAsked = false
    var thread: SystemThread?
    var vitals: Vitals?
  }

  private let path: String
  private let settings: SQLiteSettings
  private let checkpointFrames: Int
  private let state: Lock<State>
  private let signals = Semaphore()

  init(path: String, settings: SQLiteSettings) {
    self.path = path
    self.settings = settings
    checkpointFrames = settings.checkpointBytes / SQLiteSettings.frameBytes
    state = Lock(State(nextFinish: checkpointFrames))
  }

  /// Whether little is left to copy of a log that is worth the effort; true once for each length.
  var isToBeFinished: Bool {
    state.withLock { state in
      let log = state.log
      guard log.frames >= state.nextFinish, log.copied > 0,
        log.frames - log.copied <= Self.finishingFrames
      else { return false }
      state.nextFinish = log.frames + checkpointFrames / 2
      return true
    }
  }

  var log: Log { state.withLock { $0.log } }

  var limitBytes: Int {
    state.withLock { state in
      state.backups > 0 ? settings.maximumLogBytesDuringBackup : settings.maximumLogBytes
    }
  }

  /// After each commit of the connection the log's length is noted.
  func watch(_ connection: SQLiteConnection) {
    let this = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_wal_hook(
      connection.handle.pointer,
      { this, _, _, frames in
        guard let this else { return SQLITE_OK }
        Unmanaged<Checkpointer>.fromOpaque(this).takeUnretainedValue().grew(to: Int(frames))
        return SQLITE_OK
      }, this)
  }

  private func grew(to frames: Int) {
    let (isDue, vitals) = state.withLock { state in
      if frames < state.log.frames {  // it started anew
        state.log.copied = 0
        state.nextFinish = checkpointFrames
      }
      state.log.frames = frames
      let uncopied = (frames - state.log.copied) * SQLiteSettings.frameBytes
      let isDue = uncopied >= settings.checkpointBytes && !state.isAsked
      if isDue { state.isAsked = true }
      return (isDue, state.vitals)
    }
    vitals?.count { $0.logBytes = frames * SQLiteSettings.frameBytes }
    if isDue { signals.signal() }
  }

  func note(_ result: SQLiteConnection.LogState) {
    let vitals = state.withLock { state in
      state.log = Log(frames: result.frames, copied: result.copied)
      return state.vitals
    }
    vitals?.count { counts in
      counts.checkpoints += 1
      counts.logBytes = result.frames * SQLiteSettings.frameBytes
    }
  }

  func start(_ vitals: Vitals) throws(DatabaseError) {
    let thread: SystemThread
    do {
      thread = try SystemThread(name: "db-checkpoint", stackBytes: Self.stackBytes) { [self] in
        work(vitals)
      }
    } catch {
      throw DatabaseError(.overloaded, error.description)
    }
    state.withLock { state in
      state.thread = thread
      state.vitals = vitals
    }
  }

  /// The thread's life. It makes its connection when there is something to do.
  private func work(_ vitals: Vitals) {
    var connection: SQLiteConnection?
    while true {
      _ = signals.wait(atMost: settings.checkpointInterval)
      let (isClosed, isWorthIt) = state.withLock { state in
        state.isAsked = false
        return (state.isClosed, state.log.frames > state.log.copied)
      }
      if isClosed { break }
      guard isWorthIt, vitals.refusal() == nil else { continue }
      do throws(DatabaseError) {
        if connection == nil {
          connection = try SQLiteConnection(path: path, role: .migration, settings: settings)
        }
        if let connection { note(try connection.checkpoint(SQLITE_CHECKPOINT_PASSIVE)) }
      } catch {
        vitals.note(error)
      }
    }
  }

  func whileLogMayGrow(_ body: () throws(DatabaseError) -> Void) throws(DatabaseError) {
    state.withLock { $0.backups += 1 }
    defer { state.withLock { $0.backups -= 1 } }
    try body()
  }

  /// Ends the thread; when all is well the log is emptied, so that the next start has nothing to
  /// recover. After all other connections are closed. Blocks.
  func close() {
    let (thread, vitals) = state.withLock { state in
      state.isClosed = true
      defer { state.thread = nil }
      return (state.thread, state.vitals)
    }
    guard let thread, let vitals else { return }
    signals.signal()
    thread.join()
    guard vitals.refusal() == nil else { return }
    do {
      let last = try SQLiteConnection(path: path, role: .migration, settings: settings)
      _ = try last.checkpoint(SQLITE_CHECKPOINT_TRUNCATE)
    } catch {
      // The log stays and is read at the next start; nothing in it is lost.
      vitals.note(error)
    }
  }
}
