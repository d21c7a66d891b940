/// Words for a brief, with what they claim. Marks are in the text; who is who is not known here.
public struct Draft: Sendable, Hashable {
  public let language: Language
  public let text: String
  /// In the order of the text, not overlapping.
  public let claims: [Claim]
  public let buttons: [Button]
  public let isAdvertisement: Bool
}

/// Why there are no words.
public enum CompositionError: Error, Sendable, Hashable {
  /// The brief lacks a fact that its kind needs.
  case missing(fact: String)
  /// The text failed its own check: a fault of a form, told with what it was.
  case ungrounded(Grounding.Fault)
}

/// The embedded composer: forms of words filled with facts. Deterministic, without network.
public struct Composer: Sendable {
  /// Recorded with each content as what composed it.
  public static let model = "embedded/1"

  public let zone: MallZone

  public init(zone: MallZone) { self.zone = zone }

  /// The words for a brief; the same arguments give the same words.
  ///
  /// `seed` chooses among the forms that fit; `nowMilliseconds` decides what 今天 is.
  public func compose(
    _ brief: Brief, language: Language, seed: UInt32, nowMilliseconds: Int64
  ) throws(CompositionError) -> Draft {
    if let fact = Self.missingFact(of: brief) { throw .missing(fact: fact) }
    let words = ValueWords(language: language, zone: zone, nowMilliseconds: nowMilliseconds)
    let facts = FactLookup(brief: brief, words: words)
    let book = Phrasebook.of(language)
    var choice = Choice(seed: seed)
    var passage = Passage()
    guard say(brief, book, facts, &choice, into: &passage) else {
      throw .missing(fact: Self.mainFact(of: brief.kind))
    }
    let draft = Draft(
      language: language, text: passage.text, claims: passage.claims,
      buttons: Self.buttons(brief, book), isAdvertisement: brief.kind != .greeting)
    if let fault = Grounding.fault(in: draft, facts: facts) { throw .ungrounded(fault) }
    return draft
  }

  private func say(
    _ brief: Brief, _ book: Phrasebook, _ facts: FactLookup, _ choice: inout Choice,
    into passage: inout Passage
  ) -> Bool {
    let forms = ReadyForms.of(facts.language)
    switch brief.kind {
    case .promotion:
      let group = CategoryGroup(category: brief.category)
      passage.say(choice.pick(book.openings(brief.weather, group)) ?? "")
      let offers =
        facts.find("item.name") == nil
        ? forms.shopOffers : group.isTasted ? forms.tastedOffers : forms.offers
      guard sayOne(of: offers, facts, &choice, into: &passage) else { return false }
    case .greeting:
      guard sayOne(of: forms.greetings(brief.weather), facts, &choice, into: &passage)
      else { return false }
    case .invitation:
      guard sayOne(of: forms.invitations(brief.weather), facts, &choice, into: &passage)
      else { return false }
    }
    if brief.kind != .greeting {
      if brief.isExploration { passage.say(choice.pick(book.exploration) ?? "") }
      if let words = book.mandatory[brief.category] { passage.say(words) }
    }
    passage.say(book.marks[brief.kind] ?? "")
    return true
  }

  /// The form that the seed chooses, else the first whose facts are there.
  private func sayOne(
    of forms: [Form], _ facts: FactLookup, _ choice: inout Choice, into passage: inout Passage
  ) -> Bool {
    guard let chosen = choice.pick(forms) else { return false }
    return passage.say(chosen, with: facts) || forms.contains { passage.say($0, with: facts) }
  }

  private static func buttons(_ brief: Brief, _ book: Phrasebook) -> [Button] {
    let buttons = book.buttons[brief.kind] ?? []
    guard brief.kind == .promotion, brief.fact("price.off")?.isNothing ?? true else {
      return buttons
    }
    return buttons.map { $0.action == "claim" ? Button("claim", book.withoutCoupon) : $0 }
  }

  // MARK: - What a kind needs

  /// The first fact that the kind needs and the brief lacks.
  static func missingFact(of brief: Brief) -> String? {
    func has(_ ids: String...) -> Bool {
      ids.contains { id in brief.fact(id).map { $0.text?.isEmpty != true && !$0.isNothing } ?? false
      }
    }
    switch brief.kind {
    case .promotion:
      if !has("shop.name") { return "shop.name" }
      if has("price.off") { return nil }
      if !has("item.name") { return "item.name" }
      return has("price") ? nil : "price"
    case .greeting: return has("mall.name") ? nil : "mall.name"
    case .invitation: return has("stop1.shop.name", "shop.name") ? nil : "shop.name"
    }
  }

  private static func mainFact(of kind: Brief.Kind) -> String {
    kind == .greeting ? "mall.name" : "shop.name"
  }
}

/// Choices among forms, spread evenly by a seed (SplitMix64).
struct Choice: Sendable {
  private var state: UInt64

  init(seed: UInt32) { state = UInt64(seed) }

  /// nil from an empty list.
  mutating func pick<Element>(_ list: [Element]) -> Element? {
    guard !list.isEmpty else { return nil }
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return list[Int(mixed % UInt64(list.count))]
  }
}
