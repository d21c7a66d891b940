import HTTP2
import Locking
import Overload
import RPC
import RPCOverHTTP2
import Reactor
import TestMessages
import TestServices
import Testing
import Wire

/// What a server says about the limits that its peers reach, and what it does about them.
@Suite(.serialized, .timeLimit(.minutes(1))) struct LimitEventTests {
  /// The limits that a server has named.
  private final class Limits: Sendable {
    private let names = Lock<[String]>([])

    var seen: [String] { names.withLock { $0 } }

    func note(_ event: ServerEvent) {
      switch event {
      case .connectionRefused(_, let limit), .limitReached(_, let limit):
        names.withLock { $0.append(limit.name) }
      default: break
      }
    }
  }

  private func serving<R: Sendable>(
    _ options: ListenerOptions, _ limits: Limits,
    _ body: (RunningServer, UInt16) async throws -> R
  ) async throws -> R {
    let running = try await RunningServer.start(options, onEvent: limits.note)
    let port = try #require(running.address.port)
    do {
      let result = try await body(running, port)
      await running.stop()
      return result
    } catch {
      await running.stop()
      throw error
    }
  }

  private static func publicListener(penalized: Bool) -> ListenerOptions {
    var options = ListenerOptions(
      .loopback(port: 0), limits: .public, maximumConnectionsPerAddress: 64)
    options.penalizesAddresses = penalized
    return options
  }

  private static let priorities = Array(
    repeatElement(RawClient.frame(2, stream: 1, payload: [0, 0, 0, 0, 1]), count: 3_000).joined())

  @Test func whoBreaksALimitIsAwayForAWhile() async throws {
    let limits = Limits()
    try await serving(Self.publicListener(penalized: true), limits) { _, port in
      let attacker = RawClient(port: port)
      attacker.send(RawClient.greeting + Self.priorities)
      _ = attacker.readToEnd()
      #expect(limits.seen == ["priorities"])
      // Reset before a byte was read or written.
      let again = RawClient(port: port)
      #expect(again.readToEnd().frames.isEmpty)
      #expect(limits.seen == ["priorities", "penalty"])
      try await eventually {
        let later = RawClient(port: port)
        later.send(RawClient.greeting + RawClient.brokenPing)
        return later.readToEnd().frames.contains { $0.type == 4 }
      }
      #expect(Set(limits.seen) == ["priorities", "penalty"])
    }
  }

  @Test func behindAProxyNobodyIsPunishedForAnother() async throws {
    let limits = Limits()
    try await serving(Self.publicListener(penalized: false), limits) { _, port in
      let attacker = RawClient(port: port)
      attacker.send(RawClient.greeting + Self.priorities)
      _ = attacker.readToEnd()
      let next = RawClient(port: port)
      next.send(RawClient.greeting + RawClient.brokenPing)
      #expect(next.readToEnd().frames.contains { $0.type == 4 })
      #expect(limits.seen == ["priorities"])
    }
  }

  /// So many connections are taken, and one more is not.
  private func expectRefusal(after open: Int, _ limit: String, _ options: ListenerOptions)
    async throws
  {
    let limits = Limits()
    try await serving(options, limits) { running, port in
      let first = (0..<open).map { _ in RawClient(port: port) }
      for client in first { client.send(RawClient.greeting) }
      try await eventually { await running.server.connectionCount() == open }
      #expect(RawClient(port: port).readToEnd().frames.isEmpty)
      #expect(limits.seen == [limit])
      withExtendedLifetime(first) {}
    }
  }

  @Test func connectionsOfOneAddressAreCounted() async throws {
    var options = Self.publicListener(penalized: true)
    options.maximumConnectionsPerAddress = 2
    try await expectRefusal(after: 2, "connectionsPerAddress", options)
  }

  @Test func connectionsOfALoopAreCounted() async throws {
    try await expectRefusal(
      after: 1, "connections", ListenerOptions(.loopback(port: 0), maximumConnections: 1))
  }

  @Test func tooLargeARequestIsNamed() async throws {
    let limits = Limits()
    try await serving(ListenerOptions(.loopback(port: 0)), limits) { running, _ in
      try await withLoops { loops in
        let channel = Channel(to: .addresses([running.address]), on: loops.next())
        try await withChannel(channel) { client in
          let large = MessageLimits(requestBytes: 16 << 20)
          let error = await failure {
            try await client.find(
              .with { $0.b = String(repeating: "x", count: 5 << 20) },
              options: CallOptions(limits: large))
          }
          #expect(error?.code == .resourceExhausted)
        }
      }
      #expect(limits.seen == ["requestBytes"])
    }
  }

  @Test func everyLimitHasANameOfItsOwn() {
    let names = ServerLimit.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count == HTTP2Breach.allCases.count + 8)
    #expect(ServerLimit.all.filter(\.isAbuse).count == HTTP2Breach.allCases.count - 3)
  }
}
