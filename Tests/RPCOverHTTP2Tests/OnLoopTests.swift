import RPC
import RPCOverHTTP2
import Reactor
import TestMessages
import TestServices
import Testing
import Wire

/// Calls made on the very loop that carries them, where what is there needs no wait.
@Suite(.timeLimit(.minutes(1))) struct OnLoopTests {
  private func onLoop(
    _ body: @escaping @Sendable (CatalogClient) async throws -> Void
  ) async throws {
    let running = try await RunningServer.start()
    try await withLoops { loops in
      let loop = loops.next()
      try await withChannel(Channel(to: .addresses([running.address]), on: loop)) { client in
        try await Task(executorPreference: loop) {
          #expect(loop.isCurrent)
          try await body(client)
        }.value
      }
    }
    await running.stop()
  }

  /// More than all windows hold, so that both sides wait in between.
  @Test func streamsOfAllKinds() async throws {
    let text = String(repeating: "x", count: 10_000)
    try await onLoop { client in
      let seen = try await client.watch(.with { ($0.a, $0.b) = (1000, text) }) { responses in
        var seen: Int32 = 0
        for try await part in responses {
          #expect(part.a == seen && part.b == text)
          seen += 1
        }
        return seen
      }
      #expect(seen == 1000)
      _ = try await client.upload { requests in
        try await requests.write(.with { $0.a = 6 })
        for _ in 0..<1000 { try await requests.write(.with { $0.b = text }) }
      }
      let echoed = try await client.chat { requests, responses in
        var echoed: [Int32] = []
        for number: Int32 in 0..<100 { try await requests.write(.with { $0.a = number }) }
        requests.finish()
        for try await part in responses { echoed.append(part.a) }
        return echoed
      }
      #expect(echoed == Array(0..<100))
    }
  }

  @Test func messagesAboveTheLimit() async throws {
    try await onLoop { client in
      let options = CallOptions(limits: MessageLimits(responseBytes: 20))
      let error = await failure {
        try await client.chat(options: options) { requests, responses in
          for text in ["short", String(repeating: "x", count: 50), "short"] {
            try await requests.write(.with { $0.b = text })
          }
          #expect(try await responses.next()?.b == "short")
          _ = try await responses.next()
        }
      }
      #expect(error?.code == .resourceExhausted)
      let request = CallOptions(limits: MessageLimits(requestBytes: 20))
      let refused = await failure {
        try await client.upload(options: request) {
          try await $0.write(.with { $0.b = String(repeating: "x", count: 50) })
        }
      }
      #expect(refused?.code == .resourceExhausted)
    }
  }

  @Test func nothingIsReadOrWrittenAfterTheEnd() async throws {
    try await onLoop { client in
      let (requests, responses) = try await client.chat { requests, responses in
        try await requests.write(.with { $0.a = 1 })
        #expect(try await responses.next()?.a == 1)
        return (requests, responses)
      }
      #expect(await failure { try await requests.write(Part()) }?.code == .cancelled)
      #expect(await failure { try await responses.next() }?.code == .cancelled)
      let late = await failure {
        try await client.chat { requests, _ in
          requests.finish()
          try await requests.write(Part())
        }
      }
      #expect(late?.code == .internal)
    }
  }
}
