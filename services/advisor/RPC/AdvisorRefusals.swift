internal import Database
internal import PersonKeys
internal import RPC
internal import RPCServices

extension RPCError {
  static func absent(_ what: String) -> RPCError {
    .refused(.notFound, "NOT_FOUND", "there is no such \(what)")
  }

  static let personErased = RPCError.refused(
    .failedPrecondition, "PERSON_ERASED", "the person is erased")
}

/// Runs a step of the stores and says its failures in the words of a call.
func asCall<Value>(
  _ step: nonisolated(nonsending) () async throws -> Value
) async throws -> Value {
  do {
    return try await step()
  } catch AdvisorRefusal.personErased {
    throw RPCError.personErased
  } catch PersonKeysError.erased {
    throw RPCError.personErased
  } catch AdvisorRefusal.touchReused {
    throw RPCError.refused(
      .alreadyExists, "IDEMPOTENCY_KEY_REUSED", "the touch is another person's")
  } catch let error as DatabaseError {
    switch error.code {
    case .busy, .overloaded, .timedOut, .full:
      throw RPCError.busy(
        "STORE_BUSY", "the store is busy; nothing was done", retryAfter: .seconds(1),
        code: .unavailable)
    case .io, .corrupt, .sick, .closed:
      throw RPCError(.unavailable, "the store is not available", cause: error)
    default:
      throw RPCError(.internal, "the store failed", cause: error)
    }
  }
}
