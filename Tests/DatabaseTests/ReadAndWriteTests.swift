import Database
import TestCalls
import Testing

@Suite(.timeLimit(.minutes(2))) struct ReadAndWriteTests {
  @Test func writtenRowsAreRead() async throws {
    try await withDatabase { (database) async throws in
      try await database.write { connection in
        let changed = try connection.execute(
          """
          INSERT INTO shops (realm_id, shop_id, name, open_minutes, area_m2, plan)
          VALUES (:realm_id, :shop_id, :name, :open_minutes, :area_m2, :plan)
          """,
          [
            "realm_id": 7, "shop_id": "s1", "name": "禾器", "open_minutes": 720,
            "area_m2": 81.5, "plan": [1, 0, 255] as [UInt8],
          ])
        #expect(changed == 1)
      }
      let found = try await database.read { connection in
        try connection.first(
          "SELECT * FROM shops WHERE shop_id = :shop_id AND realm_id = :realm_id",
          ["realm_id": 7, "shop_id": "s1"]
        ) { row in
          #expect(row.count == 7)
          #expect(try row.integer("realm_id") == 7)
          #expect(try row.text(2) == "禾器")
          #expect(try row.optionalText("name") == "禾器")
          #expect(try row.optionalInteger("open_minutes") == 720)
          #expect(try row.real("area_m2") == 81.5)
          #expect(try row.blob("plan") == [1, 0, 255])
          #expect(try row.bool("is_open"))
          return try row.text("shop_id")
        }
      }
      #expect(found == "s1")
    }
  }

  @Test func absentValuesAreOptional() async throws {
    try await withDatabase { (database) async throws in
      try await database.write { try $0.addShop("s1") }
      try await database.read { connection in
        try connection.each("SELECT area_m2, plan, NULL AS n FROM shops") { (row) throws in
          #expect(try row.optionalReal("area_m2") == nil)
          #expect(try row.optionalBlob("plan") == nil)
          #expect(try row.optionalText("n") == nil)
          #expect(try row.optionalInteger("n") == nil)
          #expect(try row.optionalBool("n") == nil)
          let error = #expect(throws: DatabaseError.self) { try row.real("area_m2") }
          #expect(error?.message == "column area_m2: no value")
        }
      }
    }
  }

  @Test(arguments: [
    ("nowhere", "there is no column nowhere"), ("name", "column name: text, not integer"),
  ])
  func wrongColumnsAreNamed(column: String, words: String) async throws {
    try await withDatabase { (database) async throws in
      try await database.write { try $0.addShop("s1", name: "secret name") }
      let error = await #expect(throws: DatabaseError.self) {
        try await database.read { connection in
          try connection.first("SELECT name FROM shops") { try $0.integer(column) }
        }
      }
      #expect(error?.code == .misuse)
      #expect(error?.message == words)
      #expect(error?.sql == "SELECT name FROM shops")
      #expect(error?.description.contains("secret") == false)
    }
  }

  @Test func truthIsZeroOrOne() async throws {
    try await withDatabase { (database) async throws in
      try await database.read { connection in
        try connection.each("SELECT 0 AS a, 1 AS b, 2 AS c") { (row) throws in
          #expect(try !row.bool("a"))
          #expect(try row.optionalBool("b") == true)
          let error = #expect(throws: DatabaseError.self) { try row.bool("c") }
          #expect(error?.message == "column c: an integer that is no truth")
        }
      }
    }
  }

  private static let mismatches: [(Bindings, String)] = [
    ([:], "the parameter :a has no value"),
    (["b": 1], "the parameter :a has no value"),
    (["a": 1, "b": 2, "c": 3], "there is no parameter :c"),
    (twice, "a parameter is named twice among the values"),
  ]

  private static var twice: Bindings {
    var bindings: Bindings = ["a": 1, "b": 2]
    bindings.add("a", 3)
    return bindings
  }

  @Test(arguments: mismatches)
  func parametersAndValuesMatch(bindings: Bindings, words: String) async throws {
    try await withDatabase { (database) async throws in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.read { connection in
          try connection.first("SELECT :a + :b AS c", bindings) { try $0.integer("c") }
        }
      }
      #expect(error?.code == .misuse)
      #expect(error?.message == words)
    }
  }

  @Test func aNameMayComeTwiceAndInAnyOrder() async throws {
    try await withDatabase { (database) async throws in
      let sum = try await database.read { connection in
        try connection.first("SELECT :a * 100 + :b * 10 + :a AS c", ["b": 2, "a": 3]) {
          try $0.integer("c")
        }
      }
      #expect(sum == 323)
    }
  }

  /// Where the two engines differ by nature, both do what PostgreSQL does.
  @Test func likeKnowsCase() async throws {
    try await withDatabase { (database) async throws in
      let found = try await database.read { connection in
        try connection.first("SELECT 'Rain' LIKE 'rain%' AS a, 'rain' LIKE 'rain%' AS b") {
          [try $0.bool("a"), try $0.bool("b")]
        }
      }
      #expect(found == [false, true])
    }
  }

  @Test func textKeepsItsBytes() async throws {
    let texts = ["", "a\0b", "é", "e\u{301}", "😀", String(repeating: "長", count: 50_000)]
    try await withDatabase { (database) async throws in
      for text in texts {
        let back = try await database.read { connection in
          try connection.first("SELECT :t AS t", ["t": text]) { try $0.text("t") }
        }
        #expect(back.map { Array($0.utf8) } == Array(text.utf8))
      }
      let empty = try await database.read { connection in
        try connection.first("SELECT :b AS b", ["b": [] as [UInt8]]) { try $0.blob("b") }
      }
      #expect(empty == [])
    }
  }

  @Test func statementsNestInTheirOwnRows() async throws {
    try await withDatabase { (database) async throws in
      let pairs = try await database.write { connection in
        for id in ["a", "b", "c"] { try connection.addShop(id) }
        return try connection.all("SELECT shop_id FROM shops ORDER BY shop_id") { outer in
          try connection.all("SELECT shop_id FROM shops ORDER BY shop_id") { inner in
            try outer.text(0) + inner.text(0)
          }
        }
      }
      #expect(pairs == [["aa", "ab", "ac"], ["ba", "bb", "bc"], ["ca", "cb", "cc"]])
    }
  }

  @Test func aReadSeesOneState() async throws {
    try await withDatabase { (database) async throws in
      try await database.write { try $0.addShop("a") }
      let meeting = Meeting()
      async let seen = database.read { connection in
        let before = try connection.shopIDs()
        meeting.arrive()
        meeting.waitForRelease()
        return (before, try connection.shopIDs())
      }
      await meeting.arrived()
      try await database.write { try $0.addShop("b") }
      #expect(try await database.read { try $0.shopIDs() } == ["a", "b"])
      meeting.release()
      let (before, after) = try await seen
      #expect(before == ["a"])
      #expect(after == ["a"])
    }
  }

  @Test func readsChangeNothing() async throws {
    try await withDatabase { (database) async throws in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.read { connection in
          try connection.all(
            """
            INSERT INTO shops (realm_id, shop_id, name, open_minutes)
            VALUES (1, 'x', 'x', 1) RETURNING shop_id
            """
          ) { try $0.text(0) }
        }
      }
      #expect(error?.code == .misuse)
      #expect(try await database.read { try $0.shopIDs() } == [])
    }
  }

  @Test func longListsAreRefused() async throws {
    var limits = DatabaseLimits()
    limits.maximumRows = 3
    try await withDatabase(limits: limits) { (database) async throws in
      try await database.write { connection in
        for id in ["a", "b", "c"] { try connection.addShop(id) }
      }
      #expect(try await database.read { try $0.shopIDs() } == ["a", "b", "c"])
      try await database.write { try $0.addShop("d") }
      let error = await #expect(throws: DatabaseError.self) {
        try await database.read { try $0.shopIDs() }
      }
      #expect(error?.message == "more than 3 rows")
    }
  }
}
