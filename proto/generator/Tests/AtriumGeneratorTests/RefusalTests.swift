import SwiftProtobuf
import Testing

@testable import AtriumGenerator

@Suite struct RefusalTests {
  private let old = "syntax = \"proto2\"; package old; message M {} enum E { A = 1; }"

  @Test func proto2() throws {
    #expect(
      try refusal(["a/old.proto": old], of: ["a/old.proto"])
        == "a/old.proto: only proto3 files are supported; declare syntax = \"proto3\"")
  }

  @Test func noSyntaxIsProto2() throws {
    let set = Google_Protobuf_FileDescriptorSet.with { $0.file = [file("a.proto", syntax: "")] }
    #expect(answer(set, of: ["a.proto"]).error.hasPrefix("a.proto: only proto3"))
  }

  @Test func editions() {
    var edition = file("new.proto", syntax: "editions")
    edition.edition = .edition2023
    let set = Google_Protobuf_FileDescriptorSet.with { $0.file = [edition] }
    #expect(answer(set, of: ["new.proto"]).error.hasPrefix("new.proto: only proto3"))
  }

  @Test func oneBadFileStopsAll() throws {
    let files = ["good.proto": "message M {}", "old.proto": old]
    #expect(try refusal(files, of: ["good.proto", "old.proto"]).hasPrefix("old.proto: "))
  }

  @Test(arguments: [
    ("message N { old.M part = 1; }", "field N.part"),
    ("message N { repeated old.M parts = 1; }", "field N.parts"),
    ("message N { oneof kind { old.M part = 1; } }", "field N.part"),
    ("message N { message O { old.M part = 1; } }", "field N.O.part"),
    ("service S { rpc F(old.M) returns (N); } message N {}", "method S.F"),
    ("service S { rpc F(N) returns (stream old.M); } message N {}", "method S.F"),
  ])
  func typesOfProto2(text: String, place: String) throws {
    let files = ["new.proto": "import \"old.proto\";\n" + text, "old.proto": old]
    let error = try refusal(files, of: ["new.proto"])
    #expect(error == "new.proto: \(place) has a type of old.proto, which is not a proto3 file")
  }

  @Test func mapOfProto2() throws {
    let files = [
      "new.proto": "import \"old.proto\"; message N { map<string, old.M> parts = 1; }",
      "old.proto": old,
    ]
    #expect(try refusal(files, of: ["new.proto"]).contains("has a type of old.proto"))
  }

  @Test func importOfProto2AloneIsFine() throws {
    let code = try generate(
      ["new.proto": "import \"old.proto\"; message N { int32 x = 1; }", "old.proto": old],
      of: "new.proto")
    #expect(code.contains("struct N: Wire.Message"))
    #expect(code.hasLine("imports: [])"))
  }

  @Test func twoFilesOfOneName() throws {
    let files = ["a/b.proto": "package x; message M {}", "a_b.proto": "package y; message M {}"]
    #expect(
      try refusal(files, of: ["a/b.proto", "a_b.proto"])
        == "a_b.proto and a/b.proto both become a_b.pb.swift; choose another FileNaming")
    let deep = ["a/c.proto": "package x; message M {}", "b/c.proto": "package y; message M {}"]
    #expect(
      try refusal(deep, of: ["a/c.proto", "b/c.proto"], options: "FileNaming=DropPath")
        == "b/c.proto and a/c.proto both become c.pb.swift; choose another FileNaming")
  }

  @Test func twoTypesOfOneName() throws {
    let files = [
      "a.proto": "package foo.bar; message Baz {}", "b.proto": "package foo; message Bar_Baz {}",
    ]
    #expect(
      try refusal(files, of: ["a.proto", "b.proto"]).hasPrefix(
        "b.proto and a.proto both declare Foo_Bar_Baz in Swift"))
    let close = ["a-b.proto": "message M {}", "a_b.proto": "message N {}"]
    #expect(try refusal(close, of: ["a-b.proto", "a_b.proto"]).contains("both declare AB_Proto"))
  }

  @Test func httpRuleWithoutPath() throws {
    let error = try refusal(
      HTTPTests.files("option (google.api.http) = { get: \"v1/parts\" };"), of: ["p.proto"])
    #expect(
      error
        == "p.proto: method p.S.F has a google.api.http rule without a path that begins with '/'"
    )
  }
}
