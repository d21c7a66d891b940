internal import CallPolicy
internal import Clocks
internal import Crypto
internal import Messages
internal import RPC
internal import RPCServices
internal import TenantDomain
internal import Tokens
internal import Wire

/// Coupons: reserved for a touch, issued with it, redeemed at a till.
struct CouponMethods: Atrium_Tenant_V1_CouponsService {
  let database: TenantDatabase
  let clock: MallClock
  let hashes: RealmHashes
  let random: RandomSource
  /// How long a coupon waits for another write, to share its commit: it was promised already, and
  /// nobody looks on.
  private static let issuePatience: Duration = .milliseconds(20)

  func reserve(
    _ request: Atrium_Tenant_V1_ReserveRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Reservation {
    let caller = try context.requireCaller()
    let realm = caller.realm
    if caller.actor.kind == .shopper, caller.actor.subject != request.personID {
      throw RPCError.absent("person")
    }
    let ask = Ask(
      touchID: try RequestField.touch(request.touchID),
      offerID: try RequestField.identifier(request.offerID, "offer_id"),
      personHash: hashes.person(realm, try RequestField.person(request.personID)),
      code: try newCode())
    let now = clock.nowMilliseconds
    let found = try await asCall {
      try await database.reserve(realm, ask, atMilliseconds: now) { context.answer(ahead: $0) }
    }
    guard let found else { throw RPCError.absent("offer") }
    return found
  }

  func issue(
    _ request: Atrium_Tenant_V1_IssueRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Coupon {
    let caller = try context.requireCaller()
    let touch = try RequestField.touch(request.touchID)
    try await checkOwner(context, touch, else: "reservation")
    let now = clock.nowMilliseconds
    let patience = caller.actor.kind == .service ? Self.issuePatience : .zero
    let coupon = try await asCall {
      try await database.issue(
        caller.realm, touch: touch, atMilliseconds: now, patient: patience)
    }
    guard let coupon else { throw RPCError.absent("reservation") }
    return coupon.message(atMilliseconds: now)
  }

  private func newCode() throws -> CouponCode {
    guard let code = CouponCode(random: try random.bytes(CouponCode.byteCount)) else {
      throw RPCError(.internal, "a coupon code could not be made")
    }
    return code
  }

  func release(
    _ request: Atrium_Tenant_V1_ReleaseRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_ReleaseResponse {
    let realm = try context.requireCaller().realm
    let touch = try RequestField.touch(request.touchID)
    try await checkOwner(context, touch, else: "reservation")
    let now = clock.nowMilliseconds
    let isReleased = try await asCall {
      try await database.release(realm, touch: touch, atMilliseconds: now)
    }
    return .with { $0.released = isReleased }
  }

  func redeem(
    _ request: Atrium_Tenant_V1_RedeemRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Coupon {
    let caller = try context.requireCaller()
    let realm = caller.realm
    let shop = try RequestField.identifier(request.shopID, "shop_id")
    let receipt = try RequestField.receipt(request.receiptNumber)
    let claim = TillClaim(
      code: try RequestField.couponCode(request.couponCode), shopID: shop,
      receiptHash: hashes.receipt(realm, shop: shop, receipt))
    try await checkTill(context, shop)
    if caller.actor.kind == .tenant,
      let coupon = try await asCall({ try await database.coupon(realm, claim.code) })
    {
      try await checkTill(context, coupon.shopID, else: "coupon")
    }
    let now = clock.nowMilliseconds
    let coupon = try await asCall {
      try await database.redeem(realm, claim, atMilliseconds: now)
    }
    guard let coupon else { throw RPCError.absent("coupon") }
    return coupon.message(atMilliseconds: now)
  }

  /// A tenant's till takes coupons of its own shops only; of others it learns nothing.
  private func checkTill(
    _ context: CallContext, _ shop: String, else what: String = "shop"
  ) async throws {
    let caller = try context.requireCaller()
    guard caller.actor.kind == .tenant else { return }
    let found = try await asCall { try await database.shop(caller.realm, shop) }
    guard let found, found.tenantID == caller.actor.tenant else { throw RPCError.absent(what) }
  }

  /// A shopper gets, gives back and sees coupons of its own only; others are as if they were not
  /// there.
  private func checkOwner(
    _ context: CallContext, _ touch: String, else what: String
  ) async throws {
    let caller = try context.requireCaller()
    guard caller.actor.kind == .shopper else { return }
    let owner = try await asCall { try await database.personHash(caller.realm, touch: touch) }
    guard owner == hashes.person(caller.realm, caller.actor.subject) else {
      throw RPCError.absent(what)
    }
  }

  func getCoupon(
    _ request: Atrium_Tenant_V1_GetCouponRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Coupon {
    let realm = try context.requireCaller().realm
    let code = try RequestField.couponCode(request.couponCode)
    let coupon = try await asCall { try await database.coupon(realm, code) }
    guard let coupon else { throw RPCError.absent("coupon") }
    try await checkOwner(context, coupon.touchID, else: "coupon")
    try await checkTill(context, coupon.shopID, else: "coupon")
    return coupon.message(atMilliseconds: clock.nowMilliseconds)
  }
}
