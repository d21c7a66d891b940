import CallPolicy
import Messages
import ProfileDomain
import RPC
import Wire

/// `atrium.profile.v1.Erasures`.
struct ErasuresHandler: Atrium_Profile_V1_ErasuresService {
  let core: ProfileCore
  let flow: ErasureFlow

  func requestErasure(
    _ request: Atrium_Profile_V1_RequestErasureRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_Erasure {
    try await answering {
      let caller = try context.requireCaller()
      let person = try RequestReading.person(request.personID, for: caller)
      return try await flow.request(person, caller.realm).message
    }
  }

  func getErasure(
    _ request: Atrium_Profile_V1_GetErasureRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_Erasure {
    try await answering {
      let caller = try context.requireCaller()
      let id = try RequestReading.person(request.erasureID, "erasure_id")
      guard let erasure = try await core.database.erasure(caller.realm, id) else {
        throw ProfileError.noErasure
      }
      return erasure.message
    }
  }
}

/// `atrium.erasure.v1.PersonErasure`, which every service of the suite has.
struct PersonErasureHandler: Atrium_Erasure_V1_PersonErasureService {
  let flow: ErasureFlow

  func erasePerson(
    _ request: Atrium_Erasure_V1_ErasePersonRequest, context: CallContext
  ) async throws -> Atrium_Erasure_V1_ErasePersonResponse {
    try await answering {
      let caller = try context.requireCaller()
      let erasure = try RequestReading.person(request.erasureID, "erasure_id")
      let person = try RequestReading.person(request.personID)
      let done = try await flow.acknowledge(person, caller.realm, erasure)
      return .with {
        $0.service = done.service
        $0.destroyedTime = Google_Protobuf_Timestamp(milliseconds: done.destroyedMilliseconds)
        $0.erasedRows = done.erasedRows
        $0.holdReason = done.holdReason
      }
    }
  }
}

extension StoredErasure {
  /// The receipt; it names nobody.
  var message: Atrium_Profile_V1_Erasure {
    .with {
      $0.erasureID = id.text
      $0.state = Atrium_Profile_V1_ErasureState(rawValue: Int32(state.rawValue))
      $0.requestedTime = Google_Protobuf_Timestamp(milliseconds: requestedMilliseconds)
      $0.effectiveTime = effectiveMilliseconds.map { Google_Protobuf_Timestamp(milliseconds: $0) }
      $0.completeTime = completeMilliseconds.map { Google_Protobuf_Timestamp(milliseconds: $0) }
      $0.acknowledgements = acknowledgements.map { done in
        .with {
          $0.service = done.service
          $0.destroyedTime = Google_Protobuf_Timestamp(milliseconds: done.destroyedMilliseconds)
          $0.erasedRows = done.erasedRows
          $0.holdReason = done.holdReason
        }
      }
    }
  }
}
