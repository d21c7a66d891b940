/// The languages that the embedded composer writes.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case simplified = "zh-CN"
  case cantonese = "zh-HK"
  case english = "en"

  /// The language of a locale, such as `en-GB`; nil for one that is not written here.
  public init?(locale: String) {
    let parts = locale.lowercased().split { $0 == "-" || $0 == "_" }
    switch parts.first {
    case "en": self = .english
    case "zh":
      let rest = parts.dropFirst()
      self = rest.contains(where: { ["hk", "mo", "hant"].contains($0) }) ? .cantonese : .simplified
      // Traditional script of elsewhere is not Cantonese: better the mall's own language.
      if rest.contains("tw") { return nil }
    case "yue": self = .cantonese
    default: return nil
    }
  }
}
