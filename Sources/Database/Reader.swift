/// What each thread that reads does, from its start to the database's close.
struct Reader {
  let queue: JobQueue<ReadConnection>
  let vitals: Vitals

  func work(_ connection: ReadConnection) {
    while let job = queue.next() {
      guard job.begin() else { continue }
      job.finish(run(job, connection))
      vitals.count { $0.reads += 1 }
    }
    connection.forgetStatements()
  }

  /// Runs it in a transaction, so that all it sees is one state.
  private func run(_ job: any Pending<ReadConnection>, _ connection: ReadConnection)
    -> DatabaseError?
  {
    if let deadline = job.deadline, deadline < .now {
      return DatabaseError(.timedOut, "the deadline passed before a thread was free")
    }
    let engine = connection.engine
    engine.severeFailure = nil
    do {
      try engine.begin()
    } catch {
      vitals.note(error)
      return error
    }
    engine.limit(until: job.deadline, stop: job.stop)
    _ = job.run(connection)
    engine.limit(until: nil, stop: nil)
    engine.rollback()
    // A read that fails says something about its rows; only damage says something about the file.
    if let failure = engine.severeFailure, failure.code == .corrupt { vitals.note(failure) }
    return nil
  }
}
