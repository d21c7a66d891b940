/// One step of the schema's history; what stands in a release is never changed again.
///
/// Two versions of a program run on the same schema while one replaces the other, so a change comes
/// in two releases. *Expand* adds tables, optional columns and indexes: the older program notices
/// nothing. *Contract*, a release later, takes away what no running program uses, and raises
/// `major`: a program that knows only an older major refuses to open the database.
public struct Migration: Sendable, Hashable {
  /// One change of the schema.
  public enum Step: Sendable, Hashable {
    /// A new table.
    case create(Table)
    /// A new index on columns of a table, by which rows are found.
    case index(String, on: String, [String])
    /// A new index that no two rows share the values of.
    case uniqueIndex(String, on: String, [String])
    /// A new column: optional, or with a value for the rows that are there.
    case add(Column, to: String)
    /// Rows changed by a statement without parameters, in SQL of both engines.
    case run(Statement)
    /// A column that no running program uses.
    case removeColumn(String, from: String)
    /// An index that is not needed.
    case removeIndex(String)
    /// A table that no running program uses.
    case removeTable(String)
  }

  let number: Int
  let name: String
  let major: Int
  let steps: [Step]

  /// Numbers count from 1 without a gap; the name says what it does.
  public init(_ number: Int, _ name: String, major: Int = 1, _ steps: [Step]) {
    self.number = number
    self.name = name
    self.major = major
    self.steps = steps
  }

  func ddl(_ step: Step, _ engine: any DatabaseEngine) -> String {
    switch step {
    case .create(let table): table.ddl(engine)
    case .index(let name, let table, let columns):
      "CREATE INDEX \(name) ON \(table) (\(columns.joined(separator: ", ")))"
    case .uniqueIndex(let name, let table, let columns):
      "CREATE UNIQUE INDEX \(name) ON \(table) (\(columns.joined(separator: ", ")))"
    case .add(let column, let table): "ALTER TABLE \(table) ADD COLUMN \(column.ddl(engine))"
    case .run(let statement): statement.sql
    case .removeColumn(let column, let table): "ALTER TABLE \(table) DROP COLUMN \(column)"
    case .removeIndex(let name): "DROP INDEX \(name)"
    case .removeTable(let name): "DROP TABLE \(name)"
    }
  }
}

/// All migrations of one database, in order.
public struct Schema: Sendable, Hashable {
  let migrations: [Migration]

  /// The highest major that these migrations make.
  public var major: Int { migrations.last?.major ?? 1 }

  /// The migrations, from number 1.
  public init(_ migrations: [Migration]) {
    self.migrations = migrations
  }

  /// Throws `misuse` when a rule of the schema is broken; the database checks it when it opens.
  public func check() throws(DatabaseError) {
    var major = 1
    for (index, migration) in migrations.enumerated() {
      let label = "migration \(migration.number) (\(migration.name))"
      if migration.number != index + 1 {
        throw DatabaseError(.misuse, "\(label) stands where number \(index + 1) belongs")
      }
      if migration.major < major {
        throw DatabaseError(.misuse, "\(label) has a lower major than the one before it")
      }
      let raises = migration.major > major
      major = migration.major
      for step in migration.steps {
        if let fault = step.fault(raisesMajor: raises) {
          throw DatabaseError(.misuse, "\(label): \(fault)")
        }
      }
    }
  }
}

extension Migration.Step {
  func fault(raisesMajor: Bool) -> String? {
    switch self {
    case .create(let table): return table.fault()
    case .index(let name, let table, let columns), .uniqueIndex(let name, let table, let columns):
      if columns.isEmpty { return "index \(name) has no columns" }
      return ([name, table] + columns).lazy.compactMap(Identifier.fault).first
    case .add(let column, let table):
      if !column.isOptional && column.initially == nil {
        return "column \(column.name) is added without a value for the rows that are there"
      }
      return column.fault ?? Identifier.fault(table)
    case .run(let statement):
      let verb = statement.sql.prefix { $0.isLetter }.uppercased()
      return ["INSERT", "UPDATE", "DELETE"].contains(verb)
        ? nil : "a statement that begins with \(verb): only rows change by statements"
    case .removeColumn(let name, let table):
      if !raisesMajor { return "column \(name) is removed without a new major" }
      return [name, table].lazy.compactMap(Identifier.fault).first
    case .removeTable(let name):
      return raisesMajor ? Identifier.fault(name) : "table \(name) is removed without a new major"
    case .removeIndex(let name): return Identifier.fault(name)
    }
  }
}
