/// Times as texts write them, held against an instant: every part that is written must be right.
struct TimeReading: Sendable {
  private let support: ClaimSupport

  init(_ support: ClaimSupport) { self.support = support }

  func supports(_ words: ArraySlice<Unicode.Scalar>, milliseconds: Int64) -> Bool {
    let time = CivilTime(milliseconds: milliseconds, offsetSeconds: support.offsetSeconds)
    let now = CivilTime(
      milliseconds: support.composedMilliseconds, offsetSeconds: support.offsetSeconds)
    // The midnight that ends a day is 24:00 of that day.
    let isMidnight = time.hour == 0 && time.minute == 0
    if Self.midnight.stands(in: words) {
      guard isMidnight else { return false }
      let day = CivilTime(
        milliseconds: milliseconds - 1, offsetSeconds: support.offsetSeconds)
      return check(words, clocks: [Self.midnight], day: day, now: now)
    }
    return check(words, clocks: clocks(of: time), day: time, now: now)
  }

  /// The ways to write the time of day; the bare hour is checked with its word.
  private func clocks(of time: CivilTime) -> [Words] {
    let minute = (time.minute < 10 ? "0" : "") + "\(time.minute)"
    let plain = Words("\(time.hour):\(minute)")
    return time.hour < 10 ? [Words("0\(time.hour):\(minute)"), plain] : [plain]
  }

  private func check(
    _ words: ArraySlice<Unicode.Scalar>, clocks: [Words], day: CivilTime, now: CivilTime
  ) -> Bool {
    var rest = Array(words)
    var parts = 0
    func take(_ part: Words) -> Bool {
      guard let begin = part.place(in: rest[...]) else { return false }
      for at in begin..<(begin + part.scalars.count) { rest[at] = " " }
      parts += 1
      return true
    }
    if !clocks.contains(where: take) { _ = hours(of: day).contains(where: take) }
    for word in Self.today where take(word) {
      if day.dayNumber != now.dayNumber { return false }
    }
    for word in Self.tomorrow where take(word) {
      if day.dayNumber != now.dayNumber + 1 { return false }
    }
    for (index, word) in Self.weekdays.enumerated() where take(word) {
      if Int(((day.dayNumber + 3) % 7 + 7) % 7) != index % 7 { return false }
    }
    if rest.contains(where: \.isASCIIDigit) {
      _ = years(of: day).contains(where: take)
      _ = dates(of: day).contains(where: take)
    }
    // What is left of numbers was not right, or not about this instant.
    return parts > 0 && !rest.contains(where: \.isASCIIDigit)
      && !Self.monthWords.contains { $0.stands(in: rest[...]) }
  }

  private func years(of day: CivilTime) -> [Words] {
    ["\(day.year) 年", "\(day.year)年", "\(day.year)"].map(Words.init)
  }

  private func dates(of day: CivilTime) -> [Words] {
    [
      "\(day.month) 月 \(day.day) 日", "\(day.month)月\(day.day)日",
      "\(day.day) " + Self.months[day.month - 1],
    ].map(Words.init)
  }

  /// `20 点`, `晚上 8 点`: full hours only.
  private func hours(of time: CivilTime) -> [Words] {
    guard time.minute == 0 else { return [] }
    let twelve = time.hour % 12 == 0 ? 12 : time.hour % 12
    return [time.hour, twelve].flatMap { [Words("\($0) 点"), Words("\($0)点")] }
  }

  private static let midnight = Words("24:00")
  private static let today = ["今天", "今日", "今晚", "今早", "today", "tonight"].map(Words.init)
  private static let tomorrow = ["明天", "明日", "tomorrow"].map(Words.init)
  private static let weekdays = [
    "周一", "周二", "周三", "周四", "周五", "周六", "周日",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ].map(Words.init)
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let monthWords = months.map(Words.init)
}

/// An instant as a calendar and a clock on the wall show it.
struct CivilTime: Sendable, Hashable {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  /// Days since 1970-01-01.
  let dayNumber: Int64

  init(milliseconds: Int64, offsetSeconds: Int64) {
    let seconds = Self.floored(milliseconds, 1000) + offsetSeconds
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

  private static func floored(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}
