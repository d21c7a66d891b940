import RPC
import TestCalls
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct EarlyEndTests {
  @Test(arguments: TransportKind.allCases)
  func theServerMayAnswerBeforeAllRequestsCame(kind: TransportKind) async throws {
    var service = Echo()
    service.onUpload = { requests, _ in try await requests.next() ?? Text() }
    let writes = Counter()
    try await withEcho(kind, service) { echo in
      let answer = try await echo.upload { requests in
        while true {
          try await requests.write(text("first"))
          writes.add()
        }
      }
      #expect(answer == text("first"))
    }
    #expect(writes.value >= 1)
  }

  @Test(arguments: TransportKind.allCases)
  func anEarlyErrorReachesTheWriter(kind: TransportKind) async throws {
    var service = Echo()
    service.onUpload = { _, _ in throw RPCError(.notFound, "no such shelf") }
    try await withEcho(kind, service) { echo in
      let error = await rpcError {
        _ = try await echo.upload { requests in
          while true { try await requests.write(text("x")) }
        }
      }
      #expect(error?.code == .notFound)
      #expect(error?.message == "no such shelf")
    }
  }

  @Test(arguments: TransportKind.allCases)
  func responsesBeforeAnErrorAreDelivered(kind: TransportKind) async throws {
    var service = Echo()
    service.onWatch = { _, responses, _ in
      try await responses.write(text("a"))
      try await responses.write(text("b"))
      throw RPCError(.dataLoss, "the rest is gone")
    }
    let seen = Record<String>()
    try await withEcho(kind, service) { echo in
      let error = await rpcError {
        try await echo.watch(Text()) { responses in
          for try await response in responses { seen.add(response.value) }
        }
      }
      #expect(error?.code == .dataLoss)
    }
    #expect(seen.events == ["a", "b"])
  }

  @Test(arguments: TransportKind.allCases)
  func aHandlerCannotWriteAfterItReturned(kind: TransportKind) async throws {
    let writer = Record<ResponseWriter<Text>>()
    var service = Echo()
    service.onWatch = { _, responses, _ in writer.add(responses) }
    try await withEcho(kind, service) { echo in
      try await echo.watch(Text()) { received in
        #expect(try await received.next() == nil)
        let responses = try #require(writer.events.first)
        #expect(await rpcError { try await responses.write(Text()) }?.code == .internal)
      }
      writer.removeAll()
    }
  }
}
