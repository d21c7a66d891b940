/// A statement of the engine that stays prepared between its runs.
struct PreparedStatement {
  let sql: String
  let engine: any EngineStatement
  let parameterNames: [String]
}

/// The prepared statements of one connection, the latest used ones.
///
/// A statement that runs is taken out, so that the same text may run inside its own rows.
struct StatementCache {
  private struct Entry {
    var statement: PreparedStatement
    var lastUse: Int
  }

  private let limit: Int
  private var entries: [String: Entry] = [:]
  private var uses = 0

  init(limit: Int) {
    self.limit = limit
  }

  var count: Int { entries.count }

  mutating func take(
    _ sql: String, from connection: any EngineConnection
  ) throws(DatabaseError) -> PreparedStatement {
    if let entry = entries.removeValue(forKey: sql) { return entry.statement }
    let engine = try connection.prepare(sql)
    return PreparedStatement(sql: sql, engine: engine, parameterNames: engine.parameterNames)
  }

  mutating func putBack(_ statement: PreparedStatement) {
    statement.engine.reset()
    uses += 1
    if entries.count >= limit, entries[statement.sql] == nil,
      let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
    {
      entries.removeValue(forKey: oldest.key)
    }
    if limit > 0 { entries[statement.sql] = Entry(statement: statement, lastUse: uses) }
  }

  mutating func empty() {
    entries.removeAll()
  }
}
