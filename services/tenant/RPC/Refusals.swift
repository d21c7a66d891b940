internal import Database
internal import Messages
internal import RPC
internal import TenantDomain
internal import Wire

// What callers are told: a code, words, and a stable reason for programs.

extension RPCError {
  /// A refusal with its `google.rpc.ErrorInfo`; the fields of a bad request are named with it.
  static func refusal(
    _ code: StatusCode, _ reason: String, _ message: String,
    fields: [(name: String, expected: String)] = [], retryAfter: Duration? = nil
  ) -> RPCError {
    var details: [any Message] = [
      Google_Rpc_ErrorInfo.with {
        $0.reason = reason
        $0.domain = "atrium"
      }
    ]
    if !fields.isEmpty {
      details.append(
        Google_Rpc_BadRequest.with {
          $0.fieldViolations = fields.map { field in
            .with {
              $0.field = field.name
              $0.description_p = field.expected
            }
          }
        })
    }
    if let retryAfter {
      details.append(
        Google_Rpc_RetryInfo.with {
          $0.retryDelay = Google_Protobuf_Duration(seconds: retryAfter.components.seconds)
        })
    }
    do {
      let packed = try details.map { try Google_Protobuf_Any(packing: $0) }
      return RPCError(code, message, packing: packed)
    } catch {
      // Details are an extra; the refusal itself must not fail.
      return RPCError(code, message, cause: error)
    }
  }

  static func invalid(_ field: String, _ expected: String) -> RPCError {
    .refusal(
      .invalidArgument, "INVALID_FIELD", "\(field): expected \(expected)",
      fields: [(field, expected)])
  }

  static func absent(_ what: String) -> RPCError {
    .refusal(.notFound, "NOT_FOUND", "there is no such \(what)")
  }
}

extension CouponRefusal {
  var rpcError: RPCError {
    switch self {
    case .offerNotOpen:
      .refusal(.failedPrecondition, "OFFER_NOT_OPEN", "the offer cannot be taken now")
    case .exhausted:
      .refusal(.resourceExhausted, "OFFER_EXHAUSTED", "no coupon of the offer is left")
    case .reservationEnded:
      .refusal(.failedPrecondition, "RESERVATION_ENDED", "the reservation has ended")
    case .withoutCoupon:
      .refusal(.failedPrecondition, "OFFER_WITHOUT_COUPON", "the offer needs no coupon")
    case .otherShop:
      .refusal(
        .failedPrecondition, "COUPON_OF_OTHER_SHOP", "the coupon is for another shop")
    case .redeemed:
      .refusal(.failedPrecondition, "COUPON_REDEEMED", "the coupon was redeemed before")
    case .couponEnded:
      .refusal(.failedPrecondition, "COUPON_EXPIRED", "the coupon has ended")
    case .touchReused:
      .refusal(
        .alreadyExists, "IDEMPOTENCY_KEY_REUSED", "the touch has asked for something else before")
    case .personErased:
      .refusal(.failedPrecondition, "PERSON_ERASED", "the person is erased")
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
      throw RPCError.refusal(
        .unavailable, "STORE_BUSY", "the store is busy; nothing was done",
        retryAfter: .seconds(1))
    case .io, .corrupt, .sick, .closed:
      throw RPCError(.unavailable, "the store is not available", cause: error)
    default:
      throw RPCError(.internal, "the store failed", cause: error)
    }
  }
}
