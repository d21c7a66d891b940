import Locking

/// What was sent and what has arrived.
final class Tally: Sendable {
  private struct State {
    var sent: [ContinuousClock.Instant?]
    var durations: [Duration] = []
    var arrived = 0
    var unexpected = 0
  }

  private let state: Lock<State>

  init(people: Int) { state = Lock(State(sent: Array(repeating: nil, count: people))) }

  /// A person's signal is due.
  func sent(_ person: Int, at instant: ContinuousClock.Instant) {
    state.withLock { $0.sent[person] = instant }
  }

  /// A person's message has come.
  func arrived(_ person: Int) {
    let now = ContinuousClock.now
    state.withLock { state in
      guard let sent = state.sent[person] else {
        state.unexpected += 1
        return
      }
      state.sent[person] = nil
      state.durations.append(now - sent)
      state.arrived += 1
    }
  }

  /// Signals whose message has not come.
  var missing: Int { state.withLock { $0.sent.count { $0 != nil } } }

  /// Messages that nobody waited for.
  var unexpected: Int { state.withLock { $0.unexpected } }

  /// The times since the last call; what is missing is given up.
  func take() -> [Duration] {
    state.withLock { state in
      defer {
        state.durations = []
        for place in state.sent.indices { state.sent[place] = nil }
      }
      return state.durations
    }
  }
}
