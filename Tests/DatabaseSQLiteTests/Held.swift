import Glibc
import Locking

/// Holds a closure on a thread of the database until the test lets it go on.
final class Held: Sendable {
  private struct State {
    var hasBegun = false
    var isReleased = false
  }

  private let state = Lock(State())

  func begun() async {
    while !state.withLock({ $0.hasBegun }) { await Task.yield() }
  }

  func release() { state.withLock { $0.isReleased = true } }

  func wait() {
    state.withLock { $0.hasBegun = true }
    while !state.withLock({ $0.isReleased }) { usleep(500) }
  }
}
