import RPC
import TestCalls
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct InterceptorTests {
  /// Records what happens, after the name of the call.
  private func tracing(_ name: String, _ record: Record<String>) -> ServerInterceptor {
    ServerInterceptor(
      admit: { context throws(RPCError) in record.add("\(context.method.name) admit \(name)") },
      wrap: { context, handler async throws(RPCError) in
        #expect(CallContext.current === context)
        record.add("\(context.method.name) in \(name)")
        try await handler()
        record.add("\(context.method.name) out \(name)")
      },
      finish: { context, outcome in
        record.add("\(context.method.name) finish \(name) \(outcome.code)")
      })
  }

  private let order = [
    "admit a", "admit b", "in a", "in b", "out b", "out a", "finish b OK", "finish a OK",
  ]

  private func all(_ echo: Test_V1_EchoClient) async throws {
    _ = try await echo.echo(Text())
    try await echo.watch(Text()) { while try await $0.next() != nil {} }
    _ = try await echo.upload { _ in }
    try await echo.chat { requests, responses in
      requests.finish()
      while try await responses.next() != nil {}
    }
  }

  @Test(arguments: TransportKind.allCases)
  func theyWrapAllFourKinds(kind: TransportKind) async throws {
    let record = Record<String>()
    let interceptors = [tracing("a", record), tracing("b", record)]
    try await withEcho(kind, server: interceptors) { echo in try await all(echo) }
    #expect(record.events.count == 32)
    for name in ["Echo", "Watch", "Upload", "Chat"] {
      // One call may begin before the one before it is over.
      let events = record.events.filter { $0.hasPrefix(name) }
      #expect(events == order.map { "\(name) \($0)" })
    }
  }

  @Test(arguments: TransportKind.allCases)
  func aRefusalIsTheAnswerAndTheHandlerNeverRuns(kind: TransportKind) async throws {
    let record = Record<String>()
    let calls = Counter()
    var service = Echo()
    service.onEcho = { request, _ in
      calls.add()
      return request
    }
    let refusing = ServerInterceptor(
      admit: { _ throws(RPCError) in throw RPCError(.unauthenticated, "who are you?") },
      finish: { _, _ in record.add("never") })
    try await withEcho(kind, service, server: [tracing("a", record), refusing]) { echo in
      let error = await rpcError { _ = try await echo.echo(Text()) }
      #expect(error?.code == .unauthenticated)
    }
    #expect(calls.value == 0)
    #expect(record.events == ["Echo admit a", "Echo finish a UNAUTHENTICATED"])
  }

  @Test(arguments: TransportKind.allCases)
  func aWrapMayAnswerInsteadOrTranslate(kind: TransportKind) async throws {
    let translating = ServerInterceptor(wrap: { _, handler async throws(RPCError) in
      do { try await handler() } catch { throw RPCError(.unavailable, "later", cause: error) }
    })
    var service = Echo()
    service.onEcho = { _, _ in throw RPCError(.internal, "no") }
    try await withEcho(kind, service, server: [translating]) { echo in
      #expect(await rpcError { _ = try await echo.echo(Text()) }?.code == .unavailable)
    }
    let lazy = ServerInterceptor(wrap: { _, _ async throws(RPCError) in })
    try await withEcho(kind, server: [lazy]) { echo in
      #expect(await rpcError { _ = try await echo.echo(Text()) }?.code == .internal)
    }
  }

  @Test(arguments: TransportKind.allCases)
  func finishTellsWhatTheCallerSaw(kind: TransportKind) async throws {
    let record = Record<StatusCode>()
    let seeing = ServerInterceptor(finish: { _, outcome in record.add(outcome.code) })
    let started = Counter()
    var service = Echo()
    service.onEcho = { request, _ in
      started.add()
      do { try await waitForCancellation() } catch {}
      return request
    }
    try await withEcho(kind, service, server: [seeing]) { echo in
      _ = await untilStarted(started) { options in
        _ = try await echo.echo(Text(), options: options)
      }
      #expect(await eventually { !record.events.isEmpty })
    }
    #expect(record.events.allSatisfy { kind.endsAtDeadline.contains($0) })
  }

  @Test(arguments: TransportKind.allCases)
  func clientsPrepareAndFinish(kind: TransportKind) async throws {
    let record = Record<String>()
    let token = ClientInterceptor(
      prepare: { method, options async throws(RPCError) in
        do throws(MetadataError) { try options.metadata.set("token", for: "authorization") } catch {
          throw error.rpcError
        }
        record.add("prepare \(method.name)")
      },
      finish: { method, outcome in record.add("finish \(method.name) \(outcome.code)") })
    let tokens = Record<String?>()
    let seeing = ServerInterceptor(
      admit: { context throws(RPCError) in tokens.add(context.metadata["authorization"]) })
    try await withEcho(kind, server: [seeing], client: [token]) { echo in try await all(echo) }
    #expect(tokens.events == ["token", "token", "token", "token"])
    #expect(
      record.events
        == ["Echo", "Watch", "Upload", "Chat"].flatMap { ["prepare \($0)", "finish \($0) OK"] })
  }

  @Test(arguments: TransportKind.allCases)
  func clientsFinishWithHowTheCallEnded(kind: TransportKind) async throws {
    struct Own: Error {}
    let record = Record<StatusCode>()
    let seeing = ClientInterceptor(finish: { _, outcome in record.add(outcome.code) })
    var service = Echo()
    service.onUpload = { _, _ in throw RPCError(.notFound, "no") }
    service.onWatch = { _, _, _ in throw RPCError(.aborted, "no") }
    try await withEcho(kind, service, client: [seeing]) { echo in
      _ = await rpcError {
        _ = try await echo.upload { while true { try await $0.write(text("x")) } }
      }
      _ = await rpcError { try await echo.watch(Text()) { _ = try await $0.next() } }
      await #expect(throws: Own.self) { try await echo.chat { _, _ in throw Own() } }
      try await echo.chat { _, _ in }
      let tooLarge = CallOptions(limits: MessageLimits(requestBytes: 1))
      _ = await rpcError {
        try await echo.watch(text("long"), options: tooLarge) { _ = try await $0.next() }
      }
    }
    #expect(record.events == [.notFound, .aborted, .cancelled, .cancelled, .resourceExhausted])
  }

  @Test(arguments: TransportKind.allCases)
  func aClientInterceptorMayRefuse(kind: TransportKind) async throws {
    let record = Record<String>()
    let outer = ClientInterceptor(finish: { _, outcome in record.add("outer \(outcome.code)") })
    let refusing = ClientInterceptor(
      prepare: { _, _ async throws(RPCError) in throw RPCError(.unavailable, "circuit open") },
      finish: { _, _ in record.add("never") })
    try await withEcho(kind, client: [outer, refusing]) { echo in
      #expect(await rpcError { _ = try await echo.echo(Text()) }?.code == .unavailable)
      #expect(await rpcError { _ = try await echo.upload { _ in } }?.code == .unavailable)
    }
    #expect(record.events == ["outer UNAVAILABLE", "outer UNAVAILABLE"])
  }
}
