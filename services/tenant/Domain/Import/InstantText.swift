/// A time as a table writes it: an instant, or a distance from the time of the import.
public enum InstantText: Sendable, Hashable {
  /// `2026-11-22T10:00:00+08:00`, in milliseconds since 1970.
  case absolute(Int64)
  /// `+2d`, `-3h`, `+90m`, in milliseconds.
  case relative(Int64)

  public static let expected = "2026-11-22T10:00:00+08:00 or a distance such as +2d, -3h, +90m"

  /// The largest distance: two years.
  static let maximumDistance: Int64 = 730 * 86_400_000

  public init?(_ text: String) {
    let letters = Array(text.utf8)
    if let sign = letters.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      guard let distance = Self.distance(letters) else { return nil }
      self = .relative(distance)
    } else {
      guard let instant = Self.instant(letters) else { return nil }
      self = .absolute(instant)
    }
  }

  /// The instant, for an import at a time.
  public func milliseconds(atImport now: Int64) -> Int64 {
    switch self {
    case .absolute(let instant): instant
    case .relative(let distance): now + distance
    }
  }

  private static func distance(_ letters: [UInt8]) -> Int64? {
    let units: [UInt8: Int64] = [
      UInt8(ascii: "d"): 86_400_000, UInt8(ascii: "h"): 3_600_000, UInt8(ascii: "m"): 60_000,
    ]
    guard let unit = letters.last.flatMap({ units[$0] }),
      let count = number(letters.dropFirst().dropLast()), (1...6).contains(letters.count - 2)
    else { return nil }
    let distance = count * unit
    guard distance <= maximumDistance else { return nil }
    return letters[0] == UInt8(ascii: "-") ? -distance : distance
  }

  /// The form of RFC 3339 with whole seconds, between 1970 and 9999.
  private static func instant(_ letters: [UInt8]) -> Int64? {
    guard letters.count == 20 || letters.count == 25,
      zip([4, 7, 10, 13, 16], "--T::".utf8).allSatisfy({ letters[$0] == $1 }),
      let year = number(letters[0..<4]), let month = number(letters[5..<7]),
      let day = number(letters[8..<10]), let hour = number(letters[11..<13]),
      let minute = number(letters[14..<16]), let second = number(letters[17..<19]),
      let offset = offsetMinutes(letters[19...]),
      year >= 1970, (1...12).contains(month), day >= 1, day <= CivilDate.days(year, month),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let seconds =
      CivilDate.daysSince1970(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second
    return (seconds - offset * 60) * 1_000
  }

  private static func offsetMinutes(_ letters: ArraySlice<UInt8>) -> Int64? {
    let letters = Array(letters)
    if letters == [UInt8(ascii: "Z")] { return 0 }
    guard letters.count == 6, letters[3] == UInt8(ascii: ":"),
      letters[0] == UInt8(ascii: "+") || letters[0] == UInt8(ascii: "-"),
      let hours = number(letters[1..<3]), let minutes = number(letters[4..<6]),
      hours <= 14, minutes < 60
    else { return nil }
    let offset = hours * 60 + minutes
    return letters[0] == UInt8(ascii: "-") ? -offset : offset
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard !digits.isEmpty, digits.count < 10 else { return nil }
    var number: Int64 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    return number
  }
}

/// The Gregorian calendar, counted in days.
enum CivilDate {
  static func days(_ year: Int64, _ month: Int64) -> Int64 {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// For years from 1970 on.
  static func daysSince1970(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    // Years begin in March here, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }
}
