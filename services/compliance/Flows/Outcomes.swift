internal import Clocks
internal import ComplianceDomain
internal import Crypto
internal import Database
internal import Messages
internal import PersonKeys
internal import RPC
internal import RPCServices
internal import Wire

/// Records what became of reviewed content.
struct Outcomes: Sendable {
  let database: Database
  let keys: PersonKeys
  let clock: MallClock
  let trees: LedgerTrees
  let recent: RecentReviews

  /// How long an outcome waits for a review to be written with, at most: the message is out.
  private static let patience = Duration.milliseconds(20)

  /// The leaf of the outcome; the same request again has the same leaf.
  func record(
    _ request: Atrium_Compliance_V1_RecordOutcomeRequest, realm: String
  ) async throws -> LedgerLeaf {
    let hash = SHA256.hash(try request.serialized(deterministic: true)).bytes
    let review = try await review(request.reviewID, realm: realm)
    guard let review, review.touch == request.touchID, review.subject != Reviewing.briefSubject
    else { throw Refusal.noReview }
    let person = PersonKeyID(realm: realm, person: review.person)
    guard let key = try await keys.key(for: person) else { throw Refusal.erased }
    var commitments = Commitments()
    try commitments.add(Array(review.person.utf8), as: .person)
    try commitments.add(Array(request.touchID.utf8), as: .touch)
    var entry = LedgerEntry(
      kind: .outcome,
      milliseconds: request.happenedTime?.unixMilliseconds ?? clock.nowMilliseconds,
      reviewID: request.reviewID, decision: UInt8(clamping: request.kind.rawValue))
    entry.reason = request.reason
    entry.commitments = commitments.hashes
    let (bytes, opening) = (entry.canonical, commitments.opening)
    let entryHash = MerkleTree.leafHash(bytes)
    let (id, kind) = (request.reviewID, request.kind.rawValue)
    let outcome = try await database.write(patient: Self.patience) { [trees] connection in
      try connection.extend(realm, trees) { end in
        let leaf = end.next(entryHash)
        let outcome = StoredOutcome(requestHash: hash, leaf: leaf)
        guard try connection.insert(outcome, review: id, kind: kind, realm: realm) else {
          return try connection.outcome(review: id, kind: kind, realm: realm)
        }
        let sealed = try PersonEnvelope.seal(
          opening, with: key, for: person, at: .opening(of: leaf))
        try connection.append(bytes, opening: sealed, as: leaf, to: &end)
        return outcome
      }
    }
    guard outcome?.requestHash == hash, let outcome else { throw Refusal.otherRequest }
    return outcome.leaf
  }

  private func review(_ id: String, realm: String) async throws -> RecentReviews.Review? {
    if let review = recent.find(id, realm: realm) { return review }
    let stored = try await database.read { try $0.review(id: id, realm: realm) }
    return stored.map { .init(touch: $0.touch, subject: $0.subject, person: $0.person) }
  }
}

/// Why a call of this service is refused; holds no words of anybody.
enum Refusal {
  static let otherRequest = RPCError.refused(
    .alreadyExists, "IDEMPOTENCY_KEY_REUSED", "touch_id: taken by another request")
  static let erased = RPCError.refused(
    .failedPrecondition, "PERSON_ERASED", "brief.person_id: the person was erased")
  static let noReview = RPCError.refused(
    .notFound, "REVIEW_NOT_FOUND", "review_id: there is no such review of this touch")
  static let noPack = RPCError.refused(
    .notFound, "PACK_NOT_FOUND", "pack_id: there is no such pack in force")
  static let noHead = RPCError.refused(
    .notFound, "LEDGER_EMPTY", "the realm's ledger has no entry yet")
}
