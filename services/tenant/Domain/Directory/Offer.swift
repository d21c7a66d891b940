/// A benefit that is open to everybody who asks.
///
/// Nothing of a person is in it, and no price or entitlement is worked out from one: who is told
/// may be personal, the benefit never is.
public struct Offer: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An amount is taken off the price, with a coupon.
    case amountOff = "amount_off"
    /// A fixed price; no coupon is needed.
    case atPrice = "at_price"
  }

  public var id: String
  public var shopID: String
  public var tenantID: String
  public var mallID: String
  public var title: LocalText
  public var kind: Kind
  /// The item that it is for; empty when for the whole shop.
  public var itemID: String
  public var price: Money
  /// Absent for `atPrice`.
  public var amountOff: Money?
  public var beginsMilliseconds: Int64
  public var endsMilliseconds: Int64
  public var couponsTotal: UInt32
  public var tags: [String]
  public var conditions: LocalText
  public var isPaused: Bool

  /// Entries of `tags`.
  public static let maximumTags = 20

  public init(
    id: String, shopID: String, tenantID: String = "", mallID: String = "", title: LocalText,
    kind: Kind, itemID: String, price: Money, amountOff: Money?, beginsMilliseconds: Int64 = 0,
    endsMilliseconds: Int64 = 0, couponsTotal: UInt32, tags: [String], conditions: LocalText,
    isPaused: Bool
  ) {
    self.id = id
    self.shopID = shopID
    self.tenantID = tenantID
    self.mallID = mallID
    self.title = title
    self.kind = kind
    self.itemID = itemID
    self.price = price
    self.amountOff = amountOff
    self.beginsMilliseconds = beginsMilliseconds
    self.endsMilliseconds = endsMilliseconds
    self.couponsTotal = couponsTotal
    self.tags = tags
    self.conditions = conditions
    self.isPaused = isPaused
  }

  /// Whether coupons are counted: a fixed price without a number of coupons is open without limit.
  public var countsCoupons: Bool { kind == .amountOff || couponsTotal > 0 }

  /// Whether it can be taken at a time, coupons aside; ends are exclusive.
  public func isOpen(atMilliseconds now: Int64) -> Bool {
    !isPaused && beginsMilliseconds <= now && now < endsMilliseconds
  }
}
