/// What the one thread that writes does: it makes a transaction of what waits, again and again.
///
/// Each closure runs under a savepoint of its own, and all of a batch share one commit and its
/// sync. Nobody learns how a write went before that: what a closure saw may have been written by
/// another one of the same batch.
struct Writer {
  let queue: JobQueue<WriteConnection>
  let limits: DatabaseLimits
  let vitals: Vitals
  let engine: any DatabaseEngine

  func work(_ connection: WriteConnection) {
    while let job = queue.next() {
      guard job.begin() else { continue }
      if let refusal = vitals.refusal() {
        job.finish(refusal)
      } else if job.isAlone {
        runAlone(job, connection)
      } else {
        commitBatch(job, connection)
      }
    }
    connection.forgetStatements()
  }

  private func runAlone(_ job: any Pending<WriteConnection>, _ connection: WriteConnection) {
    connection.engine.severeFailure = nil
    _ = job.run(connection)
    if let failure = connection.engine.severeFailure { vitals.note(failure) }
    job.finish(nil)
  }

  private func commitBatch(_ first: any Pending<WriteConnection>, _ connection: WriteConnection) {
    do {
      connection.engine.severeFailure = nil
      try engine.makeRoom(connection.engine)
      try connection.engine.begin()
    } catch {
      vitals.note(error)
      if error.code == .overloaded { vitals.count { $0.refused += 1 } }
      first.finish(error)
      return
    }
    var batch = Batch(connection: connection, limits: limits)
    batch.run(first)
    while batch.takesMore, let job = queue.nextToJoin() {
      if job.begin() { batch.run(job) }
    }
    let start = ContinuousClock.now
    let failure = batch.commit()
    note(batch, failure, took: ContinuousClock.now - start)
    for job in batch.jobs { job.finish(failure) }
  }

  /// Health and counts are right before anyone learns the outcome.
  private func note(_ batch: Batch, _ failure: DatabaseError?, took: Duration) {
    if let failure { vitals.note(failure) } else { vitals.noteCommit() }
    let (seconds, attoseconds) = took.components
    vitals.count { counts in
      if failure != nil {
        counts.failedCommits += 1
      } else if batch.kept > 0 {
        counts.commits += 1
        counts.batchSizes.count(batch.kept)
        counts.commitMicroseconds.count(Int(seconds * 1_000_000 + attoseconds / 1_000_000_000_000))
      }
      counts.writes += failure == nil ? batch.kept : 0
      counts.undoneWrites += batch.jobs.count - batch.kept
    }
  }
}
