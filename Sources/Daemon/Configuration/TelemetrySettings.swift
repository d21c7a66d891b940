public import Logging
public import Telemetry

/// Logs, metrics and traces.
public struct TelemetrySettings: Sendable {
  /// JSON or text.
  public let format: LogFormat
  /// What is logged where no label says more.
  public let level: Logger.Level
  /// Levels of single labels.
  public let levels: [String: Logger.Level]
  /// Further metadata keys whose values are hidden.
  public let redact: [String]
  /// Label sets of one metric.
  public let series: Int
  /// Of calls without a caller's decision, how many are traced.
  public let ratio: Double

  static let formatSetting = Setting<LogFormat>.choice(
    "log.format", standard: .json,
    "How a log line on standard error looks: one JSON object, or key=value text for a terminal.")
  static let levelSetting = Setting<Logger.Level>.choice(
    "log.level", standard: .info, "Less important messages are not logged. `log-level` changes it.")
  static let levelsSetting = Setting<[String: [String]]>.table(
    "log.levels", maximum: 100,
    "Levels of single labels and of all below them, such as `atrium.rpc: debug`.")
  static let redactSetting = Setting<[String]>.list(
    "log.redact",
    "Names of further metadata whose values are never logged, besides the list that is built in.")
  static let seriesSetting = Setting<Int>.integer(
    "metrics.series", standard: 500, 10...10_000,
    "Label sets of one metric; further ones share a series with overflow=\"true\".")
  static let ratioSetting = Setting<Double>.number(
    "trace.ratio", standard: 0, 0...1,
    "Of calls that come without a traceparent, how many are traced: 0 is none, 1 is all. With one, "
      + "its flag decides.")

  static let components = [
    ConfigurationComponent(
      "log", "What is written to standard error, one line per message.",
      [formatSetting.spec, levelSetting.spec, levelsSetting.spec, redactSetting.spec],
      check: { configuration in
        configuration[levelsSetting].sorted { $0.key < $1.key }.compactMap { label, words in
          if words.count == 1, Logger.Level(rawValue: words[0]) != nil { return nil }
          return configuration.finding(
            levelsSetting.spec, "\(label): \(words.joined(separator: ", "))",
            mend: "expected one of " + Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
          )
        }
      }),
    ConfigurationComponent("metrics", "What /metrics shows.", [seriesSetting.spec]),
    ConfigurationComponent("trace", "Which calls are followed.", [ratioSetting.spec]),
  ]

  init(_ configuration: ServiceConfiguration) {
    format = configuration[Self.formatSetting]
    level = configuration[Self.levelSetting]
    levels = configuration[Self.levelsSetting].compactMapValues { words in
      words.first.flatMap(Logger.Level.init(rawValue:))
    }
    redact = configuration[Self.redactSetting]
    series = configuration[Self.seriesSetting]
    ratio = configuration[Self.ratioSetting]
  }
}
