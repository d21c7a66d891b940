import Locking

/// Runs one piece of work per person at a time, in the order in which it came; never across
/// persons.
final class PersonQueue: Sendable {
  struct Key: Sendable, Hashable {
    let realm: String
    let person: String
  }

  private typealias Turn = CheckedContinuation<Void, Never>

  private struct State {
    /// Those who wait behind the one whose turn it is.
    var lines: [Key: [Turn]] = [:]
    var waiting = 0
  }

  private let state = Lock(State())
  private let maximumWaiting: Int

  /// `maximumWaiting` pieces of work wait at most, over all persons.
  init(maximumWaiting: Int = 20_000) { self.maximumWaiting = maximumWaiting }

  /// How many wait now.
  var waiting: Int { state.withLock { $0.waiting } }

  /// Runs the work when it is its turn; nil when too many wait.
  func run<Value: Sendable>(
    _ key: Key, _ work: @Sendable () async -> Value
  ) async -> Value? {
    let isFull = state.withLock { $0.waiting >= maximumWaiting }
    if isFull { return nil }
    await wait(key)
    defer { leave(key) }
    return await work()
  }

  private func wait(_ key: Key) async {
    await withCheckedContinuation { (turn: Turn) in
      let isFree = state.withLock { state in
        guard state.lines[key] != nil else {
          state.lines[key] = []
          return true
        }
        state.lines[key]?.append(turn)
        state.waiting += 1
        return false
      }
      if isFree { turn.resume() }
    }
  }

  private func leave(_ key: Key) {
    let next = state.withLock { state -> Turn? in
      guard var line = state.lines[key], !line.isEmpty else {
        state.lines[key] = nil
        return nil
      }
      let next = line.removeFirst()
      state.lines[key] = line
      state.waiting -= 1
      return next
    }
    next?.resume()
  }
}
