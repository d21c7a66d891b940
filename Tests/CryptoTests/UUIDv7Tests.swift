import Testing

@testable import Crypto

@Suite struct UUIDv7Tests {
  /// RFC 9562, appendix A.6.
  @Test func publishedExample() throws {
    let text = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"
    let id = try #require(UUIDv7(text))
    #expect("\(id)" == text && id.unixMilliseconds == 1_645_557_742_000)
    #expect(UUIDv7(id.bytes) == id && UUIDv7(high: id.high, low: id.low) == id)
    #expect(Hex.encode(id.bytes) == text.split(separator: "-").joined())
  }

  @Test(arguments: [
    "", "017f22e2-79b0-4cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-c8c4-dc0c0c07398f",
    "017f22e2-79b0-7cc3-18c4-dc0c0c07398f", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",
    "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0", "{017f22e2-79b0-7cc3-98c4-dc0c0c0739}",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398g", "017f22e2079b0-7cc3-98c4-dc0c0c07398",
    "０17f22e2-79b0-7cc3-98c4-dc0c0c0739",
  ])
  func otherTextsAreRefused(_ text: String) {
    #expect(UUIDv7(text) == nil)
  }

  @Test func identifiersRiseWithinAMillisecond() throws {
    var maker = UUIDv7Maker()
    var last: UUIDv7?
    for _ in 0..<10_000 {
      let next = try maker.next(unixMilliseconds: 1_700_000_000_000)
      if let last { #expect(last < next && last.bytes.lexicographicallyPrecedes(next.bytes)) }
      #expect(UUIDv7("\(next)") == next)
      last = next
    }
    // 10,000 use up the counter of several milliseconds, which are borrowed from the future.
    let borrowed = try #require(last).unixMilliseconds - 1_700_000_000_000
    #expect(2...5 ~= borrowed)
  }

  @Test func identifiersRiseWhenTheClockStepsBack() throws {
    var maker = UUIDv7Maker()
    let first = try maker.next(unixMilliseconds: 5000)
    let second = try maker.next(unixMilliseconds: 4000)
    let third = try maker.next(unixMilliseconds: 6000)
    #expect(first < second && second < third)
    #expect(second.unixMilliseconds == 5000 && third.unixMilliseconds == 6000)
  }

  @Test func timesAtTheEndsAreKeptInRange() throws {
    var maker = UUIDv7Maker()
    #expect(try maker.next(unixMilliseconds: .min).unixMilliseconds == 0)
    #expect(try maker.next(unixMilliseconds: .max).unixMilliseconds == 1 << 48 - 1)
  }

  @Test func makersOfTheSameTimeDiffer() throws {
    var ids: Set<UUIDv7> = []
    for _ in 0..<200 {
      var maker = UUIDv7Maker()
      ids.insert(try maker.next(unixMilliseconds: 1))
    }
    #expect(ids.count == 200)
  }

  @Test func withoutRandomnessThereIsNoIdentifier() throws {
    var maker = UUIDv7Maker(random: brokenSource)
    #expect(throws: CryptoError.noRandomness("it is broken")) {
      try maker.next(unixMilliseconds: 1)
    }
    var fixed = UUIDv7Maker(random: repeating([0xff]))
    #expect(
      "\(try fixed.next(unixMilliseconds: 1))" == "00000000-0001-77ff-bfff-ffffffffffff")
  }
}
