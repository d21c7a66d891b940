/// SQL outside the engines is of the kind that SQLite and PostgreSQL share, and names the realm.
enum SQLRule {
  private static let folders = ["services/", "gateway/", "Sources/PersonKeys/"]

  private static let verbs: Set = [
    "SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "REPLACE", "CREATE", "ALTER", "DROP", "PRAGMA",
    "VACUUM", "ATTACH", "DETACH", "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "ANALYZE", "REINDEX",
  ]

  /// What only one of the two knows, and what to write instead.
  private static let words = [
    "AUTOINCREMENT": "give rows ids of your own", "ROWID": "name the primary key",
    "_ROWID_": "name the primary key", "PRAGMA": "settings belong to the engine",
    "GLOB": "LIKE, or a column of its own", "MATCH": "a table of its own",
    "NOCASE": "a column with the folded text", "VACUUM": "settings belong to the engine",
    "ATTACH": "one database each", "INDEXED": "an index that fits the query",
  ]

  private static let functions = [
    "DATETIME": "bind the time", "STRFTIME": "bind the time", "JULIANDAY": "bind the time",
    "UNIXEPOCH": "bind the time", "DATE": "bind the time", "TIME": "bind the time",
    "NOW": "bind the time", "RANDOM": "bind the value", "RANDOMBLOB": "bind the value",
    "IFNULL": "COALESCE", "IIF": "CASE", "INSTR": "decide in Swift",
    "GROUP_CONCAT": "join in Swift", "JSON_EXTRACT": "a column of its own",
    "LAST_INSERT_ROWID": "RETURNING, or an id of your own", "CHANGES": "what execute returns",
    "TYPEOF": "the schema says it", "PRINTF": "format in Swift", "TOTAL": "SUM",
  ]

  static func applies(to path: String) -> Bool {
    path.hasSuffix(".swift") && folders.contains { path.hasPrefix($0) }
  }

  static func breaches(path: String, text: String) -> [Breach] {
    guard applies(to: path) else { return [] }
    let literals = StringLiterals.all(in: text)
    return literals.flatMap { literal in
      faults(literal.text).map { what, mend in
        Breach(path: path, line: literal.line, what: what, mend: mend)
      }
    } + keyBreaches(path: path, text: text)
  }

  /// What is wrong with a text, if it is SQL.
  static func faults(_ text: String) -> [(String, String)] {
    let tokens = sqlTokens(text)
    // A sentence may begin with the same words, but not in capitals.
    guard let verb = tokens.first, verbs.contains(verb), tokens.count > 1 else { return [] }
    guard ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(verb) else {
      return [("\(verb) in SQL text", "the schema changes by Migration, settings by the engine")]
    }
    var found: [(String, String)] = []
    for (index, token) in tokens.enumerated() {
      let before = index > 0 ? tokens[index - 1] : ""
      let after = index + 1 < tokens.count ? tokens[index + 1] : ""
      if let fault = fault(token.uppercased(), before.uppercased(), after.uppercased()) {
        found.append(fault)
      }
    }
    if !tokens.contains("realm_id") {
      found.append(("SQL that names no realm", "every query says whose rows: realm_id = :realm_id"))
    }
    return found
  }

  private static func fault(_ token: String, _ before: String, _ after: String) -> (
    String, String
  )? {
    switch token {
    case "?", "@", "$": return ("a parameter that begins with \(token)", "a name: `:realm_id`")
    case "\"", "`", "[": return ("a name in quotation marks", "names that need none")
    case "=" where before == "=": return ("== in SQL", "=")
    case "OR" where before == "INSERT": return ("INSERT OR", "ON CONFLICT (...) DO")
    case "INTO" where before == "REPLACE": return ("REPLACE INTO", "ON CONFLICT (...) DO UPDATE")
    case "*" where before == "SELECT" || before == ".":
      return ("SELECT *", "name the columns: a later migration adds some")
    default: break
    }
    if let mend = words[token] { return ("\(token) is SQLite's alone", mend) }
    if after == "(", let mend = functions[token] { return ("\(token)() in SQL", mend) }
    return nil
  }

  /// A table whose primary key does not begin with the realm says why.
  private static func keyBreaches(path: String, text: String) -> [Breach] {
    let lines = splitLines(Array(text.utf8))
    return lines.indices.compactMap { index in
      guard let found = lines[index].firstRange(of: "primaryKey: [") else { return nil }
      let rest = lines[index...].prefix(6).joined(separator: " ")
      let keys = lines[index][found.upperBound...].drop { $0 == " " }
      if keys.isEmpty || keys.hasPrefix("\"realm_id\"") || rest.contains(".installation(") {
        return nil
      }
      return Breach(
        path: path, line: index + 1, what: "a primary key that does not begin with realm_id",
        mend: "let it begin so, or say scope: .installation(reason:)")
    }
  }
}
