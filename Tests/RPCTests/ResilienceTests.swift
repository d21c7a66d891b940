import RPC
import RPCInProcess
import TestCalls
import Testing
import Wire

/// A server that fails as a test says, and counts.
private struct Failing: Sendable {
  let calls = Counter()
  let attempts = Record<String?>()
  let service: Echo

  /// `fail` says with what a call fails; it is given how many calls came before.
  init(_ fail: @escaping @Sendable (Int) -> RPCError?) {
    let (calls, attempts) = (calls, attempts)
    var echo = Echo()
    echo.onEcho = { request, context in
      let earlier = calls.add() - 1
      attempts.add(context.metadata["grpc-previous-rpc-attempts"])
      if let error = fail(earlier) { throw error }
      return request
    }
    service = echo
  }
}

private func quick(_ change: (inout Resilience.Settings) -> Void = { _ in }) -> Resilience {
  var settings = Resilience.Settings()
  settings.firstBackoff = .milliseconds(1)
  settings.key = "x-key"
  change(&settings)
  return Resilience(settings)
}

private func asking(_ text: String) -> Metadata {
  // Digits and a dash are always allowed.
  do { return try Metadata([(RPCError.pushbackKey, text)]) } catch { return Metadata() }
}

@Suite("Calls that are sent again", .timeLimit(.minutes(1)))
struct ResilienceTests {
  /// Nothing is said about it.
  private static let unsafeEcho = Method<Text, Text>(
    service: "test.v1.Echo", name: "Echo", kind: .unary)

  @discardableResult
  private func calling<R: Sendable>(
    _ failing: Failing, _ resilience: Resilience, kind: TransportKind = .inProcess,
    _ body: (Client) async throws -> R
  ) async throws -> R {
    var router = Router()
    try router.add(failing.service)
    return try await withClient(kind, router) {
      try await body(Client($0.transport, resilience: resilience))
    }
  }

  @Test(arguments: TransportKind.allCases)
  func whatIsSafeIsSentAgain(kind: TransportKind) async throws {
    let failing = Failing { $0 < 2 ? RPCError(.unavailable, "away") : nil }
    let events = Record<Resilience.Event>()
    let resilience = quick { $0.onEvent = { events.add($1) } }
    try await calling(failing, resilience, kind: kind) { client in
      let answer = try await Test_V1_EchoClient(client).echo(text("a"))
      #expect(answer.value == "a")
    }
    #expect(failing.attempts.events == [nil, "1", "2"])
    #expect(events.events == [.repeated, .repeated])
  }

