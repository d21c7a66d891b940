import RPC
import Synchronization

/// What a call's options were told.
final class Received: Sendable {
  private let state = Mutex((headers: Metadata(), trailers: Metadata()))

  func set(headers: Metadata) { state.withLock { $0.headers = headers } }
  func set(trailers: Metadata) { state.withLock { $0.trailers = trailers } }
  var headers: Metadata { state.withLock { $0.headers } }
  var trailers: Metadata { state.withLock { $0.trailers } }
}
