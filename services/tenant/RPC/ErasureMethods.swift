internal import CallPolicy
internal import Clocks
internal import Messages
internal import RPC
internal import Wire

/// What this service does when a person is erased.
struct ErasureMethods: Atrium_Erasure_V1_PersonErasureService {
  let database: TenantDatabase
  let clock: MallClock
  let hashes: RealmHashes

  /// There is no key of a person here: nothing of a person is kept that would need one. Holds and
  /// coupons lose the keyed hash that joined them to the person.
  func erasePerson(
    _ request: Atrium_Erasure_V1_ErasePersonRequest, context: CallContext
  ) async throws -> Atrium_Erasure_V1_ErasePersonResponse {
    let realm = try context.requireCaller().realm
    let erasure = try RequestField.person(request.erasureID, "erasure_id")
    let person = hashes.person(realm, try RequestField.person(request.personID))
    let now = clock.nowMilliseconds
    let record = try await asCall {
      try await database.erase(
        realm, personHash: person, erasureID: erasure, atMilliseconds: now)
    }
    return .with {
      $0.service = "tenant"
      $0.destroyedTime = Google_Protobuf_Timestamp(milliseconds: record.destroyedMilliseconds)
      $0.erasedRows = UInt64(clamping: record.erasedRows)
    }
  }
}
