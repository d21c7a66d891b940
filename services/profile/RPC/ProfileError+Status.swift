import Database
import ProfileDomain
import RPC
import RPCServices

/// Why a call of this service was not done; each has one code and one reason for programs.
enum ProfileError: Error {
  /// A field that can never work.
  case field(FieldFault)
  /// Nobody of this id in the realm, or erased.
  case noPerson
  /// Nobody by this identity.
  case noIdentity
  /// The identity points at somebody else.
  case identityTaken
  /// A device may be kept only with consent to location.
  case locationNotConsented
  /// Personal marketing needs an age, or an older person.
  case consent(ConsentFault)
  /// No erasure of this id.
  case noErasure
  /// The idempotency key belongs to another request.
  case keyReused
  /// Too much waits to be folded.
  case logIsBehind
  /// Somebody else changed the same again and again.
  case contended
}

extension ProfileError: RPCErrorConvertible {
  var rpcError: RPCError {
    switch self {
    case .field(let fault): .invalid(fault.field, "expected \(fault.expected)")
    case .noPerson: .refused(.notFound, "PERSON_NOT_FOUND", "there is no such person")
    case .noIdentity:
      .refused(.notFound, "IDENTITY_NOT_FOUND", "nobody is known by this identity")
    case .identityTaken:
      .refused(.alreadyExists, "IDENTITY_TAKEN", "the identity points at somebody else")
    case .locationNotConsented:
      .refused(
        .failedPrecondition, "LOCATION_NOT_CONSENTED",
        "a device is kept only with its owner's consent to location")
    case .consent(.ageUnknown):
      .refused(
        .failedPrecondition, "AGE_UNKNOWN", "personal marketing needs a declared or verified age")
    case .consent(.minor):
      .refused(.failedPrecondition, "AGE_MINOR", "personal marketing is for adults")
    case .noErasure: .refused(.notFound, "ERASURE_NOT_FOUND", "there is no such erasure")
    case .keyReused:
      .refused(
        .alreadyExists, "IDEMPOTENCY_KEY_REUSED", "the idempotency key belongs to another request")
    case .logIsBehind:
      .busy("LOG_BEHIND", "folding is behind; nothing was taken", retryAfter: .seconds(1))
    case .contended:
      .busy(
        "CONTENDED", "the person changed meanwhile; nothing was done",
        retryAfter: .milliseconds(100), code: .unavailable)
    }
  }

  /// What a caller learns of any failure; the failure itself goes to the operator as the cause.
  static func status(of error: any Error) -> RPCError {
    switch error {
    case let error as RPCError: error
    case let error as any RPCErrorConvertible: error.rpcError
    case let fault as FieldFault: ProfileError.field(fault).rpcError
    case let error as DatabaseError: status(of: error)
    case is CancellationError: RPCError(thrownByHandler: error)
    default: .refused(.internal, "INTERNAL", "the call failed", cause: error)
    }
  }

  private static func status(of error: DatabaseError) -> RPCError {
    switch error.code {
    case .overloaded:
      .busy("STORE_BUSY", "too much waits to be written", retryAfter: .seconds(1))
    case .busy, .closed, .timedOut, .full, .sick, .io:
      .refused(.unavailable, "STORE", "the store cannot take this now", cause: error)
    case .constraint, .corrupt, .schemaTooNew, .misuse:
      .refused(.internal, "INTERNAL", "the store failed", cause: error)
    }
  }
}
