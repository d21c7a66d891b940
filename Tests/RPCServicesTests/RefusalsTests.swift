import RPC
import RPCServices
import Testing

@Suite("Refusals")
struct RefusalsTests {
  @Test("an invalid request names its fields, and programs can read them")
  func invalid() {
    let error = RPCError.invalid([
      FieldViolation("signals[3].id", "expected a UUIDv7"),
      FieldViolation("signals[4].event_time", "expected at most 5 minutes ahead"),
    ])
    #expect(error.code == .invalidArgument)
    #expect(error.message.hasPrefix("signals[3].id: expected a UUIDv7; signals[4]"))
    #expect(error.violations.map(\.field) == ["signals[3].id", "signals[4].event_time"])
    #expect(error.reason == "INVALID_FIELD")
  }

  @Test("many violations are cut, and the cut is said")
  func many() {
    let error = RPCError.invalid((0..<30).map { FieldViolation("f[\($0)]", "expected less") })
    #expect(error.violations.count == RPCError.maximumViolations)
    #expect(error.message.hasSuffix("; and 10 more"))
  }

  @Test("a busy server says when to come again")
  func busy() {
    let error = RPCError.busy("LOG_BEHIND", "the log is behind", retryAfter: .milliseconds(1_250))
    #expect(error.code == .resourceExhausted)
    #expect(error.retryDelay == .milliseconds(1_250))
    #expect(error.reason == "LOG_BEHIND")
  }

  @Test("an error of others has no reason of ours")
  func foreign() {
    let plain = RPCError(.notFound, "no such shop")
    #expect(plain.reason == nil)
    #expect(plain.retryDelay == nil)
    #expect(plain.violations.isEmpty)
    let broken = RPCError(
      received: .internal, "x", details: [0xff, 0xff], metadata: Metadata())
    #expect(broken.reason == nil)
  }
}
