import Daemon
import ProfileService

/// The keys of the service itself; `profile` alone is a key of the kit.
enum ProfileSettings {
  private static let standard = ProfileConfig()

  static let locale = Setting<String>.text(
    "profiles.locale", standard: standard.locale, maximumBytes: 8,
    "The locale of texts where nobody chose one: zh-CN, zh-HK or en.")
  static let folding = Setting<Duration>.duration(
    "profiles.folding_interval", standard: standard.foldingInterval,
    .milliseconds(10) ... .seconds(1),
    "How often acknowledged signals are folded into profiles on disk. Readings see them at once.")
  static let unfolded = Setting<Int>.integer(
    "profiles.maximum_unfolded", standard: standard.maximumUnfolded, 1_000...10_000_000,
    "Records that may wait to be folded, about 500 bytes of memory each; with more, Ingest answers "
      + "RESOURCE_EXHAUSTED.")
  static let signals = Setting<Int>.integer(
    "profiles.signal_retention_days", standard: standard.signalRetentionDays, 8...3_650,
    "How long single signals are kept. What was folded from them stays.")
  static let rejected = Setting<Int>.integer(
    "profiles.rejected_retention_days", standard: standard.rejectedRetentionDays, 1...365,
    "How long signals that were not taken are kept, with their reason.")
  static let readings = Setting<Int>.integer(
    "profiles.reading_retention_days", standard: standard.readingRetentionDays, 1...3_650,
    "How long it is kept who read whom, when and for what.")

  static let component = ConfigurationComponent(
    "profiles", "Signals and profiles.",
    [locale.spec, folding.spec, unfolded.spec, signals.spec, rejected.spec, readings.spec],
    check: { configuration in
      if ProfileConfig.locales.contains(configuration[locale]) { return [] }
      return [
        configuration.finding(
          locale.spec, "no locale that texts come in",
          mend: "one of " + ProfileConfig.locales.joined(separator: ", "))
      ]
    })

  static func config(_ configuration: ServiceConfiguration) -> ProfileConfig {
    var config = ProfileConfig()
    config.locale = configuration[locale]
    config.foldingInterval = configuration[folding]
    config.maximumUnfolded = configuration[unfolded]
    config.signalRetentionDays = configuration[signals]
    config.rejectedRetentionDays = configuration[rejected]
    config.readingRetentionDays = configuration[readings]
    config.erasingServices = Set(configuration[ErasureSettings.required])
    return config
  }
}
