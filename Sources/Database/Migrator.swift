/// Brings the schema of a database up to what the program knows.
struct Migrator {
  let engine: any DatabaseEngine
  let schema: Schema

  private static let history = Table(
    "schema_history",
    [.integer("number"), .text("name"), .integer("major"), .integer("digest")],
    primaryKey: ["number"], scope: .installation(reason: "one schema serves all realms"))

  private struct Applied {
    var number: Int
    var name: String
    var major: Int
    var digest: Int64
  }

  func run(_ limits: DatabaseLimits) throws(DatabaseError) {
    try schema.check()
    let connection = WriteConnection(try engine.connect(.migration), limits)
    defer { connection.forgetStatements() }
    try inTransaction(connection) {
      let table = Self.history.ddl(engine)
        .replacing("CREATE TABLE", with: "CREATE TABLE IF NOT EXISTS", maxReplacements: 1)
      try connection.execute(Statement(assembled: table))
    }
    let applied = try history(connection)
    try compare(applied)
    for migration in schema.migrations.dropFirst(applied.count) {
      try inTransaction(connection) { try apply(migration, connection) }
    }
  }

  private func apply(_ migration: Migration, _ connection: WriteConnection) throws {
    for step in migration.steps {
      try connection.execute(Statement(assembled: migration.ddl(step, engine)))
    }
    try connection.execute(
      """
      INSERT INTO schema_history (number, name, major, digest)
      VALUES (:number, :name, :major, :digest)
      """,
      [
        "number": migration.number, "name": migration.name, "major": migration.major,
        "digest": digest(migration),
      ])
  }

  private func history(_ connection: WriteConnection) throws(DatabaseError) -> [Applied] {
    try inTransaction(connection) {
      try connection.all("SELECT number, name, major, digest FROM schema_history ORDER BY number") {
        Applied(
          number: Int(try $0.integer(0)), name: try $0.text(1), major: Int(try $0.integer(2)),
          digest: try $0.integer(3))
      }
    }
  }

  /// An older program finds migrations that it does not know: it may run on them while their major
  /// is its own.
  private func compare(_ applied: [Applied]) throws(DatabaseError) {
    if let major = applied.map(\.major).max(), major > schema.major {
      throw DatabaseError(
        .schemaTooNew, "the schema has major \(major), this program knows \(schema.major)")
    }
    for (known, found) in zip(schema.migrations, applied) {
      if known.number != found.number || digest(known) != found.digest {
        throw DatabaseError(
          .misuse, "migration \(known.number) (\(known.name)) is not the one that was applied")
      }
    }
  }

  private func inTransaction<Value>(
    _ connection: WriteConnection, _ body: () throws -> Value
  ) throws(DatabaseError) -> Value {
    try connection.engine.begin()
    do {
      let value = try body()
      try connection.engine.commit()
      return value
    } catch {
      connection.engine.rollback()
      throw error as? DatabaseError ?? DatabaseError(.misuse, "a migration failed")
    }
  }

  /// FNV-1a of what the migration does. Not a secret matter: it finds a changed text.
  private func digest(_ migration: Migration) -> Int64 {
    let parts =
      ["\(migration.number)", "\(migration.major)"]
      + migration.steps.map { migration.ddl($0, engine) }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in parts.joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }
}
