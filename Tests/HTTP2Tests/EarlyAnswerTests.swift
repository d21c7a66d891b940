import HTTP2
import Testing

/// RFC 9113 section 8.1: a response that is complete before its request is followed by a reset
/// with NO_ERROR where the stream's owner wants that, and what is still on its way is passed over.
@Suite struct EarlyAnswerTests {
  /// A server that answers as soon as it has the headers.
  private func peer(
    hasBody: Bool, trailers: HTTP2Fields? = nil, resets: Bool = true
  ) throws -> RawPeer {
    let peer = try RawPeer(answers: false)
    peer.events.prepare = { [unowned peer] stream in
      stream.body = Array("ok".utf8)
      stream.trailers = trailers
      stream.endsWithItsResponse = resets
      stream.onHeaders = { stream, kind in
        if kind == .initial { _ = peer.session.respond(stream, okFields, hasBody: hasBody) }
      }
    }
    return peer
  }

  private func types(_ peer: RawPeer) -> [UInt8] {
    peer.frames.filter { $0.stream == 1 }.map(\.type)
  }

  @Test func theResetFollowsTheWholeAnswer() throws {
    let headOnly = try peer(hasBody: false)
    headOnly.openStream(1)
    #expect(types(headOnly) == [1, 3])
    let body = try peer(hasBody: true)
    body.openStream(1)
    #expect(types(body) == [1, 0, 3])
    let trailers = try peer(hasBody: true, trailers: HTTP2Fields([("a", "b")]))
    trailers.openStream(1)
    #expect(types(trailers) == [1, 0, 1, 3])
    for peer in [headOnly, body, trailers] {
      #expect(peer.resetCode(1) == .noError)
      #expect(peer.events.streams.map(\.closures) == [[.noError]])
      #expect(peer.session.openStreams == 0)
    }
  }

  @Test func aWholeRequestIsNotReset() throws {
    let peer = try peer(hasBody: true)
    peer.send(.headers(1, requestBlock()))
    #expect(types(peer) == [1, 0])
    #expect(peer.events.streams.map(\.closures) == [[.noError]])
  }

  @Test func aStreamThatIsNotResetReadsOn() throws {
    let peer = try peer(hasBody: false, resets: false)
    peer.openStream(1)
    #expect(types(peer) == [1])
    peer.send(.data(1, [1], flags: Frame.endStream))
    #expect(peer.events.streams.map(\.data) == [[1]])
    #expect(peer.events.streams.map(\.closures) == [[.noError]])
  }

  @Test func theRestOfTheRequestIsPassedOver() throws {
    let peer = try peer(hasBody: false)
    peer.openStream(1)
    let piece = [UInt8](repeating: 0, count: 16_384)
    let windowBytes = Int(HTTP2Limits.internal.connectionWindowBytes)
    for _ in 0..<(windowBytes / piece.count + 10) { peer.send(.data(1, piece)) }
    peer.send(.data(1, [1], flags: Frame.endStream))
    #expect(peer.lastResult == .ok)
    // The connection's window was given back, though nobody has read.
    #expect(peer.frames(type: 8, stream: 0).count > 0)
    peer.openStream(3)
    #expect(peer.resetCode(3) == .noError)
    #expect(peer.goAway == nil)
  }

  /// Answers are no abuse of the peer's: they count for no limit.
  @Test func manyEarlyAnswersAreNoFlood() throws {
    let peer = try peer(hasBody: false)
    let burst = UInt32(HTTP2Limits.internal.resets.burst)
    for number in 0..<burst + 100 { peer.openStream(2 * number + 1) }
    #expect(peer.goAway == nil)
    #expect(peer.events.breaches.isEmpty)
  }
}
