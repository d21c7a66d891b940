extension Google_Protobuf_Timestamp {
  /// The instant so many milliseconds after 1970-01-01T00:00:00Z; before it they are negative.
  public init(unixMilliseconds milliseconds: Int64) {
    self.init()
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    self.seconds = rest < 0 ? seconds - 1 : seconds
    nanos = Int32((rest < 0 ? rest + 1_000 : rest) * 1_000_000)
  }

  /// Milliseconds since 1970-01-01T00:00:00Z, rounded down; the nearest one for instants that an
  /// Int64 of milliseconds cannot hold.
  public var unixMilliseconds: Int64 {
    let (product, isOver) = seconds.multipliedReportingOverflow(by: 1_000)
    if isOver { return seconds < 0 ? .min : .max }
    let part = Int64(nanos) / 1_000_000 - (nanos < 0 && nanos % 1_000_000 != 0 ? 1 : 0)
    let (sum, isOverAgain) = product.addingReportingOverflow(part)
    return isOverAgain ? (part < 0 ? .min : .max) : sum
  }
}
