import Glibc
import HTTP2
import RPCOverHTTP2
import Reactor
import Synchronization
import TestMessages
import Testing
import Wire

/// How the server ends a connection whose peer broke a rule.
@Suite(.serialized, .timeLimit(.minutes(1))) struct EndingTests {
  private func withRawClient(
    receiveBytes: Int32? = nil, onEvent: (@Sendable (ServerEvent) -> Void)? = nil,
    _ body: (RawClient, Loopback) async throws -> Void
  ) async throws {
    try await Loopback.with(onEvent: onEvent) { loopback in
      let port = try #require(loopback.address.port)
      let client = RawClient(port: port, receiveBytes: receiveBytes)
      client.send(RawClient.greeting)
      try await body(client, loopback)
    }
  }

  private func waitForNoConnection(_ loopback: Loopback) async throws {
    while await loopback.server.connectionCount() > 0 {
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  /// A socket that is closed with unread input is reset, which may destroy what was sent last.
  @Test func unreadInputResetsNothing() async throws {
    let reasons = Mutex<[String]>([])
    let note: @Sendable (ServerEvent) -> Void = { event in
      guard case .connectionFailed(_, let reason) = event else { return }
      reasons.withLock { $0.append(reason) }
    }
    try await withRawClient(onEvent: note) { client, loopback in
      let input = RawClient.frame(0, stream: 1, payload: [UInt8](repeating: 0, count: 16_000))
      client.send(RawClient.brokenPing + Array(repeatElement(input, count: 100).joined()))
      let (frames, end) = client.readToEnd()
      #expect(frames.last?.code == 1 && end == .closed)
    }
    #expect(reasons.withLock { $0 } == ["HTTP/2: PROTOCOL_ERROR: PING: stream_id != 0"])
  }

  /// GOAWAY waits behind output for which the peer has no room yet.
  @Test func goAwayWaitsForRoom() async throws {
    try await withRawClient(receiveBytes: 8_192) { client, _ in
      let message = try Part.with { ($0.a, $0.b) = (1 << 30, String(repeating: "x", count: 1_000)) }
        .serialized()
      let request = RawClient.block([
        (":method", "POST"), (":scheme", "http"), (":authority", "a"),
        (":path", "/atrium.testing.v1.Catalog/Watch"), ("content-type", "application/grpc"),
      ])
      let length = message.count
      client.send(
        RawClient.frame(1, flags: 0x4, stream: 1, payload: request)
          + RawClient.frame(
            0, flags: 0x1, stream: 1,
            payload: [0, 0, 0, UInt8(length >> 8), UInt8(length & 0xff)] + message))
      // More than everything before the first message.
      client.waitForInput(2_000)
      client.send(RawClient.brokenPing)
      let (frames, end) = client.readToEnd()
      #expect(frames.contains { $0.type == 0 })
      #expect(frames.last?.code == 1 && end == .closed)
    }
  }

  @Test func peersThatSendForEverAreCut() async throws {
    try await withRawClient { client, loopback in
      client.send(RawClient.brokenPing)
      let input = [UInt8](repeating: 0, count: 1 << 20)
      var sent = 0
      while sent < 1 << 10, client.send(input) { sent += 1 }
      #expect(sent < 1 << 10)
      try await waitForNoConnection(loopback)
    }
  }

  @Test func peersThatDoNotCloseAreCut() async throws {
    try await withRawClient { client, loopback in
      client.send(RawClient.brokenPing)
      #expect(client.readToEnd().end == .closed)
      try await waitForNoConnection(loopback)
    }
  }

  /// A drain does not wait for them longer than for calls.
  @Test func drainsCutWhatParts() async throws {
    try await withRawClient { client, loopback in
      client.send(RawClient.brokenPing)
      #expect(client.readToEnd().end == .closed)
      #expect(await loopback.server.shutDown(grace: .milliseconds(1)))
      #expect(await loopback.server.connectionCount() == 0)
    }
  }
}
