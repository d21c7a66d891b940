import Testing

@testable import AtriumGenerator

@Suite struct OptionTests {
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
}
