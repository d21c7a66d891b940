import Clocks
import Testing

@Suite struct ClockTests {
  private let real = RealClock(reading: { 1_000_000 })

  @Test func inProductionTheMallIsReal() {
    #expect(MallClock(real).nowMilliseconds == 1_000_000)
    #expect(RealClock().nowMilliseconds > 1_700_000_000_000)
  }

  @Test func itMayBeShiftedAndFaster() {
    #expect(MallClock(real, offsetMilliseconds: -500).nowMilliseconds == 999_500)
    let fast = MallClock(
      real, offsetMilliseconds: 7, rate: 60, epochMilliseconds: 900_000)
    #expect(fast.nowMilliseconds == 900_007 + 60 * 100_000)
    #expect(fast.milliseconds(atReal: 899_999) == 900_007 - 60)
    #expect(fast.realDuration(ofMall: .seconds(60)) == .seconds(1))
  }

  @Test func noNumberTraps() {
    let far = MallClock(real, offsetMilliseconds: .max, rate: 1e300, epochMilliseconds: .min)
    #expect(far.nowMilliseconds == .max)
    #expect(MallClock(real, offsetMilliseconds: .max).nowMilliseconds == .max)
    #expect(MallClock(real, rate: .nan).rate == 1 && MallClock(real, rate: -1).rate == 1)
  }
}
