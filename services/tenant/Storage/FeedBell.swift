internal import Locking

/// Tells the readers of the feed that there may be something new; what it is they read from disk.
///
/// A reader holds one ring at most, so a slow one costs nothing and misses nothing.
public final class FeedBell: Sendable {
  enum Ring: Sendable {
    /// Something was committed.
    case change
    /// Time to say that nothing was.
    case beat
  }

  /// Readers of all realms.
  public static let maximumReaders = 64

  private struct Readers {
    var next: UInt64 = 0
    var continuations: [UInt64: AsyncStream<Ring>.Continuation] = [:]
    var isClosed = false
  }

  private let readers = Lock(Readers())

  public init() {}

  /// Rings for one reader until its task ends or the bell is closed; nil when there are too many
  /// readers.
  func listen() -> AsyncStream<Ring>? {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Ring.self, bufferingPolicy: .bufferingNewest(1))
    let id: UInt64? = readers.withLock { readers in
      guard readers.continuations.count < Self.maximumReaders else { return nil }
      readers.next += 1
      readers.continuations[readers.next] = continuation
      return readers.next
    }
    guard let id else { return nil }
    if readers.withLock({ $0.isClosed }) { continuation.finish() }
    continuation.onTermination = { [weak self] _ in
      self?.readers.withLock { $0.continuations[id] = nil }
    }
    return stream
  }

  /// Ends the rings of all readers, those to come too.
  func close() {
    let all = readers.withLock { readers in
      readers.isClosed = true
      return Array(readers.continuations.values)
    }
    for continuation in all { continuation.finish() }
  }

  func ring(_ ring: Ring) {
    for continuation in readers.withLock({ Array($0.continuations.values) }) {
      continuation.yield(ring)
    }
  }

  /// Readers at the moment.
  var count: Int { readers.withLock { $0.continuations.count } }
}
