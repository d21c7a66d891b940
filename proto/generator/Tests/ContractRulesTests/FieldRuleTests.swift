import Testing

@Suite struct FieldRuleTests {
  @Test func nothingChanged() throws {
    #expect(try changesOfMessage("int32 a = 1;", "int32 a = 1;") == [])
  }

  @Test func additionsAreFine() throws {
    let old = "int32 a = 1; oneof k { string s = 2; }"
    let new = """
      int32 a = 1; oneof k { string s = 2; bytes t = 5; } string b = 3; map<string, A> m = 4;
      optional bool o = 6; repeated B r = 7; message N { int32 x = 1; } reserved 9, 20 to 30;
      """
    #expect(try changesOfMessage(old, new) == [])
  }

  @Test func orderAndCommentsAreFine() throws {
    #expect(
      try changesOfMessage("int32 a = 1; int32 b = 2;", "int32 b = 2; /* why */ int32 a = 1;") == []
    )
    #expect(
      try changesOfMessage("int32 a = 1;", "int32 a = 1 [deprecated = true];") == [])
  }

  @Test func renumbered() throws {
    #expect(
      try changesOfMessage("int32 a = 1;", "int32 a = 2;")
        == ["p.M.a: its number 1 has become 2"])
  }

  @Test func numberUsedAgain() throws {
    #expect(
      try changesOfMessage("int32 a = 1;", "string b = 1;")
        == ["p.M.a: its number 1 is used again by b"])
  }

  @Test func swapped() throws {
    #expect(
      try changesOfMessage("int32 a = 1; string b = 2;", "int32 a = 2; string b = 1;").count == 2)
  }

  @Test(arguments: [
    ("int32 a = 1;", "int64 a = 1;", "int32", "int64"),
    ("int32 a = 1;", "sint32 a = 1;", "int32", "sint32"),
    ("string a = 1;", "bytes a = 1;", "string", "bytes"),
    ("int32 a = 1;", "C a = 1;", "int32", "p.C"),
    ("C a = 1;", "D a = 1;", "p.C", "p.D"),
    ("A a = 1;", "B a = 1;", "p.A", "p.B"),
    ("int32 a = 1;", "repeated int32 a = 1;", "int32", "repeated int32"),
    ("repeated A a = 1;", "A a = 1;", "repeated p.A", "p.A"),
    ("map<string, A> a = 1;", "repeated A a = 1;", "map", "repeated p.A"),
    ("repeated int32 a = 1;", "repeated string a = 1;", "repeated int32", "repeated string"),
  ])
  func typeChanged(old: String, new: String, was: String, now: String) throws {
    #expect(try changesOfMessage(old, new) == ["p.M.a: its type \(was) has become \(now)"])
  }

  @Test func packingMayChange() throws {
    // Every parser of proto3 reads both.
    #expect(
      try changesOfMessage("repeated int32 a = 1;", "repeated int32 a = 1 [packed = false];") == [])
  }

  @Test func mapParts() throws {
    #expect(
      try changesOfMessage("map<string, int32> a = 1;", "map<int32, int32> a = 1;")
        == ["p.M.a: the key of its map, string, has become int32"])
    #expect(
      try changesOfMessage("map<string, A> a = 1;", "map<string, B> a = 1;")
        == ["p.M.a: the value of its map, p.A, has become p.B"])
    #expect(try changesOfMessage("map<string, A> a = 1;", "map<string, A> a = 1;") == [])
  }

  @Test func removed() throws {
    let gone = ["p.M.a: the field is gone and not reserved"]
    #expect(try changesOfMessage("int32 a = 1; int32 b = 2;", "int32 b = 2;") == gone)
    #expect(try changesOfMessage("int32 a = 1;", "reserved 1;") == gone)
    #expect(try changesOfMessage("int32 a = 1;", "reserved \"a\";") == gone)
    #expect(try changesOfMessage("int32 a = 1;", "reserved 1; reserved \"a\";") == [])
    #expect(try changesOfMessage("int32 a = 5;", "reserved 4 to 6; reserved \"a\";") == [])
  }

  @Test func reservedUsedAgain() throws {
    #expect(
      try changesOfMessage("reserved 1 to 3;", "reserved 1, 3; int32 a = 2;")
        == ["p.M.a: it has the number 2, which was reserved"])
    #expect(
      try changesOfMessage("reserved \"a\";", "int32 a = 2;")
        == ["p.M.a: its name was reserved"])
  }

  @Test func reservationDropped() throws {
    #expect(
      try changesOfMessage("reserved 1 to 3;", "reserved 1, 3;")
        == ["p.M: the numbers 1 to 3 are no longer reserved"])
    #expect(
      try changesOfMessage("reserved \"a\";", "int32 b = 1;")
        == ["p.M: the name a is no longer reserved"])
    #expect(try changesOfMessage("reserved 1 to 3;", "reserved 1, 2; reserved 3 to 9;") == [])
    #expect(
      try changesOfMessage("reserved 100 to max;", "reserved 50 to max;") == [])
  }

  @Test func nameInJSON() throws {
    #expect(
      try changesOfMessage("int32 part_name = 1;", "int32 name_of_part = 1;")
        == ["p.M.part_name: its name in JSON, partName, has become nameOfPart"])
    #expect(
      try changesOfMessage("int32 a = 1;", "int32 a = 1 [json_name = \"b\"];")
        == ["p.M.a: its name in JSON, a, has become b"])
    // Another name in the .proto, the same on the wire and in JSON.
    #expect(
      try changesOfMessage("int32 part_name = 1;", "int32 pn = 1 [json_name = \"partName\"];")
        == [])
  }

  @Test func presence() throws {
    #expect(
      try changesOfMessage("int32 a = 1;", "optional int32 a = 1;")
        == ["p.M.a: it has become optional"])
    #expect(
      try changesOfMessage("optional int32 a = 1;", "int32 a = 1;")
        == ["p.M.a: it is no longer optional"])
    #expect(try changesOfMessage("optional int32 a = 1;", "optional int32 a = 1;") == [])
  }

  @Test func oneofs() throws {
    #expect(
      try changesOfMessage("int32 a = 1;", "oneof k { int32 a = 1; }")
        == ["p.M.a: it has moved into the oneof k"])
    #expect(
      try changesOfMessage(
        "oneof k { int32 a = 1; int32 b = 2; }", "oneof k { int32 a = 1; } int32 b = 2;")
        == ["p.M.b: it has moved out of the oneof k"])
    #expect(
      try changesOfMessage(
        "oneof k { int32 a = 1; } oneof l { int32 b = 2; int32 c = 3; }",
        "oneof k { int32 a = 1; int32 b = 2; } oneof l { int32 c = 3; }"
      ).contains("p.M.b: it has moved from the oneof l to k"))
    #expect(
      try changesOfMessage(
        "oneof k { int32 a = 1; int32 b = 2; }", "oneof k { int32 a = 1; } oneof l { int32 b = 2; }"
      ).contains("p.M.b: it has moved from the oneof k to l"))
  }

  @Test func oneofMayGrowAndBeRenamed() throws {
    #expect(
      try changesOfMessage(
        "oneof k { int32 a = 1; int32 b = 2; }",
        "oneof kind { int32 a = 1; int32 b = 2; int32 c = 3; }") == [])
  }

  @Test func optionalIsNoOneof() throws {
    #expect(
      try changesOfMessage("oneof k { int32 a = 1; }", "optional int32 a = 1;")
        == ["p.M.a: it has moved out of the oneof k"])
  }

  @Test func nestedTypesAreCompared() throws {
    #expect(
      try changesOfMessage("message N { int32 a = 1; }", "message N { string a = 1; }")
        == ["p.M.N.a: its type int32 has become string"])
    #expect(
      try changesOfMessage("message N { int32 a = 1; }", "")
        == ["p.M.N: the message is gone"])
  }
}
