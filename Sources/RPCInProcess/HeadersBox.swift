internal import Locking
import RPC

/// The headers of an answer, for whoever waits for them; set once.
final class HeadersBox: Sendable {
  private typealias Waiter = CheckedContinuation<Result<Metadata, RPCError>, Never>

  private struct State {
    var result: Result<Metadata, RPCError>?
    var waiters: [UInt64: Waiter] = [:]
    var nextWait: UInt64 = 0
  }

  private let state = Lock(State())

  /// Tasks that wait for the headers of one call.
  static let maximumWaiters = 64

  /// Sets the headers, or why there will be none; a second time does nothing.
  func set(_ result: Result<Metadata, RPCError>) {
    let waiters = state.withLock { state -> [Waiter] in
      if state.result != nil { return [] }
      state.result = result
      defer { state.waiters = [:] }
      return Array(state.waiters.values)
    }
    for waiter in waiters { waiter.resume(returning: result) }
  }

  /// Waits for the headers.
  func get() async throws(RPCError) -> Metadata {
    let (known, id) = state.withLock { state in
      state.nextWait += 1
      return (state.result, state.nextWait)
    }
    if let known { return try known.get() }
    return try await wait(id).get()
  }

  private func wait(_ id: UInt64) async -> Result<Metadata, RPCError> {
    await withTaskCancellationHandler {
      await withCheckedContinuation { (waiter: Waiter) in
        let answer = state.withLock { state -> Result<Metadata, RPCError>? in
          if let result = state.result { return result }
          guard state.waiters.count < Self.maximumWaiters else { return .failure(.tooManyWaits) }
          state.waiters[id] = waiter
          return nil
        }
        if let answer {
          waiter.resume(returning: answer)
        } else if Task.isCancelled {
          // A cancellation before this point found nobody to wake.
          cancel(id)
        }
      }
    } onCancel: {
      cancel(id)
    }
  }

  private func cancel(_ id: UInt64) {
    state.withLock { $0.waiters.removeValue(forKey: id) }?
      .resume(returning: .failure(.waitCancelled))
  }
}

extension RPCError {
  fileprivate static let tooManyWaits = RPCError(
    .resourceExhausted, "too many tasks wait for the headers of one call")
}
