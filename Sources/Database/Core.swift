internal import Locking
internal import Threads

/// The threads of one database and what they share. They hold it until they end.
final class Core: Sendable {
  /// SQLite's parser and its sorter are modest; closures of services are too.
  private static let stackBytes = 2 << 20

  private struct State {
    var running = 0
    var hasEnded = false
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  let engine: any DatabaseEngine
  let limits: DatabaseLimits
  let vitals = Vitals()
  let reads: JobQueue<ReadConnection>
  let writes: JobQueue<WriteConnection>
  let chores = Chores()
  private let state = Lock(State())

  init(_ engine: any DatabaseEngine, _ limits: DatabaseLimits) {
    self.engine = engine
    self.limits = limits
    reads = JobQueue(name: "reads", limit: limits.maximumQueuedReads)
    writes = JobQueue(name: "writes", limit: limits.maximumQueuedWrites)
  }

  /// Every connection is made before the first thread runs: what fails, fails here.
  func start() throws(DatabaseError) {
    let writer = Handover(WriteConnection(try engine.connect(.writer), limits))
    var readers: [Handover<ReadConnection>] = []
    for _ in 0..<limits.readers {
      readers.append(Handover(ReadConnection(try engine.connect(.reader), limits)))
    }
    try engine.start(vitals)
    do {
      try startThread("db-writer") { [self] in
        guard let connection = writer.take() else { return }
        Writer(queue: writes, limits: limits, vitals: vitals, engine: engine).work(connection)
      }
      for reader in readers {
        try startThread("db-reader") { [self] in
          guard let connection = reader.take() else { return }
          Reader(queue: reads, vitals: vitals).work(connection)
        }
      }
    } catch {
      close()
      throw error
    }
  }

  private func startThread(
    _ name: String, _ body: @escaping @Sendable () -> Void
  ) throws(DatabaseError) {
    state.withLock { $0.running += 1 }
    do {
      try SystemThread(name: name, stackBytes: Self.stackBytes) { [self] in
        body()
        threadEnded()
      }.detach()
    } catch {
      state.withLock { $0.running -= 1 }
      throw DatabaseError(.overloaded, error.description)
    }
  }

  /// The last thread closes the files: until then one of them may be in use.
  private func threadEnded() {
    let isLast = state.withLock { state in
      state.running -= 1
      return state.running == 0
    }
    guard isLast else { return }
    chores.close()
    engine.close()
    let waiters = state.withLock { state in
      state.hasEnded = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  func add<Connection>(
    _ job: any Pending<Connection>, to queue: JobQueue<Connection>, patient: Duration = .zero
  ) throws(DatabaseError) {
    do {
      try queue.add(job, patient: patient)
    } catch {
      if error.code == .overloaded { vitals.count { $0.refused += 1 } }
      throw error
    }
  }

  func close() {
    vitals.noteClosed()
    reads.close()
    writes.close()
  }

  func waitForEnd() async {
    await withCheckedContinuation { waiter in
      let hasEnded = state.withLock { state in
        if !state.hasEnded { state.waiters.append(waiter) }
        return state.hasEnded
      }
      if hasEnded { waiter.resume() }
    }
  }
}

/// Carries something that only one thread may use to that thread.
private final class Handover<Value>: Sendable {
  private let value: Lock<Value?>

  init(_ value: sending Value) {
    self.value = Lock(value)
  }

  func take() -> sending Value? {
    value.withLock { value in
      let taken = value
      value = nil
      return taken
    }
  }
}
