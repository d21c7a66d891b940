import Testing

@Suite struct EnumRuleTests {
  @Test func additionsAreFine() throws {
    #expect(try changesOfEnum("Z = 0; A = 1;", "Z = 0; A = 1; B = 2; C = -1; reserved 9;") == [])
    #expect(
      try changesOfEnum("Z = 0; A = 1;", "option allow_alias = true; Z = 0; A = 1; A2 = 1;") == [])
  }

  @Test func renumbered() throws {
    #expect(
      try changesOfEnum("Z = 0; A = 1;", "Z = 0; A = 2;")
        == ["p.E.A: its number 1 has become 2"])
  }

  @Test func renamed() throws {
    #expect(
      try changesOfEnum("Z = 0; A = 1;", "Z = 0; B = 1;")
        == ["p.E.A: the name of 1 in JSON has become B"])
  }

  @Test func zero() throws {
    #expect(
      try changesOfEnum("Z = 0; A = 1;", "Y = 0; A = 1;")
        == ["p.E.Z: the value of zero has become Y"])
    #expect(
      try changesOfEnum("Z = 0; A = 1;", "A = 0; Z = 1;")
        == ["p.E.A: its number 1 has become 0", "p.E.Z: its number 0 has become 1"])
  }

  @Test func removed() throws {
    let gone = ["p.E.A: the value is gone and not reserved"]
    #expect(try changesOfEnum("Z = 0; A = 1;", "Z = 0;") == gone)
    #expect(try changesOfEnum("Z = 0; A = 1;", "Z = 0; reserved 1;") == gone)
    #expect(try changesOfEnum("Z = 0; A = 1;", "Z = 0; reserved \"A\";") == gone)
    #expect(try changesOfEnum("Z = 0; A = 1;", "Z = 0; reserved 1; reserved \"A\";") == [])
    #expect(try changesOfEnum("Z = 0; A = -5;", "Z = 0; reserved -9 to -1; reserved \"A\";") == [])
  }

  @Test func aliasRemoved() throws {
    let old = "option allow_alias = true; Z = 0; A = 1; A2 = 1;"
    #expect(
      try changesOfEnum(old, "Z = 0; A = 1;") == ["p.E.A2: the value is gone and not reserved"])
    #expect(try changesOfEnum(old, "Z = 0; A = 1; reserved \"A2\";") == [])
  }

  @Test func reservedUsedAgain() throws {
    #expect(
      try changesOfEnum("Z = 0; reserved 1;", "Z = 0; A = 1;")
        == ["p.E.A: it has the number 1, which was reserved"])
    #expect(
      try changesOfEnum("Z = 0; reserved \"A\";", "Z = 0; A = 1;")
        == ["p.E.A: its name was reserved"])
  }

  @Test func reservationDropped() throws {
    #expect(
      try changesOfEnum("Z = 0; reserved 1 to 3;", "Z = 0; reserved 1 to 2;")
        == ["p.E: the numbers 1 to 3 are no longer reserved"])
    #expect(
      try changesOfEnum("Z = 0; reserved \"A\";", "Z = 0;")
        == ["p.E: the name A is no longer reserved"])
    #expect(try changesOfEnum("Z = 0; reserved 1 to 3;", "Z = 0; reserved 1, 2, 3 to max;") == [])
  }
}
