internal import ComplianceService
internal import Daemon

/// The keys of this service's configuration.
struct ComplianceSettings {
  let config: ComplianceConfig

  private static let standard = ComplianceConfig()

  static let packs = Setting<[String]>.list(
    "compliance.packs", standard: standard.packs, maximum: 100,
    "The policy packs in force, by id; `packs list` shows what there is.")
  static let packFolder = Setting<String>.text(
    "compliance.pack_folder", standard: "",
    "A folder with further packs (YAML), or other versions of those that the program brings.")
  static let offset = Setting<Int>.integer(
    "compliance.mall_offset_seconds", standard: 28_800, -50_400...50_400,
    "Seconds east of UTC of the mall's clock, in which times of texts are read.")
  static let headInterval = Setting<Duration>.duration(
    "compliance.head_interval", standard: standard.headInterval,
    .milliseconds(100) ... .seconds(3600),
    "At most one head of the ledger is signed in this time.")
  static let maximumPending = Setting<Int>.integer(
    "compliance.maximum_pending", standard: standard.maximumPending, 1...1_000_000,
    "Reviews of briefs that may wait in memory for the review of their content.")

  static let component = ConfigurationComponent(
    "compliance", "Policy packs, reviews and the ledger.",
    [packs.spec, packFolder.spec, offset.spec, headInterval.spec, maximumPending.spec])

  init(_ configuration: ServiceConfiguration) {
    var config = ComplianceConfig()
    config.packs = configuration[Self.packs]
    config.packFolder = configuration[Self.packFolder]
    config.offsetSeconds = Int64(configuration[Self.offset])
    config.headInterval = configuration[Self.headInterval]
    config.maximumPending = configuration[Self.maximumPending]
    self.config = config
  }
}
