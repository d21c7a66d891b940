import ComplianceDomain
import Testing

@testable import ComplianceService

@Suite struct PackTests {
  @Test func thePacksOfTheProgramProveThemselves() throws {
    var rules = 0
    for (name, text) in PackShelf.files {
      let pack = try PackShelf.proved(text, file: name)
      rules += pack.rules.count
      #expect(name == pack.id + ".yaml")
    }
    #expect(rules >= 40)
  }
}
