package import Files
package import RPC
internal import RPCServices

/// The same for a file beside a store, such as that of a key that wraps persons' keys: nothing was
/// done, and the call may come again.
extension FileError: RPCErrorConvertible {
  package var rpcError: RPCError {
    switch kind {
    case .full:
      .busy(
        "STORE_BUSY", "the device is full; nothing was done", retryAfter: .seconds(1),
        code: .unavailable)
    case .inUse, .place, .io:
      .refused(.unavailable, "STORE", "the store is not available", cause: self)
    }
  }
}
