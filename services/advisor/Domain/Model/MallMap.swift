/// Words by locale, as the tenant service has them.
public typealias LocalWords = [String: String]

/// What the advisor knows of one realm: the rows of the feed, and the offers as decisions see them.
///
/// A value: a decision takes a copy and is not disturbed by what comes next.
public struct MallMap: Sendable {
  public private(set) var malls: [String: MallRow] = [:]
  public private(set) var zones: [String: ZoneRow] = [:]
  public private(set) var shops: [String: ShopRow] = [:]
  public private(set) var items: [String: ItemRow] = [:]
  public private(set) var offers: [String: OfferRow] = [:]

  /// Offers with what belongs to them, by mall; made when they are first asked for after a change.
  public private(set) var boards: [String: OfferBoard] = [:]
  private var isStale = false

  public init() {}

  public mutating func put(_ row: FeedRow) {
    isStale = true
    switch row {
    case .mall(let mall): malls[mall.id] = mall
    case .zone(let zone): zones[zone.id] = zone
    case .shop(let shop): shops[shop.id] = shop
    case .item(let item): items[item.id] = item
    case .offer(let offer): offers[offer.id] = offer
    }
  }

  /// Brings the boards up to date; cheap when nothing has changed.
  public mutating func settle() {
    guard isStale else { return }
    isStale = false
    boards = Dictionary(grouping: offers.values, by: \.mallID).mapValues { offers in
      OfferBoard(offers.sorted { $0.id < $1.id }, of: self)
    }
  }
}

/// One row of the feed.
public enum FeedRow: Sendable, Hashable {
  case mall(MallRow)
  case zone(ZoneRow)
  case shop(ShopRow)
  case item(ItemRow)
  case offer(OfferRow)
}

public struct MallRow: Sendable, Hashable {
  public var id: String
  public var name: LocalWords
  /// Minutes ahead of UTC; nil for a zone that is not known here.
  public var offsetMinutes: Int64?

  public init(id: String, name: LocalWords, timeZone: String) {
    self.id = id
    self.name = name
    offsetMinutes = Self.offsets[timeZone]
  }

  /// The zones that the tenant service takes: without summer time.
  private static let offsets: [String: Int64] = [
    "Asia/Shanghai": 480, "Asia/Hong_Kong": 480, "Asia/Macau": 480, "Asia/Taipei": 480,
    "Asia/Singapore": 480, "Asia/Tokyo": 540, "Etc/UTC": 0,
  ]
}

public struct ZoneRow: Sendable, Hashable {
  public var id: String
  public var mallID: String
  public var name: LocalWords
  public var level: Int32
  public var isOutdoor: Bool

  public init(id: String, mallID: String, name: LocalWords, level: Int32, isOutdoor: Bool) {
    self.id = id
    self.mallID = mallID
    self.name = name
    self.level = level
    self.isOutdoor = isOutdoor
  }
}

public struct ShopRow: Sendable, Hashable {
  public var id: String
  public var mallID: String
  public var zoneID: String
  public var name: LocalWords
  public var category: String
  public var opensMinute: Int64
  public var closesMinute: Int64

  public init(
    id: String, mallID: String, zoneID: String, name: LocalWords, category: String,
    opensMinute: Int64, closesMinute: Int64
  ) {
    self.id = id
    self.mallID = mallID
    self.zoneID = zoneID
    self.name = name
    self.category = category
    self.opensMinute = opensMinute
    self.closesMinute = closesMinute
  }

  /// Whether it is open at a minute of the mall's day; hours may run into the next night.
  public func isOpen(atMinute minute: Int64) -> Bool {
    (opensMinute..<max(opensMinute, closesMinute)).contains(minute)
      || (opensMinute..<max(opensMinute, closesMinute)).contains(minute + 1_440)
  }
}

public struct ItemRow: Sendable, Hashable {
  public var id: String
  public var shopID: String
  public var name: LocalWords
  public var category: String
  public var colour: LocalWords
  public var stock: UInt32
  public var goesWith: [String]

  public init(
    id: String, shopID: String, name: LocalWords, category: String, colour: LocalWords,
    stock: UInt32, goesWith: [String]
  ) {
    self.id = id
    self.shopID = shopID
    self.name = name
    self.category = category
    self.colour = colour
    self.stock = stock
    self.goesWith = goesWith
  }
}

/// An offer without its price: no decision may depend on who pays how much.
public struct OfferRow: Sendable, Hashable {
  public var id: String
  public var shopID: String
  public var mallID: String
  public var itemID: String
  public var beginsMilliseconds: Int64
  public var endsMilliseconds: Int64
  /// False when coupons are needed and none is left.
  public var hasRoom: Bool
  public var tags: [String]
  public var isPaused: Bool

  public init(
    id: String, shopID: String, mallID: String, itemID: String, beginsMilliseconds: Int64,
    endsMilliseconds: Int64, hasRoom: Bool, tags: [String], isPaused: Bool
  ) {
    self.id = id
    self.shopID = shopID
    self.mallID = mallID
    self.itemID = itemID
    self.beginsMilliseconds = beginsMilliseconds
    self.endsMilliseconds = endsMilliseconds
    self.hasRoom = hasRoom
    self.tags = tags
    self.isPaused = isPaused
  }
}
