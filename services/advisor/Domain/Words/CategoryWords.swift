/// Kinds of goods as shoppers call them.
///
/// A kind without words here is named by nothing more than "what you like": no code of ours is
/// shown to a shopper.
enum CategoryWords {
  static func words(_ category: String, _ locale: ReasonLocale) -> String? {
    table[category].map { $0[locale.rawValue] }
  }

  /// zh-CN, zh-HK, en.
  private static let table: [String: [String]] = [
    "bags": ["包", "手袋", "bags"],
    "knitwear": ["针织衫", "針織衫", "knitwear"],
    "scarves": ["围巾", "頸巾", "scarves"],
    "hats": ["帽子", "帽", "hats"],
    "coats": ["外套", "外套", "coats"],
    "shoes": ["鞋", "鞋", "shoes"],
    "menswear": ["男装", "男裝", "menswear"],
    "womenswear": ["女装", "女裝", "womenswear"],
    "outdoor-gear": ["户外用品", "戶外用品", "outdoor gear"],
    "sportswear": ["运动用品", "運動用品", "sportswear"],
    "homeware": ["家居用品", "家品", "homeware"],
    "kitchenware": ["厨具", "廚具", "kitchenware"],
    "bedding": ["床品", "床品", "bedding"],
    "lighting": ["灯具", "燈飾", "lighting"],
    "plants": ["花草", "花草", "plants"],
    "eyewear": ["眼镜", "眼鏡", "eyewear"],
    "jewellery": ["首饰", "首飾", "jewellery"],
    "fragrance": ["香氛", "香氛", "fragrance"],
    "skincare": ["护肤品", "護膚品", "skincare"],
    "electronics": ["数码产品", "電子產品", "electronics"],
    "childrenswear": ["童装", "童裝", "childrenswear"],
    "childrens-books": ["绘本", "繪本", "children's books"],
    "toys": ["玩具", "玩具", "toys"],
    "books": ["书", "書", "books"],
    "bookshop": ["书店", "書店", "bookshops"],
    "stationery": ["文具", "文具", "stationery"],
    "workshops": ["手作体验", "手作體驗", "workshops"],
    "restaurant": ["餐厅", "餐廳", "restaurants"],
    "dishes": ["餐食", "餐飲", "meals"],
    "noodles": ["面食", "麵食", "noodles"],
    "vegetarian": ["素食", "素食", "vegetarian food"],
    "bakery": ["面包店", "麵包店", "bakeries"],
    "bread": ["面包", "麵包", "bread"],
    "cakes": ["蛋糕", "蛋糕", "cakes"],
    "tea": ["茶", "茶", "tea"],
    "coffee": ["咖啡", "咖啡", "coffee"],
    "groceries": ["食材", "食材", "groceries"],
    "tickets": ["演出和展览", "演出同展覽", "films and exhibitions"],
    "umbrellas": ["雨具", "雨具", "umbrellas"],
    "luggage": ["箱包", "行李箱", "luggage"],
    "gifts": ["礼物", "禮物", "gifts"],
    "pets": ["宠物用品", "寵物用品", "things for pets"],
    "underwear": ["贴身衣物", "貼身衣物", "underwear"],
    "classes": ["课程", "課程", "classes"],
  ]
}

/// The locales in which reasons are written, in the order of the tables of words.
public enum ReasonLocale: Int, Sendable, Hashable, CaseIterable {
  case mainland, hongKong, english

  /// As requests name it.
  public var code: String {
    switch self {
    case .mainland: "zh-CN"
    case .hongKong: "zh-HK"
    case .english: "en"
    }
  }

  /// nil for a locale that nothing is written in.
  public init?(_ code: String) {
    guard let locale = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = locale
  }
}
