internal import CallPolicy
internal import Messages
internal import RPC
internal import RPCServices
internal import Tokens
internal import Wire

/// `atrium.generation.v1.Composer`.
struct ComposerHandler: Atrium_Generation_V1_ComposerService {
  let composing: Composing

  func compose(
    _ request: Atrium_Generation_V1_ComposeRequest, context: CallContext
  ) async throws -> Atrium_Generation_V1_Content {
    let caller = try context.requireCaller()
    try Self.check(caller, person: request.brief?.personID ?? "", else: Refusal.notFound)
    return try await composing.content(for: request, realm: caller.realm) {
      context.answer(ahead: $0)
    }
  }

  func getContent(
    _ request: Atrium_Generation_V1_GetContentRequest, context: CallContext
  ) async throws -> Atrium_Generation_V1_Content {
    let caller = try context.requireCaller()
    guard Ids.isHexadecimal(request.contentID) else {
      throw RPCError.invalid("content_id", "expected 32 lower-case hexadecimal characters")
    }
    guard request.purpose != .unspecified else {
      throw RPCError.invalid("purpose", "expected what the content is read for")
    }
    guard let kept = try await composing.content(request.contentID, realm: caller.realm) else {
      throw Refusal.notFound
    }
    try Self.check(caller, person: kept.person, else: Refusal.notFound)
    return kept.content
  }

  /// A shopper's token reaches that shopper's content only.
  private static func check(
    _ caller: Caller, person: String, else refusal: RPCError
  ) throws(RPCError) {
    if caller.actor.kind == .shopper && caller.actor.subject != person { throw refusal }
  }
}

/// `atrium.erasure.v1.PersonErasure`.
struct PersonErasureHandler: Atrium_Erasure_V1_PersonErasureService {
  let erasing: Erasing

  func erasePerson(
    _ request: Atrium_Erasure_V1_ErasePersonRequest, context: CallContext
  ) async throws -> Atrium_Erasure_V1_ErasePersonResponse {
    let caller = try context.requireCaller()
    let faults = [("erasure_id", request.erasureID), ("person_id", request.personID)]
      .filter { !Ids.isUUIDv7($0.1) }
      .map { FieldViolation($0.0, "expected a UUIDv7, lower case") }
    if !faults.isEmpty { throw RPCError.invalid(faults) }
    let erased = try await erasing.erase(
      request.personID, realm: caller.realm, erasure: request.erasureID)
    guard erased.person == request.personID else {
      throw RPCError.refused(
        .alreadyExists, "IDEMPOTENCY_KEY_REUSED", "erasure_id: taken by another person's erasure")
    }
    return .with {
      $0.service = "generation"
      $0.destroyedTime = .init(unixMilliseconds: erased.destroyedMilliseconds)
      $0.erasedRows = UInt64(clamping: erased.rows)
    }
  }
}
