internal import Synchronization

/// Asks a running statement to end.
package final class StopFlag: Sendable {
  private let raised = Atomic<Bool>(false)

  package init() {}

  /// Whether somebody has asked.
  package var isRaised: Bool { raised.load(ordering: .relaxed) }

  package func raise() {
    raised.store(true, ordering: .relaxed)
  }
}
