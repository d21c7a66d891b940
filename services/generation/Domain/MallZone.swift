/// The zone of a mall's clock: those in which malls run keep one offset all year.
public struct MallZone: Sendable, Hashable {
  /// As in the IANA database, such as `Asia/Shanghai`.
  public let name: String
  /// Seconds east of UTC.
  public let offsetSeconds: Int64

  /// Zones without summer time, so that an offset says all.
  public static let known: [String: Int64] = [
    "Asia/Shanghai": 28_800, "Asia/Hong_Kong": 28_800, "Asia/Macau": 28_800,
    "Asia/Taipei": 28_800, "Asia/Singapore": 28_800, "Asia/Tokyo": 32_400, "UTC": 0,
  ]

  /// Where nothing else is known.
  public static let utc = MallZone(name: "UTC", offsetSeconds: 0)

  private init(name: String, offsetSeconds: Int64) {
    self.name = name
    self.offsetSeconds = offsetSeconds
  }

  /// nil for a zone that is not in `known`.
  public init?(named name: String) {
    guard let offset = Self.known[name] else { return nil }
    self.name = name
    offsetSeconds = offset
  }
}

/// An instant as a calendar and a clock on the wall show it.
public struct CivilTime: Sendable, Hashable {
  public let year: Int
  public let month: Int
  public let day: Int
  public let hour: Int
  public let minute: Int
  /// Days since 1970-01-01 in the zone.
  public let dayNumber: Int64

  /// The instant in a zone; milliseconds since 1970 UTC.
  public init(milliseconds: Int64, zone: MallZone) {
    let seconds = Self.floored(milliseconds, 1000) + zone.offsetSeconds
    dayNumber = Self.floored(seconds, 86_400)
    let second = Int(seconds - dayNumber * 86_400)
    hour = second / 3600
    minute = second / 60 % 60
    // Days since 0000-03-01, in eras of 400 years (Hinnant, "chrono-compatible date algorithms").
    let shifted = dayNumber + 719_468
    let era = Self.floored(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    year = Int(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
  }

  /// `22:05`.
  public var clock: String { Self.twoDigits(hour) + ":" + Self.twoDigits(minute) }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  private static func floored(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}
