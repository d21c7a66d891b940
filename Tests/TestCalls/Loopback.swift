import RPC
import RPCOverHTTP2
import Reactor

/// A server on a free port of the loopback address and a channel to it, each on a loop of its own.
struct Loopback: Sendable {
  let channel: Channel
  private let server: Server
  private let serving: LoopGroup
  private let calling: LoopGroup

  init(_ dispatcher: Dispatcher) async throws {
    serving = try LoopGroup(count: 1, name: "server")
    calling = try LoopGroup(count: 1, name: "client")
    try serving.start()
    try calling.start()
    server = Server(dispatcher, on: serving)
    let address = try await server.listen(ListenerOptions(.loopback(port: 0)))
    channel = Channel(to: .addresses([address]), on: calling.next())
  }

  func end() async {
    await channel.close()
    await server.shutDown()
    serving.stop()
    calling.stop()
  }
}
