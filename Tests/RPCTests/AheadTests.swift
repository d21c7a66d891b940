import Dispatch
import RPC
import TestCalls
import Testing
import Wire

/// Responses that come before the status of their call.
@Suite(.timeLimit(.minutes(1))) struct AheadTests {
  typealias Methods = Test_V1_EchoMethods

  /// A server whose unary method answers as `handler` says, and its client.
  private nonisolated(nonsending) func withAhead<Result: Sendable>(
    _ kind: TransportKind, flagged: Bool = true, client: [ClientInterceptor] = [],
    server: [ServerInterceptor] = [],
    _ handler: @escaping @Sendable (Text, CallContext) async throws -> Text,
    _ body: nonisolated(nonsending) (Client) async throws -> Result
  ) async throws -> Result {
    var router = Router()
    try router.add(Echo(onEcho: handler))
    if flagged { router.answerAhead(Methods.echo) }
    return try await withClient(kind, router, server: server, client: client, body)
  }

  @Test(arguments: TransportKind.allCases)
  func theResponseComesWhileTheHandlerGoesOn(kind: TransportKind) async throws {
    let mayEnd = Latch()
    let ended = Counter()
    try await withAhead(kind) { request, context in
      context.answer(ahead: request)
      context.answer(ahead: text("a second one"))
      await mayEnd.wait()
      ended.add()
      return request
    } _: { client in
      let answer = try await client.unaryAhead(Methods.echo, text("early"))
      #expect(answer.response == text("early"))
      #expect(ended.value == 0)
      mayEnd.open()
      try await answer.settle()
      #expect(ended.value == 1)
      try await answer.settle()
    }
  }

  @Test(arguments: TransportKind.allCases)
  func theStatusIsStillTheHandlers(kind: TransportKind) async throws {
    try await withAhead(kind) { request, context in
      context.answer(ahead: request)
      throw RPCError(.dataLoss, "the disk is full")
    } _: { client in
      let answer = try await client.unaryAhead(Methods.echo, text("early"))
      let error = await rpcError { try await answer.settle() }
      #expect(error?.code == .dataLoss)
      #expect(error?.message == "the disk is full")
      // Who waits for the whole call never sees the response.
      let plain = await rpcError { _ = try await client.unary(Methods.echo, text("plain")) }
      #expect(plain?.code == .dataLoss)
    }
  }

  @Test(arguments: TransportKind.allCases)
  func aCallAsEverSeesNoDifference(kind: TransportKind) async throws {
    try await withAhead(kind) { request, context in
      context.answer(ahead: request)
      return request
    } _: { client in
      let answer = try await client.unary(Methods.echo, text("plain"))
      #expect(answer == text("plain"))
    }
  }

  @Test(arguments: TransportKind.allCases)
  func aMethodThatMayNotAnswersAtItsEnd(kind: TransportKind) async throws {
    try await withAhead(kind, flagged: false) { request, context in
      context.answer(ahead: text("unseen"))
      return request
    } _: { client in
      let answer = try await client.unaryAhead(Methods.echo, text("late"))
      #expect(answer.response == text("late"))
      try await answer.settle()
    }
  }

  @Test(arguments: TransportKind.allCases)
  func anErrorInsteadOfTheResponseIsThrownAtOnce(kind: TransportKind) async throws {
    let outcomes = Record<String>()
    let telling = ClientInterceptor(finish: { _, outcome in
      outcomes.add(outcome.error?.code.name ?? "OK")
    })
    try await withAhead(kind, client: [telling]) { _, _ in
      throw RPCError(.notFound, "no such shelf")
    } _: { client in
      let error = await rpcError { _ = try await client.unaryAhead(Methods.echo, text("x")) }
      #expect(error?.code == .notFound)
    }
    #expect(outcomes.events == ["NOT_FOUND"])
  }

  @Test(arguments: TransportKind.allCases)
  func interceptorsAreToldOnceAndOfTheStatus(kind: TransportKind) async throws {
    let outcomes = Record<String>()
    let seen = Record<String>()
    let client = ClientInterceptor(finish: { _, outcome in
      outcomes.add(outcome.error?.code.name ?? "OK")
    })
    let server = ServerInterceptor(
      wrap: { _, run throws(RPCError) in try await run() },
      finish: { _, outcome in seen.add(outcome.error?.code.name ?? "OK") })
    try await withAhead(kind, client: [client], server: [server]) { request, context in
      context.answer(ahead: request)
      if request.value == "fails" { throw RPCError(.aborted, "taken back") }
      return request
    } _: { client in
      try await client.unaryAhead(Methods.echo, text("good")).settle()
      let failing = try await client.unaryAhead(Methods.echo, text("fails"))
      _ = await rpcError { try await failing.settle() }
    }
    #expect(outcomes.events == ["OK", "ABORTED"])
    #expect(seen.events == ["OK", "ABORTED"])
  }

  @Test(arguments: TransportKind.allCases)
  func whoLetsGoOfTheAnswerEndsTheCall(kind: TransportKind) async throws {
    let cancelled = Counter()
    try await withAhead(kind) { request, context in
      context.answer(ahead: request)
      while !context.isCancelled { try? await Task.sleep(for: .milliseconds(1)) }
      cancelled.add()
      return request
    } _: { client in
      let answer = try await client.unaryAhead(Methods.echo, text("given up"))
      #expect(answer.response == text("given up"))
    }
    #expect(cancelled.value == 1)
  }

  @Test(arguments: TransportKind.allCases)
  func headersGoWithTheResponseAndTrailersWithTheStatus(kind: TransportKind) async throws {
    let headers = Record<String>()
    let trailers = Record<String>()
    try await withAhead(kind) { request, context in
      try context.setHeaders(Metadata([("shelf", "7")]))
      context.answer(ahead: request)
      context.setTrailers(try Metadata([("leaf", "9")]))
      return request
    } _: { client in
      let options = CallOptions(
        onHeaders: { headers.add($0["shelf"] ?? "none") },
        onTrailers: { trailers.add($0["leaf"] ?? "none") })
      let answer = try await client.unaryAhead(Methods.echo, text("x"), options: options)
      #expect(headers.events == ["7"])
      try await answer.settle()
      #expect(trailers.events == ["9"])
    }
  }

  /// As a thread of a database answers, and lets the handler end right after.
  @Test(arguments: TransportKind.allCases)
  func anotherThreadMayAnswer(kind: TransportKind) async throws {
    let thread = DispatchQueue(label: "database")
    try await withAhead(kind) { request, context in
      await withCheckedContinuation { continuation in
        thread.async {
          context.answer(ahead: request)
          continuation.resume()
        }
      }
      return request
    } _: { client in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for task in 0..<8 {
          group.addTask {
            for number in 0..<500 {
              let request = text("\(task) \(number)")
              if number.isMultiple(of: 2) {
                let answer = try await client.unary(Methods.echo, request)
                #expect(answer == request)
              } else {
                let answer = try await client.unaryAhead(Methods.echo, request)
                #expect(answer.response == request)
                try await answer.settle()
              }
            }
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test func whatFailsBeforeItsResponseIsSentAgain() async throws {
    let calls = Counter()
    var settings = Resilience.Settings()
    settings.firstBackoff = .milliseconds(1)
    settings.key = "x-key"
    let resilience = Resilience(settings)
    try await withAhead(.http2) { request, context in
      if calls.add() == 1 { throw RPCError(.unavailable, "away") }
      context.answer(ahead: request)
      throw RPCError(.unavailable, "gone after it had answered")
    } _: { client in
      let client = Client(client.transport, resilience: resilience)
      let options = CallOptions(metadata: try Metadata([("x-key", "1")]))
      let answer = try await client.unaryAhead(Methods.echo, text("x"), options: options)
      let error = await rpcError { try await answer.settle() }
      #expect(error?.code == .unavailable)
    }
    #expect(calls.value == 2)
  }

  @Test func onlyUnaryMethodsThatAreThereMayAnswerAhead() throws {
    var streaming = Router()
    try streaming.add(Echo())
    streaming.answerAhead(Methods.watch)
    #expect(throws: RouterError.aheadOfUnknown(Methods.watch.info.path)) {
      try Dispatcher(streaming)
    }
    var empty = Router()
    empty.answerAhead(Methods.echo)
    #expect(throws: RouterError.aheadOfUnknown(Methods.echo.info.path)) { try Dispatcher(empty) }
  }
}
