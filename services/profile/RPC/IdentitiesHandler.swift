import CallPolicy
import Messages
import ProfileDomain
import RPC
import Wire

/// `atrium.profile.v1.Identities`.
struct IdentitiesHandler: Atrium_Profile_V1_IdentitiesService {
  let core: ProfileCore

  func ensurePerson(
    _ request: Atrium_Profile_V1_EnsurePersonRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_EnsurePersonResponse {
    try await answering {
      let realm = try context.requireCaller().realm
      let identity = try await RequestReading.identity(request.identity, realm, core.vault)
      if let person = core.identities.person(of: identity, realm) {
        return .with { $0.personID = person.text }
      }
      // Nobody can have consented yet whom only a device is known of.
      if identity.kind == .device { throw ProfileError.locationNotConsented }
      let candidate = PersonID(try core.newID())
      _ = try await core.vault.obtain(realm, candidate)
      let person = try await core.database.ensurePerson(
        realm, identity, candidate, nowMilliseconds: core.nowMilliseconds)
      core.consents.put(Consents(), of: person, realm)
      core.identities.put(identity, person, realm)
      return .with {
        $0.personID = person.text
        $0.created = person == candidate
      }
    }
  }

  func findPerson(
    _ request: Atrium_Profile_V1_FindPersonRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_FindPersonResponse {
    try await answering {
      let realm = try context.requireCaller().realm
      let identity = try await RequestReading.identity(request.identity, realm, core.vault)
      guard let person = core.identities.person(of: identity, realm) else {
        throw ProfileError.noIdentity
      }
      return .with { $0.personID = person.text }
    }
  }

  func linkIdentity(
    _ request: Atrium_Profile_V1_LinkIdentityRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_LinkIdentityResponse {
    try await answering {
      let caller = try context.requireCaller()
      let realm = caller.realm
      let person = try RequestReading.person(request.personID, for: caller)
      let identity = try await RequestReading.identity(request.identity, realm, core.vault)
      let consents = try core.present(person, realm)
      if identity.kind == .device && !consents.verdict(for: .location).isAllowed {
        throw ProfileError.locationNotConsented
      }
      let owner = try await core.database.link(
        realm, identity, to: person, nowMilliseconds: core.nowMilliseconds)
      core.identities.put(identity, owner, realm)
      if owner != person { throw ProfileError.identityTaken }
      return Atrium_Profile_V1_LinkIdentityResponse()
    }
  }

  func unlinkIdentity(
    _ request: Atrium_Profile_V1_UnlinkIdentityRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_UnlinkIdentityResponse {
    try await answering {
      let caller = try context.requireCaller()
      let person = try RequestReading.person(request.personID, for: caller)
      let identity = try await RequestReading.identity(
        request.identity, caller.realm, core.vault)
      _ = try core.present(person, caller.realm)
      try await core.database.unlink(caller.realm, identity, from: person)
      core.identities.remove(identity, of: person, caller.realm)
      return Atrium_Profile_V1_UnlinkIdentityResponse()
    }
  }
}
