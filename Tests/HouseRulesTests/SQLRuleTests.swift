import Testing

@Suite struct SQLRuleTests {
  private func faults(_ sql: String) -> [String] { SQLRule.faults(sql).map(\.0) }

  @Test(arguments: [
    "SELECT name FROM shops WHERE realm_id = :realm_id",
    "INSERT INTO a (realm_id, b) VALUES (:realm_id, :b) ON CONFLICT (realm_id) DO NOTHING",
    "UPDATE a SET b = COALESCE(c, 'what? rowid PRAGMA') WHERE realm_id = :realm_id",
    "SELECT count(*) AS n FROM a WHERE realm_id = :realm_id GROUP BY date",
    "DELETE FROM a WHERE realm_id = :realm_id RETURNING b",
    "Select a shop, and SELECT it again?", "UPDATE", "an error in \"quotation marks\"?",
  ])
  func sharedSQLPasses(sql: String) {
    #expect(faults(sql) == [])
  }

  @Test(arguments: [
    ("SELECT rowid FROM a WHERE realm_id = 1", "ROWID is SQLite's alone"),
    ("INSERT OR IGNORE INTO a (realm_id) VALUES (1)", "INSERT OR"),
    ("SELECT a FROM b WHERE realm_id = ?", "a parameter that begins with ?"),
    ("SELECT a FROM b WHERE realm_id = $1", "a parameter that begins with $"),
    ("SELECT a FROM b WHERE realm_id == 1", "== in SQL"),
    ("SELECT datetime('now') FROM b WHERE realm_id = 1", "DATETIME() in SQL"),
    ("SELECT * FROM b WHERE realm_id = 1", "SELECT *"),
    ("SELECT a FROM b", "SQL that names no realm"),
    ("SELECT \"a\" FROM b WHERE realm_id = 1", "a name in quotation marks"),
    ("SELECT a FROM b WHERE realm_id = 1 AND a GLOB 'x'", "GLOB is SQLite's alone"),
    ("PRAGMA journal_mode", "PRAGMA in SQL text"),
    ("REPLACE INTO a VALUES (1)", "REPLACE in SQL text"),
    ("CREATE TABLE a (realm_id INTEGER)", "CREATE in SQL text"),
  ])
  func otherSQLIsCaught(sql: String, what: String) {
    #expect(faults(sql).contains(what))
  }

  @Test func literalsAreFoundWithTheirLines() {
    let text = """
      let a = "one" // "none"
      let b = \"\"\"
        two \\(f("x")) three
        \"\"\"
      let c = "\\"four"
      """
    let found = StringLiterals.all(in: text)
    #expect(found.map(\.line) == [1, 2, 5])
    #expect(found[0].text == "one")
    #expect(found[1].text.contains("two") && found[1].text.contains("three"))
    #expect(!found[1].text.contains("x"))
    #expect(found[2].text == "\\\"four")
  }

  @Test func breachesNameTheirPlace() {
    let text = "let a = 1\nlet b: Statement = \"SELECT a FROM b\"\n"
    #expect(SQLRule.breaches(path: "services/x/Storage/A.swift", text: text).map(\.line) == [2])
    #expect(SQLRule.breaches(path: "gateway/A.swift", text: text).count == 1)
    #expect(SQLRule.breaches(path: "Sources/DatabaseSQLite/A.swift", text: text).isEmpty)
  }

  @Test func keysBeginWithTheRealm() {
    func count(_ text: String) -> Int {
      SQLRule.breaches(path: "services/x/Storage/A.swift", text: text).count
    }
    #expect(count("Table(\"a\", [], primaryKey: [\"realm_id\", \"b\"])") == 0)
    #expect(count("Table(\"a\", [], primaryKey: [\"b\", \"realm_id\"])") == 1)
    #expect(
      count("Table(\"a\", [], primaryKey: [\"b\"],\n scope: .installation(reason: \"b\"))") == 0)
  }
}
