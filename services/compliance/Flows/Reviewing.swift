internal import Clocks
internal import ComplianceDomain
internal import Crypto
internal import Database
internal import Locking
internal import Messages
internal import PersonKeys
internal import RPC
internal import RPCServices
internal import Wire

/// Reviews briefs and content. Verdict and ledger entry are one transaction.
///
/// A brief that is allowed is not written at once: its content's review follows within
/// milliseconds and takes it along, so that the way to a message has one sync here. What is not
/// followed is written by `flush`.
final class Reviewing: Sendable {
  typealias Review = Atrium_Compliance_V1_Review

  let database: Database
  let keys: PersonKeys
  let clock: MallClock
  let config: ComplianceConfig
  let library: PackLibrary
  /// The ledgers' trees as they were written last.
  let trees = LedgerTrees()
  /// Whose content was reviewed just now; its outcome follows.
  let recent = RecentReviews()
  /// Touches that may have been reviewed before.
  let known = KnownTouches()
  private let ids = Lock(UUIDv7Maker())
  private let pending: PendingReviews

  init(
    database: Database, keys: PersonKeys, clock: MallClock, config: ComplianceConfig,
    library: PackLibrary
  ) {
    (self.database, self.keys, self.clock) = (database, keys, clock)
    (self.config, self.library) = (config, library)
    pending = PendingReviews(limit: config.maximumPending)
  }

  // MARK: - Briefs

  /// Checks a brief. What is allowed is answered at once and written with its content's review;
  /// its answer has no place in the ledger yet.
  func review(_ brief: Atrium_Generation_V1_Brief, realm: String) async throws -> Review {
    let request = try ReviewRequest(brief)
    let slot = PendingReviews.Slot(realm: realm, touch: brief.touchID)
    if let waiting = pending.find(slot) {
      return try waiting.answer(to: request.hash)
    }
    if known.mayHold(brief.touchID, realm: realm),
      let kept = try await kept(brief, subject: Self.briefSubject, realm, request.hash)
    {
      return kept
    }
    let prepared = try await prepared(request, realm: realm)
    if prepared.review.verdict == .allow, pending.add(prepared, slot) { return prepared.review }
    return try await write([prepared], realm: realm)
  }

  // MARK: - Content

  /// Checks content against its brief, and writes what was found of both. `ahead` gets the review
  /// with its place in the ledger before that is on disk.
  func review(
    _ content: Atrium_Generation_V1_Content, of brief: Atrium_Generation_V1_Brief, realm: String,
    ahead: @escaping @Sendable (Review) -> Void = { _ in }
  ) async throws -> Review {
    // A repeat is rare, and the write itself finds what was written before.
    let prepared = try await prepared(try ReviewRequest(brief, content), realm: realm)
    let slot = PendingReviews.Slot(realm: realm, touch: brief.touchID)
    guard let earlier = pending.take(slot) else {
      return try await write([prepared], realm: realm, ahead: ahead)
    }
    do { return try await write([earlier, prepared], realm: realm, ahead: ahead) } catch {
      // Nothing was written: the brief's review waits again.
      _ = pending.add(earlier, slot)
      throw error
    }
  }

  static let briefSubject = "brief"

  /// The review as it was made; nil when there is none.
  private func kept(
    _ brief: Atrium_Generation_V1_Brief, subject: String, _ realm: String, _ request: Digest
  ) async throws -> Review? {
    let stored = try await database.read {
      try $0.review(touch: brief.touchID, subject: subject, realm: realm)
    }
    guard let stored else { return nil }
    return try await opened(stored, realm: realm, request: request)
  }

  private func opened(
    _ stored: StoredReview, realm: String, request: Digest?
  ) async throws -> Review {
    let person = PersonKeyID(realm: realm, person: stored.person)
    guard let key = try await keys.key(for: person) else { throw Refusal.erased }
    let seal = SealedReview(reviewID: stored.reviewID, person: person)
    var (review, asked) = try seal.opened(stored.sealed, key)
    if let request, request != asked { throw Refusal.otherRequest }
    review.ledger = stored.leaf.message
    return review
  }

  /// A review by its id, with whose it is.
  func review(id: String, realm: String) async throws -> (person: String, review: Review)? {
    if let waiting = pending.find(id: id, realm: realm) {
      return (waiting.person.person, waiting.review)
    }
    guard let stored = try await database.read({ try $0.review(id: id, realm: realm) }) else {
      return nil
    }
    return (stored.person, try await opened(stored, realm: realm, request: nil))
  }

  // MARK: - Judging and writing

  private func prepared(_ request: ReviewRequest, realm: String) async throws -> PreparedReview {
    let person = PersonKeyID(realm: realm, person: request.brief.personID)
    let key: SymmetricKey
    do { key = try await keys.obtain(person) } catch PersonKeysError.erased {
      throw Refusal.erased
    }
    let judgement = try library.reviewer.judge(
      ReviewedBrief(request.brief), request.content.map(ReviewedContent.init))
    let nowMilliseconds = clock.nowMilliseconds
    let id = try ids.withLock { try $0.next(unixMilliseconds: nowMilliseconds) }.description
    let review = Review(
      judgement, id: id, touch: request.brief.touchID, packs: library.reviewer.book.packNames,
      nowMilliseconds: nowMilliseconds)
    return try PreparedReview(review: review, of: request, person: person, key: key)
  }

  /// Writes reviews that belong together, and answers with the last one. What a repeat of the
  /// call has written in the meantime is not written twice.
  private func write(
    _ prepared: [PreparedReview], realm: String,
    ahead: @escaping @Sendable (Review) -> Void = { _ in }
  ) async throws -> Review {
    guard let last = prepared.last else { throw RPCError(.internal, "nothing to write") }
    for touch in Set(prepared.map(\.review.touchID)) { known.note(touch, realm: realm) }
    let outcomes = try await database.write { outcomes in
      if case .written(let leaf)? = outcomes.last { ahead(last.answer(leaf)) }
    } _: { [trees] connection in
      try connection.extend(realm, trees) { end in
        try prepared.map { try $0.write(connection, to: &end) }
      }
    }
    guard let outcome = outcomes.last else { throw RPCError(.internal, "nothing was written") }
    switch outcome {
    case .written(let leaf):
      recent.note(last, realm: realm)
      return last.answer(leaf)
    case .earlier(let row): return try await opened(row, realm: realm, request: last.request)
    }
  }

  /// Writes the reviews of briefs whose content never came; all of them with `all`.
  func flush(all: Bool = false) async throws {
    for (slot, waiting) in pending.overdue(all ? .zero : config.pendingTime) {
      _ = try await write([waiting], realm: slot.realm)
      pending.drop(slot, waiting.review.reviewID)
    }
  }

  /// What waits of a person is forgotten: nothing of it may be written any more.
  func forget(_ person: String, realm: String) {
    pending.forget(person, realm: realm)
    recent.forget(person, realm: realm)
  }
}
