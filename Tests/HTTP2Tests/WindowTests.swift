import HTTP2
import Testing

/// Back-pressure: what a reader does not take is not sent.
@Suite struct WindowTests {
  private func narrow() -> HTTP2Limits {
    var limits = HTTP2Limits.internal
    limits.streamWindowBytes = 10_000
    limits.connectionWindowBytes = 65_535
    return limits
  }

  @Test func bodiesWaitForTheirReader() throws {
    let pair = try Pair(server: narrow())
    pair.run()
    let stream = try #require(pair.request([UInt8](repeating: 7, count: 25_000)))
    pair.run()
    let seen = pair.serverEvents.streams[0]
    #expect(seen.data.count == 10_000 && stream.sent == 10_000 && stream.fills == 1)
    pair.server.consume(seen, 4_000)
    pair.run()
    #expect(seen.data.count == 10_000, "less than half a window is kept back")
    pair.server.consume(seen, 2_000)
    pair.run()
    #expect(seen.data.count == 16_000)
    pair.server.consume(seen, 1_000_000)
    pair.run()
    #expect(seen.data.count == 25_000 && seen.ends == 1)
  }

  /// What closed streams have not given back does not narrow the connection.
  @Test func closedStreamsGiveBack() throws {
    let pair = try Pair(server: narrow())
    pair.run()
    for _ in 0..<20 {
      let stream = try #require(pair.request([UInt8](repeating: 7, count: 9_000)))
      pair.run()
      let seen = try #require(pair.serverEvents.streams.last)
      #expect(seen.data.count == 9_000)
      pair.client.reset(stream, .cancel)
      pair.server.reset(seen, .cancel)
      pair.run()
      pair.server.consume(seen, 9_000)
    }
    #expect(pair.server.failure == nil)
  }

  /// A peer that opens no window makes nobody read a body.
  @Test func zeroWindowReadersCostNothing() throws {
    let peer = try RawPeer(greets: false)
    peer.greet([(4, 0)])
    peer.events.prepare = { [unowned peer] stream in
      stream.body = [UInt8](repeating: 1, count: 1 << 20)
      stream.onEnd = { [unowned peer] in _ = peer.session.respond($0, okFields, hasBody: true) }
    }
    let before = peer.session.bufferedBytes
    for index in 0..<500 { peer.send(.headers(UInt32(index) * 2 + 1, requestBlock())) }
    #expect(peer.events.streams.allSatisfy { $0.fills == 0 })
    #expect(peer.session.openStreams == 500)
    #expect(peer.session.bufferedBytes - before < 500 * 1_000)
    #expect(!peer.session.wantsWrite)
  }

  @Test func theConnectionsWindowIsShared() throws {
    let peer = try RawPeer()
    peer.events.prepare = { [unowned peer] stream in
      stream.body = [UInt8](repeating: 1, count: 60_000)
      stream.onEnd = { [unowned peer] in _ = peer.session.respond($0, okFields, hasBody: true) }
    }
    peer.send(.headers(1, requestBlock()), .headers(3, requestBlock()))
    #expect(peer.frames(type: 0).map(\.payload.count).reduce(0, +) == 65_535)
    peer.send(.windowUpdate(0, 100_000))
    #expect(peer.frames(type: 0).map(\.payload.count).reduce(0, +) == 120_000)
  }

  /// A peer that sends more than the window holds is cut off.
  @Test func windowsAreKept() throws {
    let peer = try RawPeer(limits: narrow(), answers: false)
    peer.openStream(1)
    peer.send(.data(1, [UInt8](repeating: 0, count: 10_000)))
    #expect(peer.frames(type: 3).isEmpty)
    peer.send(.data(1, [0]))
    #expect(peer.resetCode(1) == .flowControlError)
  }
}
