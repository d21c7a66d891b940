/// Collects the request of a method that takes exactly one, as a transport receives messages.
///
/// Any other number is UNIMPLEMENTED, as gRPC's doc/statuscodes.md says for both sides.
public struct SingleRequest: Sendable {
  private var message: [UInt8]?

  /// No request yet.
  public init() {}

  /// Keeps the first request; a second one is an error.
  public mutating func add(_ bytes: [UInt8]) throws(RPCError) {
    guard message == nil else { throw .requestCount("more than one") }
    message = bytes
  }

  /// The request, once the client has sent all; none is an error.
  public mutating func finish() throws(RPCError) -> [UInt8] {
    guard let bytes = message else { throw .requestCount("none") }
    message = nil
    return bytes
  }
}

extension RPCError {
  /// A method that takes one request was sent `count` of them.
  public static func requestCount(_ count: String) -> RPCError {
    RPCError(
      .unimplemented, "the method takes exactly one request message, the client sent \(count)")
  }

  /// A method that gives one response gave `count` of them with OK.
  public static func responseCount(_ count: String) -> RPCError {
    RPCError(
      .unimplemented, "the method gives exactly one response message, the server sent \(count)")
  }
}
