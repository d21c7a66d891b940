/// `grpc-timeout`: at most eight digits and a unit. Source: PROTOCOL-HTTP2.md, "Timeout".
enum Timeout {
  private static let units: [(unit: UInt8, nanoseconds: UInt64)] = [
    (UInt8(ascii: "n"), 1), (UInt8(ascii: "u"), 1000), (UInt8(ascii: "m"), 1_000_000),
    (UInt8(ascii: "S"), 1_000_000_000), (UInt8(ascii: "M"), 60_000_000_000),
    (UInt8(ascii: "H"), 3_600_000_000_000),
  ]
  private static let maximumDigits = 8
  private static let maximumValue: UInt64 = 99_999_999

  /// In nanoseconds, as far as 64 bits go; nil when it is none.
  static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard text.count >= 2, text.count <= maximumDigits + 1, let last = text.last,
      let scale = units.first(where: { $0.unit == last })?.nanoseconds
    else { return nil }
    var value: UInt64 = 0
    for byte in text.dropLast() {
      guard byte &- 48 < 10 else { return nil }
      value = value * 10 + UInt64(byte - 48)
    }
    let (nanoseconds, overflow) = value.multipliedReportingOverflow(by: scale)
    return overflow ? .max : Int64(clamping: nanoseconds)
  }

  /// The finest unit that fits; never longer than the duration, but at least one nanosecond.
  static func text(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    guard seconds >= 0, attoseconds >= 0 else { return "1n" }
    if seconds > 9_000_000_000 { return "\(min(UInt64(seconds) / 3600, maximumValue))H" }
    let nanoseconds = UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
    for (unit, scale) in units where nanoseconds / scale <= maximumValue {
      return "\(max(nanoseconds / scale, 1))\(Character(Unicode.Scalar(unit)))"
    }
    return "\(maximumValue)H"
  }
}
