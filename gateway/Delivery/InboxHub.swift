import Locking

/// Wakes those who wait for a person's messages.
final class InboxHub: Sendable {
  /// Streams of one person, on different devices.
  static let maximumPerPerson = 16

  private struct State {
    var waiters: [PersonQueue.Key: [UInt64: AsyncStream<Void>.Continuation]] = [:]
    var next: UInt64 = 0
    var isClosed = false
    var count = 0
  }

  private let state = Lock(State())
  private let maximum: Int

  /// `maximum` streams in all.
  init(maximum: Int = 20_000) { self.maximum = maximum }

  /// How many wait.
  var count: Int { state.withLock { $0.count } }

  /// Wake-ups for one reader, from now on until the hub is closed; nil when there are too many.
  /// One that is not taken stands for all that follow.
  func join(_ key: PersonQueue.Key) -> AsyncStream<Void>? {
    let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let id = state.withLock { state -> UInt64? in
      guard state.count < maximum, (state.waiters[key]?.count ?? 0) < Self.maximumPerPerson
      else { return nil }
      state.next += 1
      state.count += 1
      state.waiters[key, default: [:]][state.next] = continuation
      return state.next
    }
    guard let id else { return nil }
    continuation.onTermination = { [weak self] _ in self?.leave(key, id) }
    if state.withLock({ $0.isClosed }) { continuation.finish() }
    return stream
  }

  /// Ends the wake-ups of all readers, those to come too.
  func close() {
    let waiters = state.withLock { state in
      state.isClosed = true
      return state.waiters.values.flatMap(\.values)
    }
    for waiter in waiters { waiter.finish() }
  }

  /// A message has come.
  func wake(_ key: PersonQueue.Key) {
    let waiters = state.withLock { $0.waiters[key].map { Array($0.values) } ?? [] }
    for waiter in waiters { waiter.yield() }
  }

  private func leave(_ key: PersonQueue.Key, _ id: UInt64) {
    state.withLock { state in
      guard state.waiters[key]?.removeValue(forKey: id) != nil else { return }
      state.count -= 1
      if state.waiters[key]?.isEmpty == true { state.waiters[key] = nil }
    }
  }
}
