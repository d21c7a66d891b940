package import RPC
import RPCInProcess

/// What carries the calls of a test; the same body runs over each.
package enum TransportKind: String, CaseIterable, Sendable {
  case inProcess
  /// HTTP/2 in plaintext, over the loopback address.
  case http2
}

/// A client of a server of the router's methods, both for as long as the body runs.
///
/// Throws what the body throws, and an error when a call outlives the client.
nonisolated(nonsending) package func withClient<Result: Sendable>(
  _ kind: TransportKind, _ router: Router, server: [ServerInterceptor] = [],
  client: [ClientInterceptor] = [],
  _ body: nonisolated(nonsending) (Client) async throws -> Result
) async throws -> Result {
  let dispatcher = try Dispatcher(router, interceptors: server)
  switch kind {
  case .inProcess:
    return try await body(Client(InProcessTransport(dispatcher), interceptors: client))
  case .http2:
    let loopback = try await Loopback(dispatcher)
    let result: Result
    do {
      result = try await body(Client(loopback.channel, interceptors: client))
    } catch {
      // The body's error tells more than what it may have left open.
      _ = await loopback.end()
      throw error
    }
    guard await loopback.end() else { throw CallsLeftOpen() }
    return result
  }
}

/// The client was gone, and the server still had calls that did not end.
package struct CallsLeftOpen: Error {}
