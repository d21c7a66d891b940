/// Where an event stands among all events of a person: by its time, then by its id.
///
/// Folding goes by this order and never by that of arrival.
public struct EventKey: Sendable, Hashable, Comparable {
  /// When it happened, in milliseconds since 1970 UTC of the mall's clock.
  public let time_ms: Int64
  /// Which event.
  public let id: SignalID

  /// A place in the order.
  public init(time_ms: Int64, id: SignalID) { (self.time_ms, self.id) = (time_ms, id) }

  public static func < (one: Self, other: Self) -> Bool {
    (one.time_ms, one.id) < (other.time_ms, other.id)
  }
}
