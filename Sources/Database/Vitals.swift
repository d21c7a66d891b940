internal import Locking

/// Health and counts of one database, written by its threads and read by anyone.
package final class Vitals: Sendable {
  private struct State {
    var sickness: DatabaseError?
    var shortage: DatabaseError?
    var isClosed = false
    var statistics = DatabaseStatistics()
  }

  private let state = Lock(State())

  package init() {}

  package var health: DatabaseHealth {
    state.withLock { state in
      if state.isClosed { return .closed }
      if let sickness = state.sickness { return .sick(sickness) }
      return state.shortage.map { .full($0) } ?? .well
    }
  }

  package var statistics: DatabaseStatistics { state.withLock { $0.statistics } }

  package func count(_ change: (inout DatabaseStatistics) -> Void) {
    state.withLock { change(&$0.statistics) }
  }

  /// Takes up what a failure says about the device. Failures of single writes say nothing.
  package func note(_ failure: DatabaseError) {
    state.withLock { state in
      switch failure.code {
      case .io, .corrupt: if state.sickness == nil { state.sickness = failure }
      case .full: state.shortage = failure
      default: break
      }
    }
  }

  /// A commit went through: there is room again.
  func noteCommit() {
    state.withLock { $0.shortage = nil }
  }

  func noteClosed() {
    state.withLock { $0.isClosed = true }
  }

  /// Why no write may begin; nil when one may.
  package func refusal() -> DatabaseError? {
    state.withLock { state in
      state.sickness.map {
        DatabaseError(.sick, "no writes until it is opened anew: \($0.message)")
      }
    }
  }
}
