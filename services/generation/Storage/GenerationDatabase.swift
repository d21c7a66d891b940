internal import Database

/// Every query of this service, named by intent.
struct GenerationDatabase: Sendable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// A content as it lies on disk: sealed under its person's key.
  struct StoredContent: Sendable {
    var person: String
    var sealed: [UInt8]
  }

  /// nil when there is none, also after its person's erasure.
  func content(_ id: String, realm: String) async throws -> StoredContent? {
    try await database.read { try Self.content(id, realm, $0) }
  }

  private static func content(
    _ id: String, _ realm: String, _ connection: ReadConnection
  ) throws -> StoredContent? {
    try connection.first(
      """
      SELECT person_id, sealed FROM contents
      WHERE realm_id = :realm_id AND content_id = :content_id
      """, ["realm_id": realm, "content_id": id]
    ) { row in
      StoredContent(person: try row.text("person_id"), sealed: try row.blob("sealed"))
    }
  }

  /// Keeps a content unless there is one of that id; returns the one that was there before. `taken`
  /// is called once it is known that there is none, before the new one is on disk.
  func keep(
    _ content: StoredContent, id: String, realm: String, composedMilliseconds: Int64,
    taken: @escaping @Sendable () -> Void = {}
  ) async throws -> StoredContent? {
    try await database.write {
      if $0 == nil { taken() }
    } _: { connection in
      let kept = try connection.execute(
        """
        INSERT INTO contents (realm_id, content_id, person_id, sealed, composed_ms)
        VALUES (:realm_id, :content_id, :person_id, :sealed, :composed_ms)
        ON CONFLICT (realm_id, content_id) DO NOTHING
        """,
        [
          "realm_id": realm, "content_id": id, "person_id": content.person,
          "sealed": content.sealed, "composed_ms": composedMilliseconds,
        ])
      return kept > 0 ? nil : try Self.content(id, realm, connection)
    }
  }

  /// What an erasure did; the same again answers the same.
  struct Erased: Sendable, Hashable {
    var person: String
    var destroyedMilliseconds: Int64
    var rows: Int64
  }

  /// Deletes a person's contents and remembers the erasure; an earlier one of that id is returned
  /// as it was.
  func erase(
    _ person: String, realm: String, erasure: String, destroyedMilliseconds: Int64
  ) async throws -> Erased {
    try await database.write { connection in
      let earlier = try connection.first(
        """
        SELECT person_id, destroyed_ms, erased_rows FROM erasures
        WHERE realm_id = :realm_id AND erasure_id = :erasure_id
        """, ["realm_id": realm, "erasure_id": erasure]
      ) { row in
        Erased(
          person: try row.text("person_id"), destroyedMilliseconds: try row.integer("destroyed_ms"),
          rows: try row.integer("erased_rows"))
      }
      if let earlier { return earlier }
      let rows = try connection.execute(
        "DELETE FROM contents WHERE realm_id = :realm_id AND person_id = :person_id",
        ["realm_id": realm, "person_id": person])
      let erased = Erased(
        person: person, destroyedMilliseconds: destroyedMilliseconds, rows: Int64(rows))
      try connection.execute(
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
}
