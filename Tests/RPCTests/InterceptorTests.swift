import RPC
import RPCInProcess
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct InterceptorTests {
  private func tracing(_ name: String, _ record: Record<String>) -> ServerInterceptor {
    ServerInterceptor(
      admit: { _ throws(RPCError) in record.add("admit \(name)") },
      wrap: { context, handler async throws(RPCError) in
        #expect(CallContext.current === context)
        record.add("in \(name)")
        try await handler()
        record.add("out \(name)")
      },
      finish: { context, outcome in
        record.add("finish \(name) \(context.method.name) \(outcome.code)")
      })
  }

  private let order = [
    "admit a", "admit b", "in a", "in b", "out b", "out a", "finish b", "finish a",
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

  @Test func theyWrapAllFourKinds() async throws {
    let record = Record<String>()
    let fixture = try Fixture(server: [tracing("a", record), tracing("b", record)])
    try await all(fixture.echo)
    #expect(await eventually { record.events.count == 32 })
    for (call, name) in ["Echo", "Watch", "Upload", "Chat"].enumerated() {
      let expected = order.map { $0.hasPrefix("finish") ? "\($0) \(name) OK" : $0 }
      #expect(Array(record.events[(call * 8)..<(call * 8 + 8)]) == expected)
    }
  }

  @Test func aRefusalIsTheAnswerAndTheHandlerNeverRuns() async throws {
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
    let fixture = try Fixture(service, server: [tracing("a", record), refusing])
    let error = await rpcError { _ = try await fixture.echo.echo(Text()) }
    #expect(error?.code == .unauthenticated)
    #expect(calls.value == 0)
    #expect(record.events == ["admit a", "finish a Echo UNAUTHENTICATED"])
  }

  @Test func aWrapMayAnswerInsteadOrTranslate() async throws {
    let translating = ServerInterceptor(wrap: { _, handler async throws(RPCError) in
      do { try await handler() } catch { throw RPCError(.unavailable, "later", cause: error) }
    })
    var service = Echo()
    service.onEcho = { _, _ in throw RPCError(.internal, "no") }
    let fixture = try Fixture(service, server: [translating])
    #expect(await rpcError { _ = try await fixture.echo.echo(Text()) }?.code == .unavailable)
    let lazy = ServerInterceptor(wrap: { _, _ async throws(RPCError) in })
    let forgotten = try Fixture(server: [lazy])
    #expect(await rpcError { _ = try await forgotten.echo.echo(Text()) }?.code == .internal)
  }

  @Test func finishTellsWhatTheCallerSaw() async throws {
    let record = Record<StatusCode>()
    let seeing = ServerInterceptor(finish: { _, outcome in record.add(outcome.code) })
    let started = Counter()
    var service = Echo()
    service.onEcho = { request, _ in
      started.add()
      do { try await waitForCancellation() } catch {}
      return request
    }
    let fixture = try Fixture(service, server: [seeing])
    _ = await untilStarted(started) { options in
      _ = try await fixture.echo.echo(Text(), options: options)
    }
    #expect(await eventually { !record.events.isEmpty })
    #expect(record.events.allSatisfy { $0 == .deadlineExceeded })
  }

  @Test func clientsPrepareAndFinish() async throws {
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
    let fixture = try Fixture(server: [seeing], client: [token])
    try await all(fixture.echo)
    #expect(tokens.events == ["token", "token", "token", "token"])
    #expect(
      record.events
        == ["Echo", "Watch", "Upload", "Chat"].flatMap { ["prepare \($0)", "finish \($0) OK"] })
  }

  @Test func clientsFinishWithHowTheCallEnded() async throws {
    struct Own: Error {}
    let record = Record<StatusCode>()
    let seeing = ClientInterceptor(finish: { _, outcome in record.add(outcome.code) })
    var service = Echo()
    service.onUpload = { _, _ in throw RPCError(.notFound, "no") }
    service.onWatch = { _, _, _ in throw RPCError(.aborted, "no") }
    let echo = try Fixture(service, client: [seeing]).echo
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
    #expect(record.events == [.notFound, .aborted, .cancelled, .cancelled, .resourceExhausted])
  }

  @Test func aClientInterceptorMayRefuse() async throws {
    let record = Record<String>()
    let outer = ClientInterceptor(finish: { _, outcome in record.add("outer \(outcome.code)") })
    let refusing = ClientInterceptor(
      prepare: { _, _ async throws(RPCError) in throw RPCError(.unavailable, "circuit open") },
      finish: { _, _ in record.add("never") })
    let fixture = try Fixture(client: [outer, refusing])
    #expect(await rpcError { _ = try await fixture.echo.echo(Text()) }?.code == .unavailable)
    #expect(
      await rpcError { _ = try await fixture.echo.upload { _ in } }?.code == .unavailable)
    #expect(record.events == ["outer UNAVAILABLE", "outer UNAVAILABLE"])
  }
}

@Suite(.timeLimit(.minutes(1))) struct SynchronousHandlerTests {
  private func router(_ seen: Record<CallContext?>) -> Router {
    var router = Router()
    router.unary(
      Test_V1_EchoMethods.echo,
      synchronous: { request, context throws(RPCError) in
        seen.add(CallContext.current)
        if request.value == "no" { throw RPCError(.invalidArgument, "no") }
        return text(request.value + "!")
      })
    return router
  }

  @Test func noTaskIsMade() throws {
    let dispatcher = try Dispatcher(router(Record()))
    let call = RecordingCall()
    let task = try call.start(
      dispatcher, Test_V1_EchoMethods.echo.info, request: try text("a").serialized())
    #expect(task == nil)
    #expect(call.outcome?.code == .ok)
    #expect(call.finishes == 1)
    #expect(try call.response == text("a!").serialized())
    let failed = RecordingCall()
    try failed.start(
      dispatcher, Test_V1_EchoMethods.echo.info, request: try text("no").serialized())
    #expect(failed.outcome?.code == .invalidArgument)
    let broken = RecordingCall()
    try broken.start(dispatcher, Test_V1_EchoMethods.echo.info, request: [10, 200])
    #expect(broken.outcome?.code == .internal)
  }

  @Test func aWrapNeedsATask() async throws {
    let wraps = Counter()
    let wrap = ServerInterceptor(wrap: { _, handler async throws(RPCError) in
      wraps.add()
      try await handler()
    })
    let dispatcher = try Dispatcher(router(Record()), interceptors: [wrap])
    let call = RecordingCall()
    let task = try call.start(
      dispatcher, Test_V1_EchoMethods.echo.info, request: try text("a").serialized())
    await task?.value
    #expect(task != nil)
    #expect(wraps.value == 1)
    #expect(try call.response == text("a!").serialized())
  }

  @Test func theCallersCallIsNotTheHandlers() async throws {
    let seen = Record<CallContext?>()
    let next = Test_V1_EchoClient(Client(InProcessTransport(try Dispatcher(router(seen)))))
    var service = Echo()
    service.onEcho = { request, _ in try await next.echo(request) }
    #expect(try await Fixture(service).echo.echo(text("a")) == text("a!"))
    #expect(seen.events.count == 1)
    #expect(seen.events.allSatisfy { $0 == nil })
  }
}
