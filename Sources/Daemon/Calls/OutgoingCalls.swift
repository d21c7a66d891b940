internal import CallPolicy
internal import Locking
public import RPC
public import RPCOverHTTP2
internal import Reactor
public import TLS
public import Telemetry

/// Makes channels and clients for calls to other services, with the process's certificates, its
/// traces and its counters.
public struct OutgoingCalls: Sendable {
  private let loops: LoopGroup
  private let tls: TLSContextSource?
  private let telemetry: ClientTelemetry
  private let metrics: MetricsRegistry

  init(loops: LoopGroup, tls: TLSContextSource?, metrics: MetricsRegistry) {
    self.loops = loops
    self.tls = tls
    telemetry = ClientTelemetry(metrics)
    self.metrics = metrics
    metrics.describe(
      "rpc_client_resilience_total", .counter,
      "Calls that were repeated, kept back, or not repeated for want of budget.")
    metrics.describe(
      "rpc_client_ejections_total", .counter, "Addresses left out because calls to them failed.")
  }

  /// A channel to another service; with TLS its certificate must carry `name`.
  public func channel(to target: ChannelTarget, name: SPIFFEID) -> Channel {
    var options = ChannelOptions()
    // A service of the suite is near, and is missed as long as the pause lasts: gRPC's own two
    // minutes at most are for the internet.
    options.firstBackoff = .milliseconds(50)
    options.maximumBackoff = .seconds(1)
    options.connectTimeout = .seconds(2)
    if let tls { options.tls = (tls, .service(name)) }
    let ejections = metrics.counter("rpc_client_ejections_total")
    options.onEjected = { _ in ejections.increment() }
    return Channel(to: target, on: loops.next(), options: options)
  }

  /// A client of one service over a transport: it passes the trace on, counts, repeats what may be
  /// repeated, and keeps calls back from a service that refuses most of them.
  public func client(
    _ transport: any Transport, interceptors: [ClientInterceptor] = []
  ) -> Client {
    var settings = Resilience.Settings()
    settings.key = CallMetadata.idempotencyKey
    settings.isCritical = CallClasses.isCritical
    var cells: [Resilience.Event: CounterCell] = [:]
    for event in Resilience.Event.allCases {
      cells[event] = metrics.counter("rpc_client_resilience_total", [("event", "\(event)")])
    }
    let counters = cells
    settings.onEvent = { _, event in counters[event]?.increment() }
    return Client(
      transport, interceptors: [telemetry.interceptor] + interceptors,
      resilience: Resilience(settings))
  }
}

/// Counts the calls that a process makes, and hands its trace on with them.
public final class ClientTelemetry: Sendable {
  private let metrics: MetricsRegistry
  private let cells = Lock<[Key: CounterCell]>([:])

  private struct Key: Hashable {
    let method: ObjectIdentifier
    let code: StatusCode
  }

  /// Counters in this registry.
  public init(_ metrics: MetricsRegistry) {
    self.metrics = metrics
    metrics.describe("rpc_client_calls_total", .counter, "Calls made, by method and code.")
  }

  /// Sets `traceparent` to the span of the call in whose handler it runs, unless it is set.
  public var interceptor: ClientInterceptor {
    ClientInterceptor(
      prepare: { (_, options) async throws(RPCError) in try Self.handOn(&options) },
      finish: { [self] method, outcome in cell(method, outcome.code).increment() })
  }

  private static func handOn(_ options: inout CallOptions) throws(RPCError) {
    guard options.inheritance != .nothing, options.metadata["traceparent"] == nil,
      let context = CallContext.current, let span = context.span
    else { return }
    do throws(MetadataError) {
      try options.metadata.append(span.context.header, for: "traceparent")
      for state in context.metadata.texts("tracestate") {
        try options.metadata.append(state, for: "tracestate")
      }
    } catch {
      throw error.rpcError
    }
  }

  private func cell(_ method: MethodInfo, _ code: StatusCode) -> CounterCell {
    // Generated methods live as long as the process, so that their identity is theirs alone.
    let key = Key(method: ObjectIdentifier(method), code: code)
    return cells.withLock { cells in
      if let cell = cells[key] { return cell }
      let cell = metrics.counter(
        "rpc_client_calls_total",
        [("method", String(method.path.dropFirst())), ("code", code.name)])
      cells[key] = cell
      return cell
    }
  }
}
