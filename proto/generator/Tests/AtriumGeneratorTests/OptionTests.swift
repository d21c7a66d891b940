import Foundation
import ProtoText
import Testing

@testable import AtriumGenerator

@Suite struct OptionTests {
  private let files = [
    "a/b/c.proto": """
    package p;
    // What M is.
    message M { int32 x = 1; }
    service S { rpc F(M) returns (M); }
    """
  ]

  private func make(_ options: String) throws -> String {
    try generate(files, of: "a/b/c.proto", options: options)
  }

  @Test func unknownOptionIsNamed() {
    #expect(throws: GeneratorError.self) { try GeneratorOptions([("Colour", "Red")]) }
  }

  @Test func wrongChoiceListsTheChoices() {
    do {
      _ = try GeneratorOptions([("Visibility", "Secret")])
      Issue.record("accepted")
    } catch {
      #expect("\(error)".contains("Public, Package, Internal"))
    }
  }

  @Test func wrongOptionsStopEverything() throws {
    #expect(try refusal(files, of: ["a/b/c.proto"], options: "Colour=Red").contains("'Colour'"))
    #expect(
      try refusal(files, of: ["a/b/c.proto"], options: "Services=maybe")
        == "option Services=maybe: expected true or false")
  }

  @Test func fileNaming() throws {
    let set = try ProtoText(files).descriptors()
    func name(_ options: String) -> String? {
      answer(set, of: ["a/b/c.proto"], options: options).names.first
    }
    #expect(name("") == "a_b_c.pb.swift")
    #expect(name("FileNaming=PathToUnderscores") == "a_b_c.pb.swift")
    #expect(name("FileNaming=FullPath") == "a/b/c.pb.swift")
    #expect(name("FileNaming=DropPath") == "c.pb.swift")
  }

  @Test func visibility() throws {
    let open = try make("")
    #expect(open.hasLine("public struct P_M: Wire.Message {"))
    #expect(open.hasLine("public import Wire"))
    #expect(open.hasLine("public protocol P_SService: RPC.Service {"))
    let shared = try make("Visibility=Package")
    #expect(shared.hasLine("package struct P_M: Wire.Message {"))
    #expect(shared.hasLine("package import RPC"))
    #expect(!shared.contains("public "))
    let closed = try make("Visibility=Internal")
    #expect(closed.hasLine("struct P_M: Wire.Message {"))
    #expect(closed.hasLine("import Wire"))
    #expect(!closed.contains("public ") && !closed.contains("package "))
  }

  @Test func services() throws {
    let without = try make("Services=false")
    #expect(without.contains("P_M"))
    #expect(!without.contains("RPC") && !without.contains("P_SService"))
  }

  @Test func comments() throws {
    #expect(try make("").hasLine("/// What M is."))
    let without = try make("Comments=false")
    #expect(!without.contains("What M is"))
    #expect(without.hasLine("/// `p.M`."))
  }

  @Test func moduleMappings() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("modules-\(UUID().uuidString).txtpb")
    defer {
      // Left behind, it would only take space.
      try? FileManager.default.removeItem(at: path)  // a temporary file may stay
    }
    let text = """
      mapping { module_name: "Parts" proto_file_path: "part.proto" proto_file_path: "size.proto" }
      mapping { module_name: "Unused" proto_file_path: "option.proto" }
      """
    try Data(text.utf8).write(to: path)
    let files = [
      "size.proto": "enum Size { SIZE_NONE = 0; }",
      "part.proto": "import public \"size.proto\"; message Part { int32 x = 1; }",
      "option.proto": "message Option { int32 x = 1; }",
      "p.proto": """
      import "part.proto";
      import "option.proto";
      message M { Part part = 1; Size size = 2; map<string, Part> parts = 3; }
      """,
    ]
    let code = try generate(files, of: "p.proto", options: "ModuleMappings=\(path.path)")
    #expect(code.hasLines("public import Parts", "public import Wire"))
    #expect(code.hasLine("public var part: Parts.Part? = nil"))
    #expect(code.hasLine("public var size: Parts.Size = Parts.Size(rawValue: 0)"))
    #expect(code.hasLine("public var parts: [String: Parts.Part] = [:]"))
    #expect(code.hasLine("imports: [Parts.Part_Proto.descriptor])"))
    #expect(!code.contains("Unused"))
    let own = try generate(files, of: "part.proto", options: "ModuleMappings=\(path.path)")
    #expect(!own.contains("import Parts"))
  }
}
