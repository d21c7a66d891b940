import Clocks
import Foundation
import Locking
import Messages
import RPC
import Wire

/// A time that a test sets.
final class MutableTime: Sendable {
  private let milliseconds: Lock<Int64>
  init(_ milliseconds: Int64) { self.milliseconds = Lock(milliseconds) }
  var now: Int64 { milliseconds.withLock { $0 } }
  func pass(_ time: Duration) {
    milliseconds.withLock { $0 += Int64(time / .milliseconds(1)) }
  }
}

/// The five services, as far as the gateway calls them; what they answer can be set.
final class Stubs: Sendable {
  struct State: Sendable {
    var refusedPurposes: Set<Int32> = []
    /// False of a profile service of the release before.
    var profileSaysConsent = true
    var failing: [String: RPCError] = [:]
    var calls: [String] = []
    var verdict = Atrium_Compliance_V1_Verdict.allow
    var withheld = ""
    /// How often somebody's person was asked for.
    var ensured = 0
    /// The content that was reviewed of each touch; another one is refused.
    var reviewed: [String: Atrium_Generation_V1_Content] = [:]
    /// Runs inside a call of this name, before it answers.
    var during: [String: @Sendable () async -> Void] = [:]
    /// Runs after a call of this name has answered ahead, before its status.
    var afterAnswer: [String: @Sendable () async throws -> Void] = [:]
  }

  let state = Lock(State())

  var calls: [String] { state.withLock { $0.calls } }

  func set(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

  /// Notes a call, and fails it where the test wants that.
  func note(_ name: String) async throws {
    let (error, during) = state.withLock { state in
      state.calls.append(name)
      return (state.failing[name], state.during[name])
    }
    await during?()
    if let error { throw error }
  }

  /// Answers a call ahead of its status.
  func answer<Answer: Message>(
    _ name: String, _ context: CallContext, _ answer: Answer
  ) async throws -> Answer {
    context.answer(ahead: answer)
    try await state.withLock { $0.afterAnswer[name] }?()
    return answer
  }

  func consent(_ purpose: Atrium_Types_V1_Purpose) -> Atrium_Profile_V1_CheckConsentResponse {
    let isRefused = state.withLock { $0.refusedPurposes.contains(purpose.rawValue) }
    return .with {
      $0.allowed = !isRefused
      $0.reason = isRefused ? "consent.withdrawn" : ""
      $0.textVersion = "2026-11"
    }
  }

  func register(with router: inout Router) throws {
    try router.add(StubConsents(stubs: self))
    try router.add(StubProfiles(stubs: self))
    try router.add(StubIdentities(stubs: self))
    try router.add(StubSignals(stubs: self))
    try router.add(StubDirectory(stubs: self))
    try router.add(StubCoupons(stubs: self))
    try router.add(StubDecisions(stubs: self))
    try router.add(StubComposer(stubs: self))
    try router.add(StubReviews(stubs: self))
    router.answerAhead(Atrium_Tenant_V1_CouponsMethods.reserve)
    router.answerAhead(Atrium_Advisor_V1_DecisionsMethods.decide)
    router.answerAhead(Atrium_Generation_V1_ComposerMethods.compose)
    router.answerAhead(Atrium_Compliance_V1_ReviewsMethods.reviewContent)
  }

  /// Members are their own persons here.
  static func person(_ member: String) -> String { "person-\(member)" }
}

struct StubIdentities: Atrium_Profile_V1_IdentitiesService {
  let stubs: Stubs

  func ensurePerson(
    _ request: Atrium_Profile_V1_EnsurePersonRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_EnsurePersonResponse {
    guard case .memberID(let member)? = request.identity?.kind else {
      throw RPCError(.invalidArgument, "member")
    }
    stubs.set { $0.ensured += 1 }
    if let error = stubs.state.withLock({ $0.failing["ensure"] }) { throw error }
    return .with { $0.personID = Stubs.person(member) }
  }

  func findPerson(
    _: Atrium_Profile_V1_FindPersonRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_FindPersonResponse { .init() }

  func linkIdentity(
    _: Atrium_Profile_V1_LinkIdentityRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_LinkIdentityResponse { .init() }

  func unlinkIdentity(
    _: Atrium_Profile_V1_UnlinkIdentityRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_UnlinkIdentityResponse { .init() }
}

struct StubSignals: Atrium_Profile_V1_SignalsService {
  let stubs: Stubs

  func ingest(
    _ request: Atrium_Profile_V1_IngestRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_IngestResponse {
    try await stubs.note("ingest")
    return .with {
      $0.results = request.signals.map { signal in
        .with {
          $0.id = signal.id
          $0.state = .accepted
          switch signal.subject {
          case .memberID(let member): $0.personID = Stubs.person(member)
          case .personID(let person): $0.personID = person
          default: $0.state = .counted
          }
        }
      }
    }
  }
}

struct StubConsents: Atrium_Profile_V1_ConsentsService {
  let stubs: Stubs

  func checkConsent(
    _ request: Atrium_Profile_V1_CheckConsentRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_CheckConsentResponse {
    try await stubs.note("consent.\(request.purpose.rawValue)")
    return stubs.consent(request.purpose)
  }

  func grantConsent(
    _: Atrium_Profile_V1_GrantConsentRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_GrantConsentResponse { .init() }

  func withdrawConsent(
    _ request: Atrium_Profile_V1_WithdrawConsentRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_WithdrawConsentResponse {
    try await stubs.note("withdraw")
    return .init()
  }

  func listConsents(
    _: Atrium_Profile_V1_ListConsentsRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_ListConsentsResponse { .init() }
}

struct StubProfiles: Atrium_Profile_V1_ProfilesService {
  let stubs: Stubs

  func getLiveProfile(
    _ request: Atrium_Profile_V1_GetLiveProfileRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_LiveProfile {
    try await stubs.note("profile")
    let saysConsent = stubs.state.withLock { $0.profileSaysConsent }
    return .with {
      $0.personID = request.personID
      $0.personalisationOn = true
      $0.consent = saysConsent ? stubs.consent(request.purpose) : nil
    }
  }

  func setTagState(
    _ request: Atrium_Profile_V1_SetTagStateRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_SetTagStateResponse {
    try await stubs.note("sleep.\(request.tag)")
    return .with { $0.tag = .with { $0.tag = request.tag } }
  }

  func deleteTag(
    _: Atrium_Profile_V1_DeleteTagRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_DeleteTagResponse { .init() }

  func setPersonalisation(
    _ request: Atrium_Profile_V1_SetPersonalisationRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_SetPersonalisationResponse { .with { $0.on = request.on } }

  func exportPerson(
    _: Atrium_Profile_V1_ExportPersonRequest,
    responses: ResponseWriter<Atrium_Profile_V1_ExportPersonResponse>, context: CallContext
  ) async throws {
    try await responses.write(.with { $0.jsonLines = Array("{\"kind\":\"consent\"}\n".utf8) })
  }
}
