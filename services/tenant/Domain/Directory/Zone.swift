/// A part of a mall, on one level.
public struct Zone: Sendable, Hashable {
  public var id: String
  public var mallID: String
  public var name: LocalText
  /// 1 is the ground floor, -1 the first below.
  public var level: Int32
  /// Under the sky.
  public var isOutdoor: Bool

  /// Levels that a building can have; 0 is none of them.
  public static let levels: ClosedRange<Int64> = -10...120

  public init(id: String, mallID: String, name: LocalText, level: Int32, isOutdoor: Bool) {
    self.id = id
    self.mallID = mallID
    self.name = name
    self.level = level
    self.isOutdoor = isOutdoor
  }
}
