internal import CallPolicy
internal import Messages
internal import PersonKeys
internal import RPC
internal import Wire

/// What this service does when a person is erased.
struct ErasureMethods: Atrium_Erasure_V1_PersonErasureService {
  let database: AdvisorDatabase
  let keys: PersonKeys
  let secrets: RealmSecrets

  /// The key goes first: from then on no decision of the person can be read or made.
  func erasePerson(
    _ request: Atrium_Erasure_V1_ErasePersonRequest, context: CallContext
  ) async throws -> Atrium_Erasure_V1_ErasePersonResponse {
    let realm = try context.requireCaller().realm
    _ = try DecisionField.person(request.erasureID, "erasure_id")
    let person = try DecisionField.person(request.personID)
    return try await asCall {
      let receipt = try await keys.destroy(PersonKeyID(realm: realm, person: person))
      let record = try await database.erase(
        realm, person: secrets.person(realm, person), atMilliseconds: receipt.milliseconds)
      return .with {
        $0.service = "advisor"
        $0.destroyedTime = Google_Protobuf_Timestamp(milliseconds: record.destroyedMilliseconds)
        $0.erasedRows = UInt64(clamping: record.erasedRows)
      }
    }
  }
}
