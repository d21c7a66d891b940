internal import Glibc
internal import RPC
internal import RPCOverHTTP2
internal import Reactor
internal import TLS

/// Serves operators on a thread of its own, so that it answers whatever the other loops do.
final class OperatorPort: Sendable {
  private let loops: LoopGroup
  private let server: Server
  private let remote: Server?

  /// The service on a loop that runs from now on.
  init(_ desk: OperatorDesk) throws {
    var router = Router()
    try router.add(OperatorService(desk: desk))
    loops = try LoopGroup(count: 1, name: "operator")
    server = Server(try Dispatcher(router), on: loops)
    remote =
      if let list = OperatorSettings(desk.configuration).list.list, desk.certificates != nil {
        Server(try Dispatcher(router, interceptors: [.allowing(list)]), on: loops)
      } else { nil }
    try loops.start()
  }

  /// Begins to answer on the socket, to the own user and to root.
  func listen(folder: String) async throws {
    let path = DataFolder.socketPath(folder)
    guard path.utf8.count <= SocketAddress.maximumPathBytes else {
      throw StartFailure(
        "the path of the operator socket, \(path), has \(path.utf8.count) bytes; the system takes "
          + "\(SocketAddress.maximumPathBytes)", mend: "choose a shorter data folder")
    }
    var options = ListenerOptions(.unix(path: path), maximumConnections: 64)
    options.socket.fileMode = 0o600
    let owner = geteuid()
    options.admitsUser = { $0 == owner || $0 == 0 }
    do { try await server.listen(options) } catch {
      throw StartFailure(
        "the operator socket: \(error)", mend: "look at what is in the data folder")
    }
  }

  /// Begins to answer on the configured address, over mutual TLS.
  func listen(_ settings: OperatorSettings, _ tls: TLSContextSource?) async throws -> SocketAddress?
  {
    guard let text = settings.address, let address = SocketAddress(parsing: text), let remote,
      let tls
    else { return nil }
    do {
      return try await remote.listen(ListenerOptions(address, tls: tls, maximumConnections: 64))
    } catch {
      throw StartFailure("operator.address: \(error)", mend: "set another address")
    }
  }

  /// Ends the answers that are open within a short time, then the thread.
  func shutDown() async {
    await server.shutDown(grace: .milliseconds(500))
    await remote?.shutDown(grace: .milliseconds(500))
    loops.stop()
  }
}
