import Testing

@testable import HTTP2

/// Blocks as they are written, and as another session reads them.
@Suite struct HeaderEncoderTests {
  private let fields = HTTP2Fields([(":status", "200"), ("kept", "value")])

  @Test func repeatedFieldsGetNumbers() {
    var encoder = HeaderEncoder()
    #expect(encoder.encode(fields) == [0x88, 0x40] + text("kept") + text("value"))
    for _ in 0..<3 { #expect(encoder.encode(fields) == [0x88, 0xbe]) }
    // Another entry comes before it.
    #expect(encoder.encode(HTTP2Fields([("more", "v")])) == [0x40] + text("more") + text("v"))
    for _ in 0..<3 { #expect(encoder.encode(fields) == [0x88, 0xbf]) }
  }

  @Test func whatIsSaidOnceTakesNoRoom() {
    var encoder = HeaderEncoder()
    var once = HTTP2Fields()
    once.append("authorization", "secret", sensitive: true)
    once.append("x-id", "1")
    let block = [0x1f, 23 - 15] + text("secret") + [0x00] + text("x-id") + text("1")
    for _ in 0..<3 { #expect(encoder.encode(once) == block) }
    #expect(encoder.encode(fields).count > 2 && encoder.encode(fields) == [0x88, 0xbe])
  }

  /// 4,096 bytes, 32 of them for each entry; nothing is driven out.
  @Test func theTableIsFullOnce() {
    var encoder = HeaderEncoder()
    _ = encoder.encode(fields)
    for number in 0..<200 {
      var many = HTTP2Fields()
      many.append("n", repeated: "\(1000 + number)")
      _ = encoder.encode(many)
    }
    let entries = (4_096 - 41) / 37
    let (number, rest) = (62 + entries, 62 + entries - 127)
    #expect(number >= 127 && encoder.encode(fields) == [0x88, 0xff, UInt8(rest)])
  }

  @Test func aSmallerTableIsBegunAnew() {
    var encoder = HeaderEncoder()
    _ = encoder.encode(fields)
    encoder.limitTable(0)
    for _ in 0..<2 {
      #expect(encoder.encode(fields) == [0x88, 0x00] + text("kept") + text("value"))
    }
    encoder.limitTable(100_000)
    #expect(encoder.encode(fields)[1] == 0x40 && encoder.encode(fields) == [0x88, 0xbe])
  }

  /// The change of size stands before the fields, and is acknowledged by their form.
  @Test func peersSayHowLargeTheTableIs() throws {
    let peer = try RawPeer()
    peer.send(.headers(1, requestBlock()), .headers(3, requestBlock()))
    let usual = peer.frames(type: 1).map(\.payload)
    #expect(usual.count == 2 && usual[1] == [0x88, 0xbe])
    peer.send(.settings([(1, 0)]))
    peer.frames = []
    peer.send(.headers(5, requestBlock()))
    #expect(
      peer.frames(type: 1).first?.payload == [0x20, 0x88, 0x0f, 31 - 15] + text("text/plain"))
  }

  /// Blocks beyond a frame, cut anywhere by the room that a write has.
  @Test(arguments: [1, 8, 9, 10, 4_000, 65_536])
  func longBlocksGoOn(chunkBytes: Int) throws {
    var limits = HTTP2Limits.internal
    limits.maximumHeaderListBytes = 64 << 10
    let pair = try Pair(client: limits, server: limits, chunkBytes: chunkBytes)
    var long = okFields
    for number in 0..<4 { long.append("x-\(number)", String(repeating: "v", count: 10_000)) }
    pair.serverEvents.prepare = { [unowned pair] stream in
      stream.onEnd = { _ = pair.server.respond($0, long, hasBody: false) }
    }
    let stream = try #require(pair.request())
    pair.run()
    #expect(stream.fields.map(\.value.utf8.count) == [3, 10] + [Int](repeating: 10_000, count: 4))
    #expect(stream.ends == 1 && stream.closures == [.noError])
  }

  /// Every field of the static table is what the other side takes it for.
  @Test func theStaticTableIsTheLibrarys() throws {
    let pair = try Pair()
    var all = okFields
    for field in StaticTable.fields where !"\(field.name)".hasPrefix(":") {
      if "\(field.name)" == "transfer-encoding" || "\(field.name)" == "content-length" { continue }
      all.append("\(field.name)", "\(field.value)")
    }
    pair.serverEvents.prepare = { [unowned pair] stream in
      stream.onEnd = { _ = pair.server.respond($0, all, hasBody: false) }
    }
    let stream = try #require(pair.request())
    pair.run()
    let sent = StaticTable.fields.map { "\($0.name): \($0.value)" }.filter {
      !$0.hasPrefix(":") && !$0.hasPrefix("transfer-") && !$0.hasPrefix("content-length")
    }
    #expect(stream.fields.dropFirst(2).map { "\($0.name): \($0.value)" } == sent)
  }
}
