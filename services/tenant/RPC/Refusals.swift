internal import Database
internal import RPC
internal import RPCServices
internal import TenantDomain

// What callers are told: a code, words, and a stable reason for programs.

extension RPCError {
  static func absent(_ what: String) -> RPCError {
    .refused(.notFound, "NOT_FOUND", "there is no such \(what)")
  }
}

extension CouponRefusal {
  var rpcError: RPCError {
    switch self {
    case .offerNotOpen:
      .refused(.failedPrecondition, "OFFER_NOT_OPEN", "the offer cannot be taken now")
    case .exhausted:
      .refused(.resourceExhausted, "OFFER_EXHAUSTED", "no coupon of the offer is left")
    case .reservationEnded:
      .refused(.failedPrecondition, "RESERVATION_ENDED", "the reservation has ended")
    case .withoutCoupon:
      .refused(.failedPrecondition, "OFFER_WITHOUT_COUPON", "the offer needs no coupon")
    case .otherShop:
      .refused(
        .failedPrecondition, "COUPON_OF_OTHER_SHOP", "the coupon is for another shop")
    case .redeemed:
      .refused(.failedPrecondition, "COUPON_REDEEMED", "the coupon was redeemed before")
    case .couponEnded:
      .refused(.failedPrecondition, "COUPON_EXPIRED", "the coupon has ended")
    case .touchReused:
      .refused(
        .alreadyExists, "IDEMPOTENCY_KEY_REUSED", "the touch has asked for something else before")
    case .personErased:
      .refused(.failedPrecondition, "PERSON_ERASED", "the person is erased")
    }
  }
}

/// Runs a step of the store and says its failures in the words of a call.
func asCall<Value>(
  _ step: nonisolated(nonsending) () async throws -> Value
) async throws -> Value {
  do {
    return try await step()
  } catch let error as CouponRefusal {
    throw error.rpcError
  } catch let error as DatabaseError {
    switch error.code {
    case .busy, .overloaded, .timedOut, .full:
      throw RPCError.busy(
        "STORE_BUSY", "the store is busy; nothing was done", retryAfter: .seconds(1),
        code: .unavailable)
    case .io, .corrupt, .sick, .closed:
      throw RPCError(.unavailable, "the store is not available", cause: error)
    default:
      throw RPCError(.internal, "the store failed", cause: error)
    }
  }
}
