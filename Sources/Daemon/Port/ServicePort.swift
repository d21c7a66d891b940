internal import CallPolicy
internal import Logging
internal import RPC
internal import RPCOverHTTP2
internal import RPCServices
internal import Reactor
internal import TLS
internal import Telemetry
internal import Wire

/// The one port of a service: its calls, health, reflection and `/metrics`.
struct ServicePort {
  let server: Server
  let health: Health
  let telemetry: CallTelemetry
  let services: [String]
  private let settings: PortSettings
  private let tls: TLSContextSource?

  /// Everything is put together here; nothing listens yet.
  init(
    _ parts: ServiceParts, _ settings: PortSettings, _ table: MethodTable,
    _ verifier: ActorVerifier,
    _ context: ServiceContext, _ state: ProcessState, _ tls: TLSContextSource?
  ) throws {
    self.settings = settings
    self.tls = tls
    health = Health()
    var router = parts.router
    services = router.services.map(\.fullName)
    try router.add(health)
    try router.addReflection()
    CallClasses.apply(to: &router)
    telemetry = CallTelemetry(
      router.methods, metrics: context.metrics, tracer: context.tracer,
      log: context.logger("atrium.calls"))
    let interceptors =
      try Self.interceptors(router, settings, table, verifier, context, state, telemetry, tls)
      + parts.interceptors
    let watch = ListenerWatch(context.metrics, context.logger("atrium.rpc"))
    let admission = settings.admits ? ServerAdmission(counts: context.admissions) : nil
    context.metrics.show(context.admissions)
    server = Server(
      try Dispatcher(router, interceptors: interceptors), on: context.loops,
      plain: MetricsRoute(context.metrics, then: parts.plain).handler, admission: admission,
      willDrain: { [health, willDrain = parts.willDrain] in
        health.drain()
        willDrain?()
      },
      onEvent: watch.tell)
    for service in services { health.set(service, .notServing) }
    health.set("", .notServing)
  }

  private static let healthService = "grpc.health.v1.Health"

  private static func interceptors(
    _ router: Router, _ settings: PortSettings, _ table: MethodTable, _ verifier: ActorVerifier,
    _ context: ServiceContext, _ state: ProcessState, _ telemetry: CallTelemetry,
    _ tls: TLSContextSource?
  ) throws -> [ServerInterceptor] {
    let logger = context.logger("atrium.access")
    let denied = context.metrics.counter("rpc_server_denied_total")
    context.metrics.describe(
      "rpc_server_denied_total", .counter, "Calls that no rule lets their caller make.")
    var interceptors = [telemetry.interceptor, .refusingWhenDrained(state)]
    if tls != nil, let list = PortSettings.allowList(settings.allow).list {
      let named = ServerInterceptor.allowing(
        list,
        onDenied: { reason in
          denied.increment()
          logger.notice("call refused", metadata: ["reason": "\(reason)"])
        })
      // Where callers need no certificate, methods that are anybody's are not the list's matter.
      let asksAll = TLSSettings(context.configuration).clients == .required
      let open = asksAll ? [] : openMethods(router, table)
      interceptors.append(
        ServerInterceptor(admit: { context throws(RPCError) in
          // Whoever the listener has let in may ask whether the process is well.
          let isFree =
            open.contains(ObjectIdentifier(context.method))
            || context.method.service == Self.healthService
          if !isFree { try named.admit?(context) }
        }))
    }
    interceptors.append(
      .policy(
        table.joined(.ground), for: router, verifier: verifier,
        onDenied: { method, reason in
          denied.increment()
          logger.info(
            "call refused", metadata: ["method": "\(method.path)", "reason": "\(reason)"])
        }))
    return interceptors
  }

  private static func openMethods(
    _ router: Router, _ table: MethodTable
  ) -> Set<ObjectIdentifier> {
    let all = table.joined(.ground)
    return Set(
      router.methods.filter { all.rule(of: $0)?.isOpen == true }.map { ObjectIdentifier($0) })
  }

  /// Begins to take calls; the address with the port that the system chose.
  func listen() async throws -> SocketAddress {
    guard let address = SocketAddress(parsing: settings.address) else {
      throw StartFailure("rpc.address \(settings.address) is none", mend: "name an address")
    }
    var options = ListenerOptions(
      address, tls: tls, limits: settings.limits.http2,
      maximumConnectionsPerAddress: settings.limits == .public ? 64 : nil,
      maximumConnections: settings.connections)
    options.penalizesAddresses = settings.limits == .public
    options.proxies = Set(settings.proxies)
    do {
      return try await server.listen(options)
    } catch {
      throw StartFailure(
        "rpc.address: \(error)",
        mend: "stop who listens there (ss -ltnp shows it), or set another address")
    }
  }

  /// Says to callers whether this process should be called.
  func tell(isServing: Bool) {
    let status = isServing ? Health.Status.serving : .notServing
    health.set("", status)
    for service in services { health.set(service, status) }
  }
}
