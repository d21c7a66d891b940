internal import ComplianceDomain
internal import Crypto
internal import Database
internal import Messages
internal import PersonKeys
internal import Wire

/// What is reviewed, as it came and as it is hashed.
struct ReviewRequest: Sendable {
  let brief: Atrium_Generation_V1_Brief
  let content: Atrium_Generation_V1_Content?
  let briefBytes: [UInt8]
  let contentBytes: [UInt8]
  /// Tells this request from another one for the same touch.
  let hash: Digest

  init(_ brief: Atrium_Generation_V1_Brief) throws {
    (self.brief, content) = (brief, nil)
    (briefBytes, contentBytes) = (try brief.serialized(deterministic: true), [])
    hash = SHA256.hash(briefBytes)
  }

  /// Of content the hash is that of the whole message, whose parts are brief and content.
  init(_ brief: Atrium_Generation_V1_Brief, _ content: Atrium_Generation_V1_Content) throws {
    (self.brief, self.content) = (brief, content)
    briefBytes = try brief.serialized(deterministic: true)
    contentBytes = try content.serialized(deterministic: true)
    let message = Atrium_Compliance_V1_ReviewContentRequest.with {
      $0.brief = brief
      $0.content = content
    }
    hash = SHA256.hash(try message.serialized(deterministic: true))
  }
}

/// A review that is ready to be written: entry, commitments and sealed rows.
///
/// One object: it is handed to the thread that writes, and may wait in memory before.
final class PreparedReview: Sendable {
  let review: Atrium_Compliance_V1_Review
  let person: PersonKeyID
  let request: Digest
  let subject: String
  private let key: SymmetricKey
  private let entry: [UInt8]
  private let entryHash: Digest
  private let opening: [UInt8]
  private let sealed: [UInt8]
  private let reviewedMilliseconds: Int64

  init(
    review: Atrium_Compliance_V1_Review, of request: ReviewRequest, person: PersonKeyID,
    key: SymmetricKey
  ) throws {
    (self.review, self.person, self.key) = (review, person, key)
    self.request = request.hash
    let content = request.content
    subject = content?.contentID ?? Reviewing.briefSubject
    var commitments = Commitments()
    try commitments.add(Array(person.person.utf8), as: .person)
    try commitments.add(Array(review.touchID.utf8), as: .touch)
    try commitments.add(request.briefBytes, as: .brief)
    if content != nil { try commitments.add(request.contentBytes, as: .content) }
    var entry = LedgerEntry(
      kind: content == nil ? .briefReview : .contentReview,
      milliseconds: review.reviewedTime?.unixMilliseconds ?? 0, reviewID: review.reviewID,
      decision: UInt8(clamping: review.verdict.rawValue))
    entry.packs = review.packs
    entry.rules = review.findings.map(\.ruleID)
    if let content {
      entry.model = content.model
      entry.advertiserID = content.labels?.advertiserID ?? ""
      entry.operatorID = content.labels?.operatorID ?? ""
      entry.publisherID = content.labels?.publisherID ?? ""
    }
    entry.commitments = commitments.hashes
    reviewedMilliseconds = entry.milliseconds
    self.entry = entry.canonical
    entryHash = MerkleTree.leafHash(self.entry)
    opening = commitments.opening
    sealed = try SealedReview(reviewID: review.reviewID, person: person)
      .sealed(review, request: request.hash, key: key)
  }

  /// The same request gives the same answer; another one for the same touch is refused.
  func answer(to other: Digest) throws -> Atrium_Compliance_V1_Review {
    guard other == request else { throw Refusal.otherRequest }
    return review
  }

  /// With its place in the ledger.
  func answer(_ leaf: LedgerLeaf) -> Atrium_Compliance_V1_Review {
    var review = review
    review.ledger = leaf.message
    return review
  }

  /// What a write of a review finds or makes.
  enum Outcome: Sendable {
    /// It is written now, at this place of the ledger.
    case written(LedgerLeaf)
    /// An earlier call of the same touch has written one; it stays.
    case earlier(StoredReview)
  }

  /// Appends the entry and keeps the review, unless there is one of this touch and subject.
  func write(_ connection: WriteConnection, to end: inout LedgerEnd) throws -> Outcome {
    let leaf = end.next(entryHash)
    let row = StoredReview(
      touch: review.touchID, subject: subject, reviewID: review.reviewID, person: person.person,
      sealed: sealed, leaf: leaf, reviewedMilliseconds: reviewedMilliseconds)
    guard try connection.insert(row, realm: end.realm) else {
      let earlier = try connection.review(touch: row.touch, subject: subject, realm: end.realm)
      guard let earlier else { throw LedgerDamage(what: "a review is there and is not found") }
      return .earlier(earlier)
    }
    let sealed = try PersonEnvelope.seal(opening, with: key, for: person, at: .opening(of: leaf))
    try connection.append(entry, opening: sealed, as: leaf, to: &end)
    return .written(leaf)
  }
}
