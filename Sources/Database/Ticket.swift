internal import Locking

/// Work that waits for a thread with a connection.
protocol Pending<Connection>: AnyObject, Sendable {
  associatedtype Connection
  /// Whether it runs between transactions and not in one.
  var isAlone: Bool { get }
  /// When it must have ended.
  var deadline: ContinuousClock.Instant? { get }
  /// Raised when nobody waits for it any more.
  var stop: StopFlag { get }

  /// Whether it may run now: false when nobody waits for it any more.
  func begin() -> Bool
  /// Runs it and keeps what comes out; false when it threw.
  func run(_ connection: Connection) -> Bool
  /// Tells what came out, which is not on disk yet, to who wants it as soon as it is known.
  func tellAhead()
  /// Hands out what came out, or the failure in its place.
  func finish(_ failure: DatabaseError?)
}

/// One closure on its way to a thread, and the task that waits for its value.
final class Ticket<Connection, Value: Sendable>: Pending {
  private enum Phase {
    case waiting, begun, finished
  }

  private struct State {
    var phase = Phase.waiting
    var waiter: UnsafeContinuation<Value, any Error>?
    var result: Result<Value, any Error>?
  }

  let isAlone: Bool
  let deadline: ContinuousClock.Instant?
  let stop = StopFlag()
  private let state = Lock(State())
  private let body: @Sendable (Connection) throws -> Value
  private let ahead: (@Sendable (Value) -> Void)?

  init(
    isAlone: Bool = false, deadline: ContinuousClock.Instant? = nil,
    ahead: (@Sendable (Value) -> Void)? = nil,
    _ body: @escaping @Sendable (Connection) throws -> Value
  ) {
    self.isAlone = isAlone
    self.deadline = deadline
    self.ahead = ahead
    self.body = body
  }

  /// Waits for the value; one task only. `onCancel` takes the ticket out of its queue.
  func value(onCancel: @escaping @Sendable () -> Void) async throws -> Value {
    try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { waiter in
        let result = state.withLock { state in
          if state.phase != .finished { state.waiter = waiter }
          return state.phase == .finished ? state.result : nil
        }
        if let result { waiter.resume(with: result) }
      }
    } onCancel: {
      stop.raise()
      if cancel() { onCancel() }
    }
  }

  func begin() -> Bool {
    state.withLock { state in
      guard state.phase == .waiting else { return false }
      state.phase = .begun
      return true
    }
  }

  func run(_ connection: Connection) -> Bool {
    let result = Result { try body(connection) }
    state.withLock { $0.result = result }
    if case .failure = result { return false }
    return true
  }

  func tellAhead() {
    guard let ahead, case .success(let value)? = state.withLock({ $0.result }) else { return }
    ahead(value)
  }

  func finish(_ failure: DatabaseError?) {
    end { failure.map { .failure($0) } ?? $0 ?? .failure(Self.neverRun) }
  }

  /// Ends what has not begun; false when it has.
  private func cancel() -> Bool {
    end(onlyIfWaiting: true) { _ in .failure(CancellationError()) }
  }

  @discardableResult
  private func end(
    onlyIfWaiting: Bool = false,
    _ outcome: (Result<Value, any Error>?) -> Result<Value, any Error>
  ) -> Bool {
    let (ended, waiter, result) = state.withLock { state in
      if state.phase == .finished || (onlyIfWaiting && state.phase == .begun) {
        return (false, nil as UnsafeContinuation<Value, any Error>?, outcome(nil))
      }
      let result = outcome(state.result)
      state.phase = .finished
      state.result = result
      defer { state.waiter = nil }
      return (true, state.waiter, result)
    }
    waiter?.resume(with: result)
    return ended
  }

  private static var neverRun: DatabaseError { DatabaseError(.misuse, "the closure was not run") }
}
