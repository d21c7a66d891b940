/// The text of one SQL statement, in the subset that SQLite and PostgreSQL share.
///
/// Its parameters have names: `:realm_id`. Written as a literal it cannot take up data by
/// interpolation; what varies is bound.
public struct Statement: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The text.
  public let sql: String

  /// The statement as it stands in the source.
  public init(stringLiteral sql: StaticString) {
    self.sql = sql.description
  }

  /// A statement put together from constant pieces, such as a list of parameters that varies in
  /// length. Data never goes into the text.
  public init(assembled sql: String) {
    self.sql = sql
  }
}

/// Values for the parameters of a statement, by their names without the colon.
///
///     ["realm_id": realm, "name": name, "note": note as String?]
public struct Bindings: Sendable, ExpressibleByDictionaryLiteral {
  struct Entry: Sendable {
    var name: String
    var value: SQLValue
  }

  private(set) var entries: [Entry]

  /// The values as written; a name that comes twice is refused when they are bound.
  public init(dictionaryLiteral elements: (String, any SQLConvertible)...) {
    entries = elements.map { Entry(name: $0.0, value: $0.1.sqlValue) }
  }

  /// Adds a value.
  public mutating func add(_ name: String, _ value: some SQLConvertible) {
    entries.append(Entry(name: name, value: value.sqlValue))
  }

  /// Finds each parameter's value. Every parameter needs one, and every value a parameter.
  func bind(to statement: any EngineStatement, _ names: [String]) throws(DatabaseError) {
    guard names.count == entries.count else { throw mismatch(names) }
    for index in names.indices {
      let name = names[index]
      // Mostly they are written in the order of the text.
      if entries[index].name == name {
        try statement.bind(entries[index].value, at: index)
      } else if let entry = entries.first(where: { $0.name == name }) {
        try statement.bind(entry.value, at: index)
      } else {
        throw mismatch(names)
      }
    }
  }

  private func mismatch(_ names: [String]) -> DatabaseError {
    let given = entries.map(\.name)
    if let missing = names.first(where: { !given.contains($0) }) {
      return DatabaseError(.misuse, "the parameter :\(missing) has no value")
    }
    if let extra = given.first(where: { !names.contains($0) }) {
      return DatabaseError(.misuse, "there is no parameter :\(extra)")
    }
    return DatabaseError(.misuse, "a parameter is named twice among the values")
  }
}

extension Bindings: CustomStringConvertible {
  /// The names alone: values stay out of logs.
  public var description: String { entries.map { ":\($0.name)" }.joined(separator: ", ") }
}
