import Locking
import RPC
import RPCOverHTTP2
import Reactor
import TestMessages
import TestServices
import Testing
import Wire

/// Several addresses of one service, one of which fails.
@Suite(.serialized, .timeLimit(.minutes(1))) struct EjectionTests {
  private func calling<R: Sendable>(
    failing: Int, well: Int, _ body: (CatalogClient, Received) async throws -> R
  ) async throws -> R {
    var servers: [RunningServer] = []
    let broken = ServerInterceptor(admit: { _ throws(RPCError) in
      throw RPCError(.unavailable, "broken")
    })
    for number in 0..<failing + well {
      servers.append(try await RunningServer.start(interceptors: number < failing ? [broken] : []))
    }
    let running = servers
    let ejected = Received()
    return try await withLoops { loops in
      var options = ChannelOptions()
      options.onEjected = { _ in ejected.count() }
      let channel = Channel(
        to: .addresses(running.map(\.address)), on: loops.next(), options: options)
      let result = try await withChannel(channel) { client in
        // Until all addresses are connected, calls go to those that are.
        let result = try await body(client, ejected)
        return result
      }
      for server in running { await server.stop() }
      return result
    }
  }

  private func failures(_ client: CatalogClient, of calls: Int) async -> Int {
    var count = 0
    for _ in 0..<calls where await failure({ try await client.find(Part()) }) != nil { count += 1 }
    return count
  }

  @Test func anAddressThatFailsIsLeftOut() async throws {
    try await calling(failing: 1, well: 2) { client, ejected in
      var count = 0
      while ejected.value == 0 { count += await failures(client, of: 1) }
      #expect(count == 5)
      #expect(await failures(client, of: 200) == 0)
      #expect(ejected.value == 1)
    }
  }

  @Test func halfOfTheAddressesStay() async throws {
    try await calling(failing: 4, well: 0) { client, ejected in
      let count = await failures(client, of: 200)
      #expect(count == 200)
      #expect(ejected.value == 2)
    }
  }

  @Test func aSingleAddressIsNeverLeftOut() async throws {
    try await calling(failing: 1, well: 0) { client, ejected in
      #expect(await failures(client, of: 20) == 20)
      #expect(ejected.value == 0)
    }
  }
}
