import RPC
import TestCalls
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct SynchronousHandlerTests {
  /// Records whether the handler stands in no call of its own.
  private func router(_ seen: Record<Bool>) -> Router {
    var router = Router()
    router.unary(
      Test_V1_EchoMethods.echo,
      synchronous: { request, context throws(RPCError) in
        seen.add(CallContext.current == nil)
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

  @Test(arguments: TransportKind.allCases)
  func theCallersCallIsNotTheHandlers(kind: TransportKind) async throws {
    let seen = Record<Bool>()
    try await withClient(kind, router(seen)) { next in
      var service = Echo()
      service.onEcho = { request, _ in try await Test_V1_EchoClient(next).echo(request) }
      try await withEcho(kind, service) { echo async throws in
        #expect(try await echo.echo(text("a")) == text("a!"))
      }
    }
    #expect(seen.events == [true])
  }
}
