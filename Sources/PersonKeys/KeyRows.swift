internal import Crypto
public import Database

/// The tables of wrapped keys and of erasures, and every query on them.
public enum PersonKeysSchema {
  /// What the key database is opened with.
  public static let schema = Schema([
    Migration(
      1, "keys of persons and the journal of erasures",
      [
        .create(
          Table(
            "person_keys",
            [
              .text("realm_id"), .blob("person_hash"), .integer("kek_day"), .blob("wrapped_key"),
            ], primaryKey: ["realm_id", "person_hash"])),
        .index("person_keys_by_day", on: "person_keys", ["realm_id", "kek_day"]),
        .create(
          Table(
            "erasures",
            [.text("realm_id"), .blob("person_hash"), .integer("erased_at_ms")],
            primaryKey: ["realm_id", "person_hash"])),
      ])
  ])
}

/// A wrapped key as it lies in its row.
struct WrappedKey {
  var personHash: [UInt8]
  var day: KeyDay
  var bytes: [UInt8]
}

extension ReadConnection {
  func wrappedKey(_ id: PersonKeyID) throws -> WrappedKey? {
    try first(
      """
      SELECT person_hash, kek_day, wrapped_key FROM person_keys
      WHERE realm_id = :realm_id AND person_hash = :person_hash
      """, ["realm_id": id.realm, "person_hash": id.personHash.bytes], wrapped)
  }

  func wrappedKeys(_ realm: String, before day: KeyDay, atMost limit: Int) throws -> [WrappedKey] {
    try all(
      """
      SELECT person_hash, kek_day, wrapped_key FROM person_keys
      WHERE realm_id = :realm_id AND kek_day < :kek_day
      ORDER BY kek_day, person_hash LIMIT :most
      """, ["realm_id": realm, "kek_day": day.number, "most": limit], wrapped)
  }

  private func wrapped(_ row: borrowing Row) throws -> WrappedKey {
    WrappedKey(
      personHash: try row.blob("person_hash"),
      day: KeyDay(number: Int(try row.integer("kek_day"))), bytes: try row.blob("wrapped_key"))
  }

  func erasedAt(_ realm: String, _ personHash: [UInt8]) throws -> Int64? {
    try first(
      """
      SELECT erased_at_ms FROM erasures
      WHERE realm_id = :realm_id AND person_hash = :person_hash
      """, ["realm_id": realm, "person_hash": personHash]
    ) { try $0.integer("erased_at_ms") }
  }

  /// Realms that have keys, from one to the next: an index has few steps for each.
  func realm(after realm: String?) throws -> String? {
    try first(
      "SELECT min(realm_id) AS realm_id FROM person_keys WHERE realm_id > :realm_id",
      ["realm_id": realm ?? ""]
    ) { try $0.optionalText("realm_id") } ?? nil
  }

  func erasures(after last: Erasure?, atMost limit: Int) throws -> [Erasure] {
    try all(
      """
      SELECT realm_id, person_hash, erased_at_ms FROM erasures
      WHERE realm_id > :realm_id OR (realm_id = :realm_id AND person_hash > :person_hash)
      ORDER BY realm_id, person_hash LIMIT :most
      """,
      ["realm_id": last?.realm ?? "", "person_hash": last?.personHash ?? [], "most": limit]
    ) { row in
      Erasure(
        realm: try row.text("realm_id"), personHash: try row.blob("person_hash"),
        milliseconds: try row.integer("erased_at_ms"))
    }
  }
}

extension WriteConnection {
  func insert(_ key: WrappedKey, _ realm: String) throws {
    try execute(
      """
      INSERT INTO person_keys (realm_id, person_hash, kek_day, wrapped_key)
      VALUES (:realm_id, :person_hash, :kek_day, :wrapped_key)
      """,
      [
        "realm_id": realm, "person_hash": key.personHash, "kek_day": key.day.number,
        "wrapped_key": key.bytes,
      ])
  }

  func rewrap(_ key: WrappedKey, _ realm: String) throws {
    try execute(
      """
      UPDATE person_keys SET kek_day = :kek_day, wrapped_key = :wrapped_key
      WHERE realm_id = :realm_id AND person_hash = :person_hash
      """,
      [
        "kek_day": key.day.number, "wrapped_key": key.bytes, "realm_id": realm,
        "person_hash": key.personHash,
      ])
  }

  /// Deletes the key and writes the erasure down; returns when that was done first.
  func erase(_ erasure: Erasure) throws -> Int64 {
    try execute(
      "DELETE FROM person_keys WHERE realm_id = :realm_id AND person_hash = :person_hash",
      ["realm_id": erasure.realm, "person_hash": erasure.personHash])
    try execute(
      """
      INSERT INTO erasures (realm_id, person_hash, erased_at_ms)
      VALUES (:realm_id, :person_hash, :erased_at_ms)
      ON CONFLICT (realm_id, person_hash) DO NOTHING
      """,
      [
        "realm_id": erasure.realm, "person_hash": erasure.personHash,
        "erased_at_ms": erasure.milliseconds,
      ])
    return try erasedAt(erasure.realm, erasure.personHash) ?? erasure.milliseconds
  }
}
