import CallPolicy
import Messages
import ProfileDomain
import RPC
import Tokens
import Wire

/// `atrium.profile.v1.Consents`.
struct ConsentsHandler: Atrium_Profile_V1_ConsentsService {
  let core: ProfileCore
  let readings: AccessLog

  /// By hand, because a check needs no task: it is asked before each attempt to deliver.
  func register(with router: inout Router) {
    router.unary(Atrium_Profile_V1_ConsentsMethods.grantConsent) { request, context in
      try await grantConsent(request, context: context)
    }
    router.unary(Atrium_Profile_V1_ConsentsMethods.withdrawConsent) { request, context in
      try await withdrawConsent(request, context: context)
    }
    router.unary(
      Atrium_Profile_V1_ConsentsMethods.checkConsent,
      synchronous: { request, context throws(RPCError) in try check(request, context) })
    router.unary(Atrium_Profile_V1_ConsentsMethods.listConsents) { request, context in
      try await listConsents(request, context: context)
    }
  }

  func grantConsent(
    _ request: Atrium_Profile_V1_GrantConsentRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_GrantConsentResponse {
    try await answering {
      let caller = try context.requireCaller()
      let person = try RequestReading.person(request.personID, for: caller)
      let purposes = try RequestReading.purposes(request.purposes)
      let limit = Consents.maximumTextBytes
      let version = try FieldRules.text(request.textVersion, "text_version", limit: limit)
      let source = try FieldRules.text(request.source, "source", limit: limit)
      let age = try RequestReading.age(request.age)
      let call = try RepeatableCall(
        key: caller.idempotencyKey, method: "GrantConsent", request: request)
      let nowMilliseconds = core.nowMilliseconds
      return try await core.changeConsents(
        of: person, caller.realm, for: call,
        answer: { consents in
          Atrium_Profile_V1_GrantConsentResponse.with { $0.consents = consents.messages }
        },
        { consents in
          do throws(ConsentFault) {
            try consents.grant(
              purposes, textVersion: version, source: source, age: age,
              nowMilliseconds: nowMilliseconds)
          } catch { throw ProfileError.consent(error) }
        })
    }
  }

  func withdrawConsent(
    _ request: Atrium_Profile_V1_WithdrawConsentRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_WithdrawConsentResponse {
    try await answering {
      let caller = try context.requireCaller()
      let person = try RequestReading.person(request.personID, for: caller)
      let purposes = try RequestReading.purposes(request.purposes)
      let source = try FieldRules.text(
        request.source, "source", limit: Consents.maximumTextBytes)
      let call = try RepeatableCall(
        key: caller.idempotencyKey, method: "WithdrawConsent", request: request)
      let nowMilliseconds = core.nowMilliseconds
      return try await core.changeConsents(
        of: person, caller.realm, for: call,
        answer: { consents in
          Atrium_Profile_V1_WithdrawConsentResponse.with { $0.consents = consents.messages }
        },
        { $0.withdraw(purposes, source: source, nowMilliseconds: nowMilliseconds) })
    }
  }

  func checkConsent(
    _ request: Atrium_Profile_V1_CheckConsentRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_CheckConsentResponse {
    try check(request, context)
  }

  /// From memory, which is exactly what is committed. Not put on record as a reading: it says
  /// whether a use may begin, and the use itself is on record.
  private func check(
    _ request: Atrium_Profile_V1_CheckConsentRequest, _ context: CallContext
  ) throws(RPCError) -> Atrium_Profile_V1_CheckConsentResponse {
    do {
      let caller = try context.requireCaller()
      let person = try RequestReading.person(request.personID, for: caller)
      let purpose = try RequestReading.purpose(request.purpose)
      guard let consents = core.consents.consents(of: person, caller.realm) else {
        throw ProfileError.noPerson
      }
      return consents.answer(for: purpose)
    } catch { throw ProfileError.status(of: error) }
  }

  func listConsents(
    _ request: Atrium_Profile_V1_ListConsentsRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_ListConsentsResponse {
    try await answering {
      let caller = try context.requireCaller()
      let person = try RequestReading.person(request.personID, for: caller)
      let purpose = try RequestReading.purpose(
        request.purpose, among: [.service, .subjectRights])
      let consents = try core.present(person, caller.realm)
      try await readings.note(
        caller, person, purpose, context, nowMilliseconds: core.nowMilliseconds)
      return .with {
        $0.consents = consents.messages
        $0.age = consents.age?.message
      }
    }
  }
}

extension AccessLog {
  /// Puts a call that reads a person on record.
  func note(
    _ caller: Caller, _ person: PersonID, _ purpose: Purpose, _ context: CallContext,
    nowMilliseconds: Int64
  ) async throws {
    try await note(
      AccessEntry(
        realm: caller.realm, person: person, readerKind: caller.actor.kind.rawValue,
        reader: caller.actor.subject, purpose: purpose, method: context.method.path,
        readMilliseconds: nowMilliseconds))
  }
}
