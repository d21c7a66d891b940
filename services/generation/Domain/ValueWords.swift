/// How a fact is said in a language. The same fact is always said in the same words.
struct ValueWords: Sendable {
  let language: Language
  let zone: MallZone
  /// When it is said: `今天` is that day.
  let nowMilliseconds: Int64

  /// nil for a value that this kind cannot have, such as a negative number of minutes.
  func words(of fact: Fact) -> String? {
    switch fact.value {
    case .text(let text): text
    case .money(0, _) where fact.kind.hasSuffix("price"): free
    case .money(let minor, let currency): money(minor, currency)
    case .number(let number): self.number(number, of: fact)
    case .time(let milliseconds): time(milliseconds)
    }
  }

  // MARK: - Money

  private var free: String {
    switch language {
    case .simplified: "免费"
    case .cantonese: "免費"
    case .english: "free"
    }
  }

  private func money(_ minor: Int64, _ currency: Currency) -> String? {
    guard minor >= 0 else { return nil }
    if language == .english {
      return Self.symbol(currency) + Self.amount(minor, currency, grouped: true, trimmed: false)
    }
    let amount = Self.amount(minor, currency, grouped: false, trimmed: true)
    switch (currency, language) {
    case (.cny, .simplified), (.hkd, .cantonese): return amount + " 元"
    case (.cny, _): return amount + " 元人民幣"
    case (.hkd, _): return amount + " 港元"
    default: return amount + " " + currency.rawValue
    }
  }

  private static func symbol(_ currency: Currency) -> String {
    switch currency {
    case .cny: "¥"
    case .hkd: "HK$"
    default: currency.rawValue + " "
    }
  }

  static func amount(
    _ minor: Int64, _ currency: Currency, grouped: Bool, trimmed: Bool
  ) -> String {
    let scale: Int64 = currency.fractionDigits == 2 ? 100 : 1
    var whole = String(minor / scale)
    if grouped {
      var at = whole.count - 3
      while at > 0 {
        whole.insert(",", at: whole.index(whole.startIndex, offsetBy: at))
        at -= 3
      }
    }
    let rest = minor % scale
    if rest == 0 { return whole }
    if trimmed && rest % 10 == 0 { return whole + ".\(rest / 10)" }
    return whole + (rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  // MARK: - Numbers

  private func number(_ number: Int64, of fact: Fact) -> String? {
    // A stop's fact is said as any other: `stop2.level` is a level.
    let isOfStop = fact.kind.hasPrefix("stop1.") || fact.kind.hasPrefix("stop2.")
    switch isOfStop ? String(fact.kind.dropFirst("stop1.".count)) : fact.kind {
    case "level": return level(number)
    case "walk.minutes": return (1...120).contains(number) ? minutes(number) : nil
    case "stock": return (1...1_000_000).contains(number) ? counted(number, fact.unit) : nil
    default:
      guard (0...1_000_000_000).contains(number) else { return nil }
      if fact.unit == "percent" { return number <= 100 ? "\(number)%" : nil }
      return counted(number, fact.unit)
    }
  }

  private func minutes(_ number: Int64) -> String {
    switch language {
    case .simplified: "\(number) 分钟"
    case .cantonese: "\(number) 分鐘"
    case .english: number == 1 ? "1 minute" : "\(number) minutes"
    }
  }

  private func level(_ number: Int64) -> String? {
    guard number != 0, (-9...99).contains(number) else { return nil }
    let storey = abs(number)
    switch language {
    case .simplified: return (number < 0 ? "负" : "") + Self.numeral(storey) + "楼"
    case .cantonese: return number < 0 ? "B\(storey)" : "\(storey) 樓"
    case .english: return number < 0 ? "basement level \(storey)" : "level \(storey)"
    }
  }

  private func counted(_ number: Int64, _ unit: String) -> String {
    if language == .english { return "\(number)" }
    return "\(number) " + (language == .simplified ? Self.measure(unit) : Self.hkMeasure(unit))
  }

  private static func measure(_ unit: String) -> String {
    switch unit {
    case "seat", "person": "位"
    case "portion": "份"
    case "book": "本"
    case "cup": "杯"
    case "pair": "双"
    case "ticket", "sheet": "张"
    default: "件"
    }
  }

  private static func hkMeasure(_ unit: String) -> String {
    switch unit {
    case "pair": "對"
    case "ticket", "sheet": "張"
    default: measure(unit)
    }
  }

  /// 1 to 99 in words.
  static func numeral(_ number: Int64) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = Int(number / 10)
    let ones = Int(number % 10)
    guard (0...9).contains(tens) else { return "\(number)" }
    return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[ones]
  }

  // MARK: - Times

  private func time(_ milliseconds: Int64) -> String? {
    guard (0...253_402_300_799_000).contains(milliseconds) else { return nil }
    let now = CivilTime(milliseconds: nowMilliseconds, zone: zone)
    let time = CivilTime(milliseconds: milliseconds, zone: zone)
    // A day that ends at midnight is still that day to whoever reads it.
    if time.hour == 0 && time.minute == 0 && time.dayNumber == now.dayNumber + 1 {
      return language == .english ? "24:00 today" : today + " 24:00"
    }
    if time.dayNumber == now.dayNumber {
      return language == .english ? time.clock + " today" : today + " " + time.clock
    }
    let year = time.year == now.year ? nil : time.year
    if language == .english {
      let date = "\(time.day) " + Self.months[time.month - 1] + (year.map { " \($0)" } ?? "")
      return time.clock + " on " + date
    }
    return (year.map { "\($0) 年 " } ?? "") + "\(time.month) 月 \(time.day) 日 " + time.clock
  }

  private var today: String { language == .simplified ? "今天" : "今日" }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
