import Descriptors
import TestMessages
import TestServices
import Testing
import Wire

@Suite struct SymbolTableTests {
  private let table = SymbolTable(files: [Atrium_Testing_V1_Service_Proto.descriptor])

  @Test func everyKindIsFoundByItsFullName() {
    guard case .service(let service)? = table["atrium.testing.v1.Catalog"] else {
      Issue.record("no service")
      return
    }
    #expect(service.methods.count == 5)
    guard case .method(_, let method)? = table["/atrium.testing.v1.Catalog/Watch"] else {
      Issue.record("no method")
      return
    }
    #expect(method.isServerStreaming && !method.isClientStreaming)
    #expect(table["atrium.testing.v1.Catalog.Watch"] == table[".atrium.testing.v1.Catalog/Watch"])
    #expect(table.message(named: "atrium.testing.v1.Part")?.fields.count == 2)
    guard case .enumeration(let grade)? = table["atrium.testing.v1.Grade"] else {
      Issue.record("no enum")
      return
    }
    #expect(grade.number(named: "GRADE_TOP") == 2)
  }

  @Test func whatIsImportedIsKnownToo() {
    #expect(table.message(named: "google.protobuf.Empty") != nil)
    #expect(table.message(named: "google.protobuf.Any") != nil)
    #expect(table["atrium.testing.v1.Catalog.Lose"] == nil && table[""] == nil)
  }

  @Test func anEndIsEnoughWhereOnlyOneEndsSo() {
    #expect(table.only(endingIn: "Catalog/Find") == table["atrium.testing.v1.Catalog/Find"])
    #expect(table.only(endingIn: "Find") == table["atrium.testing.v1.Catalog/Find"])
    // Not in the middle of a word.
    #expect(table.only(endingIn: "ind") == nil)
    let twice = SymbolTable(files: [
      Atrium_Testing_V1_Service_Proto.descriptor, Google_Protobuf_Struct_Proto.descriptor,
    ])
    #expect(twice.only(endingIn: "Value") != nil && twice.only(endingIn: "Nothing") != nil)
  }

  @Test func namesAreSortedAndWithoutEntriesOfMaps() {
    #expect(table.services == ["atrium.testing.v1.Catalog"])
    #expect(table.methods.first == "atrium.testing.v1.Catalog/Chat")
    #expect(table.names == table.names.sorted())
    #expect(!table.names.contains { $0.hasSuffix("Entry") })
  }
}
