internal import Locking
internal import Threads

/// Work in the order of its arrival, for threads that wait for it.
///
/// What is patient waits apart: it goes with the next that is not, or alone when its time has come.
final class JobQueue<Connection>: Sendable {
  private struct State {
    var jobs: [any Pending<Connection>] = []
    /// Where the first one that is still there stands.
    var head = 0
    var isClosed = false
    var patient: [any Pending<Connection>] = []
    /// When the first of the patient ones must go.
    var patientUntil = ContinuousClock.Instant.now
    /// Whether a signal is on its way that tells of the patient ones, and of no job in line.
    var hasToldOfPatient = false

    var count: Int { jobs.count - head + patient.count }

    /// Notes a patient one; whether a thread must hear that the time to wait for is another.
    mutating func add(patient job: any Pending<Connection>, until time: ContinuousClock.Instant)
      -> Bool
    {
      let isSooner = patient.isEmpty || time < patientUntil
      patient.append(job)
      if isSooner { patientUntil = time }
      if !isSooner || hasToldOfPatient { return false }
      hasToldOfPatient = true
      return true
    }

    mutating func takeFirst() -> (any Pending<Connection>)? {
      guard head < jobs.count else { return nil }
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

  /// Adds to the end of the line; what is `patient` may wait so long for others to go with.
  func add(
    _ job: any Pending<Connection>, patient: Duration = .zero
  ) throws(DatabaseError) {
    let isNews = try state.withLock { state throws(DatabaseError) in
      if state.isClosed { throw DatabaseError(.closed, "the database is closed") }
      if state.count >= limit {
        throw DatabaseError(.overloaded, "\(limit) \(name) wait already")
      }
      if patient > .zero { return state.add(patient: job, until: .now + patient) }
      state.jobs.append(job)
      return true
    }
    if isNews { signals.signal() }
  }

  /// Takes out one that nobody waits for any more.
  func remove(_ job: any Pending<Connection>) {
    state.withLock { state in
      if let place = state.jobs[state.head...].firstIndex(where: { $0 === job }) {
        state.jobs.remove(at: place)
      } else {
        state.patient.removeAll { $0 === job }
      }
    }
  }

  /// Waits for the next; nil when the queue is closed and empty.
  func next() -> (any Pending<Connection>)? {
    while true {
      let hasSignal = waitForSignal()
      let (job, isOver) = state.withLock { state in
        if let job = state.takeFirst() { return (job as (any Pending<Connection>)?, false) }
        // A signal that no job in line has given.
        if hasSignal { state.hasToldOfPatient = false }
        if !state.patient.isEmpty, state.isClosed || state.patientUntil <= .now {
          return (state.patient.removeFirst(), false)
        }
        return (nil, state.isClosed && state.patient.isEmpty)
      }
      if let job { return job }
      if isOver {
        signals.signal()  // for the next thread that waits
        return nil
      }
    }
  }

  /// Waits for a signal, or until the patient ones must go; whether it was a signal.
  private func waitForSignal() -> Bool {
    let time = state.withLock { state -> Duration? in
      // The close's own signal may have been taken together with a job.
      if state.isClosed { return .zero }
      return state.patient.isEmpty ? nil : max(.zero, state.patientUntil - .now)
    }
    if let time { return signals.wait(atMost: time) }
    signals.wait()
    return true
  }

  /// The next, when there is one that can join others in a transaction.
  func nextToJoin() -> (any Pending<Connection>)? {
    let (job, isInLine) = state.withLock { state -> ((any Pending<Connection>)?, Bool) in
      if state.head < state.jobs.count {
        return state.jobs[state.head].isAlone ? (nil, false) : (state.takeFirst(), true)
      }
      return state.patient.isEmpty ? (nil, false) : (state.patient.removeFirst(), false)
    }
    if isInLine { signals.takeWithoutWaiting() }
    return job
  }

  /// Takes nothing more; what waits is still handed out.
  func close() {
    state.withLock { $0.isClosed = true }
    signals.signal()
  }
}
