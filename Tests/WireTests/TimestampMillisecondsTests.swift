import Testing
import Wire

@Suite("Timestamps as milliseconds")
struct TimestampMillisecondsTests {
  @Test("both ways", arguments: [0, 1, 999, 1_000, -1, -999, -1_000, -1_001, 1_764_000_000_123])
  func bothWays(_ milliseconds: Int64) {
    let stamp = Google_Protobuf_Timestamp(unixMilliseconds: milliseconds)
    #expect(stamp.unixMilliseconds == milliseconds)
    #expect((0..<1_000_000_000).contains(stamp.nanos))
  }

  @Test("fractions of a millisecond are rounded down, and nothing traps")
  func edges() {
    #expect(Google_Protobuf_Timestamp.with { $0.nanos = 1_999_999 }.unixMilliseconds == 1)
    #expect(Google_Protobuf_Timestamp.with { $0.nanos = -1 }.unixMilliseconds == -1)
    #expect(Google_Protobuf_Timestamp.with { $0.seconds = .max }.unixMilliseconds == .max)
    #expect(Google_Protobuf_Timestamp.with { $0.seconds = .min }.unixMilliseconds == .min)
    let least = Google_Protobuf_Timestamp(unixMilliseconds: .min)
    #expect(least.unixMilliseconds == .min)
  }
}
