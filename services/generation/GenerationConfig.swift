internal import GenerationDomain

/// What an operator sets of this service; `Command/GenerationSettings.swift` documents every key.
public struct GenerationConfig: Sendable, Hashable {
  /// The mall's locale, in which content is written that was asked for in one not written here.
  public var locale = "zh-CN"
  /// The zone of the mall's clock, as in the IANA database.
  public var zone = "Asia/Shanghai"
  /// Who produced the content, for its label (GB 45438-2025).
  public var producer = "atrium"
  /// 广告经营者: who designs and makes advertisements; empty is the realm.
  public var operatorID = ""
  /// 广告发布者: who publishes them; empty is the realm.
  public var publisherID = ""

  /// The values as they stand above.
  public init() {}

  /// Locales that content is written in.
  public static var locales: [String] { Language.allCases.map(\.rawValue) }
  /// Zones that the mall's clock may have.
  public static var zones: [String] { MallZone.known.keys.sorted() }

  /// What is wrong with it, in words; nil when nothing is.
  public var fault: String? {
    if !Self.locales.contains(locale) { return "locale is none of \(Self.locales)" }
    if MallZone(named: zone) == nil { return "zone is none of \(Self.zones)" }
    if producer.isEmpty { return "producer is empty" }
    return nil
  }
}
