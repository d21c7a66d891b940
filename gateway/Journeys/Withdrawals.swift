import Locking

/// Counts the withdrawals of consent that pass through here, so that a delivery on its way notices.
///
/// The count rises before the profile service hears of a withdrawal and again when it has answered:
/// whoever asked for consent before that does not deliver afterwards.
final class Withdrawals: Sendable {
  /// Persons that are counted apart; beyond, all counts rise together.
  static let maximumPersons = 100_000

  private struct State {
    var counts: [PersonIn: UInt64] = [:]
    var everybody: UInt64 = 0
  }

  private let state = Lock(State())

  /// A number that differs after a withdrawal of this person.
  func count(_ owner: PersonIn) -> UInt64 {
    state.withLock { ($0.counts[owner] ?? 0) &+ $0.everybody }
  }

  /// A person withdraws, or is erased.
  func add(_ owner: PersonIn) {
    state.withLock { state in
      if state.counts.count >= Self.maximumPersons {
        // The sum rises for each of them, and no count can come again.
        state.everybody &+= 1 &+ (state.counts.values.max() ?? 0)
        state.counts.removeAll()
      }
      state.counts[owner, default: 0] &+= 1
    }
  }
}
