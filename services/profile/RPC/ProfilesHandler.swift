import CallPolicy
import Messages
import ProfileDomain
import RPC
import Tokens
import Wire

/// `atrium.profile.v1.Profiles`.
struct ProfilesHandler: Atrium_Profile_V1_ProfilesService {
  let core: ProfileCore
  let readings: AccessLog

  func getLiveProfile(
    _ request: Atrium_Profile_V1_GetLiveProfileRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_LiveProfile {
    try await answering {
      let caller = try context.requireCaller()
      let person = try RequestReading.person(request.personID, for: caller)
      let purpose = try RequestReading.purpose(request.purpose)
      let locale = try self.locale(request.locale)
      _ = try core.present(person, caller.realm)
      let state = try await core.state(of: person, caller.realm)
      let nowMilliseconds = core.nowMilliseconds
      try await readings.note(caller, person, purpose, context, nowMilliseconds: nowMilliseconds)
      // After all that waits: what was withdrawn meanwhile is not in the answer.
      let consents = try core.present(person, caller.realm)
      var profile = LiveView(state, consents, for: purpose, nowMilliseconds: nowMilliseconds)
        .message(person, locale: locale)
      profile.consent = consents.answer(for: purpose)
      return profile
    }
  }

  private func locale(_ text: String) throws -> String {
    if text.isEmpty { return core.config.locale }
    if ProfileConfig.locales.contains(text) { return text }
    throw FieldFault(
      field: "locale", reason: "locale.unknown",
      expected: "one of " + ProfileConfig.locales.joined(separator: ", "))
  }

  func setTagState(
    _ request: Atrium_Profile_V1_SetTagStateRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_SetTagStateResponse {
    try await answering {
      let caller = try context.requireCaller()
      let person = try RequestReading.person(request.personID, for: caller)
      let tag = try FieldRules.tag(request.tag, "tag")
      let call = try RepeatableCall(
        key: caller.idempotencyKey, method: "SetTagState", request: request)
      let nowMilliseconds = core.nowMilliseconds
      let act = ProfileRecord.tagState(tag: tag, asleep: request.asleep, try core.newKey())
      return try await core.append(act, of: person, caller.realm, for: call) { state in
        let interest = state.interests.tags[tag] ?? TagInterest()
        return .with {
          $0.tag = LiveView.tag(tag, interest, nowMilliseconds: nowMilliseconds).message
        }
      }
    }
  }

  func deleteTag(
    _ request: Atrium_Profile_V1_DeleteTagRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_DeleteTagResponse {
    try await answering {
      let caller = try context.requireCaller()
      let person = try RequestReading.person(request.personID, for: caller)
      let tag = try FieldRules.tag(request.tag, "tag")
      let call = try RepeatableCall(
        key: caller.idempotencyKey, method: "DeleteTag", request: request)
      let act = ProfileRecord.tagDeleted(tag: tag, try core.newKey())
      return try await core.append(act, of: person, caller.realm, for: call) { _ in
        Atrium_Profile_V1_DeleteTagResponse()
      }
    }
  }

  func setPersonalisation(
    _ request: Atrium_Profile_V1_SetPersonalisationRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_SetPersonalisationResponse {
    try await answering {
      let caller = try context.requireCaller()
      let person = try RequestReading.person(request.personID, for: caller)
      let call = try RepeatableCall(
        key: caller.idempotencyKey, method: "SetPersonalisation", request: request)
      return try await core.changeConsents(
        of: person, caller.realm, for: call,
        answer: { consents in
          Atrium_Profile_V1_SetPersonalisationResponse.with {
            $0.on = consents.isPersonalisationOn
          }
        },
        { $0.setPersonalisation(request.on) })
    }
  }

  func exportPerson(
    _ request: Atrium_Profile_V1_ExportPersonRequest,
    responses: ResponseWriter<Atrium_Profile_V1_ExportPersonResponse>, context: CallContext
  ) async throws {
    try await answering {
      let caller = try context.requireCaller()
      let person = try RequestReading.person(request.personID, for: caller)
      let purpose = try RequestReading.purpose(request.purpose, among: [.subjectRights])
      _ = try core.present(person, caller.realm)
      try await readings.note(
        caller, person, purpose, context, nowMilliseconds: core.nowMilliseconds)
      // So that this reading is in the export, too.
      try await readings.flush()
      try await PersonExport(core: core, realm: caller.realm, person: person).write { part in
        try await responses.write(.with { $0.jsonLines = part })
      }
    }
  }
}
