internal import AdvisorDomain
public import Clocks
public import Database
internal import Messages
public import PersonKeys
public import RPC

/// Decisions over a read model of the mall: everything of one process but its port.
public struct AdvisorService: Sendable {
  let database: AdvisorDatabase
  private let keys: PersonKeys
  private let models: ReadModels
  private let secrets: RealmSecrets
  private let config: AdvisorConfig
  private let clock: MallClock
  private let real: RealClock

  /// What the database is opened with.
  public static let schema = AdvisorSchema.schema

  /// A service over open databases.
  public init(
    _ database: Database, keys: PersonKeys, secrets: RealmSecrets, clock: MallClock,
    real: RealClock = RealClock(), config: AdvisorConfig,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
  ) {
    self.database = AdvisorDatabase(database)
    self.keys = keys
    self.secrets = secrets
    self.config = config
    self.clock = clock
    self.real = real
    models = ReadModels(config.realms, now: now)
  }

  /// Adds every method.
  public func add(to router: inout Router) throws {
    try router.add(
      DecisionMethods(
        database: database, keys: keys, models: models, secrets: secrets, decider: Decider(),
        real: real))
    router.answerAhead(Atrium_Advisor_V1_DecisionsMethods.decide)
    try router.add(ErasureMethods(database: database, keys: keys, secrets: secrets))
  }

  /// Follows the tenant's feed for every realm until the task is cancelled.
  ///
  /// `credentials` gives realm and token of this service, anew for each connection.
  public func follow(
    _ tenant: Client, credentials: @escaping @Sendable (_ realm: String) throws -> Metadata,
    onFailure: @escaping @Sendable (any Error) -> Void = { _ in }
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (realm, model) in models.byRealm {
        let follower = FeedFollower(
          realm: realm, client: Atrium_Tenant_V1_FeedClient(tenant), database: database,
          model: model, credentials: { try credentials(realm) }, onFailure: onFailure)
        group.addTask { try await follower.run() }
      }
      // The first that fails ends this, which waitForAll would not until all have ended.
      while try await group.next() != nil {}
    }
  }

  /// Deletes decisions that are older than they are kept, once an hour, until it is cancelled.
  public func forget(onFailure: @Sendable (any Error) -> Void = { _ in }) async throws {
    while true {
      do {
        try await forgetOnce()
      } catch let error as CancellationError {
        throw error
      } catch {
        onFailure(error)
      }
      try await Task.sleep(for: .seconds(3_600))
    }
  }

  /// One round of deleting.
  public func forgetOnce() async throws {
    let limit = clock.nowMilliseconds - config.keptMilliseconds
    for realm in config.realms {
      while try await database.forgetDecisions(realm, before: limit) {}
    }
  }

  /// Why it is not ready: a read model that is behind; nil when it is.
  public var unreadiness: String? {
    for (realm, model) in models.byRealm.sorted(by: { $0.key < $1.key }) {
      let snapshot = model.snapshot()
      if snapshot.isBehind {
        return "the read model of \(realm) is \(snapshot.lag.wholeMilliseconds) ms behind"
      }
    }
    return nil
  }

  func model(_ realm: String) -> ReadModel? { models.byRealm[realm] }

  /// What has happened to the read models, by realm.
  public var figures: [String: FeedFigures] { models.byRealm.mapValues(\.figures) }
}
