extension Google_Protobuf_Timestamp {
  /// Seconds that JSON and the specification allow: years 1 to 9999.
  public static let validSeconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Seconds since 1970-01-01 UTC and nanoseconds 0 to 999,999,999 that count forward.
  public init(seconds: Int64, nanos: Int32 = 0) {
    self.init()
    self.seconds = seconds
    self.nanos = nanos
  }

  /// RFC 3339 with `Z` or an offset, as in `2026-11-21T10:00:00.5+08:00`.
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    let start = reader.at
    guard let value = Self.parse(try reader.readString()) else {
      throw WireFault(.invalidTimestamp, at: start)
    }
    self = value
  }

  private static func parse(_ text: String) -> Self? {
    var scanner = DigitScanner(text)
    guard let year = scanner.number(digits: 4, in: 1...9999), scanner.take("-"),
      let month = scanner.number(digits: 2, in: 1...12), scanner.take("-"),
      let day = scanner.number(digits: 2, in: 1...Calendar.daysInMonth(month, year: year)),
      scanner.take("T"),
      let hour = scanner.number(digits: 2, in: 0...23), scanner.take(":"),
      let minute = scanner.number(digits: 2, in: 0...59), scanner.take(":"),
      let second = scanner.number(digits: 2, in: 0...59),
      let nanos = scanner.nanoseconds(),
      let offset = offset(&scanner), scanner.isAtEnd
    else { return nil }
    let days = Calendar.days(year: year, month: month, day: day)
    let seconds = Int64(days * 86_400 + hour * 3600 + minute * 60 + second - offset)
    return validSeconds.contains(seconds) ? Self(seconds: seconds, nanos: nanos) : nil
  }

  /// Seconds east of UTC.
  private static func offset(_ scanner: inout DigitScanner) -> Int? {
    if scanner.take("Z") { return 0 }
    let isEast = scanner.take("+")
    guard isEast || scanner.take("-"), let hours = scanner.number(digits: 2, in: 0...23),
      scanner.take(":"), let minutes = scanner.number(digits: 2, in: 0...59)
    else { return nil }
    return (hours * 3600 + minutes * 60) * (isEast ? 1 : -1)
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    guard Self.validSeconds.contains(seconds), 0...999_999_999 ~= nanos else {
      throw writer.fault(.invalidTimestamp)
    }
    let (days, second) = Int(seconds).flooredDivision(by: 86_400)
    let date = Calendar.date(days: days)
    let day = [(date.year, 4), (date.month, 2), (date.day, 2)].map(JSONWriter.padded)
    let time = [(second / 3600, 2), (second / 60 % 60, 2), (second % 60, 2)].map(JSONWriter.padded)
    let text = day.joined(separator: "-") + "T" + time.joined(separator: ":")
    writer.string(text + JSONWriter.fraction(nanos) + "Z")
  }
}

extension Int {
  fileprivate func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
