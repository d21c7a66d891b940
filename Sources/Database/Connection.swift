/// What a closure of `Database.read` reads with: one consistent state of all rows.
///
/// It belongs to the thread that runs the closure and does not leave it.
public class ReadConnection {
  package let engine: any EngineConnection
  fileprivate var statements: StatementCache
  private let maximumRows: Int

  package init(_ engine: any EngineConnection, _ limits: DatabaseLimits) {
    self.engine = engine
    statements = StatementCache(limit: limits.maximumStatements)
    maximumRows = limits.maximumRows
  }

  /// Every row of the query, each turned into a value. More rows than `DatabaseLimits.maximumRows`
  /// are an error (`misuse`): ask for pages, or take them one at a time with `each`.
  public func all<Value>(
    _ statement: Statement, _ bindings: Bindings = [:],
    _ value: (borrowing Row) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try visit(statement, bindings) { row in
      if values.count == maximumRows {
        throw DatabaseError(.misuse, "more than \(maximumRows) rows", sql: statement.sql)
      }
      values.append(try value(row))
      return true
    }
    return values
  }

  /// The first row of the query as a value; nil when there is none.
  public func first<Value>(
    _ statement: Statement, _ bindings: Bindings = [:],
    _ value: (borrowing Row) throws -> Value
  ) throws -> Value? {
    var found: Value?
    try visit(statement, bindings) { row in
      found = try value(row)
      return false
    }
    return found
  }

  /// Shows each row of the query to the closure, in order, without keeping any.
  public func each(
    _ statement: Statement, _ bindings: Bindings = [:], _ show: (borrowing Row) throws -> Void
  ) throws {
    try visit(statement, bindings) { row in
      try show(row)
      return true
    }
  }

  /// Runs the statement while `show` wants more; returns how many rows it changed.
  @discardableResult
  fileprivate func visit(
    _ statement: Statement, _ bindings: Bindings, _ show: (borrowing Row) throws -> Bool
  ) throws -> Int {
    let prepared = try take(statement)
    defer { statements.putBack(prepared) }
    do {
      try bindings.bind(to: prepared.engine, prepared.parameterNames)
    } catch {
      throw error.with(sql: prepared.sql)
    }
    guard try step(prepared) else { return prepared.engine.changedRows }
    // Asked after the first step: that may have prepared the statement anew for a new schema.
    let names = prepared.engine.columnNames
    repeat {
      do {
        guard try show(Row(prepared.engine, names)) else { break }
      } catch let error as DatabaseError {
        throw error.with(sql: prepared.sql)
      }
    } while try step(prepared)
    return prepared.engine.changedRows
  }

  private func take(_ statement: Statement) throws(DatabaseError) -> PreparedStatement {
    do {
      return try statements.take(statement.sql, from: engine)
    } catch {
      throw error.with(sql: statement.sql)
    }
  }

  private func step(_ prepared: PreparedStatement) throws(DatabaseError) -> Bool {
    do {
      return try prepared.engine.step()
    } catch {
      throw error.with(sql: prepared.sql)
    }
  }

  /// How many statements stay prepared now.
  package var preparedStatements: Int { statements.count }

  /// Lets go of every prepared statement, before the connection closes.
  package func forgetStatements() {
    statements.empty()
  }
}

/// What a closure of `Database.write` writes with. It sees its own changes, and those that other
/// closures made before it.
public final class WriteConnection: ReadConnection {
  /// Runs a statement that changes rows; returns how many it inserted, changed or deleted.
  @discardableResult
  public func execute(_ statement: Statement, _ bindings: Bindings = [:]) throws -> Int {
    try visit(statement, bindings) { _ in true }
  }
}
