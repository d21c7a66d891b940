internal import Database

/// The schema's history; what stands in a release is never changed again.
enum ComplianceMigrations {
  static let schema = Schema([
    Migration(1, "ledger", ledger),
    Migration(2, "reviews", reviews),
    // Beside its entry, with which it is written and found; rows of `openings` are older ones.
    Migration(3, "openings", [.add(.blob("opening", optional: true), to: "leaves")]),
  ])

  private static let ledger: [Migration.Step] = [
    .create(
      Table(
        "trees", [.text("realm_id"), .integer("size"), .blob("hashes")], primaryKey: ["realm_id"])),
    .create(
      Table(
        "leaves",
        [.text("realm_id"), .integer("leaf_index"), .blob("leaf_hash"), .blob("entry")],
        primaryKey: ["realm_id", "leaf_index"], rows: .byArrival)),
    // Roots of full subtrees above the leaves; they never change.
    .create(
      Table(
        "nodes",
        [.text("realm_id"), .integer("level"), .integer("node_index"), .blob("hash")],
        primaryKey: ["realm_id", "level", "node_index"])),
    .create(
      Table(
        "heads",
        [
          .text("realm_id"), .integer("tree_size"), .blob("root_hash"), .integer("signed_ms"),
          .blob("signature"), .blob("key_id"),
        ],
        primaryKey: ["realm_id", "tree_size"])),
    // Salts and values behind the commitments, under the person's key.
    .create(
      Table(
        "openings",
        [
          .text("realm_id"), .integer("leaf_index"), .text("person_id"), .blob("sealed"),
        ],
        primaryKey: ["realm_id", "leaf_index"], rows: .byArrival)),
    .index("openings_by_person", on: "openings", ["realm_id", "person_id"]),
  ]

  private static let reviews: [Migration.Step] = [
    .create(
      Table(
        "reviews",
        [
          .text("realm_id"), .text("touch_id"), .text("subject"), .text("review_id"),
          .text("person_id"), .blob("sealed"), .integer("leaf_index"), .blob("leaf_hash"),
          .integer("reviewed_ms"),
        ],
        primaryKey: ["realm_id", "touch_id", "subject"], rows: .byArrival)),
    .uniqueIndex("reviews_by_id", on: "reviews", ["realm_id", "review_id"]),
    .index("reviews_by_person", on: "reviews", ["realm_id", "person_id"]),
    .create(
      Table(
        "outcomes",
        [
          .text("realm_id"), .text("review_id"), .integer("kind"), .blob("request_hash"),
          .integer("leaf_index"), .blob("leaf_hash"),
        ],
        primaryKey: ["realm_id", "review_id", "kind"])),
    .create(
      Table(
        "erasures",
        [
          .text("realm_id"), .text("erasure_id"), .text("person_id"), .integer("destroyed_ms"),
          .integer("erased_rows"),
        ],
        primaryKey: ["realm_id", "erasure_id"])),
  ]
}
