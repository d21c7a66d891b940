/// A tenant's place in a mall.
public struct Shop: Sendable, Hashable {
  public var id: String
  public var mallID: String
  public var tenantID: String
  public var zoneID: String
  public var name: LocalText
  public var category: String
  /// The number on the door.
  public var unit: String
  /// Minutes after midnight.
  public var opensMinute: UInt32
  /// Minutes after midnight of the opening day: 1,560 is two o'clock in the next night.
  public var closesMinute: UInt32

  public init(
    id: String, mallID: String, tenantID: String, zoneID: String, name: LocalText,
    category: String, unit: String, opensMinute: UInt32, closesMinute: UInt32
  ) {
    self.id = id
    self.mallID = mallID
    self.tenantID = tenantID
    self.zoneID = zoneID
    self.name = name
    self.category = category
    self.unit = unit
    self.opensMinute = opensMinute
    self.closesMinute = closesMinute
  }
}
