internal import CallPolicy
internal import Crypto
internal import Database
internal import Messages
internal import PersonKeys
internal import RPC
internal import RPCServices
internal import Wire

/// `atrium.erasure.v1.PersonErasure`.
struct PersonErasureHandler: Atrium_Erasure_V1_PersonErasureService {
  let reviewing: Reviewing
  let keys: PersonKeys

  func erasePerson(
    _ request: Atrium_Erasure_V1_ErasePersonRequest, context: CallContext
  ) async throws -> Atrium_Erasure_V1_ErasePersonResponse {
    let realm = try context.requireCaller().realm
    let faults = [("erasure_id", request.erasureID), ("person_id", request.personID)]
      .filter { UUIDv7($0.1) == nil }
      .map { FieldViolation($0.0, "expected a UUIDv7, lower case") }
    if !faults.isEmpty { throw RPCError.invalid(faults) }
    reviewing.forget(request.personID, realm: realm)
    let receipt = try await keys.destroy(PersonKeyID(realm: realm, person: request.personID))
    let erased = try await reviewing.database.write { connection in
      try connection.erase(
        request.personID, realm: realm, erasure: request.erasureID,
        destroyedMilliseconds: receipt.milliseconds)
    }
    guard erased.person == request.personID else {
      throw RPCError.refused(
        .alreadyExists, "IDEMPOTENCY_KEY_REUSED", "erasure_id: taken by another person's erasure")
    }
    return .with {
      $0.service = "compliance"
      $0.destroyedTime = .init(unixMilliseconds: erased.destroyedMilliseconds)
      $0.erasedRows = UInt64(clamping: erased.rows)
    }
  }
}
