import RPC
import RPCInProcess
import Synchronization
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

/// A server in this process, and its generated client.
struct Fixture {
  let transport: InProcessTransport
  let echo: Test_V1_EchoClient

  var client: Client { echo.client }

  init(
    _ service: Echo = Echo(), limits: InProcessLimits = InProcessLimits(),
    messages: MessageLimits = MessageLimits(), server: [ServerInterceptor] = [],
    client: [ClientInterceptor] = [], executor: (any TaskExecutor)? = nil
  ) throws {
    var router = Router(limits: messages)
    try router.add(service)
    transport = InProcessTransport(
      try Dispatcher(router, interceptors: server), limits: limits, executor: executor)
    echo = Test_V1_EchoClient(Client(transport, interceptors: client))
  }
}

/// Opens once; who waits then goes on. A cancelled wait goes on too.
final class Latch: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init() { (stream, continuation) = AsyncStream.makeStream() }

  func open() { continuation.finish() }

  func wait() async {
    for await _ in stream {}
  }
}

/// Counts from any thread.
final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  var value: Int { count.load(ordering: .sequentiallyConsistent) }

  @discardableResult
  func add() -> Int { count.add(1, ordering: .sequentiallyConsistent).newValue }
}

/// Keeps what happened, in order.
final class Record<Event: Sendable>: Sendable {
  private let list = Mutex<[Event]>([])

  var events: [Event] { list.withLock { $0 } }

  func add(_ event: Event) { list.withLock { $0.append(event) } }
}

/// Sleeps until the task is cancelled; throws CancellationError then.
func waitForCancellation() async throws {
  try await Task.sleep(for: .seconds(60))
}

/// Yields until it is so, for at most ten seconds.
func eventually(_ condition: () -> Bool) async -> Bool {
  let end = ContinuousClock.now + .seconds(10)
  while !condition() {
    if ContinuousClock.now > end { return false }
    do { try await Task.sleep(for: .milliseconds(1)) } catch { return condition() }
  }
  return true
}

/// Makes a call with ever longer timeouts until its handler gets to run before the time is up.
func untilStarted(_ started: Counter, _ call: (CallOptions) async throws -> Void) async -> RPCError?
{
  var timeout = Duration.milliseconds(10)
  while timeout < .seconds(20) {
    let options = CallOptions(timeout: timeout)
    let error = await rpcError { try await call(options) }
    if started.value > 0 || error == nil { return error }
    timeout *= 4
  }
  return nil
}

/// The call's error, or nil when there was none.
func rpcError(_ body: () async throws -> Void) async -> RPCError? {
  do {
    try await body()
    return nil
  } catch {
    return error as? RPCError
  }
}
