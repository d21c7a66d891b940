internal import Database

/// The schema's history; what stands in a release is never changed again.
enum GenerationMigrations {
  static let schema = Schema([
    Migration(
      1, "contents",
      [
        .create(
          Table(
            "contents",
            [
              .text("realm_id"), .text("content_id"), .text("person_id"), .blob("sealed"),
              .integer("composed_ms"),
            ],
            primaryKey: ["realm_id", "content_id"], rows: .byArrival)),
        .index("contents_by_person", on: "contents", ["realm_id", "person_id"]),
        .create(
          Table(
            "erasures",
            [
              .text("realm_id"), .text("erasure_id"), .text("person_id"), .integer("destroyed_ms"),
              .integer("erased_rows"),
            ],
            primaryKey: ["realm_id", "erasure_id"])),
      ])
  ])
}
