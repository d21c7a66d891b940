import Database

/// The history of the schema; append only.
enum ProfileMigrations {
  static let schema = Schema([first])

  private static let realm = Column.text("realm_id")
  private static let person = Column.blob("person_id")

  /// Personal columns (`body`, `payload`, `answer`) are sealed under the person's key.
  private static let first = Migration(
    1, "persons, log, profiles, erasures",
    [
      .create(
        Table(
          "persons",
          [realm, person, .integer("created_ms"), .integer("erased_ms", optional: true)],
          primaryKey: ["realm_id", "person_id"])),
      .create(
        Table(
          "identities",
          [realm, .integer("kind"), .blob("hash"), person, .integer("linked_ms")],
          primaryKey: ["realm_id", "kind", "hash"])),
      .index("identities_by_person", on: "identities", ["realm_id", "person_id"]),
      .create(
        Table(
          "consents", [realm, person, .integer("revision"), .blob("body")],
          primaryKey: ["realm_id", "person_id"])),
      .create(
        Table(
          "signal_ids",
          [realm, .integer("id_high"), .integer("id_low"), .integer("received_ms")],
          primaryKey: ["realm_id", "id_high", "id_low"])),
      .create(
        Table(
          "log_heads", [realm, .integer("last_sequence"), .integer("folded_through")],
          primaryKey: ["realm_id"])),
      .create(
        Table(
          "log_segments",
          [realm, .integer("sequence"), .integer("received_ms"), .blob("body")],
          primaryKey: ["realm_id", "sequence"], rows: .byArrival)),
      .create(
        Table(
          "person_segments", [realm, person, .integer("sequence")],
          primaryKey: ["realm_id", "person_id", "sequence"])),
      .create(
        Table(
          "profile_states", [realm, person, .integer("folded_through"), .blob("body")],
          primaryKey: ["realm_id", "person_id"], rows: .byArrival)),
      .create(
        Table(
          "rejected_signals",
          [
            realm, .integer("sequence"), .integer("received_ms"), .text("kind"), .text("source"),
            .integer("event_ms", optional: true), .text("field"), .text("reason"),
            .blob("person_id", optional: true), .blob("payload", optional: true),
          ],
          primaryKey: ["realm_id", "sequence"], rows: .byArrival)),
      .create(
        Table(
          "access_log",
          [
            realm, .integer("sequence"), .integer("read_ms"), person, .text("reader_kind"),
            .text("reader"), .integer("purpose"), .text("method"),
          ],
          primaryKey: ["realm_id", "sequence"], rows: .byArrival)),
      .index("access_log_by_person", on: "access_log", ["realm_id", "person_id"]),
      .create(
        Table(
          "erasures",
          [
            realm, .blob("erasure_id"), person, .integer("state"), .integer("requested_ms"),
            .integer("effective_ms", optional: true), .integer("complete_ms", optional: true),
          ],
          primaryKey: ["realm_id", "erasure_id"], unique: [["realm_id", "person_id"]])),
      .create(
        Table(
          "erasure_acknowledgements",
          [
            realm, .blob("erasure_id"), .text("service"), .integer("place"),
            .integer("destroyed_ms"), .integer("erased_rows"), .text("hold_reason"),
          ],
          primaryKey: ["realm_id", "erasure_id", "service"])),
      .create(
        Table(
          "answers",
          [
            realm, .text("call_key"), person, .text("method"), .blob("request_hash"),
            .blob("answer"), .integer("answered_ms"),
          ],
          primaryKey: ["realm_id", "call_key"], rows: .byArrival)),
    ])
}
