import TenantDomain
import Testing

@Suite struct CouponRuleTests {
  /// Any order of reserving, issuing, releasing and time passing keeps the one rule.
  @Test(arguments: 1...20) func neverMoreThanThereAre(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    let total = UInt32.random(in: 1...6, using: &random)
    guard var stock = CouponStock(total: total, taken: 0) else {
      Issue.record("an empty stock is none")
      return
    }
    var holds: [Hold] = []
    var issued: UInt32 = 0
    var now: Int64 = 0
    for _ in 0..<400 {
      let place = holds.isEmpty ? 0 : Int.random(in: 0..<holds.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0, 1:
        if stock.take() {
          holds.append(Hold(atMilliseconds: now, isCounted: true, until: .max))
        }
      case 2 where !holds.isEmpty:
        if (try? holds[place].issue(atMilliseconds: now)) != nil { issued += 1 }  // may be over
      case 3 where !holds.isEmpty:
        let held = holds[place].holdsCoupon
        _ = holds[place].release(atMilliseconds: now)
        if held { stock.giveBack() }
      default:
        now += Int64.random(in: 0...400_000, using: &random)
        for at in holds.indices where holds[at].expire(atMilliseconds: now) { stock.giveBack() }
      }
      let held = UInt32(holds.count { $0.state == .reserved })
      #expect(stock.taken == held + issued)
      #expect(stock.taken <= total)
    }
    #expect(issued > 0)
  }

  @Test func anEndThatHasPassedCountsBeforeTheSweep() throws {
    var hold = Hold(atMilliseconds: 1_000, isCounted: true, until: .max)
    #expect(hold.endsMilliseconds == 601_000)
    #expect(throws: CouponRefusal.reservationEnded) { try hold.issue(atMilliseconds: 601_000) }
    #expect(hold.isOver(atMilliseconds: 601_000))
    try hold.issue(atMilliseconds: 600_999)
    #expect(!hold.isOver(atMilliseconds: 700_000))
    let late = Hold(atMilliseconds: 1_000, isCounted: true, until: 2_000)
    #expect(late.endsMilliseconds == 2_000)
  }

  @Test func aCouponIsTakenOnceInItsShop() throws {
    let code = try #require(CouponCode(typed: "0123-4567-89AB-CDEF"))
    var coupon = Coupon(
      code: code, offerID: "o", shopID: "s", touchID: "t", issuedMilliseconds: 0,
      endsMilliseconds: 100)
    #expect(throws: CouponRefusal.otherShop) {
      try coupon.redeem(shopID: "x", receiptHash: [1], atMilliseconds: 1)
    }
    #expect(throws: CouponRefusal.couponEnded) {
      try coupon.redeem(shopID: "s", receiptHash: [1], atMilliseconds: 100)
    }
    try coupon.redeem(shopID: "s", receiptHash: [1], atMilliseconds: 99)
    try coupon.redeem(shopID: "s", receiptHash: [1], atMilliseconds: 500)
    #expect(coupon.redemption?.milliseconds == 99)
    #expect(throws: CouponRefusal.redeemed) {
      try coupon.redeem(shopID: "s", receiptHash: [2], atMilliseconds: 99)
    }
    #expect(coupon.state(atMilliseconds: 500) == .redeemed)
  }

  @Test func codesAreReadAsPeopleTypeThem() throws {
    let zeros = try #require(CouponCode(random: [UInt8](repeating: 0, count: 10)))
    #expect(zeros.text == "0000000000000000")
    let ones = try #require(CouponCode(random: [UInt8](repeating: 0xff, count: 10)))
    #expect(ones.text == "ZZZZZZZZZZZZZZZZ")
    let code = try #require(CouponCode(random: [0x08, 0x42, 0x10, 0x84, 0x21, 1, 2, 3, 4, 5]))
    #expect(
      code.text == "1111111104106105".replacing("04106105", with: String(code.text.suffix(8))))
    #expect(CouponCode(typed: "oooo-OOOO 0000 oooo") == zeros)
    #expect(CouponCode(typed: code.text.lowercased()) == code)
    for wrong in ["", "ZZZZ", "UUUUUUUUUUUUUUUU", "0000000000000000!", "ä000000000000000"] {
      #expect(CouponCode(typed: wrong) == nil)
    }
    #expect(CouponCode(random: [1]) == nil)
  }

  @Test func identifiersAndTags() {
    #expect(Identifier.isValid("heqi-tote-60"))
    for wrong in ["", "Heqi", "a b", "ä", String(repeating: "a", count: 65)] {
      #expect(!Identifier.isValid(wrong))
    }
    #expect(Identifier.isTag("category:bags"))
    #expect(!Identifier.isTag("category:bags:x"))
    #expect(!Identifier.isTag("category"))
    #expect(Identifier.isTouch(String(repeating: "0a", count: 16)))
    #expect(!Identifier.isTouch(String(repeating: "0A", count: 16)))
  }
}
