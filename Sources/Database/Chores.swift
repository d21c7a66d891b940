internal import Locking
internal import Threads

/// Long work on a thread of its own, one at a time.
final class Chores: Sendable {
  private static let stackBytes = 2 << 20

  private struct State {
    var isBusy = false
    var isClosed = false
  }

  private let state = Lock(State())
  private let idle = Semaphore()

  func run<Value: Sendable>(
    name: String, _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    let ticket = Ticket<Void, Value> { _ in try work() }
    try begin()
    do {
      try SystemThread(name: name, stackBytes: Self.stackBytes) { [self] in
        if ticket.begin() { _ = ticket.run(()) }
        end()
        ticket.finish(nil)
      }.detach()
    } catch {
      end()
      throw DatabaseError(.overloaded, error.description)
    }
    return try await ticket.value {}
  }

  private func begin() throws(DatabaseError) {
    try state.withLock { state throws(DatabaseError) in
      if state.isClosed { throw DatabaseError(.closed, "the database is closed") }
      if state.isBusy { throw DatabaseError(.busy, "a backup or a check runs already") }
      state.isBusy = true
    }
  }

  private func end() {
    let isAwaited = state.withLock { state in
      state.isBusy = false
      return state.isClosed
    }
    if isAwaited { idle.signal() }
  }

  /// Takes nothing more, and waits for what runs. Blocks.
  func close() {
    let isBusy = state.withLock { state in
      state.isClosed = true
      return state.isBusy
    }
    if isBusy { idle.wait() }
  }
}
