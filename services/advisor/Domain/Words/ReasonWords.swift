/// Says factors in words that a shopper understands.
///
/// They say what was used and how, never more than that is known: "you tried" only where a try-on
/// was scanned, and nothing of how somebody is or feels.
public struct ReasonWords: Sendable {
  private let map: MallMap

  public init(_ map: MallMap) { self.map = map }

  /// The stable code of a factor, for programs.
  public static func code(_ kind: Factor.Kind) -> String {
    switch kind {
    case .interest: "interest.tag"
    case .goesWith: "item.goes_with"
    case .sameItem: "item.same"
    case .sameZone: "place.zone"
    case .sameLevel: "place.level"
    case .rainShelter: "weather.rain"
    case .mealTime: "time.meal"
    case .inStock: "item.stock"
    case .exploration: "exploration"
    case .chance: "chance"
    case .withheld(let reason): "withheld.\(reason.rawValue)"
    }
  }

  /// The text of a factor in a locale.
  public func text(_ factor: Factor, _ locale: ReasonLocale) -> String {
    switch factor.kind {
    case .interest(let tag): interest(tag, factor.source, locale)
    case .goesWith(let item): goesWith(name(ofItem: item, locale), factor.source, locale)
    case .sameItem(let item):
      locale.say(
        "这就是您试过的\(name(ofItem: item, locale))", "呢件就係你試過嘅\(name(ofItem: item, locale))",
        "It is the \(name(ofItem: item, locale)) that you tried on")
    case .sameZone(let zone):
      locale.say(
        "就在您现在所在的\(name(ofZone: zone, locale))", "就喺你而家所在嘅\(name(ofZone: zone, locale))",
        "It is where you are now: \(name(ofZone: zone, locale))")
    case .sameLevel:
      locale.say("离您现在的位置不远", "離你而家嘅位置唔遠", "It is not far from where you are now")
    case .rainShelter:
      locale.say("外面在下雨，这里在室内", "出面落緊雨，呢度喺室內", "It is raining, and this is indoors")
    case .mealTime: locale.say("现在是用餐时间", "而家係用餐時間", "It is around mealtime")
    case .inStock: locale.say("店里现在有货", "店內而家有貨", "It is in stock at the shop")
    case .exploration:
      locale.say(
        "这次特意不按您平日的兴趣挑，让您看看别的", "今次特登唔按你平日嘅興趣揀，畀你睇下第啲",
        "Chosen outside your usual interests on purpose, so that you see something else")
    case .chance:
      locale.say(
        "有几样同样合适，从中随机挑了一样：还没有证据说明哪样更好", "有幾樣同樣合適，隨機揀咗一樣：未有證據話邊樣更好",
        "Several would have suited as well, and one was picked by chance: there is no evidence yet "
          + "which is better")
    case .withheld(let reason): WithheldWords.texts(reason)[locale.rawValue]
    }
  }

  private func interest(_ tag: String, _ source: String, _ locale: ReasonLocale) -> String {
    let what = words(ofTag: tag, locale)
    guard let what else {
      return locale.say(
        "与您近来的兴趣相符", "同你近來嘅興趣相符", "It fits what you have taken an interest in lately")
    }
    return switch source {
    case "try_on": locale.say("您试过\(what)", "你試過\(what)", "You tried on \(what)")
    case "receipt":
      locale.say("您的小票里有\(what)", "你嘅單據入面有\(what)", "There was \(what) on your receipts")
    case "view": locale.say("您看过\(what)", "你睇過\(what)", "You looked at \(what)")
    case "favourite":
      locale.say("您收藏过\(what)", "你收藏過\(what)", "You marked \(what) as liked")
    case "feedback":
      locale.say("您打开过\(what)的消息", "你開過\(what)嘅訊息", "You opened messages about \(what)")
    default:
      locale.say(
        "您近来留意\(what)", "你近來留意\(what)", "You have taken an interest in \(what) lately")
    }
  }

  private func goesWith(_ item: String, _ source: String, _ locale: ReasonLocale) -> String {
    source == "receipt"
      ? locale.say(
        "可以搭配您刚买的\(item)", "可以襯你啱買嘅\(item)", "It goes with the \(item) that you just bought")
      : locale.say(
        "可以搭配您试过的\(item)", "可以襯你試過嘅\(item)", "It goes with the \(item) that you tried on")
  }

  // MARK: - Names

  private func words(ofTag tag: String, _ locale: ReasonLocale) -> String? {
    let parts = tag.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "category": return CategoryWords.words(parts[1], locale)
    case "shop": return map.shops[parts[1]].flatMap { Self.words($0.name, locale) }
    default: return nil
    }
  }

  private func name(ofItem id: String, _ locale: ReasonLocale) -> String {
    let unnamed = ["商品", "貨品", "item"][locale.rawValue]
    return map.items[id].flatMap { Self.words($0.name, locale) } ?? unnamed
  }

  private func name(ofZone id: String, _ locale: ReasonLocale) -> String {
    let unnamed = ["区域", "區域", "this part of the mall"][locale.rawValue]
    return map.zones[id].flatMap { Self.words($0.name, locale) } ?? unnamed
  }

  /// The words of a locale; another one's where there are none.
  static func words(_ words: LocalWords, _ locale: ReasonLocale) -> String? {
    words[locale.code] ?? words["zh-CN"] ?? words["en"] ?? words["zh-HK"]
  }
}

extension ReasonLocale {
  /// One of three texts; only that one is made.
  fileprivate func say(
    _ mainland: @autoclosure () -> String, _ hongKong: @autoclosure () -> String,
    _ english: @autoclosure () -> String
  ) -> String {
    switch self {
    case .mainland: mainland()
    case .hongKong: hongKong()
    case .english: english()
    }
  }
}

/// Why nothing was sent, in words.
enum WithheldWords {
  /// zh-CN, zh-HK, en.
  static func texts(_ reason: Withheld) -> [String] {
    switch reason {
    case .holdout:
      [
        "您在对照的一小部分人里，不收到推荐，用来衡量推荐有没有用", "你喺對照嘅一小部分人入面，唔會收到推薦，用嚟衡量推薦有冇用",
        "You are in the small share of people who get no suggestion, so that effects show",
      ]
    case .noCandidate:
      ["现在没有合适的", "而家冇合適嘅", "There is nothing suitable now"]
    case .dormant:
      [
        "合适的都属于您说过少推的类别", "合適嘅都屬於你話過少推嘅類別",
        "What would suit belongs to what you asked to see less of",
      ]
    case .personalisationOff:
      ["您关闭了个性化", "你關閉咗個人化", "You have switched personalisation off"]
    case .ageUnknown:
      [
        "没有成年的依据，不做个性化推荐", "冇成年嘅依據，唔做個人化推薦",
        "Nothing says that you are an adult, so nothing personal is suggested",
      ]
    case .weatherWarning:
      [
        "有严重天气预警，不邀请出行", "有惡劣天氣警告，唔邀請出行",
        "There is a severe weather warning, so nothing invites you to travel",
      ]
    case .rejections:
      ["您接连拒绝了几次，先不打扰", "你連續拒絕咗幾次，暫時唔打擾", "You said no several times in a row"]
    case .modelBehind:
      [
        "商场的信息还没有更新到现在", "商場嘅資料仲未更新到而家",
        "What is known of the mall was not up to date",
      ]
    }
  }
}
