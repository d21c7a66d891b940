/// A coupon that was given to a person. It knows the touch, not the person.
public struct Coupon: Sendable, Hashable {
  public enum State: String, Sendable, Hashable {
    case issued, redeemed, expired
  }

  public let code: CouponCode
  public let offerID: String
  public let shopID: String
  public let touchID: String
  public let issuedMilliseconds: Int64
  public let endsMilliseconds: Int64
  public private(set) var redemption: Redemption?

  /// What a till did. The receipt is known by a keyed hash only.
  public struct Redemption: Sendable, Hashable {
    public var receiptHash: [UInt8]
    public var milliseconds: Int64

    public init(receiptHash: [UInt8], milliseconds: Int64) {
      self.receiptHash = receiptHash
      self.milliseconds = milliseconds
    }
  }

  public init(
    code: CouponCode, offerID: String, shopID: String, touchID: String, issuedMilliseconds: Int64,
    endsMilliseconds: Int64, redemption: Redemption? = nil
  ) {
    self.code = code
    self.offerID = offerID
    self.shopID = shopID
    self.touchID = touchID
    self.issuedMilliseconds = issuedMilliseconds
    self.endsMilliseconds = endsMilliseconds
    self.redemption = redemption
  }

  public func state(atMilliseconds now: Int64) -> State {
    redemption != nil ? .redeemed : now < endsMilliseconds ? .issued : .expired
  }

  /// Takes it at a till; the same receipt again is the same redemption.
  public mutating func redeem(
    shopID: String, receiptHash: [UInt8], atMilliseconds now: Int64
  ) throws(CouponRefusal) {
    guard shopID == self.shopID else { throw .otherShop }
    if let redemption {
      guard redemption.receiptHash == receiptHash else { throw .redeemed }
      return
    }
    guard now < endsMilliseconds else { throw .couponEnded }
    redemption = Redemption(receiptHash: receiptHash, milliseconds: now)
  }
}

/// Why coupons are not reserved, issued or redeemed.
public enum CouponRefusal: Error, Sendable, Hashable, CaseIterable {
  case offerNotOpen, exhausted, reservationEnded, withoutCoupon, otherShop, redeemed, couponEnded
  /// The touch has reserved something else, or for somebody else.
  case touchReused
  case personErased
}
