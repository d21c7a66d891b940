import Database
import Messages
import ProfileDomain
import RPC
import Wire

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
    case .field(let fault):
      Refusal(.invalidArgument, "FIELD_INVALID", "\(fault.field): expected \(fault.expected)")
        .naming(fault).rpcError
    case .noPerson: Refusal(.notFound, "PERSON_NOT_FOUND", "there is no such person").rpcError
    case .noIdentity:
      Refusal(.notFound, "IDENTITY_NOT_FOUND", "nobody is known by this identity").rpcError
    case .identityTaken:
      Refusal(.alreadyExists, "IDENTITY_TAKEN", "the identity points at somebody else").rpcError
    case .locationNotConsented:
      Refusal(
        .failedPrecondition, "LOCATION_NOT_CONSENTED",
        "a device is kept only with its owner's consent to location"
      ).rpcError
    case .consent(.ageUnknown):
      Refusal(
        .failedPrecondition, "AGE_UNKNOWN", "personal marketing needs a declared or verified age"
      ).rpcError
    case .consent(.minor):
      Refusal(.failedPrecondition, "AGE_MINOR", "personal marketing is for adults").rpcError
    case .noErasure: Refusal(.notFound, "ERASURE_NOT_FOUND", "there is no such erasure").rpcError
    case .keyReused:
      Refusal(
        .alreadyExists, "IDEMPOTENCY_KEY_REUSED", "the idempotency key belongs to another request"
      ).rpcError
    case .logIsBehind:
      Refusal(.resourceExhausted, "LOG_BEHIND", "folding is behind; nothing was taken")
        .retry(after: .seconds(1)).rpcError
    case .contended:
      Refusal(.unavailable, "CONTENDED", "the person changed meanwhile; nothing was done")
        .retry(after: .milliseconds(100)).rpcError
    }
  }

  /// What a caller learns of any failure; the failure itself goes to the operator as the cause.
  static func status(of error: any Error) -> RPCError {
    switch error {
    case let error as RPCError: return error
    case let error as any RPCErrorConvertible: return error.rpcError
    case let fault as FieldFault: return ProfileError.field(fault).rpcError
    case let error as DatabaseError:
      let refusal = Refusal(databaseCode(error), "STORE", "the store cannot take this now")
      return refusal.retry(after: .seconds(1)).caused(by: error).rpcError
    case is CancellationError: return RPCError(thrownByHandler: error)
    default: return Refusal(.internal, "INTERNAL", "the call failed").caused(by: error).rpcError
    }
  }

  private static func databaseCode(_ error: DatabaseError) -> StatusCode {
    switch error.code {
    case .overloaded: .resourceExhausted
    case .busy, .closed, .timedOut, .full, .sick, .io: .unavailable
    case .constraint, .corrupt, .schemaTooNew, .misuse: .internal
    }
  }
}

/// An error for a caller with its details of google.rpc.
struct Refusal {
  private static let domain = "atrium"

  private let code: StatusCode
  private let reason: String
  private let message: String
  private var fault: FieldFault?
  private var delay: Duration?
  private var cause: (any Error)?

  init(_ code: StatusCode, _ reason: String, _ message: String) {
    (self.code, self.reason, self.message) = (code, reason, message)
  }

  func naming(_ fault: FieldFault) -> Refusal {
    var refusal = self
    refusal.fault = fault
    return refusal
  }

  func retry(after delay: Duration) -> Refusal {
    var refusal = self
    refusal.delay = delay
    return refusal
  }

  func caused(by error: any Error) -> Refusal {
    var refusal = self
    refusal.cause = error
    return refusal
  }

  var rpcError: RPCError {
    do {
      return RPCError(code, message, packing: try details(), cause: cause)
    } catch {
      return RPCError(code, message, cause: cause ?? error)
    }
  }

  private func details() throws -> [Google_Protobuf_Any] {
    var info = Google_Rpc_ErrorInfo()
    (info.reason, info.domain) = (reason, Self.domain)
    var details = [try Google_Protobuf_Any(packing: info)]
    if let fault {
      let violation = Google_Rpc_BadRequest.FieldViolation.with {
        $0.field = fault.field
        $0.description_p = "expected \(fault.expected)"
        $0.reason = fault.reason
      }
      details.append(
        try Google_Protobuf_Any(
          packing: Google_Rpc_BadRequest.with { $0.fieldViolations = [violation] }))
    }
    if let delay {
      let (seconds, attoseconds) = delay.components
      let duration = Google_Protobuf_Duration.with {
        $0.seconds = seconds
        $0.nanos = Int32(attoseconds / 1_000_000_000)
      }
      details.append(
        try Google_Protobuf_Any(packing: Google_Rpc_RetryInfo.with { $0.retryDelay = duration }))
    }
    return details
  }
}
