import Descriptors
import TestMessages
import Testing
import Wire

@Suite struct PackedTypesTests {
  private let table = SymbolTable(files: [Atrium_Testing_V1_Features_Proto.descriptor])

  private func packed(_ message: some Message) throws -> Google_Protobuf_Any {
    try Google_Protobuf_Any(packing: message)
  }

  private func dynamic(_ message: some Message) throws -> DynamicMessage {
    try DynamicMessage(serialized: message.serialized(), as: type(of: message).descriptor)
  }

  private func names(_ message: some Message) throws -> Set<String> {
    PackedTypes.names(in: try dynamic(message)) { table.message(named: $0) }
  }

  @Test func namesAreFoundWhereverAnAnyIs() throws {
    let message = try Atrium_Testing_V1_WellKnown.with { all in
      all.any = try packed(Atrium_Testing_V1_Part())
      all.anys = [try packed(Atrium_Testing_V1_Tree()), try packed(Google_Protobuf_Empty())]
    }
    #expect(
      try names(message) == [
        "atrium.testing.v1.Part", "atrium.testing.v1.Tree", "google.protobuf.Empty",
      ])
    #expect(try names(Atrium_Testing_V1_Part()) == [])
  }

  @Test func whatIsPackedIsOpenedWhereItsTypeIsKnown() throws {
    let inner = Atrium_Testing_V1_WellKnown.with { all in
      all.any = .with { $0.typeURL = "example.com/no.Such" }
    }
    #expect(try names(packed(inner)) == ["atrium.testing.v1.WellKnown", "no.Such"])
    let broken = Google_Protobuf_Any.with {
      ($0.typeURL, $0.value) = ("example.com/atrium.testing.v1.WellKnown", [0xff])
    }
    #expect(try names(broken) == ["atrium.testing.v1.WellKnown"])
    #expect(try names(Google_Protobuf_Any.with { $0.typeURL = "no slash" }) == [])
  }

  /// A peer can nest as deep as its message is long.
  @Test func nestingEnds() throws {
    var any = Google_Protobuf_Any()
    for _ in 0..<2_000 { any = try packed(any) }
    #expect(try names(any) == ["google.protobuf.Any"])
  }

  @Test func namesAreFoundInJSON() {
    let json = """
      {"any": {"@type": "type.googleapis.com/a.B", "x": [{"@type": "example.com/c.D"}]},
       "other": {"@type": "bare"}}
      """
    #expect(PackedTypes.names(inJSON: Array(json.utf8)) == ["a.B", "c.D"])
    #expect(PackedTypes.names(inJSON: Array("{".utf8)) == [])
  }
}
