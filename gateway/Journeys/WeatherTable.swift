import Messages
import Wire

/// The weather by the minute of the mall's day, from a file: what a station would tell.
public struct WeatherTable: Sendable {
  struct Entry: Sendable {
    let minute: Int
    let weather: Atrium_Advisor_V1_Weather
  }

  let entries: [Entry]
  let localMinute: @Sendable (Int64) -> Int

  /// Lines of one table.
  static let maximumLines = 1_500

  /// No weather is known.
  public static let none = WeatherTable(entries: [], localMinute: { _ in 0 })

  init(entries: [Entry], localMinute: @escaping @Sendable (Int64) -> Int) {
    self.entries = entries
    self.localMinute = localMinute
  }

  /// Reads `time_of_day,sky,temperature_decicelsius,severe_warning` with a header line:
  /// `11:15,rain,185,false`. An error names the line and what was expected.
  public init(
    csv text: String, localMinute: @escaping @Sendable (Int64) -> Int
  ) throws(WeatherError) {
    var entries: [Entry] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count <= Self.maximumLines else { throw WeatherError(line: 1, "too many lines") }
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      entries.append(try Self.entry(line, index + 1))
    }
    self.init(entries: entries.sorted { $0.minute < $1.minute }, localMinute: localMinute)
  }

  private static func entry(_ line: Substring, _ number: Int) throws(WeatherError) -> Entry {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.filter { $0 != "\r" } }
    guard cells.count == 4 else { throw WeatherError(line: number, "expected 4 columns") }
    let skies: [String: Atrium_Advisor_V1_Sky] = [
      "clear": .clear, "cloudy": .cloudy, "rain": .rain,
    ]
    guard let begin = QuietHours("\(cells[0])-\(cells[0])") else {
      throw WeatherError(line: number, "time_of_day: expected HH:MM")
    }
    guard let sky = skies[cells[1]] else {
      throw WeatherError(line: number, "sky: expected clear, cloudy or rain")
    }
    guard let degrees = Int32(cells[2]), (-600...600).contains(degrees) else {
      throw WeatherError(line: number, "temperature_decicelsius: expected tenths of a degree")
    }
    guard cells[3] == "true" || cells[3] == "false" else {
      throw WeatherError(line: number, "severe_warning: expected true or false")
    }
    let weather = Atrium_Advisor_V1_Weather.with {
      $0.sky = sky
      $0.temperatureDecicelsius = degrees
      $0.severeWarning = cells[3] == "true"
    }
    return Entry(minute: begin.beginMinute, weather: weather)
  }

  /// The weather at an instant of the mall's clock; nil when none is known.
  func at(_ milliseconds: Int64) -> Atrium_Advisor_V1_Weather? {
    let minute = localMinute(milliseconds)
    return (entries.last { $0.minute <= minute } ?? entries.last)?.weather
  }
}

/// What is wrong with a table of weather.
public struct WeatherError: Error, Sendable, CustomStringConvertible {
  public let description: String

  init(line: Int, _ what: String) { description = "line \(line): \(what)" }
}
