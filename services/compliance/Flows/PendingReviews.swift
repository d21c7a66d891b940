internal import Locking
internal import Messages
internal import PersonKeys

/// Reviews of briefs that wait for the review of their content, in memory.
final class PendingReviews: Sendable {
  struct Slot: Sendable, Hashable {
    var realm: String
    var touch: String
  }

  private struct Waiting {
    var review: PreparedReview
    var since: ContinuousClock.Instant
  }

  private let limit: Int
  private let waiting = Lock<[Slot: Waiting]>([:])

  init(limit: Int) { self.limit = limit }

  /// False when there is no room: it must be written at once.
  func add(_ review: PreparedReview, _ slot: Slot) -> Bool {
    waiting.withLock { waiting in
      guard waiting.count < limit, waiting[slot] == nil else { return false }
      waiting[slot] = Waiting(review: review, since: .now)
      return true
    }
  }

  func find(_ slot: Slot) -> PreparedReview? { waiting.withLock { $0[slot]?.review } }

  func find(id: String, realm: String) -> PreparedReview? {
    waiting.withLock { waiting in
      waiting.first { $0.key.realm == realm && $0.value.review.review.reviewID == id }?
        .value.review
    }
  }

  func take(_ slot: Slot) -> PreparedReview? {
    waiting.withLock { $0.removeValue(forKey: slot)?.review }
  }

  /// Those that have waited for so long; they stay until they are dropped.
  func overdue(_ time: Duration) -> [(Slot, PreparedReview)] {
    let now = ContinuousClock.now
    return waiting.withLock { waiting in
      waiting.filter { now - $0.value.since >= time }.map { ($0.key, $0.value.review) }
    }
  }

  func drop(_ slot: Slot, _ id: String) {
    waiting.withLock { waiting in
      if waiting[slot]?.review.review.reviewID == id { waiting[slot] = nil }
    }
  }

  func forget(_ person: String, realm: String) {
    waiting.withLock { waiting in
      waiting = waiting.filter {
        $0.key.realm != realm || $0.value.review.person.person != person
      }
    }
  }
}
