/// Writes that share a transaction and its commit.
struct Batch {
  private let connection: WriteConnection
  private let limits: DatabaseLimits
  private let start = ContinuousClock.now
  /// All that ran, in order.
  private(set) var jobs: [any Pending<WriteConnection>] = []
  /// How many of them left something to commit.
  private(set) var kept = 0
  /// Why the whole transaction is lost.
  private var failure: DatabaseError?
  private var isUndone = false

  init(connection: WriteConnection, limits: DatabaseLimits) {
    self.connection = connection
    self.limits = limits
  }

  var takesMore: Bool {
    failure == nil && !isUndone && jobs.count < limits.maximumBatchWrites
      && ContinuousClock.now - start < limits.batchTime
  }

  mutating func run(_ job: any Pending<WriteConnection>) {
    let engine = connection.engine
    // The first needs no savepoint: when it fails, there is nothing else to keep.
    let isFirst = jobs.isEmpty
    jobs.append(job)
    do throws(DatabaseError) {
      if !isFirst { try engine.openSavepoint() }
      engine.limit(until: .now + limits.writeTime, stop: nil)
      let succeeded = job.run(connection)
      engine.limit(until: nil, stop: nil)
      // Some failures end the transaction, and a closure may have caught one and gone on.
      if let severe = engine.severeFailure { throw severe }
      guard engine.isInTransaction else {
        throw DatabaseError(.timedOut, "a write of the same commit was stopped at its limit")
      }
      if succeeded { kept += 1 }
      switch (isFirst, succeeded) {
      case (true, true): break
      case (true, false): isUndone = true
      case (false, true): try engine.keepSavepoint()
      case (false, false): try engine.undoSavepoint()
      }
      if succeeded { job.tellAhead() }
    } catch {
      engine.limit(until: nil, stop: nil)
      failure = error
    }
  }

  /// Ends the transaction; what it returns is every job's outcome in place of its own.
  func commit() -> DatabaseError? {
    let engine = connection.engine
    if isUndone || failure != nil {
      engine.rollback()
      return failure
    }
    do {
      try engine.commit()
      return nil
    } catch {
      engine.rollback()
      return error
    }
  }
}
