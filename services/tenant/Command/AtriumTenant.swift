import ArgumentParser
import CallPolicy
import Daemon
import Database
import DatabaseSQLite
import Logging
import RPC
import TenantService

/// The binary `atrium-tenant`.
@main
struct AtriumTenant {
  static func main() { ServiceCommand<TenantDefinition>.run() }
}

/// Everything that the kit does not know of this service.
enum TenantDefinition: ServiceDefinition {
  static let identity = ServiceIdentity(
    name: "tenant", summary: "Keep the mall's zones, shops, items and offers, and its coupons.",
    version: "0.2.0", port: 7_402)

  static let components = [TenantSettings.component]

  static let methods = TenantService.methods

  static var verbs: [any ParsableCommand.Type] {
    [ImportVerb.self, OffersVerb.self, CouponsVerb.self, FeedVerb.self]
  }

  static func offlineStore(folder: String, _: ServiceConfiguration) -> OfflineStore? {
    SQLiteStore(folder: folder, schema: TenantService.schema).offline
  }

  static func start(_ context: ServiceContext) async throws -> ServiceParts {
    let folder = context.folder.path
    let store = SQLiteStore(folder: folder, schema: TenantService.schema)
    let database = try SQLite.open(folder: folder, schema: TenantService.schema)
    let service = TenantService(
      database, hashes: RealmHashes(key: try context.folder.key("hashes")),
      clock: context.mallClock,
      config: TenantSettings.config(context.configuration))
    var router = Router()
    try service.add(to: &router)
    let desk = try await LocalDesk(router, methods, in: context)
    let log = context.logger("atrium.tenant")
    var parts = ServiceParts(router: router)
    parts.checks = [SQLiteStore.check(database)]
    parts.store = store.online(database)
    parts.figures = {
      store.figures(database) + [ServiceFigure("feed.readers", Double(service.feedReaders))]
    }
    parts.background = [
      BackgroundTask("sweep") { try await service.sweep { log.error("sweep: \($0)") } },
      BackgroundTask("feed") { try await service.beat() },
    ]
    parts.willDrain = { service.endFeeds() }
    parts.stop = {
      await desk.shutDown()
      await database.close()
    }
    return parts
  }
}

/// The keys of the configuration that are this service's own.
enum TenantSettings {
  private static let sweep = Setting<Duration>.duration(
    "coupons.sweep_interval", standard: TenantConfig().sweepInterval,
    .milliseconds(50) ... .seconds(60),
    "How often ended reservations go back and changed counts into the feed: at most one change an "
      + "interval for each offer.")
  private static let heartbeat = Setting<Duration>.duration(
    "feed.heartbeat", standard: TenantConfig().heartbeat, .milliseconds(100) ... .seconds(4),
    "How often the feed speaks when nothing changes. Readers take 5 s of silence for a fault.")

  static let component = ConfigurationComponent(
    "coupons", "Coupons and the feed.", [sweep.spec, heartbeat.spec])

  static func config(_ configuration: ServiceConfiguration) -> TenantConfig {
    var config = TenantConfig()
    config.sweepInterval = configuration[sweep]
    config.heartbeat = configuration[heartbeat]
    return config
  }
}
