import Testing

@testable import GenerationDomain

@Suite struct ComposerTests {
  @Test func formsAreReadable() {
    for language in Language.allCases {
      let book = Phrasebook.of(language)
      for text in book.allForms { #expect(Form(text) != nil, "\(text)") }
    }
  }
}
