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

  @Test func namesAreFoundByTheirEnds() {
    #expect(table.names(endingIn: "Catalog/Find") == ["atrium.testing.v1.Catalog.Find"])
    #expect(table.names(endingIn: "Find") == ["atrium.testing.v1.Catalog.Find"])
    // Not in the middle of a word.
    #expect(table.names(endingIn: "ind") == [])
    #expect(
      table.names(endingIn: "Value").contains("google.protobuf.Value")
        && !table.names(endingIn: "Value").contains("google.protobuf.NullValue"))
    #expect(table.names(endingIn: "v1.Nothing") == ["atrium.testing.v1.Nothing"])
  }

  @Test func namesAreSortedAndWithoutEntriesOfMaps() {
    #expect(table.services == ["atrium.testing.v1.Catalog"])
    #expect(table.methods.first == "atrium.testing.v1.Catalog/Chat")
    #expect(table.names == table.names.sorted())
    #expect(!table.names.contains { $0.hasSuffix("Entry") })
  }
}
