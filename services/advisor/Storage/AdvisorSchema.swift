internal import Database

/// The schema's history. What stands in a release is never changed again.
enum AdvisorSchema {
  static let schema = Schema([
    Migration(
      1, "read model and decisions",
      [
        // One row of the tenant's feed, as it came, behind a format byte.
        .create(
          Table(
            "feed_rows",
            [.text("realm_id"), .text("kind"), .text("row_id"), .blob("record")],
            primaryKey: ["realm_id", "kind", "row_id"])),
        .create(
          Table(
            "feed_positions",
            [.text("realm_id"), .integer("sequence"), .integer("head")],
            primaryKey: ["realm_id"])),
        // What was decided is sealed under the person's key: only its owner's key opens it.
        .create(
          Table(
            "decisions",
            [
              .text("realm_id"), .text("touch_id"), .blob("person_hash"),
              .integer("decided_ms"), .blob("sealed"),
            ],
            primaryKey: ["realm_id", "touch_id"], rows: .byArrival)),
        .index(
          "decisions_by_person", on: "decisions",
          ["realm_id", "person_hash", "decided_ms", "touch_id"]),
        .index("decisions_by_time", on: "decisions", ["realm_id", "decided_ms"]),
        // Who of the operator's people looked at whose decisions, and for what.
        .create(
          Table(
            "reads",
            [
              .text("realm_id"), .text("read_id"), .blob("person_hash"), .text("reader"),
              .text("purpose"), .integer("read_ms"),
            ],
            primaryKey: ["realm_id", "read_id"])),
        .create(
          Table(
            "erasures",
            [
              .text("realm_id"), .blob("person_hash"), .integer("destroyed_ms"),
              .integer("erased_rows"),
            ],
            primaryKey: ["realm_id", "person_hash"])),
      ])
  ])
}
