internal import Crypto
internal import Database

/// A review as it lies on disk: sealed under its person's key.
struct StoredReview: Sendable, Hashable {
  var touch: String
  /// `brief`, or the content's id.
  var subject: String
  var reviewID: String
  var person: String
  var sealed: [UInt8]
  var leaf: LedgerLeaf
  var reviewedMilliseconds: Int64
}

/// An outcome that was recorded.
struct StoredOutcome: Sendable, Hashable {
  var requestHash: [UInt8]
  var leaf: LedgerLeaf
}

extension ReadConnection {
  func review(touch: String, subject: String, realm: String) throws -> StoredReview? {
    try first(
      """
      SELECT touch_id, subject, review_id, person_id, sealed, leaf_index, leaf_hash, reviewed_ms
      FROM reviews
      WHERE realm_id = :realm_id AND touch_id = :touch_id AND subject = :subject
      """, ["realm_id": realm, "touch_id": touch, "subject": subject], Self.review)
  }

  func review(id: String, realm: String) throws -> StoredReview? {
    try first(
      """
      SELECT touch_id, subject, review_id, person_id, sealed, leaf_index, leaf_hash, reviewed_ms
      FROM reviews WHERE realm_id = :realm_id AND review_id = :review_id
      """, ["realm_id": realm, "review_id": id], Self.review)
  }

  private static func review(_ row: borrowing Row) throws -> StoredReview {
    StoredReview(
      touch: try row.text("touch_id"), subject: try row.text("subject"),
      reviewID: try row.text("review_id"), person: try row.text("person_id"),
      sealed: try row.blob("sealed"), leaf: try leaf(row),
      reviewedMilliseconds: try row.integer("reviewed_ms"))
  }

  private static func leaf(_ row: borrowing Row) throws -> LedgerLeaf {
    LedgerLeaf(
      index: UInt64(try row.integer("leaf_index")), hash: try Digest(try row.blob("leaf_hash")))
  }

  /// Touches of a realm that have reviews, in their order, each once.
  func touches(of realm: String, after last: String, atMost limit: Int) throws -> [String] {
    try all(
      """
      SELECT DISTINCT touch_id FROM reviews
      WHERE realm_id = :realm_id AND touch_id > :last ORDER BY touch_id LIMIT :limit
      """, ["realm_id": realm, "last": last, "limit": limit]
    ) { row in try row.text("touch_id") }
  }

  func outcome(review: String, kind: Int32, realm: String) throws -> StoredOutcome? {
    try first(
      """
      SELECT request_hash, leaf_index, leaf_hash FROM outcomes
      WHERE realm_id = :realm_id AND review_id = :review_id AND kind = :kind
      """, ["realm_id": realm, "review_id": review, "kind": kind]
    ) { row in
      StoredOutcome(requestHash: try row.blob("request_hash"), leaf: try Self.leaf(row))
    }
  }

  /// What was sealed for a leaf; nil after its person's erasure.
  func opening(_ leaf: UInt64, realm: String) throws -> [UInt8]? {
    let place: Bindings = ["realm_id": realm, "leaf_index": Int64(clamping: leaf)]
    let opening = try first(
      """
      SELECT opening FROM leaves WHERE realm_id = :realm_id AND leaf_index = :leaf_index
      """, place
    ) { row in try row.optionalBlob("opening") }
    if let sealed = opening ?? nil { return sealed }
    return try first(
      """
      SELECT sealed FROM openings WHERE realm_id = :realm_id AND leaf_index = :leaf_index
      """, place
    ) { row in try row.blob("sealed") }
  }
}

