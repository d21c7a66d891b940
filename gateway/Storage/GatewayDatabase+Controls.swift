import Database

/// What a switch stops; the numbers are those of `atrium.gateway.v1.SwitchKind`.
struct SwitchKey: Sendable, Hashable {
  let kind: Int64
  let target: String

  /// Stops nothing: no switch has this kind.
  static let nothing = SwitchKey(kind: 0, target: "")
  static let marketing = SwitchKey(kind: 1, target: "")
  static func channel(_ name: String) -> SwitchKey { SwitchKey(kind: 2, target: name) }
  static func tenant(_ id: String) -> SwitchKey { SwitchKey(kind: 3, target: id) }
  static func offer(_ id: String) -> SwitchKey { SwitchKey(kind: 4, target: id) }
  static func model(_ name: String) -> SwitchKey { SwitchKey(kind: 5, target: name) }
}

/// A kill switch as it stands.
struct SwitchRow: Sendable, Hashable {
  let key: SwitchKey
  let isStopped: Bool
  let note: String
  let changedMilliseconds: Int64
}

/// A channel app's webhook.
struct WebhookRow: Sendable, Hashable {
  let channelApp: String
  let url: String
  let changedMilliseconds: Int64
}

extension GatewayDatabase {
  /// Sets a switch.
  func set(_ row: SwitchRow, _ realm: String) async throws {
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO switches (realm_id, kind, target_id, stopped, note, changed_ms)
        VALUES (:realm_id, :kind, :target_id, :stopped, :note, :changed_ms)
        ON CONFLICT (realm_id, kind, target_id) DO UPDATE
        SET stopped = excluded.stopped, note = excluded.note, changed_ms = excluded.changed_ms
        """,
        [
          "realm_id": realm, "kind": row.key.kind, "target_id": row.key.target,
          "stopped": row.isStopped, "note": row.note, "changed_ms": row.changedMilliseconds,
        ])
    }
  }

  /// All switches of a realm.
  func switches(_ realm: String) async throws -> [SwitchRow] {
    try await database.read { connection in
      try connection.all(
        """
        SELECT kind, target_id, stopped, note, changed_ms FROM switches
        WHERE realm_id = :realm_id ORDER BY kind, target_id LIMIT 1000
        """, ["realm_id": realm]
      ) { row in
        SwitchRow(
          key: SwitchKey(kind: try row.integer("kind"), target: try row.text("target_id")),
          isStopped: try row.bool("stopped"), note: try row.text("note"),
          changedMilliseconds: try row.integer("changed_ms"))
      }
    }
  }

  /// Sets the webhook of a channel app.
  func set(_ row: WebhookRow, _ realm: String) async throws {
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO webhooks (realm_id, channel_app, url, changed_ms)
        VALUES (:realm_id, :channel_app, :url, :changed_ms)
        ON CONFLICT (realm_id, channel_app) DO UPDATE
        SET url = excluded.url, changed_ms = excluded.changed_ms
        """,
        [
          "realm_id": realm, "channel_app": row.channelApp, "url": row.url,
          "changed_ms": row.changedMilliseconds,
        ])
    }
  }

  /// The webhooks of a realm, or of one channel app.
  func webhooks(_ realm: String) async throws -> [WebhookRow] {
    try await database.read { connection in
      try connection.all(
        """
        SELECT channel_app, url, changed_ms FROM webhooks
        WHERE realm_id = :realm_id ORDER BY channel_app LIMIT 100
        """, ["realm_id": realm]
      ) { row in
        WebhookRow(
          channelApp: try row.text("channel_app"), url: try row.text("url"),
          changedMilliseconds: try row.integer("changed_ms"))
      }
    }
  }

  /// Removes a channel app's webhook; whether there was one.
  func removeWebhook(_ realm: String, _ channelApp: String) async throws -> Bool {
    try await database.write { connection in
      try connection.execute(
        "DELETE FROM webhooks WHERE realm_id = :realm_id AND channel_app = :channel_app",
        ["realm_id": realm, "channel_app": channelApp]) > 0
    }
  }
}
