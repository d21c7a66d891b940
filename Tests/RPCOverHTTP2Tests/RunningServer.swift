import Overload
import RPC
import RPCOverHTTP2
import Reactor
import TLS
import TestServices
import Wire

/// A server of the catalog on a loop of its own, until `stop`.
struct RunningServer: Sendable {
  let server: Server
  let address: SocketAddress
  let loops: LoopGroup

  static func start(
    _ options: ListenerOptions = ListenerOptions(.loopback(port: 0)),
    catalog: any Service = Catalog(), interceptors: [ServerInterceptor] = [],
    plain: PlainHandler? = nil, admission: ServerAdmission? = nil,
    classes: [(MethodInfo, AdmissionClass)] = [],
    onEvent: (@Sendable (ServerEvent) -> Void)? = nil
  ) async throws -> RunningServer {
    let loops = try LoopGroup(count: 1, name: "server")
    try loops.start()
    var router = Router()
    try router.add(catalog)
    for (method, admissionClass) in classes { router.admit(method, as: admissionClass) }
    let dispatcher = try Dispatcher(router, interceptors: interceptors)
    let server = Server(
      dispatcher, on: loops, plain: plain, admission: admission, onEvent: onEvent)
    do {
      let address = try await server.listen(options)
      return RunningServer(server: server, address: address, loops: loops)
    } catch {
      loops.stop()
      throw error
    }
  }

  /// Whether every call came to its end within the time.
  @discardableResult
  func stop(grace: Duration = .seconds(1)) async -> Bool {
    let isDrained = await server.shutDown(grace: grace)
    loops.stop()
    return isDrained
  }
}

extension SocketAddress {
  /// An address of this machine that one test alone uses: who comes back to its port there finds it
  /// free, which on 127.0.0.1 another test's connection may have taken.
  static func own(_ number: UInt32) -> SocketAddress { .ipv4(0x7f00_0100 + number, port: 0) }
}

/// The loops that a test's channels live on, stopped when the body has ended.
func withLoops<R: Sendable>(_ body: (LoopGroup) async throws -> R) async throws -> R {
  let loops = try LoopGroup(count: 1, name: "client")
  try loops.start()
  do {
    let result = try await body(loops)
    loops.stop()
    return result
  } catch {
    loops.stop()
    throw error
  }
}

/// A channel that is closed when the body has ended.
func withChannel<R: Sendable>(
  _ channel: Channel, _ body: (CatalogClient) async throws -> R
) async throws -> R {
  do {
    let result = try await body(CatalogClient(Client(channel)))
    await channel.close()
    return result
  } catch {
    await channel.close()
    throw error
  }
}

/// The error that a call ends with; an issue when it ends with none.
func failure<R>(
  _ call: () async throws -> R
) async -> RPCError? {
  do { _ = try await call() } catch { return error as? RPCError }
  return nil
}

/// Asks until the answer is yes; the test's own time limit ends what never becomes true.
func eventually(_ isTrue: () async throws -> Bool) async throws {
  while try await !isTrue() { try await Task.sleep(for: .milliseconds(2)) }
}
