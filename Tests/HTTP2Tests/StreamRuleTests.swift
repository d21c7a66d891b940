import HTTP2
import Testing

/// RFC 9113 section 5: the states of streams, and section 6.9: their windows.
@Suite struct StreamRuleTests {
  private static let whole = Frame.headers(1, requestBlock())
  private static let open = Frame.headers(1, requestBlock(), flags: Frame.endHeaders)

  static let idle = [
    Rule("DATA on an idle stream", [.data(1, [1])], .connectionError(.protocolError)),
    Rule("RST_STREAM of an idle stream", [.reset(1)], .connectionError(.protocolError)),
    Rule(
      "WINDOW_UPDATE of an idle stream", [.windowUpdate(1, 1)],
      .connectionError(.protocolError)),
    Rule("CONTINUATION on an idle stream", [.continuation(1)], .connectionError(.protocolError)),
    Rule(
      "a stream with an even number", [.headers(2, requestBlock())],
      .connectionError(.protocolError)),
    Rule(
      "a lower number than an earlier stream's",
      [
        .headers(5, requestBlock()), .headers(3, requestBlock()),
      ], .connectionError(.protocolError)),
    Rule(
      "DATA on a skipped stream", [.headers(5, requestBlock()), .data(3, [1])],
      .connectionError(.streamClosed)),
    Rule(
      "a skipped number is fine", [.headers(5, requestBlock()), .headers(9, requestBlock())],
      .fine),
    Rule(
      "HEADERS that depend on their own stream",
      [
        .headers(
          1, big(1) + [255] + requestBlock(),
          flags: Frame.priorityFlag | Frame.endHeaders | Frame.endStream)
      ], .connectionError(.protocolError)),
    Rule(
      "PRIORITY that depends on its own stream", [.priority(1, on: 1)],
      .connectionError(.protocolError)),
  ]

  static let closed = [
    Rule("DATA after the end", [whole, .data(1, [1])], .connectionError(.streamClosed)),
    Rule(
      "HEADERS after the end", [whole, .headers(1, requestBlock())],
      .connectionError(.streamClosed)),
    Rule(
      "HEADERS after the end of DATA",
      [
        open, .data(1, [1], flags: Frame.endStream), .headers(1, literal("a", "b")),
      ], .connectionError(.streamClosed)),
    Rule(
      "DATA after RST_STREAM", [open, .reset(1), .data(1, [1])],
      .connectionError(.streamClosed)),
    Rule(
      "HEADERS after RST_STREAM", [open, .reset(1), .headers(1, requestBlock())],
      .connectionError(.streamClosed)),
    Rule(
      "CONTINUATION after RST_STREAM", [open, .reset(1), .continuation(1)],
      .connectionError(.protocolError)),
    Rule("WINDOW_UPDATE after the end", [whole, .windowUpdate(1, 1)], .fine),
    Rule("RST_STREAM after the end", [whole, .reset(1)], .fine),
    Rule(
      "HEADERS after trailers",
      [
        open, .headers(1, literal("a", "b")), .headers(1, literal("a", "b")),
      ], .connectionError(.streamClosed)),
  ]

  static let windows = [
    Rule(
      "WINDOW_UPDATE of 0 on the connection", [.windowUpdate(0, 0)],
      .connectionError(.protocolError)),
    Rule(
      "WINDOW_UPDATE of 0 on a stream", [open, .windowUpdate(1, 0)],
      .connectionError(.protocolError)),
    Rule(
      "a window of the connection above 2^31 - 1",
      [
        .windowUpdate(0, 0x7fff_ffff), .windowUpdate(0, 0x7fff_ffff),
      ], .connectionError(.flowControlError)),
    Rule(
      "a window of a stream above 2^31 - 1",
      [
        open, .windowUpdate(1, 0x7fff_ffff), .windowUpdate(1, 0x7fff_ffff),
      ], .streamError(1, .flowControlError)),
    Rule(
      "a window above 2^31 - 1 by SETTINGS",
      [
        open, .windowUpdate(1, 0x7fff_0000), .settings([(4, 0x7fff_ffff)]),
      ], .streamError(1, .flowControlError)),
  ]

  @Test(arguments: idle + closed + windows) func stream(_ rule: Rule) throws { try rule.check() }

  /// What is on its way when we reset a stream must not end the connection.
  @Test func framesAfterOurResetAreIgnored() throws {
    let peer = try RawPeer()
    peer.openStream(1)
    peer.session.reset(peer.events.streams[0], .cancel)
    peer.drain()
    peer.send(.data(1, [1, 2, 3]), .headers(1, literal("a", "b")), .windowUpdate(1, 5), .reset(1))
    #expect(peer.goAway == nil && peer.answers(3))
    #expect(peer.events.streams[0].closures == [.cancel])
    #expect(peer.events.streams[0].data.isEmpty)
  }

  @Test func framesAfterRefusalAreIgnored() throws {
    let peer = try RawPeer()
    peer.events.refusesStreams = true
    let open = Frame.headers(1, requestBlock(), flags: Frame.endHeaders)
    peer.send(open, .data(1, [1], flags: Frame.endStream))
    #expect(peer.resetCode(1) == .refusedStream && peer.goAway == nil)
    peer.events.refusesStreams = false
    #expect(peer.answers(3) && peer.session.openStreams == 0)
  }

  /// SETTINGS change the windows of open streams, which may become negative by that.
  @Test func windowsFollowSettings() throws {
    let peer = try RawPeer(greets: false)
    peer.greet([(4, 3)])
    peer.events.prepare = { [unowned peer] stream in
      stream.body = Array(1...10)
      stream.onEnd = { [unowned peer] in _ = peer.session.respond($0, okFields, hasBody: true) }
    }
    peer.send(.headers(1, requestBlock()))
    #expect(peer.frames(type: 0).map(\.payload) == [[1, 2, 3]])
    peer.send(.settings([(4, 2)]), .windowUpdate(1, 1))
    #expect(peer.frames(type: 0).count == 1, "the window is 0")
    peer.send(.windowUpdate(1, 2))
    peer.send(.settings([(4, 100), (4, 4)]))
    let sent = peer.frames(type: 0)
    #expect(sent.map(\.payload) == [[1, 2, 3], [4, 5], [6, 7]])
    peer.send(.windowUpdate(1, 50))
    #expect(peer.frames.last?.flags == Frame.endStream)
    #expect(peer.frames(type: 0).flatMap(\.payload) == Array(1...10))
  }
}
