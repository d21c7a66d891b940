import Clocks
import Messages
import RPC
import Wire

extension TouchSteps {
  /// What would help this person now, if anything.
  func decide(_ touch: inout TouchProgress) async throws(TouchEnd) {
    let request = Atrium_Advisor_V1_DecideRequest.with {
      $0.touchID = touch.row.touch
      $0.occasion = touch.input.occasion
      $0.mallID = touch.input.mallID
      $0.zoneID = touch.input.zoneID
      $0.itemID = touch.input.itemID
      $0.profile = touch.profile
      $0.weather = touch.input.weather
      $0.mallTime = touch.input.mallTime
    }
    touch.decision = try await ahead(
      .decide, &touch, peers.advisor, Atrium_Advisor_V1_DecisionsMethods.decide, request)
    guard touch.decision.outcome == .send else {
      let reason = touch.decision.withheldReason
      throw .withheld(reason.isEmpty ? "advisor.withheld" : reason)
    }
  }

  /// Sets a coupon aside, with the facts as they are now; switches of tenant, offer and model bind.
  func reserve(_ touch: inout TouchProgress) async throws(TouchEnd) {
    let request = Atrium_Tenant_V1_ReserveRequest.with {
      $0.touchID = touch.row.touch
      $0.offerID = touch.decision.offerID
      $0.personID = touch.owner.person
    }
    touch.reservation = try await ahead(
      .reserve, &touch, peers.tenant, Atrium_Tenant_V1_CouponsMethods.reserve, request)
    try checkSwitches(touch)
  }

  /// Everything that could have been stopped about this touch.
  func stops(_ touch: TouchProgress) -> [SwitchKey] {
    guard touch.isMarketing else { return [] }
    var keys = [SwitchKey.marketing, .channel("inbox")]
    if let offer = touch.reservation?.offer {
      keys += [.tenant(offer.tenantID), .offer(offer.offerID)]
    }
    if !touch.decision.model.isEmpty { keys.append(.model(touch.decision.model)) }
    return keys
  }

  /// The brief is checked before a word is written.
  func reviewBrief(_ touch: inout TouchProgress) async throws(TouchEnd) {
    let brief = touch.brief
    let review = try await timed(.brief, &touch) { options throws(RPCError) in
      try await peers.reviews.reviewBrief(.with { $0.brief = brief }, options: options)
    }
    try pass(review, &touch)
  }

  /// Words for the brief.
  func compose(_ touch: inout TouchProgress) async throws(TouchEnd) {
    let request = Atrium_Generation_V1_ComposeRequest.with {
      $0.brief = touch.brief
      $0.seed = Self.seed(touch.row.touch)
      $0.mallTime = composingTime(touch)
    }
    touch.content = try await ahead(
      .generate, &touch, peers.generation, Atrium_Generation_V1_ComposerMethods.compose, request)
  }

  /// The words are checked against their brief; verdict and ledger entry are one write.
  func reviewContent(_ touch: inout TouchProgress) async throws(TouchEnd) {
    let request = Atrium_Compliance_V1_ReviewContentRequest.with {
      $0.brief = touch.brief
      $0.content = touch.content
    }
    let review = try await ahead(
      .review, &touch, peers.compliance, Atrium_Compliance_V1_ReviewsMethods.reviewContent, request)
    touch.isContentReviewed = true
    try pass(review, &touch)
  }

  private func pass(
    _ review: Atrium_Compliance_V1_Review, _ touch: inout TouchProgress
  ) throws(TouchEnd) {
    touch.review = review
    switch review.verdict {
    case .allow: return
    case .hold: throw .withheld("review.hold")
    default: throw .withheld("review.block")
    }
  }

  /// The touch's own time, so that a repeat says the same: compliance has reviewed what was
  /// composed first, and generation may not have kept it. After an hour 今天 may be another day.
  private func composingTime(_ touch: TouchProgress) -> Google_Protobuf_Timestamp {
    let now = clock.nowMilliseconds
    guard let time = touch.input.mallTime,
      now - time.unixMilliseconds < Self.repeatsMilliseconds
    else { return Google_Protobuf_Timestamp(unixMilliseconds: now) }
    return time
  }

  private static let repeatsMilliseconds: Int64 = 3_600_000

  /// The form of words follows from the touch, so that a repeat says the same.
  static func seed(_ touch: String) -> UInt32 { UInt32(touch.prefix(8), radix: 16) ?? 0 }
}
