public import Clocks
public import Crypto
public import Database
internal import Messages
public import RPC

/// The directory of the mall, offers and coupons: everything of one process but its port.
public struct TenantService: Sendable {
  private let database: TenantDatabase
  private let clock: MallClock
  private let hashes: RealmHashes
  private let random: RandomSource
  private let config: TenantConfig

  /// What the database is opened with.
  public static let schema = TenantDatabase.schema

  /// A service over an open database.
  public init(
    _ database: Database, hashes: RealmHashes, clock: MallClock,
    random: RandomSource = .system, config: TenantConfig = TenantConfig()
  ) {
    self.database = TenantDatabase(database, bell: FeedBell())
    self.clock = clock
    self.hashes = hashes
    self.random = random
    self.config = config
  }

  /// Adds every method.
  public func add(to router: inout Router) throws {
    try router.add(DirectoryMethods(database: database, clock: clock))
    try router.add(
      CouponMethods(database: database, clock: clock, hashes: hashes, random: random))
    router.answerAhead(Atrium_Tenant_V1_CouponsMethods.reserve)
    try router.add(FeedMethods(database: database))
    try router.add(ErasureMethods(database: database, clock: clock, hashes: hashes))
  }

  /// Sweeps and publishes until the task is cancelled.
  ///
  /// Each coupon is checked when it is used, whatever this does: it only gives back sooner what
  /// nobody asked for. A failure of the store is the next round's to mend; `onFailure` hears it.
  public func sweep(onFailure: @Sendable (any Error) -> Void = { _ in }) async throws {
    while true {
      try await Task.sleep(for: config.sweepInterval)
      do {
        try await sweepOnce()
      } catch let error as CancellationError {
        throw error
      } catch {
        onFailure(error)
      }
    }
  }

  /// One round of the sweep.
  public func sweepOnce() async throws {
    let now = clock.nowMilliseconds
    for realm in try await database.realms() {
      while try await database.sweepHolds(realm, atMilliseconds: now) {}
      try await database.forgetHolds(realm, endedBefore: now - TenantConfig.keptMilliseconds)
      try await database.publishCounts(realm, atMilliseconds: now)
    }
  }

  /// Lets the feed speak regularly until the task is cancelled.
  public func beat() async throws {
    while true {
      try await Task.sleep(for: config.heartbeat)
      ringBeat()
    }
  }

  /// Ends what reads the feed, so that its readers go to whoever serves next.
  public func endFeeds() { database.bell.close() }

  /// Lets the feed speak once, whether or not there is anything new.
  func ringBeat() { database.bell.ring(.beat) }

  /// Readers of the feed at the moment.
  public var feedReaders: Int { database.bell.count }
}
