/// Everything that one language says by itself. Facts come in by slots; no form holds a number.
struct Phrasebook: Sendable {
  /// First clauses of a promotion, by what it is like outside and by what is offered; each is about
  /// the reader's moment, is no statement about the reader, and leaves the reader free.
  var openings: @Sendable (Brief.Weather?, CategoryGroup) -> [String]
  /// What is offered where, with an item; the first list is for what is tasted.
  var tastedOffers: [String]
  var offers: [String]
  /// The same without an item: a benefit of a shop.
  var shopOffers: [String]
  /// Said after an offer from outside the usual interests.
  var exploration: [String]
  /// Said where law asks for it, by category.
  var mandatory: [String: String]
  /// Thanks, by what it is like outside.
  var greetings: @Sendable (Brief.Weather?) -> [String]
  /// A visit of one stop or two, by what it is like outside.
  var invitations: @Sendable (Brief.Weather?) -> [String]
  /// The marks at the end of the text.
  var marks: [Brief.Kind: String]
  /// Buttons under it: action and words. Saying no takes one press, as saying yes does.
  var buttons: [Brief.Kind: [Button]]
  /// What the button `claim` of a promotion says when there is no coupon to keep.
  var withoutCoupon: String

  static func of(_ language: Language) -> Phrasebook {
    switch language {
    case .simplified: .simplified
    case .cantonese: .cantonese
    case .english: .english
    }
  }

  /// Every form, for tests.
  var allForms: [String] {
    let weathers = [nil] + Brief.Weather.allCases.map { $0 }
    let moments = weathers.flatMap { weather in
      greetings(weather) + invitations(weather)
        + CategoryGroup.allCases.flatMap { openings(weather, $0) }
    }
    return moments + tastedOffers + offers + shopOffers + exploration + mandatory.values.sorted()
  }
}

/// One press: what it does, and its words.
public struct Button: Sendable, Hashable {
  /// `claim`, `why`, `less`, `stop`, `keep`; stable for apps.
  public let action: String
  public let text: String

  public init(_ action: String, _ text: String) {
    self.action = action
    self.text = text
  }
}
