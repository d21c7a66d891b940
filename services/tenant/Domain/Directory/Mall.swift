/// A place that shoppers visit; everything else of the directory lies in one.
public struct Mall: Sendable, Hashable {
  public var id: String
  public var name: LocalText
  /// ISO 4217, one of `currencies`.
  public var currencyCode: String
  public var timeZone: MallTimeZone
  public var primaryLocale: String

  /// Currencies whose minor unit is a hundredth, as every amount here assumes.
  public static let currencies = ["CNY", "HKD", "MOP", "TWD", "SGD", "USD", "EUR"]

  public init(
    id: String, name: LocalText, currencyCode: String, timeZone: MallTimeZone, primaryLocale: String
  ) {
    self.id = id
    self.name = name
    self.currencyCode = currencyCode
    self.timeZone = timeZone
    self.primaryLocale = primaryLocale
  }
}

/// Time zones that malls are in: those without summer time, whose offset never changes.
///
/// A zone with summer time needs the tz database, which comes with the first mall in one.
public enum MallTimeZone: String, Sendable, Hashable, CaseIterable {
  case shanghai = "Asia/Shanghai"
  case hongKong = "Asia/Hong_Kong"
  case macau = "Asia/Macau"
  case taipei = "Asia/Taipei"
  case singapore = "Asia/Singapore"
  case tokyo = "Asia/Tokyo"
  case utc = "Etc/UTC"

  /// Minutes ahead of UTC.
  public var offsetMinutes: Int64 {
    switch self {
    case .utc: 0
    case .tokyo: 540
    default: 480
    }
  }
}
