import HTTP2
import RPC
import RPCOverHTTP2
import Reactor
import TestMessages
import TestServices
import Testing
import Wire

/// Where channels connect: Unix sockets, names, several addresses, and what happens when one of
/// them comes or goes.
@Suite(.serialized, .timeLimit(.minutes(1))) struct AddressTests {
  @Test func aUnixSocketCarriesCalls() async throws {
    let path = "/tmp/atrium-\(UInt64.random(in: 0...UInt64.max)).socket"
    let server = try await RunningServer.start(ListenerOptions(.unix(path: path)))
    try await withLoops { loops in
      let channel = Channel(to: .addresses([.unix(path: path)]), on: loops.next())
      try await withChannel(channel) { client in
        #expect(try await client.find(.with { $0.a = 5 }).fInt32 == 5)
        let echoed = try await client.chat { requests, responses in
          try await requests.write(.with { $0.a = 9 })
          requests.finish()
          return try await responses.next()?.a
        }
        #expect(echoed == 9)
      }
    }
    await server.stop()
  }

  @Test func aNameIsLookedUp() async throws {
    let server = try await RunningServer.start()
    let port = try #require(server.address.port)
    try await withLoops { loops in
      let channel = Channel(to: .host("localhost", port: port), on: loops.next())
      try await withChannel(channel) { client in
        let found = try await client.find(.with { $0.a = 5 })
        #expect(found.fInt32 == 5)
      }
    }
    await server.stop()
  }

  @Test func anUnknownNameIsUnavailableAndNamed() async throws {
    try await withLoops { loops in
      let channel = Channel(to: .host("no-such-host.invalid", port: 1), on: loops.next())
      try await withChannel(channel) { client in
        let error = await failure { try await client.find(Part()) }
        #expect(error?.code == .unavailable)
        #expect(error?.message.contains("no-such-host.invalid") == true)
        // A second call gets the same answer, not an old one that is made to wait.
        let again = await failure { try await client.find(Part()) }
        #expect(again?.code == .unavailable)
        let late = await failure {
          try await client.find(
            Part(), options: CallOptions(timeout: .milliseconds(50), waitsForReady: true))
        }
        #expect(late?.code == .deadlineExceeded)
      }
    }
  }

  @Test func callsTakeTurnsOverAddresses() async throws {
    var servers: [RunningServer] = []
    for name in ["a", "b", "c"] {
      servers.append(
        try await RunningServer.start(ListenerOptions(.own(1)), catalog: Catalog(name: name)))
    }
    let addresses = servers.map(\.address)
    try await withLoops { loops in
      let channel = Channel(to: .addresses(addresses), on: loops.next())
      try await withChannel(channel) { client in
        // Each server answers once it is connected; from then on every one gets its share.
        var seen: Set<String> = []
        try await eventually {
          seen.insert(try await client.find(.with { $0.b = "name" }).fString)
          return seen.count == 3
        }
        var counts: [String: Int] = [:]
        for _ in 0..<30 {
          counts[try await client.find(.with { $0.b = "name" }).fString, default: 0] += 1
        }
        #expect(counts == ["a": 10, "b": 10, "c": 10])
        // One goes: its calls go to the others, without an error.
        await servers[0].stop()
        for _ in 0..<30 {
          #expect(try await client.find(.with { $0.b = "name" }).fString != "a")
        }
        // It comes back at the same address, and is found without anybody asking for it.
        let again = try await RunningServer.start(
          ListenerOptions(addresses[0]), catalog: Catalog(name: "a"))
        try await eventually { try await client.find(.with { $0.b = "name" }).fString == "a" }
        await again.stop()
      }
    }
    for server in servers.dropFirst() { await server.stop() }
  }

  @Test func aLostConnectionIsMadeAgain() async throws {
    let first = try await RunningServer.start(
      ListenerOptions(.own(2)), catalog: Catalog(name: "first"))
    try await withLoops { loops in
      let channel = Channel(to: .addresses([first.address]), on: loops.next())
      try await withChannel(channel) { client in
        #expect(try await client.find(.with { $0.b = "name" }).fString == "first")
        await first.stop(grace: .zero)
        // Nobody listens: a call fails at once, one that waits for readiness bridges the gap.
        let refused = await failure { try await client.find(Part()) }
        #expect(refused?.code == .unavailable)
        async let bridged = client.find(
          .with { $0.b = "name" }, options: CallOptions(timeout: .seconds(20), waitsForReady: true))
        let second = try await RunningServer.start(
          ListenerOptions(first.address), catalog: Catalog(name: "second"))
        #expect(try await bridged.fString == "second")
        await second.stop()
      }
    }
  }

  @Test func attemptsBackOff() async throws {
    // Somebody takes connections and closes them; each attempt is counted.
    let loops = try LoopGroup(count: 2)
    try loops.start()
    let counter = Received()
    let loop = loops.loops[0]
    let listener = try Listener(at: .loopback(port: 0), ListenOptions())
    let acceptor = Acceptor(
      listener, on: loop,
      accepted: { socket in
        counter.count()
        socket.close()
      }, troubled: { _ in })
    let bound = LoopBound(sending: acceptor, to: loop)
    loop.execute { do { try bound.value.start() } catch { Issue.record(error) } }
    var options = ChannelOptions()
    options.firstBackoff = .milliseconds(100)
    options.maximumBackoff = .milliseconds(200)
    let channel = Channel(
      to: .addresses([listener.address]), on: loops.loops[1], options: options)
    try await withChannel(channel) { client in
      let error = await failure {
        try await client.find(
          Part(), options: CallOptions(timeout: .milliseconds(900), waitsForReady: true))
      }
      #expect(error?.code == .deadlineExceeded)
    }
    // At most one each 80 ms (100 ms less a fifth), and more than the first two.
    #expect((3...12).contains(counter.value))
    loop.execute { bound.value.stop() }
    loops.stop()
  }
}
