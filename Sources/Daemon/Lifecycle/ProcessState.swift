internal import Locking
internal import Messages

/// Where a process stands, as its operators see it.
final class ProcessState: Sendable {
  struct Seen: Sendable {
    var stage = Atrium_Operator_V1_State.starting
    var addresses: [String] = []
    var failing: [(name: String, reason: String)] = [("start", "the service is starting")]
    var checks: [String] = ["start"]
  }

  let startedAtMilliseconds: Int64
  private let seen = Lock(Seen())

  init(startedAtMilliseconds: Int64) { self.startedAtMilliseconds = startedAtMilliseconds }

  var now: Seen { seen.withLock { $0 } }

  var isDrained: Bool { seen.withLock { $0.stage == .drained } }

  /// Whether calls should come here: ready, not drained, not about to end.
  var isServing: Bool { seen.withLock { $0.stage == .serving && $0.failing.isEmpty } }

  func listens(at addresses: [String]) { seen.withLock { $0.addresses = addresses } }

  /// Takes the results of all checks; the first time all pass the process serves.
  func checked(_ checks: [String], failing: [(name: String, reason: String)]) {
    seen.withLock { seen in
      seen.checks = checks
      seen.failing = failing
      if failing.isEmpty, seen.stage == .starting { seen.stage = .serving }
    }
  }

  func stop() { seen.withLock { $0.stage = .stopping } }

  /// Nil when the process is about to end anyway.
  func drain() -> Atrium_Operator_V1_State? { move(to: .drained) }

  func undrain() -> Atrium_Operator_V1_State? { move(to: .serving) }

  private func move(to stage: Atrium_Operator_V1_State) -> Atrium_Operator_V1_State? {
    seen.withLock { seen in
      guard seen.stage == .serving || seen.stage == .drained else { return nil }
      seen.stage = stage
      return stage
    }
  }
}
