import Foundation
import ProtoText
import SwiftProtobuf
import Testing

@Suite struct DescriptorTests {
  /// The FileDescriptorProto that a generated file carries.
  private func carried(_ code: String) throws -> Google_Protobuf_FileDescriptorProto {
    let lines = code.split(separator: "\n").map { $0.drop { $0 == " " } }
    let start = try #require(lines.lastIndex(of: "\"\"\",")) - 1
    let first = try #require(lines[..<start].lastIndex(of: "\"\"\"")) + 1
    let base64 = lines[first...start].joined().filter { $0 != "\\" }
    let data = try #require(Data(base64Encoded: base64))
    return try Google_Protobuf_FileDescriptorProto(serializedBytes: data)
  }

  @Test func typesStayCommentsAndCustomOptionsGo() throws {
    let files = HTTPTests.files(
      "option (google.api.http) = { get: \"/v1\" }; option deprecated = true; /* Why. */")
    let file = try carried(generate(files, of: "p.proto"))
    #expect(file.name == "p.proto" && file.package == "p")
    #expect(file.messageType.map(\.name) == ["M"])
    #expect(file.messageType.first?.field.map(\.jsonName) == ["id", "part"])
    #expect(!file.hasSourceCodeInfo)
    let options = try #require(file.service.first?.method.first?.options)
    #expect(options.deprecated && options.unknownFields.data.isEmpty)
    // The import was there for the option alone.
    #expect(file.dependency == [])
  }

  @Test func importsThatTypesNeedStay() throws {
    let files = [
      "c.proto": "message C {}",
      "b.proto": "import public \"c.proto\"; message B {}",
      "old.proto": "syntax = \"proto2\"; import public \"c.proto\";",
      "unused.proto": "message U {}",
      "passed.proto": "message P {}",
    ]
    func imports(_ text: String) throws -> [String] {
      try carried(generate(files.merging(["a.proto": text]) { $1 }, of: "a.proto")).dependency
    }
    #expect(try imports("import \"b.proto\"; message A { B b = 1; }") == ["b.proto"])
    #expect(try imports("import \"b.proto\"; message A { C c = 1; }") == ["b.proto"])
    #expect(try imports("import \"old.proto\"; message A { C c = 1; }") == ["c.proto"])
    #expect(try imports("import \"unused.proto\"; message A {}") == [])
    #expect(try imports("import public \"passed.proto\"; message A {}") == ["passed.proto"])
    #expect(
      try imports("import \"b.proto\"; service S { rpc F(B) returns (B); }") == ["b.proto"])
  }

  @Test func publicImportsAreCountedAnew() throws {
    let files = [
      "u.proto": "message U {}", "b.proto": "message B {}",
      "a.proto": "import \"u.proto\"; import public \"b.proto\"; message A {}",
    ]
    let file = try carried(generate(files, of: "a.proto"))
    #expect(file.dependency == ["b.proto"] && file.publicDependency == [0])
  }

  @Test func wellKnownTypesAreTheRuntimes() throws {
    let code = try generate(
      [
        "a.proto": """
        import "google/protobuf/timestamp.proto";
        import "google/protobuf/any.proto";
        message A { google.protobuf.Timestamp at = 1; repeated google.protobuf.Any any = 2; }
        """
      ], of: "a.proto")
    #expect(code.hasLine("public var at: Wire.Google_Protobuf_Timestamp? = nil"))
    #expect(code.hasLine("public var any: [Wire.Google_Protobuf_Any] = []"))
    #expect(code.contains("Wire.Google_Protobuf_Timestamp_Proto.descriptor"))
  }
}
