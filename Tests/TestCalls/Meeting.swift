import Glibc
import Locking

/// Holds a closure on a thread of the database until the test lets it go on.
package final class Meeting: Sendable {
  private struct State {
    var hasArrived = false
    var isReleased = false
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let state = Lock(State())

  package init() {}

  /// Says, from the thread, that the closure runs.
  package func arrive() {
    let waiter = state.withLock { state in
      state.hasArrived = true
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume()
  }

  /// Waits, in the test, until the closure runs.
  package func arrived() async {
    await withCheckedContinuation { waiter in
      let hasArrived = state.withLock { state in
        if !state.hasArrived { state.waiter = waiter }
        return state.hasArrived
      }
      if hasArrived { waiter.resume() }
    }
  }

  package func release() { state.withLock { $0.isReleased = true } }

  /// Says that the closure runs, and blocks its thread.
  package func hold() {
    arrive()
    waitForRelease()
  }

  /// Blocks the thread.
  package func waitForRelease() {
    while !state.withLock({ $0.isReleased }) { usleep(500) }
  }
}
