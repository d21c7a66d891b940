public import Database

/// The gateway's tables; append only.
public enum GatewaySchema {
  /// All migrations.
  public static let schema = Schema([
    Migration(
      1, "touches, inbox, outbox, contacts, controls",
      [
        .create(
          Table(
            "touches",
            [
              .text("realm_id"), .text("touch_id"), .text("person_id"), .text("journey"),
              .integer("state"), .text("withheld_reason"), .blob("input"),
              .blob("result", optional: true), .integer("begun_ms"),
              .integer("ended_ms", optional: true), .integer("due_ms"), .integer("tries"),
            ],
            primaryKey: ["realm_id", "touch_id"])),
        .index("touches_by_state", on: "touches", ["realm_id", "state", "due_ms"]),
        .index("touches_by_person", on: "touches", ["realm_id", "person_id", "begun_ms"]),
        .create(
          Table(
            "inbox",
            [
              .text("realm_id"), .text("person_id"), .integer("cursor"), .text("touch_id"),
              .blob("message"), .integer("sent_ms"), .integer("expires_ms"),
            ],
            primaryKey: ["realm_id", "person_id", "cursor"])),
        .uniqueIndex("inbox_by_touch", on: "inbox", ["realm_id", "touch_id"]),
        .create(
          Table(
            "contacts",
            [
              .text("realm_id"), .text("person_id"), .integer("sent_ms"), .text("touch_id"),
              .text("tenant_id"),
            ],
            primaryKey: ["realm_id", "person_id", "sent_ms", "touch_id"])),
        .create(
          Table(
            "outbox",
            [
              .text("realm_id"), .text("entry_id"), .integer("kind"), .text("person_id"),
              .text("touch_id"), .blob("payload"), .integer("due_ms"), .integer("tries"),
              .integer("expires_ms"),
            ],
            primaryKey: ["realm_id", "entry_id"])),
        .index("outbox_by_due", on: "outbox", ["realm_id", "due_ms"]),
        .create(
          Table(
            "switches",
            [
              .text("realm_id"), .integer("kind"), .text("target_id"), .integer("stopped"),
              .text("note"), .integer("changed_ms"),
            ],
            primaryKey: ["realm_id", "kind", "target_id"])),
        .create(
          Table(
            "webhooks",
            [
              .text("realm_id"), .text("channel_app"), .text("url"), .integer("changed_ms"),
            ],
            primaryKey: ["realm_id", "channel_app"])),
        .create(
          Table(
            "api_keys",
            [
              .text("realm_id"), .blob("key_hash"), .text("name"), .text("kind"), .text("roles"),
              .integer("made_ms"), .integer("revoked_ms", optional: true),
            ],
            primaryKey: ["realm_id", "key_hash"])),
        .create(
          Table(
            "answers",
            [
              .text("realm_id"), .text("caller"), .text("request_key"), .text("method"),
              .blob("body_hash"), .blob("answer"), .integer("made_ms"),
            ],
            primaryKey: ["realm_id", "caller", "request_key"])),
        .index("answers_by_age", on: "answers", ["realm_id", "made_ms"]),
      ]),
    // A touch comes to its end once, by its own row; each message paid for the index.
    Migration(2, "an index less on the inbox", [.removeIndex("inbox_by_touch")]),
  ])
}
