import Testing

@testable import GenerationDomain

@Suite struct GroundingTests {
  private let brief = Brief(kind: .promotion, facts: Facts.bag)

  private func reason(
    _ text: String, _ claims: [Claim], isAdvertisement: Bool = true
  ) -> Grounding.Fault.Reason? {
    let draft = Draft(
      language: .simplified, text: text, claims: claims, buttons: [],
      isAdvertisement: isAdvertisement)
    let words = ValueWords(language: .simplified, zone: .utc, nowMilliseconds: Facts.now)
    return Grounding.fault(in: draft, facts: FactLookup(brief: brief, words: words))?.reason
  }

  private func claim(_ begin: Int, _ end: Int, _ id: String) -> Claim {
    Claim(span: Span(begin: begin, end: end), factID: id)
  }

  @Test func whatNoFactSaysIsFound() {
    #expect(reason("大衣 599 元", [claim(3, 8, "price")]) == nil)
    #expect(reason("大衣 599 元", []) == .number)
    #expect(reason("大衣５折", []) == .number)
    #expect(reason("减 20%", []) == .number)
    #expect(reason("大衣 ¥", []) == .number)
    #expect(reason("大衣 598 元", [claim(3, 8, "price")]) == .words)
    #expect(reason("大衣 599 元", [claim(3, 8, "was")]) == .fact)
    #expect(reason("大衣 599 元", [claim(3, 9, "price")]) == .order)
    #expect(reason("599 元599 元", [claim(5, 10, "price"), claim(0, 5, "price")]) == .order)
    #expect(reason("大衣{price}", []) == .form)
    #expect(reason("谢谢，599 元", [claim(3, 8, "price")], isAdvertisement: false) == .sold)
  }
}
