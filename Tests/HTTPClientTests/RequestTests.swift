import Testing

@testable import HTTPClient

@Suite(.timeLimit(.minutes(5))) struct RequestTests {
  @Test(arguments: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
  func methodsAndBodiesArrive(_ method: String) async throws {
    let pair = try Pair()
    for body in [[], [0, 13, 10, 255], [UInt8](repeating: 7, count: 200_000)] as [[UInt8]] {
      let request = HTTPRequest(method, pair.server.url("/echo?a=b%20c"), body: body)
      let answer = try await pair.client.send(request)
      let echo = try Echo(answer)
      #expect(answer.status == 200 && echo.method == method && echo.path == "/echo?a=b%20c")
      let short = body.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      #expect(echo.body == (body.count < 4096 ? short : "\(body.count)"))
      let hasLength = !body.isEmpty || ["POST", "PUT", "PATCH"].contains(method)
      #expect(echo.values("content-length") == (hasLength ? ["\(body.count)"] : []))
      #expect(echo.values("expect").isEmpty && echo.values("content-type").isEmpty)
    }
  }

  @Test func headersArrive() async throws {
    let pair = try Pair { $0.userAgent = "tests" }
    let headers = [
      HTTPHeader("Content-Type", "application/json"), HTTPHeader("x-Empty", ""),
      HTTPHeader("x-two", "a"), HTTPHeader("x-two", "b;c, d"), HTTPHeader("Authorization", "k é"),
    ]
    let request = HTTPRequest(
      "POST", pair.server.url("/echo"), headers: headers, body: Array("{}".utf8))
    let answer = try await pair.client.send(request)
    let echo = try Echo(answer)
    #expect(echo.values("content-type") == ["application/json"])
    #expect(echo.values("x-empty") == [""] && echo.values("x-two") == ["a", "b;c, d"])
    #expect(echo.values("user-agent") == ["tests"])
    #expect(echo.values("host") == ["127.0.0.1:\(pair.server.port)"])
    #expect(echo.values("accept-encoding").isEmpty && echo.values("cookie").isEmpty)
    #expect(answer.head.headers.filter { $0.name == "x-two" }.map(\.value) == ["a", "b"])
    #expect(answer.head.header("x-two") == "a" && answer.head.header("absent") == nil)
  }

  @Test func answersOfAllKinds() async throws {
    let pair = try Pair()
    for status in [200, 204, 301, 302, 304, 307, 404, 500, 503] {
      let answer = try await pair.get("/status?code=\(status)")
      #expect(answer.status == status)
      #expect(answer.body == ([204, 304].contains(status) ? [] : Array("body".utf8)))
    }
    let head = try await pair.client.send(HTTPRequest("HEAD", pair.server.url("/bytes?count=9")))
    #expect(head.body.isEmpty && head.head.header("content-length") == "9")
    let early = try await pair.get("/early")
    #expect(early.status == 200 && early.body == Array("late".utf8))
    #expect(early.head.header("link") == nil)
    let trailers = try await pair.get("/trailers")
    #expect(trailers.body == Array("body".utf8) && trailers.head.header("x-late") == nil)
  }

  @Test func connectionsAreKept() async throws {
    let pair = try Pair(own: true)
    let first = try await pair.counts().this
    for _ in 0..<5 { #expect(try await pair.counts().this == first) }
    var alone = HTTPRequest("GET", pair.server.url("/echo"))
    alone.reusesConnection = false
    for _ in 0..<2 { #expect(try await pair.client.send(alone).status == 200) }
    #expect(try await pair.counts().connections == 3)
  }

  @Test func manyAtOnce() async throws {
    let pair = try Pair(own: true) { $0.maximumConnectionsPerHost = 8 }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for at in 0..<200 {
        group.addTask {
          let answer = try await pair.get("/bytes?count=\(at * 100)")
          return answer.body.count == at * 100
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
    #expect(try await pair.counts().connections <= 8)
  }

  @Test(arguments: [
    "", "shop.example", "/path", "http://", "ftp://127.0.0.1/", "file:///etc/passwd",
    "gopher://127.0.0.1/", "http://user@127.0.0.1/", "http://user:secret@127.0.0.1/",
    "http://127.0.0.1:99999/", "http://127.0.0.1/ a", "http://127.0.0.1/\r\nx: y",
    "http://127.0.0.1/é", "http://127.0.0.1/\u{0}", "dict://127.0.0.1/", "http:/\\127.0.0.1",
    "http://[::1/", "javascript:alert(1)", "http://a b/",
  ])
  func otherURLsAreRefused(_ url: String) async throws {
    let client = try HTTPClient(loopback())
    let error = await failure { _ = try await client.send(HTTPRequest("GET", url)) }
    #expect(error?.reason == .invalidURL)
    #expect(error?.description.contains("secret") == false)
  }

  @Test func otherRequestsAreRefused() async throws {
    let client = try HTTPClient(loopback { $0.maximumBodyBytes = 10 })
    let reason = { (request: HTTPRequest) async in
      await failure { _ = try await client.send(request) }?.reason
    }
    let url = "http://127.0.0.1:1/?q=secret"
    for method in ["", "get", "GE T", "GET\r\n", "G\u{0}", String(repeating: "A", count: 33)] {
      #expect(await reason(HTTPRequest(method, url)) == .invalidMethod)
    }
    for (name, value) in [
      ("", "a"), ("a b", "c"), ("a:", "b"), ("a\r\nb", "c"), ("é", "a"), ("a", "b\r\nc: d"),
      ("a", "b\nc"), ("a", "\u{0}"), ("Host", "b"), ("content-length", "5"), ("Expect", "a"),
      ("Transfer-Encoding", "chunked"), ("connection", "close"), ("a", "\u{7f}"),
    ] {
      let headers = [HTTPHeader(name, value)]
      #expect(await reason(HTTPRequest("GET", url, headers: headers)) == .invalidHeader)
    }
    let long = [HTTPHeader("a", String(repeating: "a", count: 65_536))]
    #expect(await reason(HTTPRequest("GET", url, headers: long)) == .requestTooLarge)
    let body = [UInt8](repeating: 0, count: 11)
    #expect(await reason(HTTPRequest("POST", url, body: body)) == .requestTooLarge)
    let longURL = "http://127.0.0.1/" + String(repeating: "a", count: 8192)
    #expect(await reason(HTTPRequest("GET", longURL)) == .invalidURL)
  }
}
