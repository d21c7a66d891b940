/// A table of the directory as it is imported, and its columns.
public enum DirectoryTable: String, Sendable, Hashable, CaseIterable {
  case malls, zones, tenants, shops, items, offers

  /// Columns that a header must have.
  public var requiredColumns: [String] {
    switch self {
    case .malls: ["mall_id", "currency_code", "time_zone", "primary_locale"]
    case .zones: ["zone_id", "mall_id", "level", "outdoor"]
    case .tenants: ["tenant_id"]
    case .shops:
      ["shop_id", "mall_id", "tenant_id", "zone_id", "category", "unit", "opens", "closes"]
    case .items: ["item_id", "shop_id", "category", "price_minor", "stock"]
    case .offers: ["offer_id", "shop_id", "kind", "price_minor", "begins", "ends"]
    }
  }

  /// Columns that a header may have. Texts have one for each locale, such as `name_zh_cn`.
  public var optionalColumns: [String] {
    switch self {
    case .malls, .zones, .tenants, .shops: Self.localColumns("name")
    case .items: Self.localColumns("name") + Self.localColumns("colour") + ["goes_with"]
    case .offers:
      Self.localColumns("title") + Self.localColumns("conditions")
        + ["item_id", "amount_off_minor", "coupons_total", "tags", "paused"]
    }
  }

  static func localColumns(_ text: String) -> [String] {
    LocalText.locales.map { locale in text + "_" + column(ofLocale: locale) }
  }

  /// `zh-CN` is `zh_cn` in the name of a column.
  static func column(ofLocale locale: String) -> String {
    String(locale.lowercased().map { $0 == "-" ? "_" : $0 })
  }
}
