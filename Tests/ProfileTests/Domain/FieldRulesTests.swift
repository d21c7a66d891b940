import ProfileDomain
import Testing

@Suite struct FieldRulesTests {
  @Test func slugs() throws {
    for text in ["a", "l2-06", String(repeating: "z", count: 64)] {
      #expect(try FieldRules.slug(text, "mall_id") == text)
    }
    for text in ["", "A", "a b", "a_b", "店", String(repeating: "z", count: 65)] {
      #expect(throws: FieldFault.self) { try FieldRules.slug(text, "mall_id") }
    }
    #expect(try FieldRules.optionalSlug("", "zone_id") == nil)
  }

  @Test func tags() throws {
    for text in ["category:coats", "colour:燕麦", "price_band:2", "a:b:c"] {
      #expect(try FieldRules.tag(text, "favourite.tag") == text)
    }
    for text in ["", "coats", ":coats", "category:", "Category:a", "a:b c", "a:b\n"] {
      #expect(throws: FieldFault.self) { try FieldRules.tag(text, "favourite.tag") }
    }
    #expect(throws: FieldFault.self) {
      try FieldRules.tag("a:" + String(repeating: "b", count: 127), "favourite.tag")
    }
  }

  @Test func faultsNameTheElementAndKeepTheReasonStable() {
    #expect {
      try FieldRules.slug("", "receipt.lines[12].item_id")
    } throws: { error in
      let fault = error as? FieldFault
      return fault?.field == "receipt.lines[12].item_id"
        && fault?.reason == "receipt.lines.item_id.form"
    }
  }

  @Test func hexadecimal() {
    let touch = String(repeating: "0a", count: 16)
    #expect(throws: Never.self) { try FieldRules.hexadecimal(touch, "touch_id", digits: 32) }
    for text in ["", touch + "0", touch.uppercased()] {
      #expect(throws: FieldFault.self) { try FieldRules.hexadecimal(text, "touch_id", digits: 32) }
    }
  }

  @Test func eventsHaveAWindow() {
    let (ahead, behind) = (
      SignalWindow.maximumAheadMilliseconds, SignalWindow.maximumBehindMilliseconds
    )
    for time in [noon, noon + ahead, noon - behind] {
      #expect(throws: Never.self) { try SignalWindow.check(time, nowMilliseconds: noon) }
    }
    let late: [(Int64, String)] = [
      (noon + ahead + 1, "event_time.future"), (noon - behind - 1, "event_time.old"),
      (.max, "event_time.future"),
    ]
    for (time, reason) in late {
      #expect {
        try SignalWindow.check(time, nowMilliseconds: noon)
      } throws: { ($0 as? FieldFault)?.reason == reason }
    }
  }
}
