import Database
import DatabaseSQLite
import GatewayService
import PersonKeys

/// The gateway's files: its database, and the keys of the persons in it.
struct GatewayStore: Sendable {
  let database: Database
  let keys: PersonKeys
  let keyDatabase: Database

  /// Opens both; blocks until they are ready.
  ///
  /// `milliseconds` is the mall's time, by whose days the keys of keys change.
  init(_ folder: String, milliseconds: @escaping @Sendable () -> Int64) throws {
    database = try SQLite.open(folder: folder, schema: GatewaySchema.schema)
    keyDatabase = try SQLite.open(folder: folder, name: "keys", schema: PersonKeysSchema.schema)
    keys = try PersonKeys(
      database: keyDatabase, folder: folder + "/wrapping-keys", clock: milliseconds)
  }

  func close() async {
    await database.close()
    await keyDatabase.close()
  }
}
