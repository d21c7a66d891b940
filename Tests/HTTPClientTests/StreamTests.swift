import Testing

@testable import HTTPClient

@Suite(.timeLimit(.minutes(5))) struct StreamTests {
  @Test func piecesComeAsTheyAreSent() async throws {
    let pair = try Pair(own: true)
    let answer = try await pair.client.stream(HTTPRequest("GET", pair.server.url("/two")))
    #expect(answer.head.header("transfer-encoding") == "chunked")
    var pieces = answer.body.makeAsyncIterator()
    #expect(try await pieces.next() == Array("first".utf8))
    // The server sends the second only now.
    _ = try await pair.get("/go")
    #expect(try await pieces.next() == Array("second".utf8))
    #expect(try await pieces.next() == nil)
    #expect(try await pieces.next() == nil)
  }

  @Test func whoDoesNotReadSlowsThePeerDown() async throws {
    let pair = try Pair { $0.maximumBufferedBytes = 64 << 10 }
    let count = 512
    var request = HTTPRequest("GET", pair.server.url("/pieces?count=\(count)"))
    request.maximumResponseBytes = 64 << 20
    let answer = try await pair.client.stream(request)
    while !answer.body.exchange.isPaused { try await Task.sleep(for: .milliseconds(1)) }
    #expect(1...(64 << 10) ~= answer.body.exchange.bufferedBytes)
    // Others go on meanwhile.
    for _ in 0..<20 { #expect(try await pair.get("/echo").status == 200) }
    #expect(answer.body.exchange.isPaused)
    #expect(1...(64 << 10) ~= answer.body.exchange.bufferedBytes)
    var all: [UInt8] = []
    var largest = 0
    for try await piece in answer.body {
      all += piece
      largest = max(largest, answer.body.exchange.bufferedBytes)
    }
    #expect(largest <= 64 << 10)
    let piece = (0..<16_384).map { UInt8(truncatingIfNeeded: $0) }
    #expect(all == Array(repeatElement(piece, count: count).joined()))
  }

  @Test func cancelledTasksEndTheirRequests() async throws {
    let pair = try Pair(own: true)
    let waiting = Task { await failure { _ = try await pair.get("/wait") } }
    try await pair.until { $0.waiting == 1 }
    waiting.cancel()
    #expect(await waiting.value?.reason == .cancelled)
    try await pair.until { $0.gone == 1 }
    let reading = Task {
      let answer = try await pair.client.stream(HTTPRequest("GET", pair.server.url("/stall")))
      return await failure { _ = try await answer.body.bytes() }
    }
    try await pair.until { $0.waiting == 2 }
    reading.cancel()
    #expect(try await reading.value?.reason == .cancelled)
    try await pair.until { $0.gone == 2 }
  }

  @Test func cancelledBeforeItBeganIsCancelled() async throws {
    let pair = try Pair(own: true)
    for _ in 0..<100 {
      let error = await Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await failure { _ = try await pair.get("/wait") }
      }.value
      #expect(error?.reason == .cancelled)
    }
    let counts = try await pair.counts()
    #expect(counts.waiting == 0 && counts.connections == 1)
  }

  @Test func aBodyThatIsDroppedEndsItsRequest() async throws {
    let pair = try Pair(own: true)
    do {
      let answer = try await pair.client.stream(HTTPRequest("GET", pair.server.url("/stall")))
      for try await piece in answer.body {
        #expect(piece == Array("first".utf8))
        break
      }
    }
    try await pair.until { $0.gone == 1 }
  }

  @Test func oneTaskReads() async throws {
    let pair = try Pair()
    let answer = try await pair.client.stream(HTTPRequest("GET", pair.server.url("/stall")))
    var pieces = answer.body.makeAsyncIterator()
    _ = try await pieces.next()
    let errors = await withTaskGroup(of: HTTPClientError?.self) { group in
      for _ in 0..<2 {
        group.addTask { await failure { _ = try await answer.body.bytes() } }
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return [first, await group.next() ?? nil]
    }
    #expect(errors.map { $0?.reason } == [.bodyReadTwice, .cancelled])
  }
}
