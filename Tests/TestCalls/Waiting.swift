package import RPC
import Synchronization

/// Opens once; who waits then goes on. A cancelled wait goes on too.
package final class Latch: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  package init() { (stream, continuation) = AsyncStream.makeStream() }

  package func open() { continuation.finish() }

  package func wait() async {
    for await _ in stream {}
  }
}

/// Counts from any thread.
package final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  package init() {}

  package var value: Int { count.load(ordering: .sequentiallyConsistent) }

  @discardableResult
  package func add(_ number: Int = 1) -> Int {
    count.add(number, ordering: .sequentiallyConsistent).newValue
  }
}

/// Keeps what happened, in order.
package final class Record<Event: Sendable>: Sendable {
  private let list = Mutex<[Event]>([])

  package init() {}

  package var events: [Event] { list.withLock { $0 } }

  package func add(_ event: Event) { list.withLock { $0.append(event) } }

  /// Lets go of what is kept, where that would keep this record in turn.
  package func removeAll() { list.withLock { $0 = [] } }
}

/// Sleeps until the task is cancelled; throws CancellationError then.
package func waitForCancellation() async throws {
  try await Task.sleep(for: .seconds(60))
}

/// Waits until it is so, for at most a minute: sanitizers make everything slow.
package func eventually(_ condition: () -> Bool) async -> Bool {
  let end = ContinuousClock.now + .seconds(60)
  while !condition() {
    if ContinuousClock.now > end { return false }
    do { try await Task.sleep(for: .milliseconds(1)) } catch { return condition() }
  }
  return true
}

/// The call's error, or nil when there was none.
nonisolated(nonsending) package func rpcError(
  _ body: nonisolated(nonsending) () async throws -> Void
) async -> RPCError? {
  do {
    try await body()
    return nil
  } catch {
    return error as? RPCError
  }
}