  @Test func aKeyMakesACallSafe() async throws {
    let failing = Failing { $0 % 2 == 0 ? RPCError(.unavailable, "away") : nil }
    try await calling(failing, quick()) { client in
      let keyed = CallOptions(metadata: try Metadata([("x-key", "1")]))
      let answer = try await client.unary(Self.unsafeEcho, text("a"), options: keyed)
      #expect(answer.value == "a")
      #expect(failing.calls.value == 2)
      await #expect(throws: RPCError.self) {
        try await client.unary(Self.unsafeEcho, text("a"))
      }
      #expect(failing.calls.value == 3)
    }
  }

  @Test(arguments: [
    RPCError(.internal, "no"), RPCError(.resourceExhausted, "the quota is used up"),
    RPCError(.deadlineExceeded, "late"), RPCError(.unavailable, "away", metadata: asking("-1")),
    RPCError(.unavailable, "away", metadata: asking("soon")),
    RPCError(.resourceExhausted, "busy", metadata: asking("3600000")),
  ])
  func whatIsFinalStands(error: RPCError) async throws {
    let failing = Failing { _ in error }
    try await calling(failing, quick()) { client in
      await #expect(throws: RPCError.self) { try await Test_V1_EchoClient(client).echo(text("a")) }
    }
    #expect(failing.calls.value == 1)
  }

  @Test func theServersPauseIsKept() async throws {
    let failing = Failing { $0 == 0 ? RPCError.overloaded(delayMilliseconds: 40) : nil }
    try await calling(failing, quick()) { client in
      let began = ContinuousClock.now
      _ = try await Test_V1_EchoClient(client).echo(text("a"))
      #expect(ContinuousClock.now - began >= .milliseconds(40))
    }
    #expect(failing.calls.value == 2)
  }

  @Test func aPauseInDetailsIsKept() async throws {
    let overloaded = RPCError.overloaded(delayMilliseconds: 30)
    let error = RPCError(.unavailable, "away", details: overloaded.details)
    let failing = Failing { $0 == 0 ? error : nil }
    try await calling(failing, quick()) { client in
      let began = ContinuousClock.now
      _ = try await Test_V1_EchoClient(client).echo(text("a"))
      #expect(ContinuousClock.now - began >= .milliseconds(30))
    }
  }

  @Test func nobodyWaitsBeyondTheDeadline() async throws {
    let failing = Failing { _ in RPCError.overloaded(delayMilliseconds: 5_000) }
    try await calling(failing, quick()) { client in
      var error: RPCError?
      // On a busy machine the deadline may pass before the call has come anywhere.
      for _ in 0..<5 where failing.calls.value == 0 {
        error = await #expect(throws: RPCError.self) {
          try await Test_V1_EchoClient(client).echo(
            text("a"), options: CallOptions(timeout: .milliseconds(4_900)))
        }
      }
      // Who had waited would have nothing but an expired deadline to show for it.
      #expect(error?.code == .resourceExhausted)
    }
    #expect(failing.calls.value == 1)
  }

  @Test func aPauseEndsWithItsTask() async throws {
    let failing = Failing { _ in RPCError.overloaded(delayMilliseconds: 5_000) }
    try await calling(failing, quick()) { client in
      let call = Task { try await Test_V1_EchoClient(client).echo(text("a")) }
      #expect(await eventually { failing.calls.value == 1 })
      call.cancel()
      let error = await #expect(throws: RPCError.self) { try await call.value }
      #expect(error?.code == .cancelled)
    }
  }

  @Test func lessThanATenthIsSentAgain() async throws {
    let failing = Failing { _ in RPCError(.unavailable, "away") }
    let events = Record<Resilience.Event>()
    let resilience = quick { $0.onEvent = { events.add($1) } }
    try await calling(failing, resilience) { client in
      for _ in 0..<600 {
        await #expect(throws: RPCError.self) {
          try await Test_V1_EchoClient(client).echo(text("a"))
        }
      }
    }
    #expect(failing.calls.value <= 660)
    #expect(failing.calls.value > 630)
    #expect(events.events.contains(.outOfBudget))
  }

  @Test func aServerThatRefusesMostIsSpared() async throws {
    let failing = Failing { _ in RPCError.overloaded(delayMilliseconds: 100_000) }
    let resilience = quick { $0.isCritical = { $0.kind == .unary && $0.idempotency == .unknown } }
    try await calling(failing, resilience) { client in
      for _ in 0..<500 {
        let error = await #expect(throws: RPCError.self) {
          try await Test_V1_EchoClient(client).echo(text("a"))
        }
        #expect(error?.code == .resourceExhausted)
      }
      #expect(failing.calls.value < 100)
      let before = failing.calls.value
      for _ in 0..<20 {
        await #expect(throws: RPCError.self) {
          try await client.unary(Self.unsafeEcho, text("a"))
        }
      }
      #expect(failing.calls.value == before + 20)
    }
  }

  @Test func aQuotaThatIsUsedUpKeepsNothingBack() async throws {
    let failing = Failing { _ in RPCError(.resourceExhausted, "no coupon is left") }
    try await calling(failing, quick()) { client in
      for _ in 0..<200 {
        await #expect(throws: RPCError.self) {
          try await Test_V1_EchoClient(client).echo(text("a"))
        }
      }
    }
    #expect(failing.calls.value == 200)
  }

  @Test func errorsOfCallsThatWantHeadersKeepNothingBack() async throws {
    let failing = Failing { _ in RPCError(.notFound, "nothing there") }
    let telling = CallOptions(onHeaders: { _ in })
    try await calling(failing, quick()) { client in
      for _ in 0..<200 {
        await #expect(throws: RPCError.self) {
          try await Test_V1_EchoClient(client).echo(text("a"), options: telling)
        }
      }
    }
    #expect(failing.calls.value == 200)
  }

  @Test func headersAreToldOnce() async throws {
    let failing = Failing { $0 == 0 ? RPCError(.unavailable, "away") : nil }
    let headers = Counter()
    try await calling(failing, quick()) { client in
      await #expect(throws: RPCError.self) {
        try await Test_V1_EchoClient(client).echo(
          text("a"), options: CallOptions(onHeaders: { _ in headers.add() }))
      }
    }
    #expect(headers.value == 1)
    #expect(failing.calls.value == 1)
  }
}

