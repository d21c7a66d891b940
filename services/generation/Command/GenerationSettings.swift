internal import Daemon
internal import GenerationService

/// The keys of this service's configuration.
struct GenerationSettings {
  let config: GenerationConfig

  private static let standard = GenerationConfig()

  static let locale = Setting<String>.text(
    "generation.locale", standard: standard.locale, maximumBytes: 35,
    "The mall's locale (zh-CN, zh-HK or en), for content asked for in one not written here.")
  static let zone = Setting<String>.text(
    "generation.zone", standard: standard.zone, maximumBytes: 64,
    "The zone of the mall's clock, such as Asia/Shanghai.")
  static let producer = Setting<String>.text(
    "generation.producer", standard: standard.producer, maximumBytes: 200,
    "Who produces the content, for its label (GB 45438-2025).")
  static let operatorID = Setting<String>.text(
    "generation.operator_id", standard: "", maximumBytes: 64,
    "Who makes advertisements (广告经营者); empty is the realm.")
  static let publisherID = Setting<String>.text(
    "generation.publisher_id", standard: "", maximumBytes: 64,
    "Who publishes them (广告发布者); empty is the realm.")

  static let component = ConfigurationComponent(
    "generation", "The composer and its labels.",
    [locale.spec, zone.spec, producer.spec, operatorID.spec, publisherID.spec]
  ) { configuration in
    let fault = GenerationSettings(configuration).config.fault
    guard let fault else { return [] }
    let spec = fault.hasPrefix("zone") ? zone.spec : locale.spec
    return [configuration.finding(spec, fault, mend: "choose one of these")]
  }

  init(_ configuration: ServiceConfiguration) {
    var config = GenerationConfig()
    config.locale = configuration[Self.locale]
    config.zone = configuration[Self.zone]
    config.producer = configuration[Self.producer]
    config.operatorID = configuration[Self.operatorID]
    config.publisherID = configuration[Self.publisherID]
    self.config = config
  }
}
