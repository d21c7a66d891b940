import Database
import Testing

@Suite(.timeLimit(.minutes(2))) struct MigrationTests {
  private static let first = Migration(
    1, "notes",
    [
      .create(
        Table(
          "notes", [.integer("realm_id"), .text("note_id"), .text("words")],
          primaryKey: ["realm_id", "note_id"], rows: .byArrival))
    ])
  private static let second = Migration(
    2, "notes have a length",
    [
      .add(.integer("length", initially: 3), to: "notes"),
      .add(.text("tone", optional: true), to: "notes"),
      .index("notes_by_length", on: "notes", ["realm_id", "length"]),
      .run("UPDATE notes SET tone = 'plain' WHERE length = 3"),
    ])
  private static let third = Migration(
    3, "no more tones", major: 2,
    [.removeColumn("tone", from: "notes"), .removeIndex("notes_by_length")])

  private func add(_ id: String, _ database: Database) async throws {
    try await database.write { connection in
      try connection.execute(
        "INSERT INTO notes (realm_id, note_id, words) VALUES (1, :id, :id)", ["id": id])
    }
  }

  @Test func theyBuildOnEachOther() async throws {
    let place = try Place()
    var database = try place.open(Schema([Self.first]))
    try await add("a", database)
    await database.close()

    database = try place.open(Schema([Self.first, Self.second]))
    try await add("b", database)
    let rows = try await database.read { connection in
      try connection.all("SELECT note_id, length, tone FROM notes ORDER BY note_id") {
        [try $0.text(0), String(try $0.integer(1)), try $0.optionalText(2) ?? "-"]
      }
    }
    #expect(rows == [["a", "3", "plain"], ["b", "3", "-"]])
    await database.close()

    database = try place.open(Schema([Self.first, Self.second, Self.third]))
    try await add("c", database)
    await #expect(throws: DatabaseError.self) {
      try await database.read { try $0.all("SELECT tone FROM notes") { try $0.text(0) } }
    }
    await database.close()
  }

  @Test func theProgramBeforeRunsOnAnExpandedSchema() async throws {
    let place = try Place()
    await (try place.open(Schema([Self.first, Self.second]))).close()
    let older = try place.open(Schema([Self.first]))
    try await add("a", older)
    await older.close()
  }

  @Test func aNewerMajorIsRefused() async throws {
    let place = try Place()
    await (try place.open(Schema([Self.first, Self.second, Self.third]))).close()
    let error = #expect(throws: DatabaseError.self) {
      try place.open(Schema([Self.first, Self.second]))
    }
    #expect(error?.code == .schemaTooNew)
    #expect(error?.message == "the schema has major 2, this program knows 1")
    await (try place.open(Schema([Self.first, Self.second, Self.third]))).close()
  }

  @Test func aChangedMigrationIsFound() async throws {
    let place = try Place()
    await (try place.open(Schema([Self.first]))).close()
    let changed = Migration(
      1, "notes",
      [.create(Table("notes", [.integer("realm_id")], primaryKey: ["realm_id"]))])
    let error = #expect(throws: DatabaseError.self) { try place.open(Schema([changed])) }
    #expect(error?.code == .misuse)
    #expect(error?.message == "migration 1 (notes) is not the one that was applied")
  }

  @Test func aFailedMigrationLeavesNothing() async throws {
    let place = try Place()
    let broken = Migration(
      1, "broken", [Self.create("one"), .run("INSERT INTO nowhere (a) VALUES (1)")])
    #expect(throws: DatabaseError.self) { try place.open(Schema([broken])) }
    let mended = try place.open(Schema([Migration(1, "mended", [Self.create("one")])]))
    let count = try await mended.read { connection in
      try connection.first("SELECT count(*) FROM one") { try $0.integer(0) }
    }
    #expect(count == 0)
    await mended.close()
  }

  private static func create(
    _ name: String, _ columns: [Column] = [.integer("realm_id")], key: [String] = ["realm_id"],
    scope: Table.Scope = .realm
  ) -> Migration.Step {
    .create(Table(name, columns, primaryKey: key, scope: scope))
  }

  private static let faults: [(Migration.Step, String)] = [
    (
      create("t", [.text("id")], key: ["id"]),
      "the primary key of table t does not begin with realm_id"
    ),
    (create("t", key: []), "table t has no primary key"),
    (create("t", key: ["realm_id", "x"]), "table t has no column x"),
    (create("t", [.integer("realm_id"), .text("realm_id")]), "table t has a column twice"),
    (create("Shops"), "\"Shops\" is no name: lower case, digits and _, at most 63"),
    (create("1t"), "\"1t\" is no name: lower case, digits and _, at most 63"),
    (create(""), "\"\" is no name: lower case, digits and _, at most 63"),
    (
      create("t", [.integer("realm_id"), .text("b", initially: "it's")]),
      "column b: a constant with a quotation mark"
    ),
    (
      create("t", [.integer("realm_id", optional: true)]),
      "column realm_id of the primary key of table t is optional"
    ),
    (
      .add(.text("x"), to: "t"),
      "column x is added without a value for the rows that are there"
    ),
    (.index("i", on: "t", []), "index i has no columns"),
    (.removeColumn("x", from: "t"), "column x is removed without a new major"),
    (.removeTable("t"), "table t is removed without a new major"),
    (
      .run("CREATE TABLE x (y)"),
      "a statement that begins with CREATE: only rows change by statements"
    ),
  ]

  @Test(arguments: faults.indices)
  func rulesAreChecked(index: Int) throws {
    let (step, words) = Self.faults[index]
    let error = #expect(throws: DatabaseError.self) {
      try Schema([Migration(1, "m", [step])]).check()
    }
    #expect(error?.code == .misuse)
    #expect(error?.message == "migration 1 (m): \(words)")
  }

  @Test func tablesOfTheInstallationSayWhy() throws {
    try Schema([
      Migration(
        1, "m",
        [
          Self.create(
            "t", [.text("id")], key: ["id"], scope: .installation(reason: "no realm owns a sensor"))
        ])
    ]).check()
  }

  @Test func numbersHaveNoGapsAndMajorsRise() {
    let gap = #expect(throws: DatabaseError.self) {
      try Schema([Self.first, Migration(3, "x", [])]).check()
    }
    #expect(gap?.message == "migration 3 (x) stands where number 2 belongs")
    let fall = #expect(throws: DatabaseError.self) {
      try Schema([Migration(1, "a", major: 2, []), Migration(2, "b", [])]).check()
    }
    #expect(fall?.message == "migration 2 (b) has a lower major than the one before it")
  }
}
