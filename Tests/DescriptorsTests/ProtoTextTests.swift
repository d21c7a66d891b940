import Descriptors
import TestMessages
import TestServices
import Testing
import Wire

@Suite struct ProtoTextTests {
  private let table = SymbolTable(files: [Atrium_Testing_V1_Service_Proto.descriptor])

  private func text(_ name: String) throws -> String {
    ProtoText.text(of: try #require(table[name]))
  }

  @Test func aServiceHasItsMethods() throws {
    #expect(
      try text("atrium.testing.v1.Catalog") == """
        // atrium.testing.v1.Catalog, atrium/testing/v1/service.proto
        service Catalog {
          rpc Find(atrium.testing.v1.Part) returns (atrium.testing.v1.Scalars);
          rpc Watch(atrium.testing.v1.Part) returns (stream atrium.testing.v1.Part);
          rpc Upload(stream atrium.testing.v1.Part) returns (google.protobuf.Empty);
          rpc Chat(stream atrium.testing.v1.Part) returns (stream atrium.testing.v1.Part);
          rpc Register(atrium.testing.v1.Part) returns (atrium.testing.v1.Part);
        }

        """)
  }

  @Test func oneofsStandWhereTheirFirstMemberDoes() throws {
    #expect(
      try text("atrium.testing.v1.Choice") == """
        // atrium.testing.v1.Choice, atrium/testing/v1/features.proto
        message Choice {
          oneof kind {
            int32 number = 1;
            string name = 2;
            bytes blob = 3;
            atrium.testing.v1.Part part = 4;
            bool flag = 6;
            atrium.testing.v1.Grade grade = 7;
            double ratio = 8;
            atrium.testing.v1.Tree tree = 9;
            google.protobuf.NullValue null = 10;
          }
          string between = 5;
        }

        """)
  }

  @Test func labelsMapsAndEnums() throws {
    let optionals = try text("atrium.testing.v1.Optionals")
    #expect(optionals.contains("  optional double f_double = 1;\n"))
    #expect(!optionals.contains("oneof"))
    #expect(optionals.contains("  atrium.testing.v1.Part part = 17;\n"))
    let lists = try text("atrium.testing.v1.Lists")
    #expect(lists.contains("  repeated sint64 f_sint64 = 8;\n"))
    let maps = try text("atrium.testing.v1.Maps")
    #expect(maps.contains("  map<string, atrium.testing.v1.Grade> string_grade = 16;\n"))
    #expect(!maps.contains("Entry"))
    #expect(try text("atrium.testing.v1.Grade").contains("  GRADE_BELOW = -1;\n"))
  }

  /// What is described can be filled in: each template reads as its own type.
  @Test func templatesAreReadAsWhatTheyDescribe() throws {
    var count = 0
    for name in table.names {
      guard let type = table.message(named: name) else { continue }
      let json = JSONTemplate.text(of: type)
      #expect(throws: Never.self, "\(name): \(json)") {
        try DynamicMessage(json: Array(json.utf8), as: type)
      }
      count += 1
    }
    #expect(count > 20)
    let part = try #require(table.message(named: "atrium.testing.v1.Part"))
    #expect(JSONTemplate.text(of: part) == #"{"a":0,"b":""}"#)
    let tree = try #require(table.message(named: "atrium.testing.v1.Tree"))
    #expect(JSONTemplate.text(of: tree) == #"{"label":"","left":{},"right":{},"children":[{}]}"#)
  }
}
