import HTTP2
import Testing

@Suite struct MemoryTests {
  /// Streams leave nothing behind; 10,000 of them take no more than 1,000.
  @Test func memoryReturns() throws {
    let pair = try Pair()
    pair.echo()
    func calls(_ count: Int) throws {
      for index in 0..<count {
        let stream = try #require(pair.request([1, 2, 3]))
        if index % 3 == 0 { pair.run() }
        if index % 7 == 0 { pair.client.reset(stream, .cancel) }
      }
      pair.run()
      pair.serverEvents.streams = []
    }
    try calls(1_000)
    let (client, server) = (pair.client.bufferedBytes, pair.server.bufferedBytes)
    try calls(10_000)
    #expect(pair.client.bufferedBytes <= client + 1_024)
    #expect(pair.server.bufferedBytes <= server + 1_024)
    #expect(pair.client.openStreams == 0 && pair.server.openStreams == 0)
  }

  @Test func streamsAreReleased() throws {
    let pair = try Pair()
    pair.echo()
    weak let stream = pair.request([1])
    #expect(stream != nil)
    pair.run()
    weak let seen = pair.serverEvents.streams.first
    pair.serverEvents.streams = []
    #expect(stream == nil && seen == nil)
  }

  /// What the library holds for a connection that has nothing to do.
  @Test func idleSessionsAreSmall() throws {
    let pair = try Pair()
    pair.echo()
    _ = pair.request([1])
    pair.run()
    #expect(pair.server.bufferedBytes < 28 << 10)
    #expect(pair.client.bufferedBytes < 28 << 10)
  }
}
