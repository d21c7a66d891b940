internal import CallPolicy
internal import Clocks
internal import Daemon
internal import Database
internal import DatabaseSQLite
internal import GenerationService
internal import PersonKeys
internal import RPC

/// `atrium-generation`: briefs in, content out.
@main
struct AtriumGeneration {
  static func main() { ServiceCommand<GenerationDefinition>.run() }
}

/// Everything that the kit does not know of this service.
enum GenerationDefinition: ServiceDefinition {
  static let identity = ServiceIdentity(
    name: "generation", summary: "Briefs in, content out: words that state only facts.",
    version: "0.1.0", port: 7_404)

  static let components = [GenerationSettings.component]

  static var methods: MethodTable { GenerationService.methods }

  static func offlineStore(folder: String, _: ServiceConfiguration) -> OfflineStore? {
    SQLiteStore(folder: folder, schema: GenerationService.schema, hasKeys: true).offline
  }

  static func start(_ context: ServiceContext) async throws -> ServiceParts {
    let folder = context.folder.path
    let store = SQLiteStore(folder: folder, schema: GenerationService.schema, hasKeys: true)
    let database = try SQLite.open(folder: folder, schema: GenerationService.schema)
    let keyDatabase = try SQLite.open(
      folder: folder, name: "keys", schema: PersonKeysSchema.schema)
    let clock = context.mallClock
    let keys = try PersonKeys(
      database: keyDatabase, folder: context.folder.path("key-encryption"),
      clock: { clock.nowMilliseconds })
    let service = try GenerationService(
      database: database, keys: keys, clock: clock,
      config: GenerationSettings(context.configuration).config,
      log: context.logger("atrium.generation"))
    var router = Router()
    try service.register(with: &router)
    var parts = ServiceParts(router: router)
    parts.checks = [SQLiteStore.check(database), SQLiteStore.check(keyDatabase, "keys")]
    parts.store = store.online(database, keys: keyDatabase)
    parts.figures = { store.figures(database) }
    parts.background = service.background.map { BackgroundTask($0.name, $0.run) }
    parts.stop = {
      await database.close()
      await keyDatabase.close()
    }
    return parts
  }
}
