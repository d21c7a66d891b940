/// What happened, where and when.
public struct Moment: Sendable, Hashable {
  public enum Occasion: Sendable, Hashable, CaseIterable {
    case tryOn, zone, invitation, receipt
  }

  public enum Sky: Sendable, Hashable {
    case unknown, clear, cloudy, rain
  }

  public var occasion: Occasion
  public var mallID: String
  /// The item that was tried on or bought; empty otherwise.
  public var itemID: String
  public var sky: Sky
  /// Nothing invites anyone to travel.
  public var hasSevereWarning: Bool
  public var milliseconds: Int64
  public var withoutOfferIDs: Set<String>

  public init(
    _ occasion: Occasion, mallID: String, itemID: String = "", sky: Sky = .unknown,
    hasSevereWarning: Bool = false, milliseconds: Int64, withoutOfferIDs: Set<String> = []
  ) {
    self.occasion = occasion
    self.mallID = mallID
    self.itemID = itemID
    self.sky = sky
    self.hasSevereWarning = hasSevereWarning
    self.milliseconds = milliseconds
    self.withoutOfferIDs = withoutOfferIDs
  }

  /// Whether the shopper asked: then earlier rejections do not count.
  public var isAskedFor: Bool { occasion == .invitation }
}
