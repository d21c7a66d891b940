/// How a call ended, by gRPC's numbers 0 to 16.
///
/// Source: gRPC "Status codes and their use in gRPC" (doc/statuscodes.md).
public enum StatusCode: UInt8, Sendable, Hashable, CaseIterable {
  /// Success; never the code of an error.
  case ok = 0
  /// The caller gave up, or the call was ended from outside.
  case cancelled = 1
  /// An error that says nothing about itself, such as one that a handler did not expect.
  case unknown = 2
  /// The request is wrong whatever the state of the system.
  case invalidArgument = 3
  /// The deadline passed before the call was complete.
  case deadlineExceeded = 4
  /// The thing asked for does not exist.
  case notFound = 5
  /// The thing to create exists.
  case alreadyExists = 6
  /// The caller is known and may not do this.
  case permissionDenied = 7
  /// A quota, a limit or a queue is used up.
  case resourceExhausted = 8
  /// The system is in a state that forbids this; retrying does not help.
  case failedPrecondition = 9
  /// A conflict with another call; retry the whole sequence.
  case aborted = 10
  /// A position past the end.
  case outOfRange = 11
  /// No such method, or a call of another shape than the method's.
  case unimplemented = 12
  /// A broken rule that both sides rely on.
  case `internal` = 13
  /// Not reachable now; retry with back-off.
  case unavailable = 14
  /// Data lost beyond recovery.
  case dataLoss = 15
  /// The caller's credentials are missing or wrong.
  case unauthenticated = 16

  /// The code of a number that came over the wire; one outside 0 to 16 is `unknown`.
  public init(wireNumber: Int) {
    self = UInt8(exactly: wireNumber).flatMap(StatusCode.init(rawValue:)) ?? .unknown
  }

  /// gRPC's spelling, such as `NOT_FOUND`.
  public var name: String {
    switch self {
    case .ok: "OK"
    case .cancelled: "CANCELLED"
    case .unknown: "UNKNOWN"
    case .invalidArgument: "INVALID_ARGUMENT"
    case .deadlineExceeded: "DEADLINE_EXCEEDED"
    case .notFound: "NOT_FOUND"
    case .alreadyExists: "ALREADY_EXISTS"
    case .permissionDenied: "PERMISSION_DENIED"
    case .resourceExhausted: "RESOURCE_EXHAUSTED"
    case .failedPrecondition: "FAILED_PRECONDITION"
    case .aborted: "ABORTED"
    case .outOfRange: "OUT_OF_RANGE"
    case .unimplemented: "UNIMPLEMENTED"
    case .internal: "INTERNAL"
    case .unavailable: "UNAVAILABLE"
    case .dataLoss: "DATA_LOSS"
    case .unauthenticated: "UNAUTHENTICATED"
    }
  }
}

extension StatusCode: CustomStringConvertible {
  public var description: String { name }
}

extension StatusCode {
  /// The HTTP status of a code, as google/rpc/code.proto says.
  public var httpStatus: Int {
    switch self {
    case .ok: 200
    case .cancelled: 499
    case .invalidArgument, .failedPrecondition, .outOfRange: 400
    case .deadlineExceeded: 504
    case .notFound: 404
    case .alreadyExists, .aborted: 409
    case .permissionDenied: 403
    case .unauthenticated: 401
    case .resourceExhausted: 429
    case .unimplemented: 501
    case .unavailable: 503
    case .unknown, .internal, .dataLoss: 500
    }
  }
}
