import HTTP2
import Testing

/// RFC 9113 sections 4 to 6, frame by frame, as far as they speak of the connection.
@Suite struct FrameRuleTests {
  private static let wide = [UInt8](repeating: 0, count: 16_385)
  private static let unfinished = Frame.headers(1, requestBlock(), flags: Frame.endStream)

  static let sizes = [
    Rule(
      "DATA above the maximum frame size",
      [
        .headers(1, requestBlock(), flags: Frame.endHeaders), .data(1, wide),
      ], .connectionError(.frameSizeError)),
    Rule(
      "HEADERS above the maximum frame size", [.headers(1, wide)],
      .connectionError(.frameSizeError)),
    Rule(
      "RST_STREAM of 3 bytes",
      [
        .headers(1, requestBlock(), flags: Frame.endHeaders),
        Frame(type: 3, stream: 1, payload: [0, 0, 0]),
      ], .connectionError(.frameSizeError)),
    Rule(
      "PRIORITY of 4 bytes", [Frame(type: 2, stream: 1, payload: [0, 0, 0, 0])],
      .connectionError(.frameSizeError)),
    Rule(
      "SETTINGS of 3 bytes", [Frame(type: 4, payload: [0, 3, 0])],
      .connectionError(.frameSizeError)),
    Rule(
      "SETTINGS acknowledgement with payload",
      [
        .settings([(3, 1)], flags: Frame.ack)
      ], .connectionError(.frameSizeError)),
    Rule("PING of 6 bytes", [.ping(Array(1...6))], .connectionError(.frameSizeError)),
    Rule(
      "WINDOW_UPDATE of 3 bytes", [Frame(type: 8, payload: [0, 0, 1])],
      .connectionError(.frameSizeError)),
    Rule(
      "GOAWAY of 4 bytes", [Frame(type: 7, payload: [0, 0, 0, 0])],
      .connectionError(.frameSizeError)),
  ]

  static let numbers = [
    Rule("DATA on stream 0", [.data(0, [1])], .connectionError(.protocolError)),
    Rule("HEADERS on stream 0", [.headers(0, requestBlock())], .connectionError(.protocolError)),
    Rule("PRIORITY on stream 0", [.priority(0)], .connectionError(.protocolError)),
    Rule("RST_STREAM on stream 0", [.reset(0)], .connectionError(.protocolError)),
    Rule("SETTINGS on a stream", [Frame(type: 4, stream: 1)], .connectionError(.protocolError)),
    Rule(
      "PING on a stream", [Frame(type: 6, stream: 1, payload: Array(1...8))],
      .connectionError(.protocolError)),
    Rule(
      "GOAWAY on a stream", [Frame(type: 7, stream: 1, payload: big(0) + big(0))],
      .connectionError(.protocolError)),
    Rule(
      "CONTINUATION on stream 0", [unfinished, .continuation(0)],
      .connectionError(.protocolError)),
    Rule(
      "PUSH_PROMISE of a client",
      [
        .headers(1, requestBlock(), flags: Frame.endHeaders), .pushPromise(1),
      ], .connectionError(.protocolError)),
  ]

  static let settings = [
    Rule("ENABLE_PUSH of 2", [.settings([(2, 2)])], .connectionError(.protocolError)),
    Rule(
      "INITIAL_WINDOW_SIZE of 2^31", [.settings([(4, 1 << 31)])],
      .connectionError(.flowControlError)),
    Rule(
      "MAX_FRAME_SIZE of 16,383", [.settings([(5, 16_383)])],
      .connectionError(.protocolError)),
    Rule("MAX_FRAME_SIZE of 2^24", [.settings([(5, 1 << 24)])], .connectionError(.protocolError)),
    Rule("an unknown setting", [.settings([(0xff, 1)])], .fine),
  ]

  static let blocks = [
    Rule(
      "PRIORITY within a header block", [unfinished, .priority(1), .continuation(1)],
      .connectionError(.protocolError)),
    Rule(
      "HEADERS of another stream within a block",
      [
        unfinished, .headers(3, requestBlock()), .continuation(1),
      ], .connectionError(.protocolError)),
    Rule(
      "an unknown frame within a block", [unfinished, Frame(type: 0x16, stream: 1)],
      .connectionError(.protocolError)),
    Rule("DATA within a block", [unfinished, .data(1, [1])], .connectionError(.protocolError)),
    Rule(
      "CONTINUATION after END_HEADERS",
      [
        .headers(1, requestBlock()), .continuation(1, literal("a", "b")),
      ], .connectionError(.protocolError)),
    Rule(
      "CONTINUATION after CONTINUATION with END_HEADERS",
      [
        unfinished, .continuation(1), .continuation(1),
      ], .connectionError(.protocolError)),
    Rule(
      "CONTINUATION after DATA",
      [
        .headers(1, requestBlock(), flags: Frame.endHeaders), .data(1, [1]), .continuation(1),
      ], .connectionError(.protocolError)),
    Rule(
      "a block in four frames",
      [
        unfinished, .continuation(1, literal("a", "b"), flags: 0), .continuation(1, [], flags: 0),
        .continuation(1, literal("c", "d")),
      ], .fine),
  ]

