import Locking
import RPC
import Synchronization

/// What a call's options were told, and what a test counts.
final class Received: Sendable {
  private let state = Lock((headers: Metadata(), trailers: Metadata()))
  private let texts = Lock<[String]>([])
  private let counter = Atomic<Int>(0)

  func set(headers: Metadata) { state.withLock { $0.headers = headers } }
  func set(trailers: Metadata) { state.withLock { $0.trailers = trailers } }
  var headers: Metadata { state.withLock { $0.headers } }
  var trailers: Metadata { state.withLock { $0.trailers } }

  func add(_ text: String) { texts.withLock { $0.append(text) } }
  var lines: [String] { texts.withLock { $0 } }

  func count() { counter.add(1, ordering: .acquiringAndReleasing) }
  var value: Int { counter.load(ordering: .acquiring) }
}
