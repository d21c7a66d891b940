import HTTP2
import Testing

/// What a peer may not do too much of; each limit is counted under its name.
@Suite struct LimitTests {
  private func expectEnd(
    _ peer: RawPeer, _ breach: HTTP2Breach, code: HTTP2ErrorCode = .enhanceYourCalm,
    _ place: SourceLocation = #_sourceLocation
  ) {
    #expect(peer.goAway == code, "\(peer.frames.suffix(3))", sourceLocation: place)
    #expect(peer.events.breaches.last == breach, sourceLocation: place)
    #expect(peer.session.failure?.breach == breach, sourceLocation: place)
    #expect(peer.session.isFinished, sourceLocation: place)
    #expect(peer.lastResult != .ok, sourceLocation: place)
  }

  private func control() -> HTTP2Limits {
    var limits = HTTP2Limits.public
    limits.controlFrames = .init(burst: 50, perSecond: 10)
    limits.resets = .init(burst: 20, perSecond: 10)
    return limits
  }

  @Test(arguments: [
    (Frame.ping(), HTTP2Breach.pings), (.settings([(3, 5)]), .settings),
    (.priority(9), .priorities), (Frame(type: 0x10, payload: [0, 0, 0, 1]), .priorities),
    (.windowUpdate(0, 1), .windowUpdates), (Frame(type: 0x99), .otherFrames),
  ]) func controlFrames(_ frame: Frame, _ breach: HTTP2Breach) throws {
    let peer = try RawPeer(limits: control())
    for _ in 0..<45 { peer.send(frame) }
    #expect(peer.goAway == nil)
    peer.time += 10_000
    for _ in 0..<50 { peer.send(frame) }
    #expect(peer.goAway == nil, "the bucket was full again")
    peer.send(frame)
    expectEnd(peer, breach)
  }

  /// Frames that DATA of ours causes are no flood.
  @Test func windowUpdatesForDataAreFree() throws {
    let peer = try RawPeer(limits: control(), greets: false)
    peer.greet([(4, 10)])
    peer.events.prepare = { [unowned peer] stream in
      stream.body = [UInt8](repeating: 1, count: 2_000)
      stream.onEnd = { [unowned peer] in _ = peer.session.respond($0, okFields, hasBody: true) }
    }
    peer.send(.headers(1, requestBlock()))
    for _ in 0..<199 { peer.send(.windowUpdate(1, 10), .windowUpdate(0, 10), .ping()) }
    #expect(peer.goAway == nil && peer.events.streams[0].closures == [.noError])
    #expect(peer.frames(type: 0).count == 200)
  }

  @Test func rapidResets() throws {
    let peer = try RawPeer(limits: control())
    for index in 0..<21 {
      peer.send(.headers(UInt32(index) * 2 + 1, requestBlock()), .reset(UInt32(index) * 2 + 1))
    }
    expectEnd(peer, .resets)
    #expect(peer.events.streams.allSatisfy { $0.closures.count == 1 || $0.id == 41 })
  }

  /// Resets that we are made to send count as well, in one piece or many.
  @Test(arguments: [true, false]) func madeYouReset(_ inOnePiece: Bool) throws {
    let peer = try RawPeer(limits: control(), answers: false)
    let frames = (0..<25).flatMap { index in
      let id = UInt32(index) * 2 + 1
      return [
        Frame.headers(id, requestBlock(), flags: Frame.endHeaders), .windowUpdate(id, 0x7fff_ffff),
      ]
    }
    if inOnePiece { peer.send(frames) } else { for frame in frames { peer.send(frame) } }
    expectEnd(peer, .resets)
    #expect(peer.events.streams.count <= 22)
  }

  @Test func malformedRequestsCount() throws {
    let peer = try RawPeer(limits: control())
    for index in 0..<40 {
      peer.send(.headers(UInt32(index) * 2 + 1, requestBlock([("A", "b")])))
    }
    expectEnd(peer, .resets)
  }

  @Test func aClientMayCancel() throws {
    let pair = try Pair(client: control())
    for _ in 0..<100 {
      let stream = try #require(pair.request([1]))
      pair.run()
      pair.client.reset(stream, .cancel)
      pair.run()
    }
    #expect(pair.client.failure == nil && pair.server.failure == nil)
  }

