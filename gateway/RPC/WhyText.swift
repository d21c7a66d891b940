import Messages

/// A decision in words that a shopper understands.
struct WhyText {
  let locale: String

  static let circled = ["①", "②", "③", "④", "⑤"]

  /// One of the three languages; the first for anything else.
  static func locale(_ text: String) -> String {
    Briefs.locales.contains(text) ? text : Briefs.locales[0]
  }

  /// What weighed, what was not used, and that the price is everybody's.
  func text(_ why: Atrium_Gateway_V1_Why) -> String {
    var parts: [String] = []
    if !why.reasons.isEmpty {
      let reasons = zip(Self.circled, why.reasons).map { mark, reason in
        "\(mark) \(reason.text)\(share(reason.weightPermille))"
      }
      parts.append(because + reasons.joined(separator: " ") + stop)
    }
    if !why.withheldReason.isEmpty { parts.append(withheld + why.withheldReason + stop) }
    let unused = why.notUsed.map { Self.names[$0]?[locale] ?? $0 }
    if !unused.isEmpty { parts.append(notUsed + unused.joined(separator: comma) + stop) }
    if why.withheldReason.isEmpty, !why.model.isEmpty { parts.append(samePrice) }
    return parts.joined(separator: locale == "en" ? " " : "")
  }

  private func share(_ permille: Int32) -> String {
    let tenths = (permille + 50) / 100
    guard tenths > 0 else { return "" }
    return switch locale {
    case "en": " (about \(tenths * 10)%)"
    case "zh-HK": "（約\(tenths)成）"
    default: "（约\(tenths)成）"
    }
  }

  private var because: String {
    switch locale {
    case "en": "Because: "
    case "zh-HK": "因為："
    default: "因为："
    }
  }

  private var withheld: String {
    switch locale {
    case "en": "Nothing was sent: "
    case "zh-HK": "沒有發出："
    default: "没有发出："
    }
  }

  private var notUsed: String {
    switch locale {
    case "en": "Not used: "
    case "zh-HK": "沒有用到："
    default: "没有用到："
    }
  }

  private var samePrice: String {
    switch locale {
    case "en": "The price does not depend on who you are: it is the same for everybody now."
    case "zh-HK": "價錢同你係邊個無關，而家人人一樣。"
    default: "价格与您是谁无关，此刻人人相同。"
    }
  }

  private var stop: String { locale == "en" ? "." : "。" }
  private var comma: String { locale == "en" ? ", " : "、" }

  /// What decisions name as not used.
  static let names: [String: [String: String]] = [
    "mood": ["zh-CN": "情绪", "zh-HK": "情緒", "en": "mood"],
    "contacts": ["zh-CN": "通讯录", "zh-HK": "通訊錄", "en": "contacts"],
    "photos": ["zh-CN": "相册", "zh-HK": "相簿", "en": "photos"],
    "payment_accounts": ["zh-CN": "付款账户", "zh-HK": "付款戶口", "en": "payment accounts"],
    "location": ["zh-CN": "位置", "zh-HK": "位置", "en": "location"],
    "age": ["zh-CN": "年龄", "zh-HK": "年齡", "en": "age"],
    "gender": ["zh-CN": "性别", "zh-HK": "性別", "en": "gender"],
    "face": ["zh-CN": "人脸", "zh-HK": "人臉", "en": "faces"],
  ]
}
