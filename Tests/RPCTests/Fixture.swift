import RPC
import RPCInProcess
import TestCalls
import Wire

/// A service whose handlers a test replaces one by one; as it stands it echoes.
struct Echo: Test_V1_EchoService {
  var onEcho: @Sendable (Text, CallContext) async throws -> Text = { request, _ in request }
  var onWatch: @Sendable (Text, ResponseWriter<Text>, CallContext) async throws -> Void = {
    request, responses, _ in
    for letter in request.value { try await responses.write(text(String(letter))) }
  }
  var onUpload: @Sendable (RequestStream<Text>, CallContext) async throws -> Text = {
    requests, _ in
    var all = ""
    for try await request in requests { all += request.value }
    return text(all)
  }
  var onChat:
    @Sendable (RequestStream<Text>, ResponseWriter<Text>, CallContext) async throws -> Void =
      { requests, responses, _ in
        for try await request in requests { try await responses.write(request) }
      }

  func echo(_ request: Text, context: CallContext) async throws -> Text {
    try await onEcho(request, context)
  }
  func watch(_ request: Text, responses: ResponseWriter<Text>, context: CallContext) async throws {
    try await onWatch(request, responses, context)
  }
  func upload(_ requests: RequestStream<Text>, context: CallContext) async throws -> Text {
    try await onUpload(requests, context)
  }
  func chat(
    _ requests: RequestStream<Text>, responses: ResponseWriter<Text>, context: CallContext
  ) async throws {
    try await onChat(requests, responses, context)
  }
}

func text(_ value: String) -> Text {
  var message = Text()
  message.value = value
  return message
}

/// The generated client of an echoing server, over either transport.
nonisolated(nonsending) func withEcho<Result: Sendable>(
  _ kind: TransportKind, _ service: Echo = Echo(), messages: MessageLimits = MessageLimits(),
  server: [ServerInterceptor] = [], client: [ClientInterceptor] = [],
  _ body: nonisolated(nonsending) (Test_V1_EchoClient) async throws -> Result
) async throws -> Result {
  var router = Router(limits: messages)
  try router.add(service)
  return try await withClient(kind, router, server: server, client: client) {
    try await body(Test_V1_EchoClient($0))
  }
}

/// A server in this process and its generated client, for what only this transport has.
struct Fixture {
  let transport: InProcessTransport
  let echo: Test_V1_EchoClient

  init(
    _ service: Echo = Echo(), limits: InProcessLimits = InProcessLimits(),
    executor: (any TaskExecutor)? = nil
  ) throws {
    var router = Router()
    try router.add(service)
    transport = InProcessTransport(try Dispatcher(router), limits: limits, executor: executor)
    echo = Test_V1_EchoClient(Client(transport))
  }
}

/// Makes a call with ever longer timeouts until its handler gets to run before the time is up.
nonisolated(nonsending) func untilStarted(
  _ started: Counter, _ call: nonisolated(nonsending) (CallOptions) async throws -> Void
) async -> RPCError? {
  var timeout = Duration.milliseconds(10)
  while timeout < .seconds(20) {
    let options = CallOptions(timeout: timeout)
    let error = await rpcError { try await call(options) }
    if started.value > 0 || error == nil { return error }
    timeout *= 4
  }
  return nil
}
