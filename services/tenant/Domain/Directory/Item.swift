/// What a shop sells; every field may be stated in content.
public struct Item: Sendable, Hashable {
  public var id: String
  public var shopID: String
  public var name: LocalText
  public var category: String
  public var colour: LocalText
  public var price: Money
  /// Pieces in the shop.
  public var stock: UInt32
  /// Items that go with it, as its tenant listed them.
  public var goesWith: [String]

  /// Entries of `goesWith`.
  public static let maximumRelations = 20

  public init(
    id: String, shopID: String, name: LocalText, category: String, colour: LocalText,
    price: Money, stock: UInt32, goesWith: [String]
  ) {
    self.id = id
    self.shopID = shopID
    self.name = name
    self.category = category
    self.colour = colour
    self.price = price
    self.stock = stock
    self.goesWith = goesWith
  }
}

/// An amount in the smallest unit of its currency.
public struct Money: Sendable, Hashable {
  public var amountMinor: Int64
  public var currencyCode: String

  /// The largest amount that is believed: ten million, where the minor unit is a hundredth.
  public static let maximumMinor: Int64 = 1_000_000_000

  public init(_ amountMinor: Int64, _ currencyCode: String) {
    self.amountMinor = amountMinor
    self.currencyCode = currencyCode
  }
}
