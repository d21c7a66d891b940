public import Database
public import RPC
internal import RPCServices

/// What a caller learns of a store that fails, where a service has no words of its own: that it may
/// come again, or that it need not.
extension DatabaseError: RPCErrorConvertible {
  public var rpcError: RPCError {
    switch code {
    case .busy, .overloaded, .timedOut, .full:
      .busy(
        "STORE_BUSY", "the store is busy; nothing was done", retryAfter: .seconds(1),
        code: .unavailable)
    case .io, .corrupt, .sick, .closed:
      .refused(.unavailable, "STORE", "the store is not available", cause: self)
    case .constraint, .schemaTooNew, .misuse:
      .refused(.internal, "INTERNAL", "the store failed", cause: self)
    }
  }
}
