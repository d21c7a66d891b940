import RPC
import RPCOverHTTP2
import Reactor
import TestMessages
import TestServices
import Testing
import Wire

/// The end of a server: no call is lost, and none holds it up for ever.
@Suite(.serialized, .timeLimit(.minutes(1))) struct DrainTests {
  /// Calls from several tasks until told to stop; the number of those that succeeded.
  private func load(
    _ client: CatalogClient, _ options: CallOptions = CallOptions(), until isOver: Received
  ) async throws -> Int {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for task: Int32 in 0..<20 {
        group.addTask {
          var count = 0
          while isOver.value == 0 {
            let found = try await client.find(
              .with { ($0.a, $0.b) = (task % 3, task % 2 == 0 ? "nap" : "") }, options: options)
            guard found.fInt32 == task % 3 else { return -1 }
            count += 1
          }
          return count
        }
      }
      return try await group.reduce(0, +)
    }
  }

  @Test func aDrainUnderLoadLosesNoCall() async throws {
    var servers: [RunningServer] = []
    for _ in 0..<2 { servers.append(try await RunningServer.start(ListenerOptions(.own(3)))) }
    try await withLoops { loops in
      var options = ChannelOptions()
      options.firstBackoff = .milliseconds(20)
      let channel = Channel(
        to: .addresses(servers.map(\.address)), on: loops.next(), options: options)
      try await withChannel(channel) { client in
        let isOver = Received()
        async let calls = load(client, until: isOver)
        // One after the other goes, with calls on their way to it, and comes back.
        for round in 0..<10 {
          for server in servers {
            try await eventually { await server.server.connectionCount() > 0 }
          }
          try await Task.sleep(for: .milliseconds(20))
          let old = servers[round % 2]
          #expect(await old.stop(grace: .seconds(10)))

          servers[round % 2] = try await RunningServer.start(ListenerOptions(old.address))
        }
        isOver.count()
        #expect(try await calls > 100)
      }
    }
    for server in servers { await server.stop() }
  }

  @Test func callsThatWaitForReadinessBridgeARestart() async throws {
    var server = try await RunningServer.start(ListenerOptions(.own(4)))
    try await withLoops { loops in
      var options = ChannelOptions()
      options.firstBackoff = .milliseconds(50)
      let channel = Channel(to: .addresses([server.address]), on: loops.next(), options: options)
      try await withChannel(channel) { client in
        let isOver = Received()
        async let calls = load(
          client, CallOptions(timeout: .seconds(5), waitsForReady: true), until: isOver)
        for _ in 0..<3 {
          try await Task.sleep(for: .milliseconds(50))
          #expect(await server.stop(grace: .seconds(10)))
          server = try await RunningServer.start(ListenerOptions(server.address))
        }
        isOver.count()
        #expect(try await calls > 20)
      }
    }
    await server.stop()
  }

  @Test func openStreamsGoOnToTheirEnd() async throws {
    let server = try await RunningServer.start()
    try await withLoops { loops in
      let channel = Channel(to: .addresses([server.address]), on: loops.next())
      try await withChannel(channel) { client in
        let echoed = try await client.chat { requests, responses in
          try await requests.write(.with { $0.a = 1 })
          var echoed = [try await responses.next()?.a]
          async let isDrained = server.stop(grace: .seconds(10))
          // New calls are not taken any more.
          try await eventually {
            let error = await failure { try await client.find(Part()) }
            return error?.code == .unavailable
          }
          try await requests.write(.with { $0.a = 2 })
          echoed.append(try await responses.next()?.a)
          requests.finish()
          #expect(try await responses.next() == nil)
          #expect(await isDrained)
          return echoed
        }
        #expect(echoed == [1, 2])
      }
    }
  }

  @Test func whatStaysOpenIsCut() async throws {
    let catalog = Catalog()
    let server = try await RunningServer.start(catalog: catalog)
    try await withLoops { loops in
      let channel = Channel(to: .addresses([server.address]), on: loops.next())
      try await withChannel(channel) { client in
        async let error = failure { try await client.find(.with { $0.b = "wait" }) }
        try await eventually { await server.server.connectionCount() == 1 }
        try await Task.sleep(for: .milliseconds(20))
        #expect(await server.server.shutDown(grace: .milliseconds(100)) == false)
        #expect(await error?.code == .unavailable)
        // Its handler is cancelled; it ends on the loop, which must not be gone by then.
        try await eventually { catalog.ended.value == 1 }
        await server.stop()
      }
    }
  }
  @Test func aServerThatCutIsLetGo() async throws {
    let freed = Received()
    let catalog = Catalog()
    try await withLoops { loops in
      let token = Token(freed)
      let server = try await RunningServer.start(
        catalog: catalog, onEvent: { _ in token.touch() })
      let channel = Channel(to: .addresses([server.address]), on: loops.next())
      try await withChannel(channel) { client in
        async let error = failure { try await client.find(.with { $0.b = "wait" }) }
        try await eventually { catalog.begun.value == 1 }
        #expect(await server.server.shutDown(grace: .milliseconds(1)) == false)
        #expect(await error?.code == .unavailable)
        try await eventually { catalog.ended.value == 1 }
      }
      server.loops.stop()
    }
    try await eventually { freed.value == 1 }
  }
}

/// Tells when it is freed.
private final class Token: Sendable {
  private let freed: Received

  init(_ freed: Received) { self.freed = freed }
  deinit { freed.count() }

  func touch() {}
}
