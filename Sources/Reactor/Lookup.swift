internal import Locking

/// One host name that somebody waits for. Whoever finishes it first decides: the thread that
/// looked it up, the deadline, or the task's cancellation.
final class Lookup: Sendable {
  typealias Outcome = Result<[SocketAddress], ResolverError>

  private struct State {
    var outcome: Outcome?
    var waiter: CheckedContinuation<Outcome, Never>?
  }

  let host: String
  private let state = Lock(State())

  init(host: String) {
    self.host = host
  }

  var isFinished: Bool { state.withLock { $0.outcome != nil } }

  func finish(_ outcome: Outcome) {
    let waiter = state.withLock { state in
      if state.outcome != nil { return nil as CheckedContinuation<Outcome, Never>? }
      state.outcome = outcome
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume(returning: outcome)
  }

  func fail(_ reason: ResolverError.Reason) {
    finish(.failure(ResolverError(host: host, reason: reason)))
  }

  /// Waits for the outcome; one task only.
  func outcome() async -> Outcome {
    await withCheckedContinuation { waiter in
      let outcome = state.withLock { state in
        if state.outcome == nil { state.waiter = waiter }
        return state.outcome
      }
      if let outcome { waiter.resume(returning: outcome) }
    }
  }
}
