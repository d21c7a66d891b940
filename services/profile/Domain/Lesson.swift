/// What one signal teaches about one tag.
struct Lesson {
  /// The interest.
  let tag: String
  /// How much it adds.
  let weight: Int32
}

/// What an observation says about its person's interests.
struct Teaching {
  /// Adds to interests.
  var lessons: [Lesson] = []
  /// Tags that it rejects.
  var rejected: [String] = []
  /// Whether it rejects a touch.
  var isRejection = false
  /// Whether it is an act of interest: it ends a row of rejections and wakes its tags. A look is
  /// none.
  var isPositiveAct = false

  init(_ observation: Observation) {
    switch observation {
    case .presence, .portalLogin: break
    case .tryOn(let item, let shop):
      isPositiveAct = true
      lessons = [
        Lesson(tag: "item:\(item)", weight: Weight.tryOnItem),
        Lesson(tag: "shop:\(shop)", weight: Weight.tryOnShop),
      ]
    case .receipt(let shop, let items):
      isPositiveAct = true
      lessons = [Lesson(tag: "shop:\(shop)", weight: Weight.receiptShop)]
      lessons += items.map { Lesson(tag: "item:\($0)", weight: Weight.receiptItem) }
    case .view(let tag): lessons = [Lesson(tag: tag, weight: Weight.view)]
    case .favourite(let tag):
      isPositiveAct = true
      lessons = [Lesson(tag: tag, weight: Weight.favourite)]
    case .feedback(let kind, let tags): learn(kind, tags)
    }
  }

  private mutating func learn(_ kind: FeedbackKind, _ tags: [String]) {
    switch kind {
    case .seen: break
    case .opened:
      isPositiveAct = true
      lessons = tags.map { Lesson(tag: $0, weight: Weight.opened) }
    case .redeemed:
      isPositiveAct = true
      lessons = tags.map { Lesson(tag: $0, weight: Weight.redeemed) }
    case .rejected:
      isRejection = true
      rejected = tags
    }
  }

  /// How much each act counts; 500 is what one bought item says.
  private enum Weight {
    static let receiptItem: Int32 = 500
    static let receiptShop: Int32 = 300
    static let favourite: Int32 = 400
    static let redeemed: Int32 = 400
    static let tryOnItem: Int32 = 250
    static let tryOnShop: Int32 = 120
    static let opened: Int32 = 60
    static let view: Int32 = 40
  }
}
