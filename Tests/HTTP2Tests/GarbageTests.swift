import HTTP2
import Testing

/// Nothing that a peer sends may stop the process or be taken for more than it is.
@Suite struct GarbageTests {
  @Test(arguments: 0..<40) func randomBytes(_ seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let peer = try RawPeer(seed % 2 == 0 ? .server : .client)
    for _ in 0..<200 {
      peer.send(random.bytes(Int.random(in: 0...300, using: &random)))
      if peer.session.isFinished { break }
    }
    peer.session.tearDown()
    #expect(peer.events.streams.allSatisfy { $0.closures.count == 1 })
  }

  /// Frames with right headers and random insides get further than noise.
  @Test(arguments: 0..<100) func randomFrames(_ seed: Int) throws {
    var random = Seeded(UInt64(seed) &+ 1_000)
    let peer = try RawPeer(seed % 4 == 0 ? .client : .server)
    for _ in 0..<100 {
      var bytes = frame(&random).bytes
      if Int.random(in: 0..<20, using: &random) == 0 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
          1 << UInt8.random(in: 0...7, using: &random)
      }
      let cut = Int.random(in: 0...bytes.count, using: &random)
      peer.send(Array(bytes[..<cut]))
      peer.send(Array(bytes[cut...]))
      if peer.session.isFinished { break }
    }
    peer.session.tearDown()
    #expect(peer.events.streams.allSatisfy { $0.closures.count == 1 })
  }

  private func frame(_ random: inout Seeded) -> Frame {
    let stream = UInt32.random(in: 0...9, using: &random)
    let noise = random.bytes(Int.random(in: 0...30, using: &random))
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1, 2:
      return .headers(stream | 1, requestBlock() + noise.prefix(1), flags: noise.first ?? 5)
    case 3, 4: return .data(stream, noise, flags: noise.first ?? 0)
    case 5: return .windowUpdate(stream, UInt32.random(in: 0...UInt32.max, using: &random))
    case 6:
      return .settings([
        (UInt16.random(in: 0...9, using: &random), UInt32.random(in: 0...70_000, using: &random))
      ])
    case 7: return .reset(stream)
    case 8: return .priority(stream, on: UInt32.random(in: 0...9, using: &random))
    case 9: return .continuation(stream, noise, flags: noise.first ?? 4)
    case 10: return .ping(noise.count >= 8 ? Array(noise.prefix(8)) : noise)
    default:
      return Frame(
        type: UInt8.random(in: 0...12, using: &random), flags: 0, stream: stream, payload: noise)
    }
  }

  /// The sessions themselves: random requests, cuts, pauses and resets between two of them.
  @Test(arguments: 0..<15) func randomTraffic(_ seed: Int) throws {
    var random = Seeded(UInt64(seed) &+ 9_000)
    let pair = try Pair(chunkBytes: Int.random(in: 1...40_000, using: &random))
    pair.echo()
    var streams: [RecordingStream] = []
    for _ in 0..<60 {
      let body = random.body(Int.random(in: 0...20_000, using: &random))
      let stream = try #require(pair.request(body))
      streams.append(stream)
      if Int.random(in: 0..<4, using: &random) == 0 { pair.client.reset(stream, .cancel) }
      if Int.random(in: 0..<3, using: &random) == 0 { pair.run() }
    }
    pair.run()
    for stream in streams {
      #expect(stream.closures == [.cancel] || stream.data == stream.body)
      #expect(stream.closures.count == 1)
    }
    #expect(pair.client.openStreams == 0 && pair.server.openStreams == 0)
    #expect(pair.server.failure == nil && pair.client.failure == nil)
  }
}
