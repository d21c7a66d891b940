public import CallPolicy
public import Clocks
internal import ComplianceDomain
public import Database
public import Logging
internal import Messages
public import PersonKeys
public import RPC

/// The wiring of this service: what it is given, what it serves, what runs beside the calls.
public struct ComplianceService: Sendable {
  /// The schema of its database.
  public static let schema = ComplianceMigrations.schema
  /// Who may call which of its methods.
  public static let methods = ComplianceMethods.table

  private let reviewing: Reviewing
  private let heads: HeadKeeping
  private let keys: PersonKeys
  private let clock: MallClock
  private let config: ComplianceConfig
  private let log: Logger

  /// `key` signs heads; `library` holds the packs in force. Throws what is wrong with the
  /// configuration.
  public init(
    database: Database, keys: PersonKeys, clock: MallClock, config: ComplianceConfig,
    library: PackLibrary, key: LedgerKey, log: Logger
  ) throws {
    if let fault = config.fault { throw ComplianceConfigError(fault: fault) }
    reviewing = Reviewing(
      database: database, keys: keys, clock: clock, config: config, library: library)
    heads = HeadKeeping(database: database, key: key, clock: clock)
    (self.keys, self.clock, self.config, self.log) = (keys, clock, config, log)
  }

  /// Adds its methods.
  public func register(with router: inout Router) throws {
    let database = reviewing.database
    let outcomes = Outcomes(
      database: database, keys: keys, clock: clock, trees: reviewing.trees,
      recent: reviewing.recent)
    try router.add(ReviewsHandler(reviewing: reviewing, outcomes: outcomes))
    router.answerAhead(Atrium_Compliance_V1_ReviewsMethods.reviewContent)
    try router.add(PacksHandler(book: reviewing.library.reviewer.book))
    try router.add(LedgerHandler(database: database, heads: heads))
    try router.add(PersonErasureHandler(reviewing: reviewing, keys: keys))
  }

  /// What runs until the process ends, each until its task is cancelled.
  public var background: [(name: String, run: @Sendable () async throws -> Void)] {
    [
      (
        "touches",
        { [self] in
          try await every(.seconds(60)) {
            try await reviewing.known.learn(from: reviewing.database)
          }
        }
      ),
      ("briefs", { [self] in try await every(.seconds(1)) { try await reviewing.flush() } }),
      ("heads", { [self] in try await every(config.headInterval) { try await heads.signAll() } }),
      (
        "keys",
        { [self] in
          try await every(.seconds(3600)) {
            _ = try await keys.rotate(KeyDay(milliseconds: clock.nowMilliseconds))
          }
        }
      ),
    ]
  }

  /// Puts on disk what waits, and signs what is new; called when no call runs any more.
  public func stop() async {
    do {
      try await reviewing.flush(all: true)
      try await heads.signAll()
    } catch { log.error("the end left something unsigned: \(error)") }
  }

  /// Does the work again and again; what fails is logged and tried again.
  private func every(_ interval: Duration, _ work: () async throws -> Void) async throws {
    while true {
      do { try await work() } catch let error as CancellationError { throw error } catch {
        log.error("background work failed: \(error)")
      }
      try await Task.sleep(for: interval)
    }
  }
}