  @Test func emptyData() throws {
    let peer = try RawPeer()
    peer.openStream(1)
    for _ in 0..<10 { peer.send(.data(1)) }
    peer.send(.data(1, [1]))
    for _ in 0..<10 { peer.send(.data(1)) }
    #expect(peer.goAway == nil)
    peer.send(.data(1))
    expectEnd(peer, .emptyData)
  }

  @Test func dataOfPaddingOnly() throws {
    let peer = try RawPeer()
    peer.openStream(1)
    for _ in 0..<11 { peer.send(.data(1, [2, 0, 0], flags: Frame.padded)) }
    expectEnd(peer, .emptyData)
  }

  /// Also on a stream of which the library tells nothing any more.
  @Test func emptyDataOfResetStreams() throws {
    let peer = try RawPeer()
    peer.openStream(1)
    peer.session.reset(peer.events.streams[0], .cancel)
    peer.drain()
    for _ in 0..<11 { peer.send(.data(1)) }
    expectEnd(peer, .emptyData)
  }

  @Test func continuations() throws {
    for refused in [false, true] {
      let peer = try RawPeer()
      peer.events.refusesStreams = refused
      peer.send(.headers(1, requestBlock(), flags: 0))
      for _ in 0..<8 { peer.send(.continuation(1, [], flags: 0)) }
      #expect(peer.goAway == nil)
      peer.send(.continuation(1, [], flags: 0))
      expectEnd(peer, .continuations)
    }
  }

  @Test func settingsInOneFrame() throws {
    let peer = try RawPeer()
    peer.send(.settings((0..<32).map { (UInt16($0) + 100, 1) }))
    #expect(peer.goAway == nil)
    peer.send(.settings((0..<33).map { (UInt16($0) + 100, 1) }))
    expectEnd(peer, .settings)
  }

  @Test func concurrentStreams() throws {
    let peer = try RawPeer(limits: .public, answers: false)
    for index in 0..<100 { peer.openStream(UInt32(index) * 2 + 1) }
    #expect(peer.session.openStreams == 100 && peer.events.breaches.isEmpty)
    peer.openStream(201)
    expectEnd(peer, .concurrentStreams, code: .protocolError)
    #expect(peer.events.streams.count == 100)
  }

  /// A peer that cannot know the limit yet is refused, and goes on.
  @Test func streamsBeforeSettings() throws {
    let peer = try RawPeer(limits: .public, answers: false, greets: false)
    peer.send(Frame.preface + Frame.settings().bytes)
    for index in 0..<101 { peer.openStream(UInt32(index) * 2 + 1) }
    #expect(peer.resetCode(201) == .refusedStream && peer.goAway == nil)
    #expect(peer.events.breaches == [.concurrentStreams])
    peer.send(.settingsAck, .reset(1))
    peer.openStream(203)
    #expect(peer.session.openStreams == 100 && peer.goAway == nil)
  }

  /// A peer that does not read its acknowledgements is cut off, and GOAWAY is for it.
  @Test func queuedAcknowledgements() throws {
    var limits = HTTP2Limits.internal
    limits.maximumQueuedAcknowledgements = 100
    let peer = try RawPeer(limits: limits)
    peer.sendOnly([Frame](repeating: .ping(), count: 101))
    #expect(peer.events.breaches == [.queuedAcknowledgements])
    peer.drain()
    expectEnd(peer, .queuedAcknowledgements)
  }

  @Test func bufferedBytes() throws {
    var limits = HTTP2Limits.internal
    limits.maximumBufferedBytes = 100_000
    limits.maximumQueuedAcknowledgements = 100_000
    let peer = try RawPeer(limits: limits)
    peer.sendOnly([Frame](repeating: .ping(), count: 2_000))
    #expect(peer.session.failure?.breach == .bufferedBytes)
    #expect(peer.session.bufferedBytes <= 100_000 && peer.session.isFinished)
    limits.maximumBufferedBytes = 1_000
    #expect(throws: HTTP2Failure.self) { try RawPeer(limits: limits) }
  }
}
