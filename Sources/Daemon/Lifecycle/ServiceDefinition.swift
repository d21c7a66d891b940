public import ArgumentParser
public import CallPolicy
public import Clocks
public import Logging
public import RPC
internal import RPCOverHTTP2
public import Reactor
public import Telemetry

/// What makes one binary of the suite: everything that the kit does not know.
///
/// ```swift
/// @main struct AtriumProfile {
///   static func main() { ServiceCommand<ProfileDefinition>.run() }
/// }
/// ```
public protocol ServiceDefinition: Sendable {
  /// What it is called.
  static var identity: ServiceIdentity { get }
  /// Its own keys of the configuration, besides the kit's.
  static var components: [ConfigurationComponent] { get }
  /// Who may call which of its methods; one that is missing is refused.
  static var methods: MethodTable { get }
  /// Its own verbs, besides the kit's.
  static var verbs: [any ParsableCommand.Type] { get }
  /// The store as files, for verbs while no process runs; nil without one.
  static func offlineStore(
    folder: String, _ configuration: ServiceConfiguration
  ) throws -> OfflineStore?
  /// Opens what it needs and builds its parts; an error ends the start.
  static func start(_ context: ServiceContext) async throws -> ServiceParts
}

extension ServiceDefinition {
  public static var components: [ConfigurationComponent] { [] }
  public static var verbs: [any ParsableCommand.Type] { [] }

  public static func offlineStore(
    folder: String, _ configuration: ServiceConfiguration
  ) throws -> OfflineStore? { nil }

  /// Every key of the binary.
  static var table: ConfigurationTable {
    ConfigurationTable(
      service: identity.name,
      ProcessSettings.components(identity.name)
        + [
          PortSettings.component(port: identity.port), TLSSettings.component,
          OperatorSettings.component, ActorSettings.component, ClockSettings.component,
        ] + TelemetrySettings.components + components)
  }
}

/// What a service is given to start with; everything it may not make itself.
public struct ServiceContext: Sendable {
  /// The checked configuration.
  public let configuration: ServiceConfiguration
  /// Where it keeps what must survive.
  public let folder: DataFolder
  /// The machine's time: tokens, TLS, records of what operators did.
  public let clock: RealClock
  /// The domain's time.
  public let mallClock: MallClock
  /// Metrics of the process.
  public let metrics: MetricsRegistry
  /// Spans of the process.
  public let tracer: Tracer
  /// Loops that serve calls; nothing that blocks may run there.
  public let loops: LoopGroup
  /// Makes channels to other services, with the process's certificates and traces.
  public let calls: OutgoingCalls
  /// What admission control has done; for servers of a service's own besides the kit's.
  public let admissions = AdmissionCounts()
  let log: StreamLog

  /// A logger; labels are dotted paths, such as `atrium.profile.ingest`.
  public func logger(_ label: String) -> Logger { log.logger(label) }
}
