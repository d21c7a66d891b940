public import CallPolicy
public import Clocks
public import Database
public import Logging
public import PersonKeys
public import RPC
public import Telemetry

/// The wiring of this service: what it is given, what it serves, what runs beside the calls.
public struct ProfileService: Sendable {
  /// The schema of its database.
  public static let schema = ProfileMigrations.schema
  /// Who may call which of its methods.
  public static let methods = ProfileMethods.table

  let core: ProfileCore
  let readings: AccessLog
  let flow: ErasureFlow
  let rotation: KeyRotation
  private let counters: SignalCounters

  /// Fills its tables in memory from the database; nothing may be served before.
  public init(
    database: Database, keys: PersonKeys, peers: [ErasurePeer], clock: MallClock,
    config: ProfileConfig, metrics: MetricsRegistry, log: Logger
  ) async throws {
    core = ProfileCore(database: database, keys: keys, clock: clock, config: config, log: log)
    readings = AccessLog(core)
    rotation = KeyRotation(core)
    flow = ErasureFlow(core, peers: peers, rotation: rotation)
    counters = SignalCounters(metrics)
    for (realm, person) in try await core.warm() { _ = try await flow.request(person, realm) }
  }

  /// Adds its methods.
  public func register(with router: inout Router) throws {
    try router.add(SignalsHandler(intake: SignalIntake(core: core), counts: counters))
    try router.add(IdentitiesHandler(core: core))
    try router.add(ConsentsHandler(core: core, readings: readings))
    try router.add(ProfilesHandler(core: core, readings: readings))
    try router.add(ErasuresHandler(core: core, flow: flow))
    try router.add(PersonErasureHandler(flow: flow))
    try router.add(InspectionHandler(core: core))
  }

  /// What runs until the process ends, each until its task is cancelled.
  public var background: [(name: String, run: @Sendable () async throws -> Void)] {
    [
      ("folding", { [core] in try await core.foldForever() }),
      ("readings", { [readings] in try await readings.flushForever() }),
      ("erasures", { [flow] in try await flow.runForever() }),
      ("keys", { [rotation] in try await rotation.runForever() }),
      ("retention", { [core] in try await core.sweepForever() }),
    ]
  }

  /// Puts on disk what only gathered; called when no call runs any more.
  public func stop() async {
    do {
      try await readings.flush()
      try await core.fold()
    } catch {
      core.log.error("the end left something for the next start: \(error)")
    }
  }

  /// Numbers for operators.
  public var figures: [(name: String, value: Double)] {
    [
      ("profile.persons", Double(core.consents.count)),
      ("profile.identities", Double(core.identities.count)),
      ("profile.unfolded_records", Double(core.tail.count)),
    ]
  }
}
