import ArgumentParser
import CallPolicy
import Clocks
import Daemon
import Database
import DatabaseSQLite
import PersonKeys
import ProfileService
import RPC

/// Everything that the kit does not know of this service.
enum ProfileDefinition: ServiceDefinition {
  static let identity = ServiceIdentity(
    name: "profile",
    summary: "Keep signals, identities, consents and live profiles of the mall's shoppers.",
    version: "0.1.0", port: 7_401)

  static let components = [ProfileSettings.component, ErasureSettings.component]

  static let methods = ProfileService.methods

  static var verbs: [any ParsableCommand.Type] {
    [SignalsVerb.self, ErasureVerb.self, ZonesVerb.self]
  }

  static func offlineStore(folder: String, _: ServiceConfiguration) -> OfflineStore? {
    SQLiteStore(folder: folder, schema: ProfileService.schema, hasKeys: true).offline
  }

  static func start(_ context: ServiceContext) async throws -> ServiceParts {
    let folder = context.folder.path
    let store = SQLiteStore(folder: folder, schema: ProfileService.schema, hasKeys: true)
    let database = try SQLite.open(folder: folder, schema: ProfileService.schema)
    // Keys lie in files of their own: a backup of the one without the other opens nothing.
    let keyDatabase = try SQLite.open(
      folder: folder, name: "keys", schema: PersonKeysSchema.schema)
    let mallClock = context.mallClock
    let keys = try PersonKeys(
      database: keyDatabase, folder: context.folder.path("wrapping-keys"),
      clock: { mallClock.nowMilliseconds })
    let service = try await ProfileService(
      database: database, keys: keys,
      peers: try ErasureSettings(context.configuration).peers(context),
      clock: mallClock, config: ProfileSettings.config(context.configuration),
      metrics: context.metrics, log: context.logger("atrium.profile"))
    var router = Router()
    try service.register(with: &router)
    let desk = try await LocalDesk(router, methods, in: context)
    var parts = ServiceParts(router: router)
    parts.checks = [SQLiteStore.check(database), SQLiteStore.check(keyDatabase, "keys")]
    parts.store = store.online(database, keys: keyDatabase)
    parts.figures = {
      store.figures(database) + service.figures.map { ServiceFigure($0.name, $0.value) }
    }
    parts.background = service.background.map { BackgroundTask($0.name, $0.run) }
    parts.stop = {
      await desk.shutDown()
      await service.stop()
      await database.close()
      await keyDatabase.close()
    }
    return parts
  }
}
