/// Where an event stands among all events of a person: by its time, then by its id.
///
/// Folding goes by this order and never by that of arrival.
public struct EventKey: Sendable, Hashable, Comparable {
  /// When it happened, in milliseconds since 1970 UTC of the mall's clock.
  public let timeMilliseconds: Int64
  /// Which event.
  public let id: SignalID

  /// A place in the order.
  public init(timeMilliseconds: Int64, id: SignalID) {
    (self.timeMilliseconds, self.id) = (timeMilliseconds, id)
  }

  public static func < (one: Self, other: Self) -> Bool {
    (one.timeMilliseconds, one.id) < (other.timeMilliseconds, other.id)
  }
}
