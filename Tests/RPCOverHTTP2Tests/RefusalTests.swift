import HTTP2
import RPC
import RPCOverHTTP2
import Reactor
import TestMessages
import TestServices
import Testing
import Wire

/// Calls that a server did not process, and connections that die without a word.
@Suite(.serialized, .timeLimit(.minutes(1))) struct RefusalTests {
  private func calling<R: Sendable>(
    _ script: ScriptedServer.Script, _ options: ChannelOptions = ChannelOptions(),
    _ body: (CatalogClient, ScriptedServer) async throws -> R
  ) async throws -> R {
    let server = try ScriptedServer(script)
    defer { server.stop() }
    return try await withLoops { loops in
      let channel = Channel(to: .addresses([server.address]), on: loops.next(), options: options)
      return try await withChannel(channel) { try await body($0, server) }
    }
  }

  @Test func aRefusedCallIsSentAgain() async throws {
    try await calling(.init(refusals: 2)) { client, server in
      let found = try await client.find(.with { $0.b = "x" })
      #expect(found == .init())
      #expect(server.refused == 2)
      #expect(server.answered == 1)
    }
  }

  @Test func aRefusedStreamOfRequestsIsSentAgain() async throws {
    try await calling(.init(refusals: 1)) { client, server in
      let answer = try await client.upload { requests in
        for number: Int32 in 0..<100 { try await requests.write(.with { $0.a = number }) }
      }
      #expect(answer == .init())
      #expect(server.refused == 1)
    }
  }

  @Test func refusalsHaveAnEnd() async throws {
    try await calling(.init(refusals: 100)) { client, server in
      let error = await failure { try await client.find(Part()) }
      #expect(error?.code == .unavailable)
      // The call itself and as many times more as the limit says.
      #expect(server.refused == 6)
    }
  }

  @Test func whatIsTooLargeToKeepIsNotSentAgain() async throws {
    try await calling(.init(refusals: 1, refusesAfterBytes: 500_000)) { client, server in
      let text = String(repeating: "x", count: 100_000)
      let error = await failure {
        try await client.upload { requests in
          for _ in 0..<20 { try await requests.write(.with { $0.b = text }) }
        }
      }
      #expect(error?.code == .unavailable)
      #expect(server.answered == 0)
    }
  }

  /// RFC 9113 section 6.8: streams after the last one that GOAWAY names were not processed.
  @Test func callsAfterGoAwayGoToANewConnection() async throws {
    try await calling(.init(answersBeforeGoAway: 10)) { client, server in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<30 { group.addTask { _ = try await client.find(Part()) } }
        try await group.waitForAll()
      }
      #expect(server.answered == 30)
      #expect(server.connections >= 3)
    }
  }

  @Test func keepaliveFindsASilentServer() async throws {
    var options = ChannelOptions()
    options.keepaliveInterval = .milliseconds(50)
    options.keepaliveTimeout = .milliseconds(50)
    try await calling(.init(isSilent: true), options) { client, _ in
      let error = await failure { try await client.find(Part()) }
      #expect(error?.code == .unavailable)
      #expect(error?.message.contains("PING") == true)
    }
  }

  @Test func keepaliveLeavesAHealthyConnectionAlone() async throws {
    let server = try await RunningServer.start(catalog: Catalog(name: "x"))
    var options = ChannelOptions()
    options.keepaliveInterval = .milliseconds(20)
    options.keepaliveTimeout = .seconds(10)
    try await withLoops { loops in
      let channel = Channel(to: .addresses([server.address]), on: loops.next(), options: options)
      try await withChannel(channel) { client in
        // Several PINGs pass while the call is open.
        let found = try await client.find(.with { ($0.b, $0.a) = ("nap", 200) })
        #expect(found.fInt32 == 200)
      }
    }
    await server.stop()
  }

  /// What exceeds the server's limit of streams waits in the channel.
  @Test func callsAboveTheLimitOfStreamsWait() async throws {
    var options = ListenerOptions(.loopback(port: 0))
    options.limits.maximumConcurrentStreams = 4
    let server = try await RunningServer.start(options)
    try await withLoops { loops in
      let channel = Channel(to: .addresses([server.address]), on: loops.next())
      try await withChannel(channel) { client in
        let sum = try await withThrowingTaskGroup(of: Int32.self) { group in
          for number: Int32 in 0..<200 {
            group.addTask { try await client.find(.with { $0.a = number }).fInt32 }
          }
          return try await group.reduce(0, +)
        }
        #expect(sum == 199 * 100)
      }
    }
    await server.stop()
  }
}
