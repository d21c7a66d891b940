import AdvisorDomain
import Testing

@Suite struct WordsTests {
  private let words = ReasonWords(smallMall())

  private var factors: [Factor] {
    let kinds: [Factor.Kind] =
      [
        .interest(tag: "category:bags"), .interest(tag: "shop:bags"),
        .interest(tag: "category:unknown-kind"), .goesWith(itemID: "coats-item"),
        .sameItem(itemID: "gone"), .sameZone(zoneID: "z2"), .sameLevel(level: 2), .rainShelter,
        .mealTime, .inStock(count: 3), .exploration, .chance,
      ] + Withheld.allCases.map { .withheld($0) }
    return kinds.map { Factor($0, points: 1) }
  }

  @Test(arguments: ReasonLocale.allCases) func everyReasonHasWords(locale: ReasonLocale) {
    for factor in factors {
      for source in ["", "try_on", "receipt", "view", "favourite", "feedback", "presence"] {
        var factor = factor
        factor.source = source
        let text = words.text(factor, locale)
        #expect(!text.isEmpty)
        // No code of ours, no hurry, no flattery.
        for word in ["unknown-kind", "category:", "_", "!", "！", "亲", "宝"] {
          #expect(!text.contains(word), "\(text)")
        }
        let isEnglish = text.unicodeScalars.allSatisfy { $0.value < 0x3000 }
        if locale != .english { #expect(!isEnglish, "\(text)") }
      }
    }
  }

  @Test func aReasonSaysNoMoreThanItsSource() {
    func text(_ source: String) -> String {
      words.text(Factor(.interest(tag: "category:bags"), points: 1, source: source), .english)
    }
    #expect(text("try_on") == "You tried on bags")
    #expect(text("receipt") == "There was bags on your receipts")
    #expect(text("presence") == "You have taken an interest in bags lately")
    #expect(ReasonLocale("zh-HK") == .hongKong)
    #expect(ReasonLocale("fr") == nil)
  }
}
