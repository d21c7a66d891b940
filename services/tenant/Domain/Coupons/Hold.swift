/// One coupon set aside for a touch, from its reservation to its end.
public struct Hold: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Set aside until its end.
    case reserved
    /// Given to the person.
    case issued
    /// Given back by whoever reserved it.
    case released
    /// Its time ran out.
    case expired
  }

  public private(set) var state: State
  public let reservedMilliseconds: Int64
  public let endsMilliseconds: Int64
  /// False for an offer without coupons: only its facts were set down.
  public let isCounted: Bool

  /// How long a coupon stays set aside: 10 minutes of the mall's clock.
  public static let milliseconds: Int64 = 600_000

  public init(
    state: State, reservedMilliseconds: Int64, endsMilliseconds: Int64, isCounted: Bool
  ) {
    self.state = state
    self.reservedMilliseconds = reservedMilliseconds
    self.endsMilliseconds = endsMilliseconds
    self.isCounted = isCounted
  }

  /// A new one, made at a time; it ends with its offer at the latest.
  public init(atMilliseconds now: Int64, isCounted: Bool, until offerEnds: Int64) {
    self.init(
      state: .reserved, reservedMilliseconds: now,
      endsMilliseconds: min(now + Self.milliseconds, offerEnds), isCounted: isCounted)
  }

  /// Whether the touch may reserve something else in its stead.
  public func isOver(atMilliseconds now: Int64) -> Bool {
    switch state {
    case .released, .expired: true
    case .issued: false
    case .reserved: endsMilliseconds <= now
    }
  }

  /// Whether a coupon comes back to the stock when it ends now.
  public var holdsCoupon: Bool { state == .reserved && isCounted }

  /// Gives it to the person. An end that has passed counts, whether or not it was swept up.
  public mutating func issue(atMilliseconds now: Int64) throws(CouponRefusal) {
    guard isCounted else { throw .withoutCoupon }
    guard state == .reserved, now < endsMilliseconds else { throw .reservationEnded }
    state = .issued
  }

  /// Gives it back; false when there is nothing to give back.
  public mutating func release(atMilliseconds now: Int64) -> Bool {
    guard state == .reserved else { return false }
    state = now < endsMilliseconds ? .released : .expired
    return state == .released
  }

  /// Ends it when its time has run out; whether it did.
  public mutating func expire(atMilliseconds now: Int64) -> Bool {
    guard state == .reserved, endsMilliseconds <= now else { return false }
    state = .expired
    return true
  }
}
