import Foundation
import SwiftProtobuf
import Testing

@Suite struct NameTests {
  @Test func packages() throws {
    let deep = try generate(["a.proto": "package foo.bar_baz.v1; message M {}"], of: "a.proto")
    #expect(deep.hasLine("public struct Foo_BarBaz_V1_M: Wire.Message {"))
    let none = try generate(["a.proto": "message M {}"], of: "a.proto")
    #expect(none.hasLine("public struct M: Wire.Message {"))
    let prefixed = try generate(
      ["a.proto": "package foo; option swift_prefix = \"X\"; message M {}"], of: "a.proto")
    #expect(prefixed.hasLine("public struct XM: Wire.Message {"))
  }

  @Test func reservedFieldNames() throws {
    let code = try generate(
      """
      message M {
        int32 class = 1; int32 self = 2; int32 init = 3; int32 is_initial = 4; int32 heap_ = 5;
        int32 precedencegroup = 6; int32 description = 7; int32 unknown_fields = 8; int32 Any = 9;
      }
      """)
    for name in [
      "`class`", "self_p", "init_p", "isInitial_", "heap__", "precedencegroup_", "description_p",
      "unknownFields_p", "any",
    ] {
      #expect(code.hasLine("public var \(name): Int32 = 0"))
    }
  }

  @Test func hasAndClearAreFree() throws {
    let code = try generate("message M { bool has_more = 1; bool clear_all = 2; bool hash = 3; }")
    for name in ["hasMore", "clearAll", "hash"] {
      #expect(code.hasLine("public var \(name): Bool = false"))
    }
  }

  @Test func fieldsThatComeToOneName() {
    let set = Google_Protobuf_FileDescriptorSet.with {
      $0.file = [
        file("m.proto", messages: [message("M", fields: ["url_id", "URL_ID", "urlID", "_", "__"])])
      ]
    }
    let code = answer(set, of: ["m.proto"]).code
    for name in ["urlID", "urlID_", "urlID__"] {
      #expect(code.hasLine("public var \(name): String = \"\""))
    }
    #expect(code.components(separatedBy: "public var ").count == 7)
    #expect(!code.contains("var _:"))
  }

  @Test func membersThatComeToOneName() {
    var members = message("M", fields: ["http_id", "HTTP_ID"])
    members.oneofDecl = [.with { $0.name = "kind" }]
    for index in members.field.indices { members.field[index].oneofIndex = 0 }
    let set = Google_Protobuf_FileDescriptorSet.with {
      $0.file = [file("m.proto", messages: [members])]
    }
    let code = answer(set, of: ["m.proto"]).code
    #expect(code.hasLines("case httpID(String)", "case httpID_(String)"))
  }

  @Test func oneofAndNestedTypeOfOneName() throws {
    let code = try generate(
      "message M { message Kind { int32 x = 1; } oneof kind { Kind a = 1; string b = 2; } }")
    #expect(code.hasLine("public var kind: OneOf_Kind? = nil"))
    #expect(code.hasLine("case a(P_M.Kind)"))
  }

  @Test func oneofAndOuterTypeOfOneName() throws {
    let code = try generate(
      ["m.proto": "message Kind {} message M { oneof kind { Kind a = 1; } }"], of: "m.proto")
    #expect(code.hasLine("public var kind: OneOf_Kind? = nil"))
    #expect(code.hasLine("case a(Kind)"))
  }

  @Test func namesOfSwiftAndOfTheRuntime() throws {
    let names = [
      "Wire", "RPC", "Swift", "String", "Int32", "UInt8", "Sendable", "Hashable", "Type",
    ]
    let text = names.map { "message \($0) { \($0) x = 1; }" }.joined(separator: "\n")
    let bare = try generate(["m.proto": text], of: "m.proto")
    for name in names {
      #expect(bare.hasLine("public struct \(name)Message: Wire.Message {"))
    }
    let packaged = try generate(text)
    for name in names { #expect(packaged.hasLine("public struct P_\(name): Wire.Message {")) }
    let nested = try generate("message M { \(text) enum Bool { Z = 0; } }")
    for name in names { #expect(nested.hasLine("public struct \(name)Message: Wire.Message {")) }
    #expect(nested.hasLine("public struct BoolEnum: Wire.Enumeration {"))
  }

  @Test func renamedTypesDoNotTakeOtherNames() throws {
    let code = try generate(
      "message M { message Wire {} message WireMessage {} "
        + "enum Type { Z = 0; } message TypeEnum {} }"
    )
    for name in [
      "WireMessage_: Wire.Message", "WireMessage: Wire.Message", "TypeEnum: Wire.Message",
    ] {
      #expect(code.hasLine("public struct \(name) {"))
    }
    #expect(code.hasLine("public struct TypeEnumEnum: Wire.Enumeration {"))
  }

  @Test func typesInsideDoNotHideTypesOutside() throws {
    let code = try generate(
      [
        "m.proto":
          "message A { message A { int32 x = 1; } message B {} "
          + "A inner = 1; .A outer = 2; B b = 3; }"
      ],
      of: "m.proto")
    #expect(code.contains("inner: A.AMessage?"))
    #expect(code.contains("outer: A?"))
    #expect(code.contains("b: A.B?"))
  }

  @Test func lowerCaseTypes() throws {
    let code = try generate(
      [
        "m.proto":
          "message part { part part = 1; other Other = 2; } message other {} message tag {}"
      ],
      of: "m.proto")
    #expect(code.contains("public var part_: part?"))
    #expect(code.contains("public var other_: other?"))
    #expect(code.hasLine("public struct tagMessage: Wire.Message {"))
  }

  @Test func descriptorNames() throws {
    for (path, name) in [
      ("a/b_c/d.e.proto", "A_BC_DE_Proto"), ("1.proto", "_1_Proto"), ("x-y/Z.proto", "XY_Z_Proto"),
    ] {
      let code = try generate([path: "package p; message M {}"], of: path)
      #expect(code.hasLine("public enum \(name) {"))
    }
    let taken = try generate(["bare.proto": "message Bare_Proto {}"], of: "bare.proto")
    #expect(taken.hasLine("public enum Bare_Proto_ {"))
  }

  @Test func jsonNames() throws {
    let code = try generate(
      """
      message M {
        int32 a = 1 [json_name = "with \\"quotes\\" and \\\\(x)"];
        int32 b = 2 [json_name = "@type-é\\t\\177"];
        int32 part_name = 3;
        oneof k { int32 c = 4 [json_name = "\\\\"]; }
      }
      """)
    #expect(code.contains(#"writer.field("with \"quotes\" and \\(x)", "a", self.a)"#))
    #expect(code.contains(#"writer.field("@type-é\u{9}\u{7f}", "b", self.b)"#))
    #expect(code.contains(#"writer.field("partName", "part_name", self.partName)"#))
    #expect(code.contains(#"writer.member("\\", "c", value)"#))
  }
}
