import HTTP2
import Testing

@Suite struct HeaderLimitTests {
  private func many(_ count: Int, valueBytes: Int = 1) -> [(String, String)] {
    (0..<count).map { ("a\($0)", String(repeating: "b", count: valueBytes)) }
  }

  @Test func fieldsAreCounted() throws {
    let peer = try RawPeer()
    peer.send(.headers(1, requestBlock(many(124))))
    #expect(peer.events.streams[0].fields.count == 128 && peer.events.breaches.isEmpty)
    peer.send(.headers(3, requestBlock(many(125))))
    #expect(peer.resetCode(3) == .enhanceYourCalm && peer.events.breaches == [.headerFields])
    #expect(peer.events.streams[1].headers.isEmpty && peer.events.streams[1].ends == 0)
    #expect(peer.events.streams[1].closures == [.enhanceYourCalm])
    #expect(peer.answers(99))
  }

  @Test func bytesAreCounted() throws {
    let peer = try RawPeer()
    peer.send(.headers(1, requestBlock(many(3, valueBytes: 5_000))))
    #expect(peer.events.breaches.isEmpty)
    peer.send(
      .headers(3, requestBlock(many(2, valueBytes: 5_000)), flags: Frame.endStream),
      .continuation(3, block(many(3, valueBytes: 5_000))))
    #expect(peer.resetCode(3) == .enhanceYourCalm && peer.events.breaches == [.headerListBytes])
    #expect(peer.answers(99))
  }

  @Test func trailersAreCounted() throws {
    let peer = try RawPeer()
    peer.openStream(1)
    peer.send(.headers(1, block(many(129))))
    #expect(peer.resetCode(1) == .enhanceYourCalm && peer.events.streams[0].ends == 0)
  }

  /// What an excessive block puts into the compression tables counts for later ones.
  @Test func compressionStaysRight() throws {
    let peer = try RawPeer()
    let indexed = [0x40] + text("kept") + text("value")
    peer.send(.headers(1, requestBlock(many(150)) + indexed))
    peer.send(.headers(3, requestBlock() + [0xbe]))
    #expect(peer.resetCode(1) == .enhanceYourCalm)
    #expect(peer.events.streams[1].value(of: "kept") == "value")
  }

  /// A few bytes that stand for many fields end the connection.
  @Test func bombs() throws {
    let peer = try RawPeer()
    let entry = [0x40] + text("bomb") + text(String(repeating: "x", count: 4_000))
    peer.send(.headers(1, requestBlock() + entry))
    peer.send(.headers(3, requestBlock() + [UInt8](repeating: 0xbe, count: 15_000)))
    #expect(peer.goAway == .enhanceYourCalm)
    #expect(peer.events.breaches == [.headerListBytes, .headerBomb])
    #expect(peer.session.isFinished)
  }

  @Test func countBombs() throws {
    let peer = try RawPeer()
    peer.send(.headers(1, requestBlock() + [UInt8](repeating: 0x90, count: 15_000)))
    #expect(peer.goAway == .enhanceYourCalm && peer.events.breaches.last == .headerBomb)
    #expect(peer.events.streams[0].fields.count <= 128)
  }

  @Test func fieldsOfBothKindsArrive() throws {
    let pair = try Pair()
    pair.echo()
    var fields = postFields
    let long = String(repeating: "v", count: 3_000)
    fields.append("x-static", "one")
    fields.append("x-text", "two", sensitive: true)
    fields.append("x-" + "made", long)
    fields.append("x-empty", "")
    Array("raw".utf8).withUnsafeBufferPointer { fields.append("x-bytes", $0) }
    #expect(fields.count == 9)
    let stream = RecordingStream()
    #expect(pair.client.request(stream, fields, hasBody: false))
    pair.run()
    let seen = pair.serverEvents.streams[0]
    #expect(
      seen.fields.map(\.name).suffix(5) == ["x-static", "x-text", "x-made", "x-empty", "x-bytes"])
    #expect(seen.fields.map(\.value).suffix(5) == ["one", "two", long, "", "raw"])
    #expect(stream.closures == [.noError])
  }
}
