/// How often the service looks after what time changes.
public struct TenantConfig: Sendable, Hashable {
  /// How often ended reservations go back, and changed counts into the feed: at most one change
  /// a second for each offer. Key `coupons.sweep_interval`.
  public var sweepInterval: Duration = .seconds(1)
  /// How often the feed speaks when nothing changes. Key `feed.heartbeat`.
  public var heartbeat: Duration = .seconds(2)
  /// How long a reservation that ended without a coupon is remembered, by the mall's clock.
  public static let keptMilliseconds: Int64 = 7 * 86_400_000

  public init() {}
}
