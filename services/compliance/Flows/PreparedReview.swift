internal import ComplianceDomain
internal import Crypto
internal import Database
internal import Messages
internal import PersonKeys
internal import Wire

/// A review that is ready to be written: entry, commitments and sealed rows.
struct PreparedReview: Sendable {
  let review: Atrium_Compliance_V1_Review
  let person: PersonKeyID
  let request: Digest
  private let subject: String
  private let key: SymmetricKey
  private let entry: LedgerEntry
  private let opening: [UInt8]
  private let sealed: [UInt8]

  init(
    review: Atrium_Compliance_V1_Review, brief: Atrium_Generation_V1_Brief,
    content: Atrium_Generation_V1_Content?, person: PersonKeyID, key: SymmetricKey,
    request: Digest
  ) throws {
    (self.review, self.person, self.key, self.request) = (review, person, key, request)
    subject = content?.contentID ?? Reviewing.briefSubject
    var commitments = Commitments()
    try commitments.add(Array(person.person.utf8), as: .person)
    try commitments.add(Array(review.touchID.utf8), as: .touch)
    try commitments.add(try brief.serialized(deterministic: true), as: .brief)
    if let content {
      try commitments.add(try content.serialized(deterministic: true), as: .content)
    }
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
    self.entry = entry
    opening = commitments.opening
    sealed = try SealedReview(reviewID: review.reviewID, person: person)
      .sealed(review, request: request, key: key)
  }

  /// The same request gives the same answer; another one for the same touch is refused.
  func answer(to other: Digest) throws -> Atrium_Compliance_V1_Review {
    guard other == request else { throw Refusal.otherRequest }
    return review
  }

  /// Appends the entry and keeps the review; returns the row that is there afterwards.
  func write(_ connection: WriteConnection, realm: String) throws -> StoredReview {
    let touch = review.touchID
    if let earlier = try connection.review(touch: touch, subject: subject, realm: realm) {
      return earlier
    }
    let leaf = try connection.append(entry.canonical, realm: realm)
    let place = EnvelopePlace(table: "openings", row: String(leaf.index))
    try connection.insertOpening(
      try PersonEnvelope.seal(opening, with: key, for: person, at: place), leaf: leaf.index,
      person: person.person, realm: realm)
    let row = StoredReview(
      touch: touch, subject: subject, reviewID: review.reviewID, person: person.person,
      sealed: sealed, leaf: leaf, reviewedMilliseconds: entry.milliseconds)
    try connection.insert(row, realm: realm)
    return row
  }
}
