/// A table as a migration creates it.
public struct Table: Sendable, Hashable {
  /// Whose rows it holds.
  public enum Scope: Sendable, Hashable {
    /// Those of realms: the primary key begins with `realm_id`.
    case realm
    /// Those of the whole installation; the reason says why no realm owns them.
    case installation(reason: String)
  }

  /// How its rows lie on disk, where the engine has a choice.
  public enum Rows: Sendable, Hashable {
    /// In the order of the primary key; right for rows of up to some hundred bytes.
    case byKey
    /// In the order of their arrival, with the key as an index; right for long rows.
    case byArrival
  }

  /// Columns whose values are a row's key in another table.
  public struct Reference: Sendable, Hashable {
    let columns: [String]
    let table: String
    let keys: [String]

    /// `columns` of this table hold `keys` of `table`. What is pointed to cannot be deleted.
    public init(_ columns: [String], to table: String, _ keys: [String]) {
      self.columns = columns
      self.table = table
      self.keys = keys
    }
  }

  let name: String
  let columns: [Column]
  let primaryKey: [String]
  let unique: [[String]]
  let references: [Reference]
  let checks: [String]
  let scope: Scope
  let rows: Rows

  /// A table with its rules. `checks` are conditions in SQL of both engines.
  public init(
    _ name: String, _ columns: [Column], primaryKey: [String], unique: [[String]] = [],
    references: [Reference] = [], checks: [String] = [], scope: Scope = .realm, rows: Rows = .byKey
  ) {
    self.name = name
    self.columns = columns
    self.primaryKey = primaryKey
    self.unique = unique
    self.references = references
    self.checks = checks
    self.scope = scope
    self.rows = rows
  }

  func ddl(_ engine: any DatabaseEngine) -> String {
    var parts = columns.map { $0.ddl(engine) }
    parts.append("PRIMARY KEY (\(list(primaryKey)))")
    parts += unique.map { "UNIQUE (\(list($0)))" }
    parts += references.map {
      "FOREIGN KEY (\(list($0.columns))) REFERENCES \($0.table) (\(list($0.keys)))"
    }
    parts += checks.map { "CHECK (\($0))" }
    return "CREATE TABLE \(name) (\(list(parts)))\(engine.tableEnding(rows))"
  }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  /// What is wrong with it; nil when nothing is.
  func fault() -> String? {
    let names = columns.map(\.name)
    for name in [name] + names {
      if let fault = Identifier.fault(name) { return fault }
    }
    if Set(names).count != names.count { return "table \(name) has a column twice" }
    if primaryKey.isEmpty { return "table \(name) has no primary key" }
    if scope == .realm && primaryKey.first != "realm_id" {
      return "the primary key of table \(name) does not begin with realm_id"
    }
    for column in primaryKey + unique.flatMap(\.self) + references.flatMap(\.columns)
    where !names.contains(column) {
      return "table \(name) has no column \(column)"
    }
    if let optional = columns.first(where: { primaryKey.contains($0.name) && $0.isOptional }) {
      return "column \(optional.name) of the primary key of table \(name) is optional"
    }
    return columns.lazy.compactMap(\.fault).first
  }
}

extension Column {
  var fault: String? {
    if case .text(let value)? = initially, value.contains("'") || value.contains("\0") {
      return "column \(name): a constant with a quotation mark"
    }
    return Identifier.fault(name)
  }
}

/// Names of tables, columns and indexes.
enum Identifier {
  /// PostgreSQL cuts longer ones.
  static let maximumBytes = 63

  static func fault(_ name: String) -> String? {
    let isWord = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
    }
    let startsWell = name.utf8.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if isWord && startsWell == true && name.utf8.count <= maximumBytes { return nil }
    return "\"\(name)\" is no name: lower case, digits and _, at most \(maximumBytes)"
  }
}
