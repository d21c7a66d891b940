import Testing

@testable import HTTPClient

@Suite(.timeLimit(.minutes(5))) struct FailureTests {
  @Test func errorsNameTheOriginAlone() async throws {
    let client = try HTTPClient(loopback())
    let url = "http://127.0.0.1:1/private/path?token=secret#part"
    let error = await failure { _ = try await client.send(HTTPRequest("GET", url)) }
    #expect(error?.reason == .cannotConnect && error?.origin == "http://127.0.0.1:1")
    let text = "\(try #require(error))"
    for word in ["secret", "private", "token", "part?"] { #expect(!text.contains(word)) }
  }

  /// No label of a name has more than 63 letters, so that nobody is asked for it.
  @Test func namesWithoutAddress() async throws {
    let client = try HTTPClient(loopback())
    let url = "http://" + String(repeating: "a", count: 70) + ".invalid/"
    let error = await failure { _ = try await client.send(HTTPRequest("GET", url)) }
    #expect(error?.reason == .nameNotFound)
  }

  @Test func brokenAnswers() async throws {
    let pair = try Pair()
    for (page, reason) in [
      ("/garbage", HTTPClientError.Reason.malformedResponse), ("/nothing", .connectionLost),
      ("/partial", .connectionLost), ("/half-head", .malformedResponse),
    ] {
      let error = await failure { _ = try await pair.get(page) }
      #expect(error?.reason == reason, "\(page)")
    }
  }

  @Test func aBodyThatBreaksIsNoWholeBody() async throws {
    let pair = try Pair()
    let answer = try await pair.client.stream(HTTPRequest("GET", pair.server.url("/partial")))
    #expect(answer.status == 200)
    let error = await failure { _ = try await answer.body.bytes() }
    #expect(error?.reason == .connectionLost)
  }

  @Test func answersHaveALimit() async throws {
    let pair = try Pair()
    for (page, size) in [("/bytes?count=", 1), ("/pieces?count=", 16_384)] {
      var request = HTTPRequest("GET", pair.server.url(page + "4"))
      request.maximumResponseBytes = 4 * size
      #expect(try await pair.client.send(request).body.count == 4 * size)
      request.maximumResponseBytes = 4 * size - 1
      let error = await failure { _ = try await pair.client.send(request) }
      #expect(error?.reason == .responseTooLarge, "\(page)")
    }
    let error = await failure { _ = try await pair.get("/large-head") }
    #expect(error?.reason == .responseTooLarge)
  }

  @Test func deadlinesEndRequests() async throws {
    let pair = try Pair { $0.maximumConnectionsPerHost = 1 }
    let request = { (path: String, milliseconds: Int) in
      HTTPRequest(
        "GET", pair.server.url(path), deadline: .now.advanced(by: .milliseconds(milliseconds)))
    }
    let late = await failure { _ = try await pair.client.send(request("/wait", 50)) }
    #expect(late?.reason == .deadlineExceeded)
    let past = await failure { _ = try await pair.client.send(request("/echo", -1)) }
    #expect(past?.reason == .deadlineExceeded)
    // A stream holds the only connection; the next one waits for it.
    let stream = try await pair.client.stream(HTTPRequest("GET", pair.server.url("/stall")))
    let waiting = await failure { _ = try await pair.client.send(request("/echo", 50)) }
    #expect(waiting?.reason == .deadlineExceeded && stream.status == 200)
  }

  @Test func deadlinesEndWhatWaitsForItsReader() async throws {
    let pair = try Pair()
    var request = HTTPRequest("GET", pair.server.url("/pieces?count=4000"))
    request.maximumResponseBytes = 1 << 30
    request.deadline = .now.advanced(by: .seconds(1))
    let stream = try await pair.client.stream(request)
    while !stream.body.exchange.isPaused { try await Task.sleep(for: .milliseconds(1)) }
    while !stream.body.exchange.hasEnded { try await Task.sleep(for: .milliseconds(5)) }
    let error = await failure { _ = try await stream.body.bytes() }
    #expect(error?.reason == .deadlineExceeded)
    #expect(try await pair.get("/echo").status == 200)
  }

  @Test func theConfigurationHasATimeout() async throws {
    let pair = try Pair { $0.timeout = .milliseconds(50) }
    let error = await failure { _ = try await pair.get("/wait") }
    #expect(error?.reason == .deadlineExceeded)
  }

  @Test func openRequestsHaveALimit() async throws {
    let pair = try Pair { $0.maximumRequests = 2 }
    let first = try await pair.client.stream(HTTPRequest("GET", pair.server.url("/stall")))
    let second = try await pair.client.stream(HTTPRequest("GET", pair.server.url("/stall")))
    let error = await failure { _ = try await pair.get("/echo") }
    #expect(error?.reason == .tooManyRequests && error?.detail == "limit 2")
    #expect(first.status == 200 && second.status == 200)
    await pair.client.shutDown()
    for stream in [first, second] {
      let error = await failure { _ = try await stream.body.bytes() }
      #expect(error?.reason == .closed)
    }
  }

  @Test func aClientThatIsShutDownSendsNothing() async throws {
    let pair = try Pair(own: true)
    let waiting = Task { await failure { _ = try await pair.get("/wait") } }
    try await pair.until { $0.waiting == 1 }
    await pair.client.shutDown()
    #expect(await waiting.value?.reason == .closed)
    let error = await failure { _ = try await pair.get("/echo") }
    #expect(error?.reason == .closed)
    await pair.client.shutDown()
  }

  @Test func aClientThatIsDroppedEndsItsStreams() async throws {
    let server = try PeerServer.shared.get()
    var client: HTTPClient? = try HTTPClient(loopback())
    let stream = try await client?.stream(HTTPRequest("GET", server.url("/stall")))
    client = nil
    let error = await failure { _ = try await stream?.body.bytes() }
    #expect(error?.reason == .closed)
  }
}
