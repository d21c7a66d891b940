/// When an event may have happened, seen from the moment of its receipt.
public enum SignalWindow {
  /// Clocks of tills and sensors run ahead by so much.
  public static let maximumAheadMilliseconds: Int64 = 5 * 60_000
  /// What is older than ids are remembered could be taken twice.
  public static let maximumBehindMilliseconds: Int64 = 7 * Day.lengthMilliseconds

  /// Throws a fault of `event_time` where it lies outside.
  public static func check(_ timeMilliseconds: Int64, nowMilliseconds: Int64) throws(FieldFault) {
    if timeMilliseconds > nowMilliseconds
      && timeMilliseconds - nowMilliseconds > maximumAheadMilliseconds
    {
      throw FieldFault(
        field: "event_time", reason: "event_time.future",
        expected: "at most 5 minutes ahead of the mall's clock")
    }
    if timeMilliseconds < nowMilliseconds
      && nowMilliseconds - timeMilliseconds > maximumBehindMilliseconds
    {
      throw FieldFault(
        field: "event_time", reason: "event_time.old",
        expected: "at most 7 days behind the mall's clock")
    }
  }
}

/// Days of UTC, by which interests are kept.
public enum Day {
  /// Milliseconds of one.
  public static let lengthMilliseconds: Int64 = 86_400_000

  /// Days since 1970; before it negative.
  public static func number(_ timeMilliseconds: Int64) -> Int32 {
    let (quotient, remainder) = timeMilliseconds.quotientAndRemainder(
      dividingBy: lengthMilliseconds)
    return Int32(clamping: remainder < 0 ? quotient - 1 : quotient)
  }
}
