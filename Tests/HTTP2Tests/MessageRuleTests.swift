import HTTP2
import Testing

/// RFC 9113 section 8: what makes a request malformed, and RFC 7541: field compression.
@Suite struct MessageRuleTests {
  private static func malformed(_ name: String, _ fields: [(String, String)]) -> Rule {
    Rule(name, [.headers(1, block(fields))], .streamError(1, .protocolError))
  }

  private static func malformed(_ name: String, adding field: (String, String)) -> Rule {
    malformed(name, requestFields + [field])
  }

  private static func without(_ name: String) -> [(String, String)] {
    requestFields.filter { $0.0 != name }
  }

  private static let open = Frame.headers(1, requestBlock(), flags: Frame.endHeaders)

  static let fields = [
    malformed("an upper-case name", adding: ("X-Test", "ok")),
    malformed("an empty name", adding: ("", "ok")),
    malformed("a name with a space", adding: ("a b", "ok")),
    malformed("a name with a colon", adding: ("a:b", "ok")),
    malformed("a value with a line end", adding: ("a", "b\r\nc")),
    malformed("a value with a zero byte", adding: ("a", "b\0c")),
    malformed("a value with a space before it", adding: ("a", " b")),
    malformed("a value with a tab after it", adding: ("a", "b\t")),
    malformed("connection", adding: ("connection", "keep-alive")),
    malformed("keep-alive", adding: ("keep-alive", "1")),
    malformed("proxy-connection", adding: ("proxy-connection", "close")),
    malformed("transfer-encoding", adding: ("transfer-encoding", "chunked")),
    malformed("upgrade", adding: ("upgrade", "h2c")),
    malformed("te other than trailers", adding: ("te", "trailers, deflate")),
    Rule("te: trailers", [.headers(1, requestBlock([("te", "trailers")]))], .fine),
  ]

  static let pseudoFields = [
    malformed("an unknown pseudo field", adding: (":test", "ok")),
    malformed("a pseudo field of responses", adding: (":status", "200")),
    malformed("a pseudo field after others", [("a", "b")] + requestFields),
    malformed("an empty path", without(":path") + [(":path", "")]),
    malformed("a path without a slash", without(":path") + [(":path", "a")]),
    malformed("no method", without(":method")),
    malformed("no scheme", without(":scheme")),
    malformed("no path", without(":path")),
    malformed("neither authority nor host", without(":authority")),
    malformed("two methods", requestFields + [(":method", "POST")]),
    malformed("two schemes", requestFields + [(":scheme", "http")]),
    malformed("two paths", requestFields + [(":path", "/a")]),
    malformed("two authorities", requestFields + [(":authority", "b")]),
    Rule(
      "a pseudo field in trailers", [open, .headers(1, literal(":method", "POST"))],
      .streamError(1, .protocolError)),
    Rule(
      "host instead of authority",
      [
        .headers(1, block(without(":authority") + [("host", "b")]))
      ], .fine),
  ]

  static let bodies = [
    Rule(
      "less than content-length",
      [
        .headers(1, requestBlock([("content-length", "4")]), flags: Frame.endHeaders),
        .data(1, [1], flags: Frame.endStream),
      ], .streamError(1, .protocolError)),
    Rule(
      "more than content-length",
      [
        .headers(1, requestBlock([("content-length", "1")]), flags: Frame.endHeaders),
        .data(1, [1]), .data(1, [2], flags: Frame.endStream),
      ], .streamError(1, .protocolError)),
    malformed("no body for a content-length", adding: ("content-length", "1")),
    malformed("a content-length that is no number", adding: ("content-length", "-1")),
    Rule(
      "a second HEADERS without END_STREAM",
      [
        open, .headers(1, literal("a", "b"), flags: Frame.endHeaders),
      ], .streamError(1, .protocolError)),
    Rule("trailers", [open, .data(1, [1]), .headers(1, literal("a", "b"))], .fine),
  ]

  private static func compressed(_ name: String, _ bytes: [UInt8]) -> Rule {
    Rule(name, [.headers(1, requestBlock() + bytes)], .connectionError(.compressionError))
  }

  static let compression = [
    compressed("index 0", [0x80]),
    compressed("an index beyond the tables", [0xff, 0x80, 0x01]),
    compressed("a name beyond the tables", [0x7f, 0x80, 0x01] + text("a")),
    compressed("an index that overflows", [0xff] + [UInt8](repeating: 0xff, count: 12)),
    compressed("a cut-off field", [0x00, 0x05, 0x61]),
    compressed("a table size after a field", [0x20]),
    Rule(
      "a table size above SETTINGS",
      [
        .headers(1, integer(4_097, prefix: 5, first: 0x20) + requestBlock())
      ], .connectionError(.compressionError)),
    // "a" in Huffman code is 00011; what follows are wrong paddings of it.
    compressed("Huffman padding of more than 7 bits", [0x00] + text("a") + [0x82, 0x1f, 0xff]),
    compressed("Huffman padding of zeros", [0x00] + text("a") + [0x81, 0x18]),
    compressed("the end symbol in Huffman code", [0x00] + text("a") + [0x84, 255, 255, 255, 255]),
    Rule(
      "Huffman code", [.headers(1, requestBlock() + [0x00] + text("a") + [0x81, 0x1f])],
      .fine),
    Rule("two table sizes", [.headers(1, [0x20, 0x3f, 0xe1, 0x1f] + requestBlock())], .fine),
    Rule(
      "a broken block of a later frame",
      [
        .headers(1, requestBlock(), flags: Frame.endStream), .continuation(1, [0x40]),
      ], .connectionError(.compressionError)),
  ]

  @Test(arguments: fields + pseudoFields) func field(_ rule: Rule) throws { try rule.check() }

  @Test(arguments: bodies + compression) func message(_ rule: Rule) throws { try rule.check() }

  @Test func indexedFieldsArrive() throws {
    let peer = try RawPeer()
    let added = [0x40] + text("custom") + text("value")
    peer.send(.headers(1, requestBlock() + added))
    peer.send(.headers(3, [0x83, 0x86, 0x84, 0x41] + text("b") + [0xbf]))
    #expect(peer.events.streams[1].value(of: "custom") == "value")
    #expect(peer.events.streams[1].value(of: ":method") == "POST")
    #expect(peer.events.streams[1].value(of: ":path") == "/")
  }

  /// A message that turns out malformed later never looks whole to its stream.
  @Test func malformedMessagesDoNotEnd() throws {
    let peer = try RawPeer()
    peer.send(.headers(1, requestBlock([("content-length", "4")]), flags: Frame.endHeaders))
    peer.send(.data(1, [1], flags: Frame.endStream))
    let stream = peer.events.streams[0]
    #expect(stream.ends == 0 && stream.closures == [.protocolError])
    #expect(stream.headers.map(\.kind) == [.initial])
  }
}
