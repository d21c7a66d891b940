internal import Locking

/// What must be undone at the end, the last thing first.
final class Teardown: Sendable {
  private let steps = Lock<[@Sendable () async -> Void]>([])

  func add(_ step: @escaping @Sendable () async -> Void) { steps.withLock { $0.append(step) } }

  func run() async {
    while let step = steps.withLock({ $0.popLast() }) { await step() }
  }
}
