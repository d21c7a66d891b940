internal import Locking
internal import Messages
internal import RPC
internal import Wire

/// Keeps one realm's read model at the head of the tenant's feed.
///
/// It reads on from what lies on disk. A gap is read again from there; when it stays, and when the
/// feed was set back, everything is read again from the beginning.
struct FeedFollower: Sendable {
  /// Longest wait between two tries to connect.
  static let longestPause = Duration.seconds(2)
  /// Without a word for so long the stream is given up: the feed speaks every 2 s.
  static let longestSilence = Duration.seconds(6)

  let realm: String
  let client: Atrium_Tenant_V1_FeedClient
  let database: AdvisorDatabase
  let model: ReadModel
  /// Realm and token of this service, fresh for each connection.
  let credentials: @Sendable () throws -> Metadata
  let onFailure: @Sendable (any Error) -> Void

  /// Follows until the task is cancelled.
  func run() async throws {
    model.load(try await database.readModel(realm))
    var pause = Duration.milliseconds(50)
    var gapAt: UInt64?
    while true {
      try Task.checkCancellation()
      let start = model.sequence
      do {
        model.count { $0.connections += 1 }
        try await follow()
        pause = .milliseconds(50)
      } catch let gap as FeedGap {
        model.count { $0.gaps += 1 }
        if gapAt == gap.expected { try await readAgain() }
        gapAt = gap.expected
      } catch let error as RPCError where error.code == .outOfRange {
        try await readAgain()
      } catch {
        try Task.checkCancellation()
        onFailure(error)
        pause = model.sequence == start ? min(pause * 2, Self.longestPause) : .milliseconds(50)
      }
      try await Task.sleep(for: pause)
    }
  }

  private func readAgain() async throws {
    model.count { $0.rereads += 1 }
    try await database.forgetModel(realm)
    model.forget()
  }

  /// One connection; ends when the feed does, or when it has been silent for too long.
  private func follow() async throws {
    let options = CallOptions(metadata: try credentials(), inheritance: .nothing)
    let after = model.sequence
    let words = WordCount()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await client.watchChanges(.with { $0.afterSequence = after }, options: options) {
          responses in
          for try await page in responses {
            words.add()
            try await take(page)
          }
        }
      }
      group.addTask {
        var before = words.value
        while true {
          try await Task.sleep(for: Self.longestSilence)
          let now = words.value
          if now == before { throw FeedSilent() }
          before = now
        }
      }
      // The first to end ends the other.
      try await group.next()
      group.cancelAll()
    }
  }

  private func take(_ page: Atrium_Tenant_V1_WatchChangesResponse) async throws {
    let known = model.sequence
    for (place, change) in page.changes.enumerated() {
      let expected = known + UInt64(place) + 1
      guard change.sequence == expected else { throw FeedGap(expected: expected) }
    }
    let sequence = page.changes.last?.sequence ?? known
    guard page.headSequence >= sequence else { throw FeedGap(expected: sequence + 1) }
    if !page.changes.isEmpty {
      // On disk first: what a restart finds is never less than what a decision has used.
      try await database.apply(
        realm, page.changes, sequence: sequence, head: page.headSequence)
    }
    model.take(page.changes.compactMap(\.row), sequence: sequence, head: page.headSequence)
  }
}

/// A change came that is not the next one.
struct FeedGap: Error, Sendable, Hashable {
  let expected: UInt64
}

/// The feed has said nothing for too long.
struct FeedSilent: Error, Sendable {}

/// How often the feed has spoken.
private final class WordCount: Sendable {
  private let count = Lock(0)

  var value: Int { count.withLock { $0 } }
  func add() { count.withLock { $0 += 1 } }
}
