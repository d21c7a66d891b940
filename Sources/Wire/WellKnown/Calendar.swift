/// Days and civil dates of the proleptic Gregorian calendar.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
enum Calendar {
  /// Days since 1970-01-01; the month is 1 to 12.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Reads fixed-width digits from a short text.
struct DigitScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = ArraySlice(text.utf8) }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  /// A number of exactly `count` digits within a range.
  mutating func number(digits count: Int, in range: ClosedRange<Int>) -> Int? {
    let part = rest.prefix(count)
    guard part.count == count, part.allSatisfy(JSONNumber.isDigit) else { return nil }
    rest = rest.dropFirst(count)
    let value = part.reduce(0) { $0 * 10 + Int($1 - 48) }
    return range.contains(value) ? value : nil
  }

  /// A number of 1 to `limit` digits, no sign.
  mutating func number(upTo limit: Int) -> Int? {
    let part = rest.prefix(while: JSONNumber.isDigit)
    guard 1...limit ~= part.count else { return nil }
    rest = rest.dropFirst(part.count)
    return part.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Nanoseconds of an optional `.` and 1 to 9 digits; nil when there is something else behind '.'.
  mutating func nanoseconds() -> Int32? {
    guard take(".") else { return 0 }
    let before = rest.count
    guard var value = number(upTo: 9) else { return nil }
    for _ in (before - rest.count)..<9 { value *= 10 }
    return Int32(value)
  }
}

extension JSONWriter {
  /// A fraction of 0, 3, 6 or 9 digits.
  static func fraction(_ nanoseconds: Int32) -> String {
    if nanoseconds == 0 { return "" }
    let (value, width) =
      if nanoseconds % 1_000_000 == 0 {
        (nanoseconds / 1_000_000, 3)
      } else if nanoseconds % 1000 == 0 {
        (nanoseconds / 1000, 6)
      } else {
        (nanoseconds, 9)
      }
    return "." + padded(Int(value), width)
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