@Suite("Retries through several hops", .timeLimit(.minutes(10)))
struct HopTests {
  /// Each hop calls the next one, with retries; the last one always fails.
  @Test func threeHopsSendATenthMore() async throws {
    let last = Failing { _ in RPCError(.unavailable, "away") }
    let middle = Counter()
    let first = Counter()
    try await withHop(last.service) { toLast in
      try await withHop(passing(to: toLast, middle)) { toMiddle in
        try await withHop(passing(to: toMiddle, first)) { toFirst in
          for _ in 0..<600 {
            let error = await #expect(throws: RPCError.self) {
              try await Test_V1_EchoClient(toFirst).echo(text("a"))
            }
            #expect(error?.code == .unavailable)
          }
        }
      }
    }
    #expect(first.value == 600)
    #expect(middle.value == 600)
    #expect(last.calls.value > 630)
    #expect(last.calls.value <= 660)
  }

  /// A handler that says in its own words what failed does not open the gate again.
  @Test func otherWordsAreNotRepeatedEither() async throws {
    let last = Failing { _ in RPCError(.unavailable, "away") }
    let first = Counter()
    var echo = Echo()
    try await withHop(last.service) { toLast in
      echo.onEcho = { request, _ in
        first.add()
        do { return try await Test_V1_EchoClient(toLast).echo(request) } catch {
          throw RPCError(.unavailable, "the profile is away")
        }
      }
      try await withHop(echo) { toFirst in
        await #expect(throws: RPCError.self) {
          try await Test_V1_EchoClient(toFirst).echo(text("a"))
        }
      }
    }
    #expect(first.value == 1)
    #expect(last.calls.value == 3)
  }

  /// Who keeps a stream open, as a device does, has its own pace.
  @Test func aStreamIsNotForbiddenToComeAgain() async throws {
    let last = Failing { _ in RPCError(.unavailable, "away") }
    try await withHop(last.service) { toLast in
      var echo = Echo()
      echo.onChat = { requests, _, _ in
        for try await request in requests {
          _ = try await Test_V1_EchoClient(toLast).echo(request)
        }
      }
      try await withHop(echo) { toFirst in
        let error = await #expect(throws: RPCError.self) {
          try await Test_V1_EchoClient(toFirst).chat { requests, responses in
            try await requests.write(text("a"))
            for try await _ in responses {}
          }
        }
        #expect(error?.code == .unavailable)
        #expect(error?.metadata[RPCError.pushbackKey] == nil)
      }
    }
  }

  private func passing(to client: Client, _ calls: Counter) -> Echo {
    var echo = Echo()
    echo.onEcho = { request, _ in
      calls.add()
      return try await Test_V1_EchoClient(client).echo(request)
    }
    return echo
  }

  @discardableResult
  private func withHop<R: Sendable>(
    _ service: Echo, _ body: (Client) async throws -> R
  ) async throws -> R {
    var router = Router()
    try router.add(service)
    return try await withClient(.http2, router) {
      try await body(Client($0.transport, resilience: quick()))
    }
  }
}
