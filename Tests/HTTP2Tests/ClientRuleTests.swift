import HTTP2
import Testing

/// What a client does when a server breaks the rules.
@Suite struct ClientRuleTests {
  private let ok = block([(":status", "200")])

  private func peer() throws -> (RawPeer, RecordingStream) {
    let peer = try RawPeer(.client)
    let stream = RecordingStream()
    #expect(peer.session.request(stream, postFields, hasBody: false))
    peer.drain()
    peer.frames = []
    return (peer, stream)
  }

  @Test func answersArrive() throws {
    let (peer, stream) = try peer()
    peer.send(.headers(1, ok, flags: Frame.endHeaders), .data(1, [1, 2], flags: Frame.endStream))
    #expect(stream.data == [1, 2] && stream.ends == 1 && stream.closures == [.noError])
  }

  @Test func pushIsRefused() throws {
    let (peer, _) = try peer()
    peer.send(.pushPromise(1))
    #expect(peer.goAway == .protocolError)
  }

  @Test func framesOfIdleStreamsAreErrors() throws {
    for frame in [Frame.headers(3, ok), .data(3, [1]), .headers(2, ok), .reset(5)] {
      let (peer, stream) = try peer()
      peer.send(frame)
      #expect(peer.goAway == .protocolError && peer.session.isFinished)
      peer.session.tearDown()
      #expect(stream.closures == [.protocolError])
    }
  }

  @Test func dataBeforeHeadersIsAnError() throws {
    let (peer, _) = try peer()
    peer.send(.data(1, [1]))
    #expect(peer.goAway == .protocolError)
  }

  @Test func framesAfterTheEndAreErrors() throws {
    let (peer, _) = try peer()
    peer.send(.headers(1, ok), .data(1, [1]))
    #expect(peer.goAway == .streamClosed)
  }

  @Test(arguments: [
    [(":status", "20")], [("a", "b")], [(":status", "200"), (":path", "/")],
    [(":status", "200"), (":status", "200")], [(":status", "200"), ("Upper", "a")],
    [(":status", "200"), ("content-length", "3")], [(":status", "101")],
  ]) func malformedAnswers(_ fields: [(String, String)]) throws {
    let (peer, stream) = try peer()
    peer.send(.headers(1, block(fields)))
    #expect(peer.resetCode(1) == .protocolError && peer.goAway == nil)
    #expect(stream.ends == 0 && stream.closures == [.protocolError])
  }

  @Test func goAwayClosesWhatWasNotProcessed() throws {
    let (peer, stream) = try peer()
    let second = RecordingStream()
    #expect(peer.session.request(second, postFields, hasBody: false))
    peer.drain()
    peer.send(.goAway(1))
    #expect(second.closures == [.refusedStream] && stream.closures.isEmpty)
    #expect(peer.events.goAways.map(\.last) == [1] && !peer.session.canOpenStream)
    peer.send(.headers(1, ok))
    #expect(stream.closures == [.noError] && peer.session.isFinished)
  }

  @Test func requestsThatCannotBeSentAreClosed() throws {
    let peer = try RawPeer(.client)
    let stream = RecordingStream()
    #expect(peer.session.request(stream, postFields, hasBody: false))
    peer.sendOnly([.goAway(0)])
    peer.drain()
    #expect(stream.closures == [.refusedStream] && peer.session.openStreams == 0)
  }
}
