public import Crypto
import Database

/// A key of a channel app or an operator; what the caller holds is never kept.
public struct APIKeyRow: Sendable, Hashable {
  /// Name of the app or operator.
  public let name: String
  /// `channel` or `operator`.
  public let kind: EdgeCaller.Kind
  /// When it was made, in milliseconds since 1970.
  public let madeMilliseconds: Int64
  /// When it was revoked.
  public let revokedMilliseconds: Int64?
}

extension GatewayDatabase {
  /// Makes a key and returns it; this is the only time that anybody sees it.
  public func makeKey(
    _ realm: String, name: String, kind: EdgeCaller.Kind, at now: Int64,
    random: RandomSource = .system
  ) async throws -> String {
    let text = APIKeys.prefix + Hex.encode(try random.bytes(32))
    let hash = APIKeys.hash(text).bytes
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO api_keys (realm_id, key_hash, name, kind, roles, made_ms)
        VALUES (:realm_id, :key_hash, :name, :kind, '', :made_ms)
        """,
        [
          "realm_id": realm, "key_hash": hash, "name": name, "kind": kind.rawValue,
          "made_ms": now,
        ])
    }
    return text
  }

  /// Revokes all keys of a name; returns how many there were.
  public func revokeKeys(_ realm: String, name: String, at now: Int64) async throws -> Int {
    try await database.write { connection in
      try connection.execute(
        """
        UPDATE api_keys SET revoked_ms = :now
        WHERE realm_id = :realm_id AND name = :name AND revoked_ms IS NULL
        """, ["now": now, "realm_id": realm, "name": name])
    }
  }

  /// All keys of a realm, without what they are.
  public func listKeys(_ realm: String) async throws -> [APIKeyRow] {
    try await database.read { connection in
      try connection.all(
        """
        SELECT name, kind, made_ms, revoked_ms FROM api_keys
        WHERE realm_id = :realm_id ORDER BY made_ms LIMIT 10000
        """, ["realm_id": realm]
      ) { row in
        APIKeyRow(
          name: try row.text("name"),
          kind: EdgeCaller.Kind(rawValue: try row.text("kind")) ?? .channel,
          madeMilliseconds: try row.integer("made_ms"),
          revokedMilliseconds: try row.optionalInteger("revoked_ms"))
      }
    }
  }

  /// Keys that are good now, by their hashes.
  func apiKeys(_ realm: String) async throws -> [(hash: Digest, caller: EdgeCaller)] {
    let rows = try await database.read { connection in
      try connection.all(
        """
        SELECT key_hash, name, kind FROM api_keys
        WHERE realm_id = :realm_id AND revoked_ms IS NULL ORDER BY made_ms LIMIT 10000
        """, ["realm_id": realm]
      ) { (try $0.blob("key_hash"), try $0.text("name"), try $0.text("kind")) }
    }
    return try rows.compactMap { hash, name, kind in
      guard let kind = EdgeCaller.Kind(rawValue: kind) else { return nil }
      return (try Digest(hash), EdgeCaller(realm: realm, kind: kind, name: name))
    }
  }
}
