internal import Locking
internal import Messages
internal import PersonKeys

/// Whose content was reviewed a moment ago, so that its outcome needs no read.
///
/// Holds what is on disk already and forgets the oldest; who is not here is looked for there.
final class RecentReviews: Sendable {
  /// Reviews that are held at most, in two halves: when one is full, the older one goes.
  static let maximumReviews = 4_096

  /// What an outcome is held against.
  struct Review: Sendable, Hashable {
    var touch: String
    var subject: String
    var person: String
  }

  private struct Name: Hashable {
    var realm: String
    var id: String
  }

  private struct Halves {
    var newer: [Name: Review] = [:]
    var older: [Name: Review] = [:]
  }

  private let halves = Lock(Halves())

  func note(_ prepared: PreparedReview, realm: String) {
    let name = Name(realm: realm, id: prepared.review.reviewID)
    let review = Review(
      touch: prepared.review.touchID, subject: prepared.subject, person: prepared.person.person)
    halves.withLock { halves in
      if halves.newer.count >= Self.maximumReviews / 2 {
        halves.older = halves.newer
        halves.newer = [:]
      }
      halves.newer[name] = review
    }
  }

  func find(_ id: String, realm: String) -> Review? {
    let name = Name(realm: realm, id: id)
    return halves.withLock { $0.newer[name] ?? $0.older[name] }
  }

  func forget(_ person: String, realm: String) {
    halves.withLock { halves in
      halves.newer = halves.newer.filter { $0.key.realm != realm || $0.value.person != person }
      halves.older = halves.older.filter { $0.key.realm != realm || $0.value.person != person }
    }
  }
}
