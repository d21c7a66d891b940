/// A database: reads on a few threads, writes on one, never on the caller's.
///
///     let name = try await database.read { connection in
///       try connection.first(
///         "SELECT name FROM shops WHERE realm_id = :realm_id AND shop_id = :shop_id",
///         ["realm_id": realm, "shop_id": shop]
///       ) { row in try row.text("name") }
///     }
///     try await database.write { connection in
///       try connection.execute(
///         "DELETE FROM shops WHERE realm_id = :realm_id AND shop_id = :shop_id",
///         ["realm_id": realm, "shop_id": shop])
///     }
///
/// Writes that wait at the same time share one commit; `write` returns when its changes are on
/// the device. A closure that throws leaves nothing behind, and disturbs no other. Closures do not
/// wait: no network, no other database. Close it before the process ends.
public final class Database: Sendable {
  private let core: Core

  /// Migrates, then starts its threads. Blocks until they run.
  package init(
    _ engine: any DatabaseEngine, schema: Schema, limits: DatabaseLimits
  ) throws(DatabaseError) {
    do {
      try limits.check()
      try Migrator(engine: engine, schema: schema).run(limits)
      core = Core(engine, limits)
      try core.start()
    } catch {
      engine.close()
      throw error
    }
  }

  deinit { core.close() }

  /// Runs the closure with one consistent state of all rows, and returns what it returns.
  ///
  /// Ends with `timedOut` at the deadline, and early with `CancellationError` when the task is
  /// cancelled. Refused with `overloaded` when `DatabaseLimits.maximumQueuedReads` wait already.
  public func read<Value: Sendable>(
    within time: Duration? = nil,
    _ body: @escaping @Sendable (ReadConnection) throws -> Value
  ) async throws -> Value {
    let deadline = ContinuousClock.now + (time ?? core.limits.readTime)
    let ticket = Ticket(deadline: deadline, body)
    try core.add(ticket, to: core.reads)
    do {
      return try await ticket.value { [core] in core.reads.remove(ticket) }
    } catch let error as DatabaseError where error.code == .timedOut && ticket.stop.isRaised {
      throw CancellationError()
    }
  }

  /// Runs the closure, and returns what it returns once its changes are on the device.
  ///
  /// A task that is cancelled before the closure begins takes it back (`CancellationError`); later
  /// it is run to its end. Refused with `overloaded` when `DatabaseLimits.maximumQueuedWrites`
  /// wait already. Any other failure of the commit is every write's of that commit.
  ///
  /// A `patient` write waits at most so long for one that is not, and shares its commit: for work
  /// that nobody waits for. Writes that come later may be run before it.
  @discardableResult
  public func write<Value: Sendable>(
    patient: Duration = .zero,
    _ body: @escaping @Sendable (WriteConnection) throws -> Value
  ) async throws -> Value {
    try await submit(Ticket(body), patient: patient)
  }

  /// Like `write`, for who can begin something with the value before it is on the device: `ahead`
  /// is called with it once the closure has run, on the thread that writes, and must not block.
  ///
  /// What is begun must come to nothing when this throws: the commit can still fail, and what the
  /// closure saw may have been written by another one of the same commit. Only reads that come
  /// after this has returned see the changes.
  @discardableResult
  public func write<Value: Sendable>(
    ahead: @escaping @Sendable (Value) -> Void,
    _ body: @escaping @Sendable (WriteConnection) throws -> Value
  ) async throws -> Value {
    try await submit(Ticket(ahead: ahead, body))
  }

  /// Returns when no log holds an earlier version of any row: what was deleted is gone from the
  /// files. Writes wait meanwhile; `busy` when a long read still needs the log.
  public func emptyLog() async throws {
    let engine = core.engine
    try await submit(
      Ticket(isAlone: true) { (connection: WriteConnection) in
        try engine.emptyLog(connection.engine)
      })
  }

  /// Writes once and changes nothing: so `health` learns after a full disk that there is room
  /// again, also where no writes come because it is not well.
  public func probe() async {
    // What fails shows in `health`.
    do { try await submit(Ticket { try $0.engine.touch() }) } catch {}
  }

  /// Copies one consistent state into a new file at `path` while reads and writes go on.
  ///
  /// The copy is checked and on the device when this returns. One at a time: `busy`.
  public func backUp(to path: String) async throws {
    let engine = core.engine
    try await core.chores.run(name: "db-backup") { try engine.backUp(to: path) }
  }

  /// What is wrong with the files, in words, at most 100 of them; empty when nothing is. Reads all
  /// of the data. One at a time: `busy`.
  public func verify() async throws -> [String] {
    let engine = core.engine
    return try await core.chores.run(name: "db-verify") { try engine.verify() }
  }

  /// How it is doing.
  public var health: DatabaseHealth { core.vitals.health }

  /// What it has done, and what waits.
  public var statistics: DatabaseStatistics {
    var statistics = core.vitals.statistics
    statistics.queuedReads = core.reads.count
    statistics.queuedWrites = core.writes.count
    return statistics
  }

  /// Refuses what comes from now on, finishes what waits, and returns when the files are closed.
  /// Waits for a backup that runs. More calls wait for the first.
  public func close() async {
    core.close()
    await core.waitForEnd()
  }

  private func submit<Value: Sendable>(
    _ ticket: Ticket<WriteConnection, Value>, patient: Duration = .zero
  ) async throws -> Value {
    try core.add(ticket, to: core.writes, patient: patient)
    return try await ticket.value { [core] in core.writes.remove(ticket) }
  }
}
