import RPC
import TestCalls
import Testing
import Wire

/// Clients are used from actors too, with bodies that touch the actor's state.
actor Collector {
  var letters: [String] = []

  func collect(_ client: Client) async throws {
    try await client.serverStreaming(Test_V1_EchoMethods.watch, text("ab")) { responses in
      while let response = try await responses.next() { letters.append(response.value) }
    }
    let joined = try await client.clientStreaming(Test_V1_EchoMethods.upload) { requests in
      for letter in letters { try await requests.write(text(letter)) }
      letters.append("c")
    }
    try await client.bidirectionalStreaming(Test_V1_EchoMethods.chat) { requests, responses in
      try await requests.write(joined)
      for try await response in responses {
        letters.append(response.value)
        requests.finish()
      }
    }
  }
}

@Suite(.timeLimit(.minutes(1))) struct ActorCallerTests {
  @Test(arguments: TransportKind.allCases)
  func bodiesMayTouchTheActor(kind: TransportKind) async throws {
    let collector = Collector()
    try await withEcho(kind) { echo in try await collector.collect(echo.client) }
    #expect(await collector.letters == ["a", "b", "c", "ab"])
  }
}
