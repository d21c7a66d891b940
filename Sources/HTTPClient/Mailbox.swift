internal import CCURL
import Locking

/// What the tasks tell the thread.
enum Command: Sendable {
  case start(Exchange)
  /// The reader has room again.
  case resume(UInt64)
  case cancel(UInt64)
}

/// Commands for the thread, and what wakes it up.
final class Mailbox: Sendable {
  private struct State {
    var commands: [Command] = []
    /// The address of the thread's multi handle; nil when the thread has ended.
    var multi: UInt?
    var isClosed = false
    var openRequests = 0
    var lastID: UInt64 = 0
    var endWaiters: [UnsafeContinuation<Void, Never>] = []
  }

  private let state: Lock<State>

  /// A mailbox of the thread that drives this multi handle.
  init(waking multi: UnsafeMutableRawPointer) {
    let address = UInt(bitPattern: multi)
    state = Lock(State(multi: address))
  }

  func post(_ command: Command) {
    state.withLock { state in
      state.commands.append(command)
      Self.wake(state)
    }
  }

  /// Names a new exchange and starts it; nil when the client is shut down, false when there are as
  /// many as may be.
  func start(
    limit: Int, _ make: (UInt64) -> Exchange
  ) -> Result<Exchange, HTTPClientError> {
    state.withLock { state in
      let id = state.lastID + 1
      let exchange = make(id)
      if state.isClosed || state.multi == nil { return .failure(exchange.failure(.closed)) }
      if state.openRequests >= limit {
        return .failure(exchange.failure(.tooManyRequests, "limit \(limit)"))
      }
      state.lastID = id
      state.openRequests += 1
      state.commands.append(.start(exchange))
      Self.wake(state)
      return .success(exchange)
    }
  }

  /// The thread ends after this; what is open fails.
  func close() {
    state.withLock { state in
      state.isClosed = true
      Self.wake(state)
    }
  }

  /// Waits until the thread has ended.
  func untilEnd() async {
    await withUnsafeContinuation { waiter in
      let hasEnded = state.withLock { state in
        if state.multi != nil { state.endWaiters.append(waiter) }
        return state.multi == nil
      }
      if hasEnded { waiter.resume() }
    }
  }

  // MARK: The thread's side

  /// Everything that was posted; the flag says that the thread is to end.
  func take() -> (commands: [Command], isClosed: Bool) {
    state.withLock { state in
      defer { state.commands = [] }
      return (state.commands, state.isClosed)
    }
  }

  func requestEnded() {
    state.withLock { $0.openRequests -= 1 }
  }

  /// Nobody wakes the thread from now on; those that were posted last are handed over.
  func endWaking() -> [Command] {
    state.withLock { state in
      state.multi = nil
      defer { state.commands = [] }
      return state.commands
    }
  }

  func end() {
    let waiters = state.withLock { state in
      defer { state.endWaiters = [] }
      return state.endWaiters
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Under the lock, so that the handle cannot go meanwhile; it only writes to a descriptor.
  private static func wake(_ state: State) {
    guard let multi = state.multi else { return }
    curl_multi_wakeup(UnsafeMutableRawPointer(bitPattern: multi))
  }
}
