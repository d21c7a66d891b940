extension Google_Protobuf_Duration {
  /// About 10,000 years, the limit of the specification.
  public static let maximumSeconds: Int64 = 315_576_000_000

  /// Seconds and nanoseconds of the same sign.
  public init(seconds: Int64, nanos: Int32 = 0) {
    self.init()
    self.seconds = seconds
    self.nanos = nanos
  }

  /// Cuts to nanoseconds towards zero.
  public init(_ duration: Swift.Duration) {
    let (seconds, attoseconds) = duration.components
    self.init(seconds: seconds, nanos: Int32(attoseconds / 1_000_000_000))
  }

  /// The value as Swift's own type; exact.
  public var duration: Swift.Duration {
    .seconds(seconds) + .nanoseconds(Int64(nanos))
  }

  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    let start = reader.at
    guard let value = Self.parse(try reader.readString()) else {
      throw WireFault(.invalidDuration, at: start)
    }
    self = value
  }

  private static func parse(_ text: String) -> Self? {
    var scanner = DigitScanner(text)
    let isNegative = scanner.take("-")
    guard let seconds = scanner.number(upTo: 12), seconds <= maximumSeconds,
      let nanos = scanner.nanoseconds(), scanner.take("s"), scanner.isAtEnd
    else { return nil }
    let value = Self(
      seconds: isNegative ? -Int64(seconds) : Int64(seconds), nanos: isNegative ? -nanos : nanos)
    return value.isValid ? value : nil
  }

  private var isValid: Bool {
    let hasOneSign = seconds == 0 || nanos == 0 || (seconds < 0) == (nanos < 0)
    return seconds.magnitude <= Self.maximumSeconds && nanos.magnitude <= 999_999_999 && hasOneSign
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    guard isValid else { throw writer.fault(.invalidDuration) }
    let sign = seconds < 0 || nanos < 0 ? "-" : ""
    let fraction = JSONWriter.fraction(Int32(nanos.magnitude))
    writer.string("\(sign)\(seconds.magnitude)\(fraction)s")
  }
}
