internal import Locking
internal import Threads

/// Work in the order of its arrival, for threads that wait for it.
final class JobQueue<Connection>: Sendable {
  private struct State {
    var jobs: [any Pending<Connection>] = []
    /// Where the first one that is still there stands.
    var head = 0
    var isClosed = false

    var count: Int { jobs.count - head }

    mutating func takeFirst() -> (any Pending<Connection>)? {
      guard count > 0 else { return nil }
      defer {
        head += 1
        // What was taken goes in one piece, not one by one.
        if head == jobs.count || head >= 1_024 {
          jobs.removeFirst(head)
          head = 0
        }
      }
      return jobs[head]
    }
  }

  private let name: String
  private let limit: Int
  private let state = Lock(State())
  private let signals = Semaphore()

  init(name: String, limit: Int) {
    self.name = name
    self.limit = limit
  }

  var count: Int { state.withLock { $0.count } }

  func add(_ job: any Pending<Connection>) throws(DatabaseError) {
    try state.withLock { state throws(DatabaseError) in
      if state.isClosed { throw DatabaseError(.closed, "the database is closed") }
      if state.count >= limit {
        throw DatabaseError(.overloaded, "\(limit) \(name) wait already")
      }
      state.jobs.append(job)
    }
    signals.signal()
  }

  /// Takes out one that nobody waits for any more.
  func remove(_ job: any Pending<Connection>) {
    state.withLock { state in
      guard let place = state.jobs[state.head...].firstIndex(where: { $0 === job }) else { return }
      state.jobs.remove(at: place)
    }
  }

  /// Waits for the next; nil when the queue is closed and empty.
  func next() -> (any Pending<Connection>)? {
    while true {
      signals.wait()
      let (job, isOver) = state.withLock { state in
        let job = state.takeFirst()
        return (job, job == nil && state.isClosed)
      }
      if let job { return job }
      if isOver {
        signals.signal()  // for the next thread that waits
        return nil
      }
    }
  }

  /// The next, when there is one that can join others in a transaction.
  func nextToJoin() -> (any Pending<Connection>)? {
    let job = state.withLock { state in
      if state.count == 0 || state.jobs[state.head].isAlone {
        return nil as (any Pending<Connection>)?
      }
      return state.takeFirst()
    }
    if job != nil { signals.takeWithoutWaiting() }
    return job
  }

  /// Takes nothing more; what waits is still handed out.
  func close() {
    state.withLock { $0.isClosed = true }
    signals.signal()
  }
}
