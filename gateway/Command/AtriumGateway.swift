import ArgumentParser
import CallPolicy
import Clocks
import Daemon
import GatewayEdge
import GatewayService
import RPC
import RPCInProcess
import RPCOverHTTP2
import Reactor
import Tokens

/// The binary `atrium-gateway`.
@main
struct AtriumGateway {
  static func main() { ServiceCommand<GatewayDefinition>.run() }
}

/// What makes it the gateway.
enum GatewayDefinition: ServiceDefinition {
  static let identity = ServiceIdentity(
    name: "gateway", summary: "The suite's public face: journeys, inbox, rights, devices.",
    version: "0.2.0", port: 7400)

  static var components: [ConfigurationComponent] {
    GatewayConfig.components + [
      SigningSettings.component, PeerSettings.component(GatewayConfig.peers),
    ]
  }

  /// Who may call from inside the suite; the public methods know their callers by themselves.
  static let methods: MethodTable = {
    var rules: [String: MethodRule] = [
      "atrium.erasure.v1.PersonErasure/ErasePerson": .only([.service])
    ]
    for path in EdgeAuthentication.paths { rules[String(path.dropFirst())] = .anybody }
    return MethodTable(rules)
  }()

  static var verbs: [any ParsableCommand.Type] { [KeysVerb.self] }

  static func offlineStore(
    folder: String, _ configuration: ServiceConfiguration
  ) throws -> OfflineStore? {
    SQLiteStore(folder: folder, schema: GatewaySchema.schema, hasKeys: true).offline
  }

  static func start(_ context: ServiceContext) async throws -> ServiceParts {
    let config = try GatewayConfig(context.configuration)
    let store = try GatewayStore(context.folder.path) { context.mallClock.nowMilliseconds }
    let keys = APIKeys()
    let gateway = GatewayService(
      try parts(context, config, store, keys), settings: try config.settings(context.folder))
    var router = Router()
    try gateway.register(with: &router)
    try await gateway.prepare()

    var local = Router()
    try local.add(
      KeysHandlers(
        GatewayDatabase(store.database, keys: store.keys),
        milliseconds: { context.clock.nowMilliseconds },
        changed: { try await gateway.refreshKeys() }))
    let desk = try await LocalDesk(local, KeysHandlers.methods, in: context)

    var parts = ServiceParts(router: router)
    let authentication = EdgeAuthentication(
      issuers: try config.issuers(), keys: keys, trustsNamedDevices: config.trustsNamedDevices,
      seconds: { context.clock.nowMilliseconds / 1_000 })
    parts.interceptors = [authentication.interceptor]
    parts.plain = try jsonFace(router, authentication, context)
    parts.background = [BackgroundTask("time") { try await gateway.keepTime() }]
    let files = SQLiteStore(
      folder: context.folder.path, schema: GatewaySchema.schema, hasKeys: true)
    parts.checks = [
      SQLiteStore.check(store.database), SQLiteStore.check(store.keyDatabase, "keys"),
    ]
    parts.willDrain = { gateway.endStreams() }
    parts.store = files.online(store.database, keys: store.keyDatabase)
    parts.figures = { files.figures(store.database) }
    parts.stop = {
      await desk.shutDown()
      await store.close()
    }
    return parts
  }

  private static func parts(
    _ context: ServiceContext, _ config: GatewayConfig, _ store: GatewayStore, _ keys: APIKeys
  ) throws -> GatewayService.Parts {
    let settings = PeerSettings(context.configuration, GatewayConfig.peers)
    func client(_ name: String) throws -> Client {
      try settings.client(name, over: context.calls)
    }
    let signer = try SigningSettings(context.configuration, service: identity.name).signer()
    let seconds: @Sendable () -> Int64 = { context.clock.nowMilliseconds / 1_000 }
    var parts = GatewayService.Parts(
      peers: Peers(
        profile: try client("profile"), tenant: try client("tenant"),
        advisor: try client("advisor"), generation: try client("generation"),
        compliance: try client("compliance")),
      signing: CallSigning(signer, seconds: seconds),
      store: GatewayDatabase(store.database, keys: store.keys),
      webhooks: try config.webhooks(context.folder, seconds: seconds), clock: context.mallClock,
      metrics: context.metrics, log: context.logger("atrium.gateway"), keys: keys)
    parts.executor = context.loops.next()
    return parts
  }

  /// The same methods as JSON, through the same interceptors.
  private static func jsonFace(
    _ router: Router, _ authentication: EdgeAuthentication, _ context: ServiceContext
  ) throws -> PlainHandler {
    var classed = router
    CallClasses.apply(to: &classed)
    var interceptors = [authentication.interceptor]
    if PortSettings.admitsCalls(context.configuration) {
      interceptors.insert(try .admitting(classed, counts: context.admissions), at: 0)
    }
    let dispatcher = try Dispatcher(classed, interceptors: interceptors)
    let face = try JSONFace(router, over: InProcessTransport(dispatcher))
    return PlainHandler { request, response in
      let body = try await request.body(upTo: JSONFace.maximumBodyBytes)
      let exchange = EdgeRequest(
        method: request.head.method, path: request.head.path, fields: request.head.fields,
        body: body)
      try await face.answer(
        exchange,
        EdgeResponse(
          begin: { (status, fields) async throws(RPCError) in
            try await response.begin(status, fields)
          },
          write: { (bytes) async throws(RPCError) in try await response.write(bytes) }))
      try await response.finish()
    }
  }
}
