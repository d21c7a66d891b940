import ProfileDomain

/// What an operator sets of this service; `Command/ProfileSettings.swift` documents every key.
public struct ProfileConfig: Sendable, Hashable {
  /// The locale of texts where nobody chose one: `zh-CN`, `zh-HK` or `en`.
  public var locale = "zh-CN"
  /// Between two rounds of folding; acknowledged signals are in the profile on disk after it.
  public var foldingInterval: Duration = .milliseconds(400)
  /// Records that may wait to be folded, in memory; beyond it ingest answers RESOURCE_EXHAUSTED.
  public var maximumUnfolded = 200_000
  /// How long the log of signals is kept; not less than the 8 days that folding may look back.
  public var signalRetentionDays = 90
  /// How long rejected signals are kept.
  public var rejectedRetentionDays = 7
  /// How long it is kept who read whom.
  public var readingRetentionDays = 1_095
  /// The services that must acknowledge an erasure besides this one. One that nobody can reach
  /// keeps every erasure from being effective.
  public var erasingServices: Set<String> = [
    "advisor", "compliance", "gateway", "generation", "tenant",
  ]

  /// The values as they stand above.
  public init() {}

  /// Locales that texts come in.
  public static let locales = ["zh-CN", "zh-HK", "en"]

  var retention: Retention {
    Retention(
      signalsMilliseconds: Int64(signalRetentionDays) * Day.lengthMilliseconds,
      rejectedMilliseconds: Int64(rejectedRetentionDays) * Day.lengthMilliseconds,
      readingsMilliseconds: Int64(readingRetentionDays) * Day.lengthMilliseconds)
  }

  /// What is wrong with it, in words; nil when nothing is.
  public var fault: String? {
    if !Self.locales.contains(locale) { return "locale is none of \(Self.locales)" }
    if foldingInterval < .milliseconds(10) || foldingInterval > .seconds(1) {
      return "foldingInterval is not from 10 ms to 1 s"
    }
    if maximumUnfolded < 1_000 { return "maximumUnfolded is below 1000" }
    if signalRetentionDays < 8 { return "signalRetention_days is below 8" }
    if rejectedRetentionDays < 1 { return "rejectedRetention_days is below 1" }
    if readingRetentionDays < 1 { return "readingRetention_days is below 1" }
    return nil
  }
}
