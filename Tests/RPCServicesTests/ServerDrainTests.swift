import Messages
import RPC
import RPCOverHTTP2
import RPCServices
import Reactor
import TestCalls
import Testing

@Suite(.timeLimit(.minutes(1))) struct ServerDrainTests {
  @Test func openWatchesDoNotHoldUpTheEndOfAServer() async throws {
    let health = Health()
    var router = Router()
    try router.add(health)
    let loops = try LoopGroup(count: 1)
    try loops.start()
    let server = Server(try Dispatcher(router), on: loops, willDrain: { health.drain() })
    let address = try await server.listen(ListenerOptions(.loopback(port: 0)))
    let channel = Channel(to: .addresses([address]), on: loops.next())
    let seen = Record<HealthStatus>()
    let watch = Task {
      await rpcError {
        try await Grpc_Health_V1_HealthClient(Client(channel)).watch(service("")) { responses in
          for try await part in responses { seen.add(part.status) }
        }
      }
    }
    #expect(await eventually { seen.events == [.serving] })
    // Far less than the grace would be: the watch ends by itself.
    #expect(await server.shutDown(grace: .seconds(50)))
    #expect(await watch.value?.code == .unavailable)
    #expect(seen.events == [.serving, .notServing])
    await channel.close()
    loops.stop()
  }
}
