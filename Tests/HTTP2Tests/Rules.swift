import HTTP2
import Testing

/// A rule of the protocol: what a client sends after the greetings, and what must come of it.
struct Rule: CustomTestStringConvertible, Sendable {
  enum Outcome: Sendable {
    /// GOAWAY with the code, then nothing.
    case connectionError(HTTP2ErrorCode)
    /// RST_STREAM of a stream with the code; the connection goes on.
    case streamError(UInt32, HTTP2ErrorCode)
    /// Nothing is wrong: the connection goes on.
    case fine
  }

  let name: String
  let frames: [Frame]
  let outcome: Outcome

  init(_ name: String, _ frames: [Frame], _ outcome: Outcome) {
    self.name = name
    self.frames = frames
    self.outcome = outcome
  }

  var testDescription: String { name }

  /// Sends the frames in one piece, one by one, and byte by byte.
  func check() throws {
    for pieces in [
      [frames.flatMap(\.bytes)], frames.map(\.bytes), frames.flatMap(\.bytes).map { [$0] },
    ] {
      let peer = try RawPeer()
      for piece in pieces { peer.send(piece) }
      check(peer)
    }
  }

  private func check(_ peer: RawPeer) {
    switch outcome {
    case .connectionError(let code):
      #expect(peer.goAway == code, "\(peer.frames)")
      #expect(peer.session.failure?.code == code)
      #expect(peer.session.isFinished)
      #expect(peer.frames.last?.type == 7)
    case .streamError(let stream, let code):
      #expect(peer.resetCode(stream) == code, "\(peer.frames)")
      #expect(peer.goAway == nil, "\(peer.frames)")
      #expect(peer.answers(99))
    case .fine:
      #expect(peer.goAway == nil, "\(peer.frames)")
      #expect(peer.frames(type: 3).isEmpty)
      #expect(peer.answers(99))
    }
  }
}
