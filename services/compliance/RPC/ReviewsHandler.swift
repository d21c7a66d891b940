internal import CallPolicy
internal import Crypto
internal import Messages
internal import RPC
internal import RPCServices
internal import Wire

/// `atrium.compliance.v1.Reviews`.
struct ReviewsHandler: Atrium_Compliance_V1_ReviewsService {
  let reviewing: Reviewing
  let outcomes: Outcomes

  func reviewBrief(
    _ request: Atrium_Compliance_V1_ReviewBriefRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_Review {
    let caller = try context.requireCaller()
    let brief = try RequestReading.check(request.brief)
    try RequestReading.check(caller, person: brief.personID)
    return try await reviewing.review(brief, realm: caller.realm)
  }

  func reviewContent(
    _ request: Atrium_Compliance_V1_ReviewContentRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_Review {
    let caller = try context.requireCaller()
    let brief = try RequestReading.check(request.brief)
    try RequestReading.check(caller, person: brief.personID)
    let content = try RequestReading.check(request.content, of: brief)
    return try await reviewing.review(content, of: brief, realm: caller.realm) {
      context.answer(ahead: $0)
    }
  }

  func recordOutcome(
    _ request: Atrium_Compliance_V1_RecordOutcomeRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_RecordOutcomeResponse {
    let caller = try context.requireCaller()
    try RequestReading.check(request)
    let leaf = try await outcomes.record(request, realm: caller.realm)
    return .with { $0.ledger = leaf.message }
  }

  func getReview(
    _ request: Atrium_Compliance_V1_GetReviewRequest, context: CallContext
  ) async throws -> Atrium_Compliance_V1_Review {
    let caller = try context.requireCaller()
    guard UUIDv7(request.reviewID) != nil else {
      throw RPCError.invalid("review_id", "expected a UUIDv7, lower case")
    }
    guard request.purpose != .unspecified else {
      throw RPCError.invalid("purpose", "expected what the review is read for")
    }
    guard let found = try await reviewing.review(id: request.reviewID, realm: caller.realm) else {
      throw Refusal.noReview
    }
    return found.review
  }
}
