/// Hours of a day in which marketing is not sent on a channel.
public struct QuietHours: Sendable, Hashable {
  /// Minutes after midnight: from, and until without itself. The same twice is never.
  public let beginMinute: Int
  public let endMinute: Int

  /// Never.
  public static let none = QuietHours(beginMinute: 0, endMinute: 0)
  static let minutesOfDay = 1_440

  /// Hours by minutes after midnight; beyond midnight when `begin` is later than `end`.
  public init(beginMinute: Int, endMinute: Int) {
    self.beginMinute = beginMinute
    self.endMinute = endMinute
  }

  /// Reads `21:00-09:00`, or `none`; nil for anything else.
  public init?(_ text: String) {
    if text == "none" {
      self = .none
      return
    }
    let halves = text.split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count == 2, let begin = Self.minute(halves[0]), let end = Self.minute(halves[1])
    else { return nil }
    self.init(beginMinute: begin, endMinute: end)
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  /// Minutes until they end; nil when it is not quiet at that minute of the day.
  func minutesLeft(atMinute minute: Int) -> Int? {
    if beginMinute == endMinute { return nil }
    let sinceBegin = (minute - beginMinute + Self.minutesOfDay) % Self.minutesOfDay
    let length = (endMinute - beginMinute + Self.minutesOfDay) % Self.minutesOfDay
    return sinceBegin < length ? length - sinceBegin : nil
  }
}
