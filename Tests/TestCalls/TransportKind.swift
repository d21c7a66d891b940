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
/// Throws what the body throws, and an error when a handler outlives the client.
nonisolated(nonsending) package func withClient<R: Sendable>(
  _ kind: TransportKind, _ router: Router, server: [ServerInterceptor] = [],
  client: [ClientInterceptor] = [],
  _ body: nonisolated(nonsending) (Client) async throws -> R
) async throws -> R {
  let running = Counter()
  let counting = ServerInterceptor(
    admit: { _ throws(RPCError) in running.add() }, finish: { _, _ in running.add(-1) })
  let dispatcher = try Dispatcher(router, interceptors: [counting] + server)
  let loopback = kind == .http2 ? try await Loopback(dispatcher) : nil
  let transport: any Transport = loopback?.channel ?? InProcessTransport(dispatcher)
  let result: Result<R, any Error>
  do {
    result = .success(try await body(Client(transport, interceptors: client)))
  } catch { result = .failure(error) }
  // A handler needs its loop to come to its end.
  let isQuiet = await eventually { running.value == 0 }
  await loopback?.end()
  let value = try result.get()
  guard isQuiet else { throw HandlersLeft(count: running.value) }
  return value
}

/// The client was gone, and handlers still ran.
package struct HandlersLeft: Error {
  let count: Int
}
