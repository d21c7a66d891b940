import HTTP2
import Testing

/// A client's session against a server's.
@Suite struct FlowTests {
  private let trailers = HTTP2Fields([("grpc-status", "0")])

  @Test(arguments: [1, 7, 100, 5_000, 65_536]) func requestAndAnswer(_ chunk: Int) throws {
    let pair = try Pair(chunkBytes: chunk)
    pair.echo(trailers: trailers)
    let stream = try #require(pair.request(Array("hello".utf8)))
    pair.run()
    let seen = pair.serverEvents.streams[0]
    #expect(seen.value(of: ":path") == "/a" && seen.data == Array("hello".utf8))
    #expect(seen.headers.count == 1 && seen.headers[0] == (.initial, false) && seen.ends == 1)
    #expect(stream.headers.map(\.kind) == [.initial, .trailers])
    #expect(stream.value(of: ":status") == "200" && stream.value(of: "grpc-status") == "0")
    #expect(stream.data == Array("hello".utf8) && stream.ends == 1)
    #expect(stream.closures == [.noError] && seen.closures == [.noError])
    #expect(pair.client.openStreams == 0 && pair.server.openStreams == 0)
    #expect(pair.server.areSettingsAcknowledged && pair.client.areSettingsAcknowledged)
  }

  @Test(arguments: [4_111, 16_393, 20_000, 65_536, 1 << 20])
  func largeBodies(_ chunk: Int) throws {
    let pair = try Pair(chunkBytes: chunk)
    pair.echo()
    var random = Seeded(UInt64(chunk))
    let body = random.body(3 << 20)
    let streams = try (0..<2).map { _ in try #require(pair.request(body)) }
    pair.run()
    for stream in streams {
      #expect(stream.data == body && stream.closures == [.noError])
    }
  }

  @Test func headersOnly() throws {
    let pair = try Pair()
    pair.serverEvents.prepare = { [unowned pair] stream in
      stream.onEnd = { [unowned pair] in
        _ = pair.server.respond($0, okFields, hasBody: false)
      }
    }
    let stream = try #require(pair.request())
    pair.run()
    #expect(stream.headers.count == 1 && stream.headers[0] == (.initial, true))
    #expect(stream.ends == 1 && stream.data.isEmpty && stream.closures == [.noError])
  }

  @Test func informationalResponsesComeFirst() throws {
    let pair = try Pair()
    pair.serverEvents.prepare = { [unowned pair] stream in
      stream.onEnd = { [unowned pair] in
        pair.server.inform($0, HTTP2Fields([(":status", "103"), ("link", "a")]))
        _ = pair.server.respond($0, okFields, hasBody: false)
      }
    }
    let stream = try #require(pair.request())
    pair.run()
    #expect(stream.headers.map(\.kind) == [.informational, .initial])
    #expect(stream.fields.filter { $0.name == ":status" }.map(\.value) == ["103", "200"])
  }

  @Test func requestsMayHaveTrailers() throws {
    let pair = try Pair()
    pair.echo()
    let stream = try #require(pair.request([1, 2], trailers: HTTP2Fields([("sum", "3")])))
    let empty = try #require(pair.request(nil, trailers: HTTP2Fields([("sum", "0")])))
    pair.run()
    let seen = pair.serverEvents.streams
    #expect(seen[0].data == [1, 2] && seen[0].value(of: "sum") == "3" && seen[0].ends == 1)
    #expect(seen[1].data == [] && seen[1].value(of: "sum") == "0")
    #expect(stream.closures == [.noError] && empty.closures == [.noError])
  }

  /// A body may pause and go on, and be ended by trailers from outside of it.
  @Test func bodiesPauseAndResume() throws {
    let pair = try Pair()
    pair.serverEvents.prepare = { [unowned pair] stream in
      stream.bodyIsComplete = false
      stream.onEnd = { [unowned pair] in
        _ = pair.server.respond($0, okFields, hasBody: true)
      }
    }
    let stream = try #require(pair.request())
    pair.run()
    #expect(stream.headers.count == 1 && stream.data.isEmpty && !pair.server.wantsWrite)
    let seen = pair.serverEvents.streams[0]
    for part in 1...3 {
      seen.body += [UInt8](repeating: UInt8(part), count: part)
      pair.server.resume(seen)
      pair.run()
    }
    #expect(stream.data == [1, 2, 2, 3, 3, 3] && stream.ends == 0)
    seen.body += [4]
    pair.server.resume(seen)
    pair.server.trailers(seen, trailers)
    pair.run()
    #expect(stream.data == [1, 2, 2, 3, 3, 3] && stream.value(of: "grpc-status") == "0")
    #expect(stream.ends == 1 && stream.closures == [.noError])
    pair.server.trailers(seen, trailers)
    pair.server.resume(seen)
    pair.run()
  }

  @Test func resetsCrossTheWire() throws {
    let pair = try Pair()
    let stream = try #require(pair.request([1]))
    pair.run()
    pair.client.reset(stream, .cancel)
    pair.run()
    #expect(pair.serverEvents.streams[0].closures == [.cancel] && stream.closures == [.cancel])
    let other = try #require(pair.request([1]))
    pair.run()
    pair.server.reset(pair.serverEvents.streams[1], .enhanceYourCalm)
    pair.run()
    #expect(other.closures == [.enhanceYourCalm] && pair.client.openStreams == 0)
  }

  @Test func bodiesMayFail() throws {
    let pair = try Pair()
    let stream = try #require(pair.request([1, 2, 3]))
    stream.resetInstead = .internalError
    pair.run()
    #expect(stream.closures == [.internalError])
    #expect(pair.serverEvents.streams[0].closures == [.internalError])
  }

  @Test func refusedStreamsSaySo() throws {
    let pair = try Pair()
    pair.serverEvents.refusesStreams = true
    let stream = try #require(pair.request([1]))
    pair.run()
    #expect(stream.closures == [.refusedStream] && stream.headers.isEmpty)
    pair.serverEvents.refusesStreams = false
    pair.echo()
    let next = try #require(pair.request([1]))
    pair.run()
    #expect(next.closures == [.noError])
  }

  @Test func headersTooLargeToSend() throws {
    let pair = try Pair()
    var large = okFields
    large.append("a", String(repeating: "b", count: 70_000))
    pair.serverEvents.prepare = { [unowned pair] stream in
      stream.onEnd = { [unowned pair] in _ = pair.server.respond($0, large, hasBody: true) }
    }
    let stream = try #require(pair.request())
    #expect(!pair.client.request(RecordingStream(), large, hasBody: false))
    pair.run()
    #expect(stream.closures == [.internalError] && pair.server.openStreams == 0)
    #expect(pair.client.peerMaximumHeaderListBytes == 16 << 10)
  }

  @Test func pingsAreAnswered() throws {
    let pair = try Pair()
    pair.client.ping(0x0102_0304_0506_0708)
    pair.run()
    #expect(pair.clientEvents.pings == [0x0102_0304_0506_0708])
  }

  /// A cancelled stream that waits for its turn is closed too, without a frame.
  @Test func requestsWaitForTheirTurn() throws {
    var limits = HTTP2Limits.internal
    limits.maximumConcurrentStreams = 2
    let pair = try Pair(server: limits)
    pair.run()
    #expect(pair.client.peerMaximumConcurrentStreams == 2)
    let streams = try (0..<4).map { _ in try #require(pair.request([1])) }
    #expect(!pair.client.canOpenStream && pair.client.openStreams == 4)
    pair.run()
    #expect(pair.serverEvents.streams.count == 2)
    pair.client.reset(streams[2], .cancel)
    pair.client.reset(streams[0], .cancel)
    pair.run()
    #expect(streams[2].closures == [.cancel])
    #expect(pair.serverEvents.streams.count == 3)
    #expect(pair.serverEvents.breaches.isEmpty && pair.server.failure == nil)
  }
}