  static let padding = [
    Rule(
      "padding of DATA longer than the frame",
      [
        .headers(1, requestBlock(), flags: Frame.endHeaders),
        .data(1, [5, 1, 2], flags: Frame.padded),
      ], .connectionError(.protocolError)),
    Rule(
      "padding of DATA as long as the frame",
      [
        .headers(1, requestBlock(), flags: Frame.endHeaders),
        .data(1, [3, 1, 2], flags: Frame.padded),
      ], .connectionError(.protocolError)),
    Rule(
      "padding of HEADERS longer than the frame",
      [
        .headers(
          1, [200] + requestBlock(), flags: Frame.padded | Frame.endHeaders | Frame.endStream)
      ], .connectionError(.protocolError)),
    Rule(
      "padding of HEADERS",
      [
        .headers(
          1, [3] + requestBlock() + [0, 0, 0],
          flags: Frame.padded | Frame.endHeaders | Frame.endStream)
      ], .fine),
    Rule(
      "padding of DATA",
      [
        .headers(1, requestBlock(), flags: Frame.endHeaders),
        .data(1, [2, 7, 0, 0], flags: Frame.padded | Frame.endStream),
      ], .fine),
  ]

  static let tolerated = [
    Rule("an unknown frame", [Frame(type: 0x16, flags: 0xff, stream: 0, payload: [1, 2])], .fine),
    Rule("undefined flags", [Frame(type: 6, flags: 0xf0, payload: Array(1...8))], .fine),
    Rule("the reserved bit", [Frame(type: 6, stream: 1 << 31, payload: Array(1...8))], .fine),
    Rule(
      "RST_STREAM with an unknown code",
      [
        .headers(1, requestBlock(), flags: Frame.endHeaders), .reset(1, 0xff),
      ], .fine),
    Rule("PRIORITY of an idle stream", [.priority(11)], .fine),
    Rule("PRIORITY of a closed stream", [.headers(1, requestBlock()), .priority(1)], .fine),
    Rule("PRIORITY of a lower idle stream", [.headers(5, requestBlock()), .priority(3)], .fine),
    Rule(
      "HEADERS with a priority",
      [
        .headers(
          1, big(0) + [255] + requestBlock(),
          flags: Frame.priorityFlag | Frame.endHeaders | Frame.endStream)
      ], .fine),
    Rule("an acknowledgement that nobody asked for", [.ping(flags: Frame.ack)], .fine),
    Rule(
      "ORIGIN and PRIORITY_UPDATE",
      [
        Frame(type: 0xc), Frame(type: 0x10, payload: big(1) + Array("u=1".utf8)),
      ], .fine),
  ]

  @Test(arguments: sizes + numbers + settings) func frame(_ rule: Rule) throws { try rule.check() }

  @Test(arguments: blocks + padding + tolerated) func frames(_ rule: Rule) throws {
    try rule.check()
  }

  @Test(arguments: ["GET / HTTP/1.1\r\nHost: a\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\r"])
  func prefaceMustBeRight(_ preface: String) throws {
    let peer = try RawPeer(greets: false)
    peer.send(Array(preface.utf8))
    #expect(peer.session.failure?.code == .protocolError)
    #expect(peer.frames.first?.type == 4 && peer.goAway == .protocolError)
    #expect(peer.session.isFinished)
  }

  @Test func settingsComeFirst() throws {
    let peer = try RawPeer(greets: false)
    peer.send(Frame.preface + Frame.headers(1, requestBlock()).bytes)
    #expect(peer.goAway == .protocolError && peer.session.isFinished)
  }

  @Test func settingsAreAcknowledged() throws {
    let peer = try RawPeer(greets: false)
    #expect(!peer.session.areSettingsAcknowledged)
    peer.send(Frame.preface + Frame.settings([(3, 7), (0xff, 1)]).bytes)
    #expect(peer.frames.contains(.settingsAck))
    #expect(peer.events.settings == [7] && peer.session.peerMaximumConcurrentStreams == 7)
    peer.send(.settingsAck)
    #expect(peer.session.areSettingsAcknowledged)
  }

  @Test func ourSettingsAreOnTheWire() throws {
    let peer = try RawPeer(limits: .public, greets: false)
    peer.drain()
    let own = Frame.settings([(3, 100), (4, 1 << 20), (6, 16_384)])
    #expect(peer.frames == [own, .windowUpdate(0, (4 << 20) - 65_535)])
  }

  @Test func pingIsAnswered() throws {
    let peer = try RawPeer()
    peer.send(.ping())
    #expect(peer.frames == [.ping(flags: Frame.ack)])
  }
}
