import ContractRules
import ProtoText
import Testing

@Suite struct FileRuleTests {
  @Test func filesAndTypesMayBeAdded() throws {
    #expect(
      try changes(
        ["a.proto": "package p; message M { int32 x = 1; }"],
        [
          "a.proto": "package p; message M { int32 x = 1; } enum E { Z = 0; }",
          "b.proto": "package q; message N { int32 x = 1; }",
        ]) == [])
  }

  @Test func typesMayMoveToAnotherFile() throws {
    #expect(
      try changes(
        ["a.proto": "package p; message M { int32 x = 1; }"],
        ["b.proto": "package p; message M { int32 x = 1; }"]) == [])
  }

  @Test func typesRemoved() throws {
    #expect(
      try changes("message M { int32 x = 1; } enum E { Z = 0; }", "")
        == ["p.E: the enum is gone", "p.M: the message is gone"])
  }

  @Test func packageChanged() throws {
    #expect(
      try changes(
        ["a.proto": "package p; message M { int32 x = 1; } enum E { Z = 0; }"],
        ["a.proto": "package q; message M { int32 x = 1; } enum E { Z = 0; }"])
        == ["a.proto: its package p has become q"])
  }

  @Test func syntaxChanged() throws {
    #expect(
      try changes(
        ["a.proto": "package p; message M { optional int32 x = 1; }"],
        ["a.proto": "syntax = \"proto2\"; package p; message M { optional int32 x = 1; }"]
      ).contains("a.proto: its syntax has changed"))
  }

  @Test func oneLineSaysWhatToDo() throws {
    let old = try ProtoText(["a.proto": "package p; message M { int32 x = 1; }"]).descriptors()
    let new = try ProtoText(["a.proto": "package p; message M {}"]).descriptors()
    #expect(
      contractBreaches(old: old, new: new).map(\.description) == [
        "p.M.x: the field is gone and not reserved; "
          + "add `reserved 1;` and `reserved \"x\";` to the message"
      ])
  }
}
