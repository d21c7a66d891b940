import RPC
import TestCalls
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct CallKindsTests {
  @Test(arguments: TransportKind.allCases) func unary(kind: TransportKind) async throws {
    try await withEcho(kind) { echo async throws in
      #expect(try await echo.echo(text("你好")) == text("你好"))
      #expect(try await echo.echo(Text()) == Text())
    }
  }

  @Test(arguments: TransportKind.allCases) func serverStreaming(kind: TransportKind) async throws {
    try await withEcho(kind) { echo in
      let letters = try await echo.watch(text("abcdef")) { responses in
        var letters: [String] = []
        for try await response in responses { letters.append(response.value) }
        return letters
      }
      #expect(letters == ["a", "b", "c", "d", "e", "f"])
      #expect(try await echo.watch(Text()) { try await $0.next() } == nil)
    }
  }

  @Test(arguments: TransportKind.allCases) func clientStreaming(kind: TransportKind) async throws {
    try await withEcho(kind) { echo in
      let all = try await echo.upload { requests in
        for part in ["a", "b", "c"] { try await requests.write(text(part)) }
      }
      #expect(all == text("abc"))
      #expect(try await echo.upload { _ in } == Text())
    }
  }

  @Test(arguments: TransportKind.allCases)
  func bidirectionalStreaming(kind: TransportKind) async throws {
    try await withEcho(kind) { echo in
      try await echo.chat { requests, responses in
        for round in 0..<50 {
          try await requests.write(text("\(round)"))
          #expect(try await responses.next() == text("\(round)"))
        }
        requests.finish()
        #expect(try await responses.next() == nil)
        #expect(responses.trailers == Metadata())
      }
    }
  }

  @Test(arguments: TransportKind.allCases) func largeMessages(kind: TransportKind) async throws {
    let large = text(String(repeating: "x", count: 3 << 20))
    try await withEcho(kind) { echo in
      #expect(try await echo.echo(large) == large)
      try await echo.chat { requests, responses in
        for _ in 0..<3 {
          try await requests.write(large)
          #expect(try await responses.next() == large)
        }
      }
    }
  }

  @Test(arguments: TransportKind.allCases)
  func metadataCrossesBothWays(kind: TransportKind) async throws {
    var service = Echo()
    service.onEcho = { request, context in
      var headers = Metadata()
      try headers.append(context.metadata, prefix: "head-")
      try context.setHeaders(headers)
      var trailers = Metadata()
      try trailers.append(context.metadata, prefix: "trail-")
      context.setTrailers(trailers)
      return request
    }
    let headers = Record<Metadata>()
    let trailers = Record<Metadata>()
    var sent = try Metadata([("a", "1"), ("b", "2"), ("a", "3")])
    try sent.append([0, 255, 10], for: "c-bin")
    let options = CallOptions(
      metadata: sent, onHeaders: { headers.add($0) }, onTrailers: { trailers.add($0) })
    try await withEcho(kind, service) { echo in
      _ = try await echo.echo(text("x"), options: options)
    }
    #expect(headers.events.count == 1)
    #expect(headers.events[0].texts("head-a") == ["1", "3"])
    #expect(headers.events[0].bytes("head-c-bin") == [[0, 255, 10]])
    #expect(trailers.events.count == 1)
    #expect(
      trailers.events[0].fields.map(\.key) == ["trail-a", "trail-b", "trail-a", "trail-c-bin"])
  }

  @Test(arguments: TransportKind.allCases)
  func headersComeBeforeTheFirstResponse(kind: TransportKind) async throws {
    let latch = Latch()
    var service = Echo()
    service.onWatch = { _, responses, context in
      try context.setHeaders(try Metadata([("early", "yes")]))
      responses.sendHeaders()
      responses.sendHeaders()
      #expect(throws: RPCError.self) { try context.setHeaders(Metadata()) }
      #expect(throws: RPCError.self) { try context.setCompression(.gzip) }
      #expect(context.compression == nil)
      await latch.wait()
      context.setTrailers(try Metadata([("late", "yes")]))
      try await responses.write(text("x"))
    }
    try await withEcho(kind, service) { echo in
      try await echo.watch(Text()) { responses in
        let headers = try await responses.headers()
        #expect(headers["early"] == "yes")
        #expect(responses.trailers == nil)
        latch.open()
        #expect(try await responses.next() == text("x"))
        #expect(try await responses.next() == nil)
        #expect(responses.trailers?["late"] == "yes")
      }
    }
  }

  @Test(arguments: TransportKind.allCases)
  func peerAndMethodAreKnown(kind: TransportKind) async throws {
    var service = Echo()
    service.onEcho = { _, context in
      #expect(CallContext.current === context)
      return text(context.method.path + " " + context.peer.address)
    }
    try await withEcho(kind, service) { echo in
      let seen = try await echo.echo(Text()).value
      let address = kind == .inProcess ? "in-process" : "127.0.0.1:"
      #expect(seen.hasPrefix("/test.v1.Echo/Echo \(address)"))
    }
  }
}

extension Metadata {
  /// The other's fields under longer keys.
  mutating func append(_ other: Metadata, prefix: String) throws(MetadataError) {
    for field in other.fields {
      switch field.value {
      case .text(let text): try append(text, for: prefix + field.key)
      case .bytes(let bytes): try append(bytes, for: prefix + field.key)
      }
    }
  }
}
