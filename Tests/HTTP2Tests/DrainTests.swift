import HTTP2
import Testing

@Suite struct DrainTests {
  @Test func drainsInTwoPhases() throws {
    let pair = try Pair()
    pair.echo()
    let early = try #require(pair.request([1]))
    early.bodyIsComplete = false
    pair.run()
    pair.server.shutdownNotice()
    let crossing = try #require(pair.request([2]))
    pair.run()
    #expect(pair.clientEvents.goAways.count == 1)
    #expect(pair.clientEvents.goAways[0].last == Int32.max)
    #expect(!pair.client.canOpenStream && pair.request([3]) == nil)
    #expect(crossing.closures == [.noError], "it was on its way and is served")
    pair.server.finalGoAway()
    pair.run()
    #expect(pair.clientEvents.goAways.last?.last == 3)
    #expect(!pair.server.isFinished && !pair.client.isFinished)
    early.bodyIsComplete = true
    pair.client.resume(early)
    pair.run()
    #expect(early.closures == [.noError] && early.data == [1])
    #expect(pair.server.isFinished && pair.client.isFinished && !pair.server.wantsWrite)
  }

  @Test func lateStreamsAreRefused() throws {
    let pair = try Pair()
    pair.echo()
    pair.run()
    pair.server.finalGoAway()
    let late = try #require(pair.request([1]))
    pair.run()
    #expect(late.closures == [.refusedStream] && pair.serverEvents.streams.isEmpty)
    #expect(pair.client.isFinished && pair.server.isFinished)
  }

  @Test func goAwaySaysWhy() throws {
    let pair = try Pair()
    pair.run()
    pair.server.goAway(.enhanceYourCalm, debug: "too much")
    pair.run()
    #expect(pair.clientEvents.goAways.count == 1)
    #expect(pair.clientEvents.goAways[0].code == .enhanceYourCalm)
    #expect(pair.clientEvents.goAways[0].debug == "too much")
  }

  @Test func tearDownClosesEveryStreamOnce() throws {
    let pair = try Pair()
    let streams = try (0..<5).map { _ in try #require(pair.request([1])) }
    pair.run()
    for session in [pair.client, pair.server] {
      session.tearDown()
      session.tearDown()
      #expect(session.openStreams == 0 && session.isFinished && !session.wantsWrite)
    }
    for stream in streams + pair.serverEvents.streams { #expect(stream.closures == [.cancel]) }
    #expect(pair.request([1]) == nil)
    pair.client.resume(streams[0])
    pair.client.consume(streams[0], 1)
    pair.client.reset(streams[0], .cancel)
    pair.client.goAway(.noError, debug: "")
    #expect(!pair.server.respond(pair.serverEvents.streams[0], okFields, hasBody: true))
    pair.run()
  }

  /// The owner may give up the connection from within any event.
  @Test(arguments: 0..<4) func tearDownWithinAnEvent(_ event: Int) throws {
    let pair = try Pair()
    pair.serverEvents.prepare = { [unowned pair] stream in
      switch event {
      case 0: pair.server.tearDown()
      case 1: stream.onHeaders = { [unowned pair] _, _ in pair.server.tearDown() }
      case 2: stream.onData = { [unowned pair] _, _ in pair.server.tearDown() }
      default: stream.onEnd = { [unowned pair] _ in pair.server.tearDown() }
      }
    }
    for _ in 0..<3 { _ = pair.request([1, 2, 3]) }
    pair.run()
    #expect(pair.server.isFinished && pair.server.openStreams == 0)
    #expect(pair.serverEvents.streams.allSatisfy { $0.closures.count <= 1 })
  }

  @Test func deinitClosesStreams() throws {
    let stream = RecordingStream()
    do {
      let events = Recorder()
      let session = try HTTP2Session(role: .client, limits: .public, events: events)
      #expect(session.request(stream, postFields, hasBody: false))
    }
    #expect(stream.closures == [.cancel])
  }
}
