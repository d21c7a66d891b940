import Locking
import Messages
import RPC
import Wire

struct StubDirectory: Atrium_Tenant_V1_DirectoryService {
  let stubs: Stubs

  func getMall(
    _ request: Atrium_Tenant_V1_GetMallRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Mall {
    .with {
      $0.mallID = request.mallID
      $0.name = ["zh-CN": "澜庭", "en": "Lanting"]
      $0.primaryLocale = "zh-CN"
      $0.timeZone = "Asia/Shanghai"
    }
  }

  func importTable(
    _: Atrium_Tenant_V1_ImportTableRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_ImportTableResponse { .init() }
  func getShop(
    _: Atrium_Tenant_V1_GetShopRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Shop { .init() }
  func getOffer(
    _: Atrium_Tenant_V1_GetOfferRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Offer { .init() }
  func listZones(
    _: Atrium_Tenant_V1_ListZonesRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_ListZonesResponse { .init() }
  func listShops(
    _: Atrium_Tenant_V1_ListShopsRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_ListShopsResponse { .init() }
  func listItems(
    _: Atrium_Tenant_V1_ListItemsRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_ListItemsResponse { .init() }
  func listOffers(
    _: Atrium_Tenant_V1_ListOffersRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_ListOffersResponse { .init() }
}

struct StubCoupons: Atrium_Tenant_V1_CouponsService {
  let stubs: Stubs

  func reserve(
    _ request: Atrium_Tenant_V1_ReserveRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Reservation {
    try await stubs.note("reserve")
    let reservation = Atrium_Tenant_V1_Reservation.with {
      $0.touchID = request.touchID
      $0.couponCode = "C" + request.touchID.prefix(15)
      $0.offer = .with {
        $0.offerID = request.offerID
        $0.tenantID = "heqi"
        $0.price = .with {
          $0.amountMinor = 59_900
          $0.currencyCode = "CNY"
        }
      }
      $0.shop = .with { $0.name = ["zh-CN": "禾器"] }
    }
    return try await stubs.answer("reserve", context, reservation)
  }

  func issue(
    _: Atrium_Tenant_V1_IssueRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Coupon {
    try await stubs.note("issue")
    return .init()
  }

  func release(
    _: Atrium_Tenant_V1_ReleaseRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_ReleaseResponse {
    try await stubs.note("release")
    return .init()
  }

  func redeem(
    _: Atrium_Tenant_V1_RedeemRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Coupon { .init() }
  func getCoupon(
    _: Atrium_Tenant_V1_GetCouponRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Coupon { .init() }
}

struct StubDecisions: Atrium_Advisor_V1_DecisionsService {
  let stubs: Stubs

  func decide(
    _ request: Atrium_Advisor_V1_DecideRequest, context: CallContext
  ) async throws -> Atrium_Advisor_V1_Decision {
    try await stubs.note("decide")
    let withheld = stubs.state.withLock { $0.withheld }
    let decision = Atrium_Advisor_V1_Decision.with {
      $0.touchID = request.touchID
      $0.outcome = withheld.isEmpty ? .send : .withhold
      $0.withheldReason = withheld
      $0.offerID = "tote-60"
      $0.tags = ["category:bags"]
      $0.model = "untrained/1"
      $0.reasons = [.with { $0.text = "试穿了一件大衣" }]
    }
    return try await stubs.answer("decide", context, decision)
  }

  func getDecision(
    _ request: Atrium_Advisor_V1_GetDecisionRequest, context: CallContext
  ) async throws -> Atrium_Advisor_V1_Decision {
    .with {
      $0.reasons = [
        .with {
          $0.text = request.locale == "en" ? "you tried on a coat" : "试穿了一件大衣"
          $0.weightPermille = 1_000
        }
      ]
      $0.notUsed = ["mood"]
    }
  }

  func listDecisions(
    _: Atrium_Advisor_V1_ListDecisionsRequest, context: CallContext
  ) async throws -> Atrium_Advisor_V1_ListDecisionsResponse { .init() }
  func getReadModel(
    _: Atrium_Advisor_V1_GetReadModelRequest, context: CallContext
  ) async throws -> Atrium_Advisor_V1_ReadModel { .init() }
}

struct StubComposer: Atrium_Generation_V1_ComposerService {
  let stubs: Stubs

  func compose(
    _ request: Atrium_Generation_V1_ComposeRequest, context: CallContext
  ) async throws -> Atrium_Generation_V1_Content {
    try await stubs.note("compose")
    let content = Atrium_Generation_V1_Content.with {
      $0.contentID = request.brief?.touchID ?? ""
      $0.kind = request.brief?.kind ?? .unspecified
      $0.text = "搭配刚试的大衣：焦糖色托特包。广告·AI生成"
      $0.locale = request.brief?.locale ?? ""
      $0.composedTime = request.mallTime
    }
    return try await stubs.answer("compose", context, content)
  }

  func getContent(
    _: Atrium_Generation_V1_GetContentRequest, context: CallContext
  ) async throws -> Atrium_Generation_V1_Content { .init() }
}

struct StubReviews: Atrium_Compliance_V1_ReviewsService {
  let stubs: Stubs

  func reviewBrief(
    _: Atrium_Compliance_V1_ReviewBriefRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_Review {
    try await stubs.note("brief")
    return .with { $0.verdict = .allow }
  }

  func reviewContent(
    _ request: Atrium_Compliance_V1_ReviewContentRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_Review {
    try await stubs.note("review")
    let content = request.content ?? .init()
    let (verdict, earlier) = stubs.state.withLock { state in
      let earlier = state.reviewed.updateValue(content, forKey: request.brief?.touchID ?? "")
      return (state.verdict, earlier)
    }
    if let earlier, earlier != content { throw RPCError(.alreadyExists, "another content") }
    let review = Atrium_Compliance_V1_Review.with {
      $0.reviewID = "r1"
      $0.verdict = verdict
      $0.packs = ["cn-advertising@2026.11"]
    }
    return try await stubs.answer("review", context, review)
  }

  func recordOutcome(
    _ request: Atrium_Compliance_V1_RecordOutcomeRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_RecordOutcomeResponse {
    try await stubs.note("outcome.\(request.kind.rawValue)")
    return .init()
  }

  func getReview(
    _: Atrium_Compliance_V1_GetReviewRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_Review { .init() }
}
