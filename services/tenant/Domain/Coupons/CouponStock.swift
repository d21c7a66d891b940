/// How many coupons of an offer are set aside or given.
///
/// The one rule that nothing may break: `taken` never exceeds `total`.
public struct CouponStock: Sendable, Hashable {
  public let total: UInt32
  /// Reserved and not ended, or issued.
  public private(set) var taken: UInt32

  /// nil when more are taken than there are.
  public init?(total: UInt32, taken: UInt32) {
    guard taken <= total else { return nil }
    self.total = total
    self.taken = taken
  }

  public var left: UInt32 { total - taken }

  /// Sets one aside; false when none is left.
  public mutating func take() -> Bool {
    guard taken < total else { return false }
    taken += 1
    return true
  }

  /// Gives some back, at most as many as are taken.
  public mutating func giveBack(_ count: UInt32 = 1) {
    taken -= min(count, taken)
  }
}
