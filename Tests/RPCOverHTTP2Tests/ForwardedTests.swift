import HTTP2
import RPC
import Reactor
import TestMessages
import TestServices
import Testing
import Wire

@testable import RPCOverHTTP2

/// Requests that come through a proxy count for the clients that it names.
@Suite(.serialized, .timeLimit(.minutes(1))) struct ForwardedTests {
  private func fields(_ values: [String]) -> FieldList {
    let list = FieldList()
    for (number, value) in values.enumerated() {
      let (name, bytes) = (Array("x-forwarded-for".utf8), Array(value.utf8))
      name.withUnsafeBufferPointer { name in
        bytes.withUnsafeBufferPointer { list.append(name, $0, number: number + 1) }
      }
    }
    return list
  }

  @Test(arguments: [
    (["198.51.100.7"], "198.51.100.7"), (["1.2.3.4, 198.51.100.7"], "198.51.100.7"),
    (["198.51.100.7", "198.51.100.8"], "198.51.100.8"), (["2001:db8:1:2:3::7"], "2001:db8:1:2::"),
    (["[2001:db8:1:2::9]"], "2001:db8:1:2::"), (["unknown"], nil), ([""], nil), ([], nil),
    (["198.51.100.7,"], nil), ([String(repeating: "1", count: 500)], nil),
  ])
  func theLastElementIsTheProxys(values: [String], client: String?) {
    #expect(ForwardedFor.client(fields(values)) == client)
  }

  private func serving<R: Sendable>(
    proxies: Set<String>, _ body: (CatalogClient, Received, Catalog) async throws -> R
  ) async throws -> R {
    var options = ListenerOptions(.loopback(port: 0))
    options.proxies = proxies
    options.proxyLimits.maximumConcurrentStreams = 5_000
    options.limits.maximumConcurrentStreams = 5_000
    let (limits, catalog) = (Received(), Catalog())
    let running = try await RunningServer.start(
      options, catalog: catalog,
      onEvent: { if case .limitReached(let peer, let limit) = $0 { limits.add(limit.name + peer) } }
    )
    return try await withLoops { loops in
      let channel = Channel(to: .addresses([running.address]), on: loops.next())
      let result = try await withChannel(channel) { try await body($0, limits, catalog) }
      await running.stop()
      return result
    }
  }

  private func options(_ client: String) throws -> CallOptions {
    CallOptions(metadata: try Metadata([("x-forwarded-for", client)]))
  }

  /// As many calls as one client may have at once, then one more, and one of somebody else's.
  private func fill(
    _ client: CatalogClient, _ catalog: Catalog
  ) async throws -> (RPCError?, RPCError?) {
    let (busy, other) = (try options("198.51.100.7"), try options("198.51.100.8"))
    return try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<1_000 {
        group.addTask {
          _ = await failure { try await client.find(.with { $0.b = "wait" }, options: busy) }
        }
      }
      try await eventually { catalog.begun.value == 1_000 }
      let refused = await failure {
        try await client.find(.with { $0.b = "now" }, options: busy)
      }
      let passed = await failure { try await client.find(.with { $0.b = "now" }, options: other) }
      group.cancelAll()
      return (refused, passed)
    }
  }

  @Test func oneClientTakesNothingFromTheOthers() async throws {
    try await serving(proxies: ["127.0.0.1"]) { client, limits, catalog in
      let (refused, passed) = try await fill(client, catalog)
      #expect(refused?.code == .resourceExhausted)
      #expect(passed == nil)
      #expect(limits.lines.first == "requestsPerClient198.51.100.7")
    }
  }

  @Test func nobodyElseIsBelieved() async throws {
    try await serving(proxies: ["192.0.2.1"]) { client, limits, catalog in
      let (refused, passed) = try await fill(client, catalog)
      #expect(refused == nil && passed == nil)
      #expect(limits.lines.isEmpty)
    }
  }

  @Test func whoGivesUpTooMuchIsRefusedAlone() async throws {
    try await serving(proxies: ["127.0.0.1"]) { client, limits, catalog in
      let (busy, other) = (try options("198.51.100.7"), try options("198.51.100.8"))
      var refused: RPCError?
      // A slow machine forgives some of them meanwhile.
      for _ in 0..<200 where refused == nil {
        let before = catalog.begun.value
        try await withThrowingTaskGroup(of: RPCError?.self) { group in
          for _ in 0..<100 {
            group.addTask {
              await failure { try await client.find(.with { $0.b = "wait" }, options: busy) }
            }
          }
          // Those that are refused never begin.
          for _ in 0..<50 where catalog.begun.value < before + 100 {
            try await Task.sleep(for: .milliseconds(2))
          }
          group.cancelAll()
          for try await error in group where error?.code == .resourceExhausted { refused = error }
        }
      }
      let passed = await failure { try await client.find(.with { $0.b = "now" }, options: other) }
      #expect(refused?.code == .resourceExhausted)
      #expect(passed == nil)
      #expect(limits.lines.contains("resetsPerClient198.51.100.7"))
    }
  }
}