extension WriteConnection {
  /// Keeps a review; false when its touch has one of this subject already.
  func insert(_ review: StoredReview, realm: String) throws -> Bool {
    try execute(
      """
      INSERT INTO reviews (realm_id, touch_id, subject, review_id, person_id, sealed, leaf_index,
        leaf_hash, reviewed_ms)
      VALUES (:realm_id, :touch_id, :subject, :review_id, :person_id, :sealed, :leaf_index,
        :leaf_hash, :reviewed_ms)
      ON CONFLICT (realm_id, touch_id, subject) DO NOTHING
      """,
      [
        "realm_id": realm, "touch_id": review.touch, "subject": review.subject,
        "review_id": review.reviewID, "person_id": review.person, "sealed": review.sealed,
        "leaf_index": Int64(review.leaf.index), "leaf_hash": review.leaf.hash.bytes,
        "reviewed_ms": review.reviewedMilliseconds,
      ]) > 0
  }

  /// Keeps an outcome; false when the review has one of this kind already.
  func insert(
    _ outcome: StoredOutcome, review: String, kind: Int32, realm: String
  ) throws -> Bool {
    try execute(
      """
      INSERT INTO outcomes (realm_id, review_id, kind, request_hash, leaf_index, leaf_hash)
      VALUES (:realm_id, :review_id, :kind, :request_hash, :leaf_index, :leaf_hash)
      ON CONFLICT (realm_id, review_id, kind) DO NOTHING
      """,
      [
        "realm_id": realm, "review_id": review, "kind": kind,
        "request_hash": outcome.requestHash, "leaf_index": Int64(outcome.leaf.index),
        "leaf_hash": outcome.leaf.hash.bytes,
      ]) > 0
  }

  /// Deletes what was kept of a person; entries of the ledger stay, they hold commitments only.
  /// An earlier erasure of that id is returned as it was.
  func erase(
    _ person: String, realm: String, erasure: String, destroyedMilliseconds: Int64
  ) throws -> ErasedRows {
    let earlier = try first(
      """
      SELECT person_id, destroyed_ms, erased_rows FROM erasures
      WHERE realm_id = :realm_id AND erasure_id = :erasure_id
      """, ["realm_id": realm, "erasure_id": erasure]
    ) { row in
      ErasedRows(
        person: try row.text("person_id"), destroyedMilliseconds: try row.integer("destroyed_ms"),
        rows: try row.integer("erased_rows"))
    }
    if let earlier { return earlier }
    let whose: Bindings = ["realm_id": realm, "person_id": person]
    let rows =
      try eraseOpenings(whose)
      + execute("DELETE FROM openings WHERE realm_id = :realm_id AND person_id = :person_id", whose)
      + execute("DELETE FROM reviews WHERE realm_id = :realm_id AND person_id = :person_id", whose)
    let erased = ErasedRows(
      person: person, destroyedMilliseconds: destroyedMilliseconds, rows: Int64(rows))
    try execute(
      """
      INSERT INTO erasures (realm_id, erasure_id, person_id, destroyed_ms, erased_rows)
      VALUES (:realm_id, :erasure_id, :person_id, :destroyed_ms, :erased_rows)
      """,
      [
        "realm_id": realm, "erasure_id": erasure, "person_id": person,
        "destroyed_ms": destroyedMilliseconds, "erased_rows": erased.rows,
      ])
    return erased
  }
}

extension WriteConnection {
  /// Openings of a person's reviews and of their outcomes; reviews tell whose they are.
  private func eraseOpenings(_ whose: Bindings) throws -> Int {
    try execute(
      """
      UPDATE leaves SET opening = NULL
      WHERE realm_id = :realm_id AND opening IS NOT NULL AND leaf_index IN (
        SELECT leaf_index FROM reviews WHERE realm_id = :realm_id AND person_id = :person_id)
      """, whose)
      + execute(
        """
        UPDATE leaves SET opening = NULL
        WHERE realm_id = :realm_id AND opening IS NOT NULL AND leaf_index IN (
          SELECT outcomes.leaf_index FROM reviews JOIN outcomes
            ON outcomes.realm_id = reviews.realm_id AND outcomes.review_id = reviews.review_id
          WHERE reviews.realm_id = :realm_id AND reviews.person_id = :person_id)
        """, whose)
  }
}

/// What an erasure did; the same again answers the same.
struct ErasedRows: Sendable, Hashable {
  var person: String
  var destroyedMilliseconds: Int64
  var rows: Int64
}
