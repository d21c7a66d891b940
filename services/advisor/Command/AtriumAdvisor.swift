import AdvisorService
import ArgumentParser
import CallPolicy
import Clocks
import Daemon
import Database
import DatabaseSQLite
import Logging
import PersonKeys
import RPC
import Tokens

/// The binary `atrium-advisor`.
@main
struct AtriumAdvisor {
  static func main() { ServiceCommand<AdvisorDefinition>.run() }
}

/// Everything that the kit does not know of this service.
enum AdvisorDefinition: ServiceDefinition {
  static let identity = ServiceIdentity(
    name: "advisor", summary: "Decide what would help a shopper now, if anything, and say why.",
    version: "0.2.0", port: 7_403)

  static let components = [
    AdvisorSettings.component, SigningSettings.component, PeerSettings.component(["tenant"]),
  ]

  static let methods = AdvisorService.methods

  static var verbs: [any ParsableCommand.Type] {
    [DecisionsVerb.self, ModelVerb.self, ReadModelVerb.self]
  }

  static func offlineStore(folder: String, _: ServiceConfiguration) -> OfflineStore? {
    SQLiteStore(folder: folder, schema: AdvisorService.schema, hasKeys: true).offline
  }

  static func start(_ context: ServiceContext) async throws -> ServiceParts {
    let files = try AdvisorFiles(context)
    let service = AdvisorService(
      files.database, keys: files.keys,
      secrets: RealmSecrets(key: try context.folder.key("realms")), clock: context.mallClock,
      real: context.clock, config: AdvisorSettings.config(context.configuration))
    let tenant = try PeerSettings(context.configuration, ["tenant"])
      .client("tenant", over: context.calls)
    let credentials = try ServiceCredentials(context)
    var router = Router()
    try service.add(to: &router)
    let desk = try await LocalDesk(router, methods, in: context)
    let log = context.logger("atrium.advisor")
    var parts = ServiceParts(router: router)
    parts.checks = [
      SQLiteStore.check(files.database), SQLiteStore.check(files.keyDatabase, "keys"),
      ReadinessCheck("read-model") { service.unreadiness },
    ]
    parts.store = files.operations
    parts.figures = { files.store.figures(files.database) + feedFigures(service) }
    parts.background = [
      BackgroundTask("feed") {
        try await service.follow(
          tenant, credentials: { try credentials.metadata($0) },
          onFailure: { log.warning("the feed of the tenant service: \($0)") })
      },
      BackgroundTask("forget") { try await service.forget { log.error("forget: \($0)") } },
      BackgroundTask("keys") {
        try await files.rotateDaily(context.mallClock) { log.error("\($0)") }
      },
    ]
    parts.stop = {
      await desk.shutDown()
      await files.close()
    }
    return parts
  }

  private static func feedFigures(_ service: AdvisorService) -> [ServiceFigure] {
    service.figures.sorted { $0.key < $1.key }.flatMap { realm, figures in
      [
        ServiceFigure("feed.connections.\(realm)", Double(figures.connections)),
        ServiceFigure("feed.gaps.\(realm)", Double(figures.gaps)),
        ServiceFigure("feed.rereads.\(realm)", Double(figures.rereads)),
        ServiceFigure("decisions.behind.\(realm)", Double(figures.decisionsBehind)),
      ]
    }
  }
}

/// Tokens by which this service calls others on its own behalf.
struct ServiceCredentials: Sendable {
  private let signer: ActorTokenSigner
  private let clock: RealClock

  init(_ context: ServiceContext) throws {
    signer = try SigningSettings(context.configuration, service: "advisor").signer()
    clock = context.clock
  }

  /// Realm and a fresh token.
  func metadata(_ realm: String) throws -> Metadata {
    let actor = try ActorIdentity(realm: realm, kind: .service, subject: "advisor")
    let token = try signer.sign(actor, at: clock.nowMilliseconds / 1_000)
    return try Metadata([(CallMetadata.realm, realm), (CallMetadata.actor, token)])
  }
}

/// The keys of the configuration that are this service's own.
enum AdvisorSettings {
  private static let realms = Setting<[String]>.list(
    "realms", maximum: 64, "The realms whose malls it follows; without any it is `lanting`.")
  private static let kept = Setting<Duration>.duration(
    "decisions.kept", standard: .seconds(90 * 86_400),
    .seconds(86_400) ... .seconds(3 * 366 * 86_400),
    "How long decisions are kept, by the mall's clock: as long as a shopper may ask why.")

  static let component = ConfigurationComponent(
    "decisions", "What it serves and how long it remembers.", [realms.spec, kept.spec])

  static func config(_ configuration: ServiceConfiguration) -> AdvisorConfig {
    let named = configuration[realms]
    var config = AdvisorConfig(realms: named.isEmpty ? ["lanting"] : named)
    config.keptMilliseconds = Int64(configuration[kept] / .milliseconds(1))
    return config
  }
}
