import AdvisorService
import Clocks
import Daemon
import Database
import DatabaseSQLite
import PersonKeys

/// The advisor's files: its database, and the keys of the persons in it.
struct AdvisorFiles: Sendable {
  let database: Database
  let keys: PersonKeys
  let store: SQLiteStore
  let keyDatabase: Database

  /// Opens both; blocks until they are ready.
  init(_ context: ServiceContext) throws {
    let folder = context.folder.path
    let clock = context.mallClock
    store = SQLiteStore(folder: folder, schema: AdvisorService.schema, hasKeys: true)
    database = try SQLite.open(folder: folder, schema: AdvisorService.schema)
    // Keys lie in files of their own: a backup of the one without the other opens nothing.
    keyDatabase = try SQLite.open(folder: folder, name: "keys", schema: PersonKeysSchema.schema)
    keys = try PersonKeys(
      database: keyDatabase, folder: context.folder.path("wrapping-keys"),
      clock: { clock.nowMilliseconds })
  }

  /// Wraps all keys anew each day, so that backups of earlier days open nothing.
  func rotateDaily(
    _ clock: MallClock, onFailure: @Sendable (any Error) -> Void
  ) async throws {
    while true {
      do {
        _ = try await keys.rotate(KeyDay(milliseconds: clock.nowMilliseconds))
      } catch let error as CancellationError {
        throw error
      } catch {
        onFailure(error)
      }
      try await Task.sleep(for: .seconds(3_600))
    }
  }

  /// What an operator may do with them while they are open.
  var operations: StoreOperations { store.online(database, keys: keyDatabase) }

  func close() async {
    await database.close()
    await keyDatabase.close()
  }
}
