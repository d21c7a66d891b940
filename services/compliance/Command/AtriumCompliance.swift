internal import ArgumentParser
internal import CallPolicy
internal import Clocks
internal import ComplianceService
internal import Daemon
internal import Database
internal import DatabaseSQLite
internal import PersonKeys
internal import RPC

/// `atrium-compliance`: policy packs, reviews and the ledger.
@main
struct AtriumCompliance {
  static func main() { ServiceCommand<ComplianceDefinition>.run() }
}

/// Everything that the kit does not know of this service.
enum ComplianceDefinition: ServiceDefinition {
  static let identity = ServiceIdentity(
    name: "compliance", summary: "Policy packs, reviews and the ledger of responsibility.",
    version: "0.1.0", port: 7_405)

  static let components = [ComplianceSettings.component]

  static var methods: MethodTable { ComplianceService.methods }

  static var verbs: [any ParsableCommand.Type] {
    [PacksVerb.self, ReviewVerb.self, LedgerVerb.self]
  }

  static func offlineStore(folder: String, _: ServiceConfiguration) -> OfflineStore? {
    SQLiteStore(folder: folder, schema: ComplianceService.schema, hasKeys: true).offline
  }

  static func start(_ context: ServiceContext) async throws -> ServiceParts {
    let folder = context.folder.path
    let config = ComplianceSettings(context.configuration).config
    let store = SQLiteStore(folder: folder, schema: ComplianceService.schema, hasKeys: true)
    let database = try SQLite.open(folder: folder, schema: ComplianceService.schema)
    let keyDatabase = try SQLite.open(
      folder: folder, name: "keys", schema: PersonKeysSchema.schema)
    let clock = context.mallClock
    let keys = try PersonKeys(
      database: keyDatabase, folder: context.folder.path("key-encryption"),
      clock: { clock.nowMilliseconds })
    let service = try ComplianceService(
      database: database, keys: keys, clock: clock, config: config,
      library: PackLibrary(config, cache: context.folder.path("patterns.cache")),
      key: LedgerKey(folder: folder), log: context.logger("atrium.compliance"))
    var router = Router()
    try service.register(with: &router)
    var parts = ServiceParts(router: router)
    parts.checks = [SQLiteStore.check(database), SQLiteStore.check(keyDatabase, "keys")]
    parts.store = store.online(database, keys: keyDatabase)
    parts.figures = { store.figures(database) }
    parts.background = service.background.map { BackgroundTask($0.name, $0.run) }
    parts.stop = {
      await service.stop()
      await database.close()
      await keyDatabase.close()
    }
    return parts
  }
}
