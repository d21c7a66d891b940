/// What somebody who wants such things would be about to do; for the first clause only.
enum CategoryGroup: Sendable, Hashable, CaseIterable {
  case food
  case drinks
  case clothes
  case companions
  case books
  case home
  case other

  init(category: String) {
    self = Self.groups[category] ?? .other
  }

  /// Whether one tastes it rather than looks at it.
  var isTasted: Bool { self == .food || self == .drinks }

  /// Never guessed from parts of a name: what is not here is `other`.
  private static let groups: [String: CategoryGroup] = {
    let names: [CategoryGroup: [String]] = [
      .food: [
        "food", "restaurant", "restaurants", "dining", "noodles", "hotpot", "bakery", "dessert",
        "desserts", "snacks", "lunch", "dinner", "dishes", "vegetarian", "bread", "cakes",
      ],
      .drinks: ["cafe", "coffee", "tea", "drinks", "juice"],
      .clothes: [
        "clothes", "clothing", "apparel", "coats", "outerwear", "jackets", "knitwear", "dresses",
        "shirts", "trousers", "skirts", "menswear", "womenswear", "sportswear",
      ],
      .companions: [
        "bags", "scarves", "shoes", "boots", "hats", "belts", "gloves", "accessories",
        "jewellery", "jewelry", "watches", "eyewear",
      ],
      .books: ["books", "bookshop", "childrens-books"],
      .home: [
        "home", "homeware", "furniture", "kitchen", "kitchenware", "bedding", "flowers", "plants",
        "lighting",
      ],
    ]
    var groups: [String: CategoryGroup] = [:]
    for (group, categories) in names {
      for category in categories { groups[category] = group }
    }
    return groups
  }()
}
