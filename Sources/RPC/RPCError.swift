/// A call that did not end with OK: a code, a text for the caller and a cause for the operator.
///
/// Only `code`, `message`, `details` and `metadata` cross the wire. Put no personal values in
/// any of them.
public struct RPCError: Error, Sendable {
  /// Never `ok`.
  public let code: StatusCode
  /// What the caller may read; of an error made here at most `maximumMessageBytes` of UTF-8.
  public let message: String
  /// What the operator may read besides; it never leaves the process.
  public let cause: (any Error)?
  /// A serialized google.rpc.Status (`grpc-status-details-bin`); empty when there is none.
  public let details: [UInt8]
  /// The trailers of the call, without those that belong to gRPC itself.
  ///
  /// They share `Metadata.maximumBytes` with message and details as these are written; a server
  /// leaves out what does not fit.
  public var metadata: Metadata

  /// Longer messages are cut: percent-encoded they must fit the 16 KiB of HTTP/2 headers.
  public static let maximumMessageBytes = 2048
  /// Larger details are left out, for the same reason.
  public static let maximumDetailsBytes = 4096

  /// Makes an error; the code `ok` becomes `unknown`, because an error cannot be a success.
  public init(
    _ code: StatusCode, _ message: String, cause: (any Error)? = nil, details: [UInt8] = [],
    metadata: Metadata = Metadata()
  ) {
    self.code = code == .ok ? .unknown : code
    self.message = Self.bounded(message)
    self.cause = cause
    self.details = details.count > Self.maximumDetailsBytes ? [] : details
    self.metadata = metadata
  }

  /// An error as its peer sent it: nothing is cut, the transport has limits of its own.
  public init(
    received code: StatusCode, _ message: String, details: [UInt8], metadata: Metadata
  ) {
    self.code = code == .ok ? .unknown : code
    self.message = message
    cause = nil
    self.details = details
    self.metadata = metadata
  }

  /// What message and details take as header fields, as `Metadata.byteCount` counts bytes.
  var statusBytes: Int {
    // A byte outside printable ASCII is written as three, and a space at either end may be.
    let text = message.utf8.reduce(6) { sum, byte in
      sum + ((0x20...0x7e).contains(byte) && byte != UInt8(ascii: "%") ? 1 : 3)
    }
    let names = "grpc-message".utf8.count + "grpc-status-details-bin".utf8.count
    return text + (details.count * 4 + 2) / 3 + names + 2 * Metadata.fieldOverheadBytes
  }

  private static func bounded(_ message: String) -> String {
    guard message.utf8.count > maximumMessageBytes else { return message }
    var end = message.utf8.index(message.startIndex, offsetBy: maximumMessageBytes)
    while end > message.startIndex && end.samePosition(in: message.unicodeScalars) == nil {
      end = message.utf8.index(before: end)
    }
    return String(message[..<end])
  }
}

extension RPCError: CustomStringConvertible {
  /// The operator's text: code, message and cause.
  public var description: String {
    let text = message.isEmpty ? code.name : "\(code.name): \(message)"
    return cause.map { "\(text) (cause: \($0))" } ?? text
  }
}

/// A domain error that knows its own code and message for the caller.
public protocol RPCErrorConvertible: Error {
  /// The same failure in the words of a call.
  var rpcError: RPCError { get }
}

// MARK: - What handlers throw

extension RPCError {
  /// Turns what a handler threw into what its caller may see.
  ///
  /// An unexpected error becomes UNKNOWN with a message that tells nothing; the error itself
  /// stays in `cause`.
  public init(thrownByHandler error: any Error) {
    switch error {
    case let error as RPCError: self = error
    case let error as any RPCErrorConvertible: self = error.rpcError
    case is CancellationError: self = RPCError(.cancelled, "the call was cancelled", cause: error)
    default: self = RPCError(.unknown, "the handler failed", cause: error)
    }
  }
}

// MARK: - Errors that transports and the call model share

extension RPCError {
  /// The deadline passed; `expired` work was never started.
  public static func deadlineExceeded(started: Bool) -> RPCError {
    RPCError(
      .deadlineExceeded,
      started ? "the deadline passed" : "the deadline passed before the call started")
  }

  /// The caller gave up.
  public static let cancelledByClient = RPCError(.cancelled, "the client cancelled the call")

  /// A message larger than `limit`; `bytes` is its size where that is known.
  public static func messageTooLarge(
    _ part: MessagePart, bytes: Int? = nil, limit: Int
  ) -> RPCError {
    let size = bytes.map { " of \($0) bytes" } ?? ""
    return RPCError(
      .resourceExhausted, "a \(part.rawValue) message\(size) exceeds the limit of \(limit) bytes")
  }

  /// What a client's write throws once the server has ended the call with OK.
  public static let endedByServer = RPCError(
    .cancelled, "the server ended the call before it read all requests", cause: EndedByServer())

  var isEndedByServer: Bool { cause is EndedByServer }

  private struct EndedByServer: Error {}
}

/// Which of the two directions a message takes.
public enum MessagePart: String, Sendable, Hashable {
  /// From the client to the server.
  case request
  /// From the server to the client.
  case response
}

/// How a call ended, with what the server sent last.
public enum Outcome: Sendable {
  /// OK, with the trailers.
  case succeeded(trailers: Metadata)
  /// Another code; the trailers are the error's metadata.
  case failed(RPCError)

  /// `ok` or the error's code.
  public var code: StatusCode {
    switch self {
    case .succeeded: .ok
    case .failed(let error): error.code
    }
  }

  /// The trailers, whatever the code.
  public var trailers: Metadata {
    switch self {
    case .succeeded(let trailers): trailers
    case .failed(let error): error.metadata
    }
  }

  /// The error, unless the call succeeded.
  public var error: RPCError? {
    switch self {
    case .succeeded: nil
    case .failed(let error): error
    }
  }
}
