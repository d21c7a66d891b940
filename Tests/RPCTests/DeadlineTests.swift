import RPC
import TestCalls
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct DeadlineTests {
  @Test(arguments: TransportKind.allCases) func bothEndsEnd(kind: TransportKind) async throws {
    let started = Counter()
    let cancelled = Latch()
    var service = Echo()
    service.onEcho = { request, context in
      started.add()
      do { try await waitForCancellation() } catch {
        #expect(kind.endsAtDeadline.contains(try #require(context.endReason).code))
        cancelled.open()
        throw error
      }
      return request
    }
    try await withEcho(kind, service) { echo in
      let start = ContinuousClock.now
      let error = await untilStarted(started) { options in
        _ = try await echo.echo(Text(), options: options)
      }
      #expect(error?.code == .deadlineExceeded)
      #expect(ContinuousClock.now - start >= .milliseconds(10))
      await cancelled.wait()
    }
  }

  @Test(arguments: TransportKind.allCases)
  func aStreamEndsAtItsDeadline(kind: TransportKind) async throws {
    try await withEcho(kind) { echo in
      let error = await rpcError {
        try await echo.chat(options: CallOptions(timeout: .milliseconds(20))) {
          requests, responses in
          while true {
            try await requests.write(text("x"))
            _ = try await responses.next()
          }
        }
      }
      #expect(error?.code == .deadlineExceeded)
    }
  }

  @Test(arguments: TransportKind.allCases)
  func expiredWorkNeverStarts(kind: TransportKind) async throws {
    let calls = Counter()
    var service = Echo()
    service.onEcho = { request, _ in
      calls.add()
      return request
    }
    let past = Deadline(.now - .seconds(1))
    try await withEcho(kind, service) { echo in
      let error = await rpcError {
        _ = try await echo.echo(Text(), options: CallOptions(deadline: past))
      }
      #expect(error?.code == .deadlineExceeded)
      #expect(error?.message.contains("before the call started") == true)
    }
    #expect(calls.value == 0)
  }

  @Test func theServerChecksTooWhetherTheTimeIsUp() throws {
    let calls = Counter()
    var router = Router()
    router.unary(
      Test_V1_EchoMethods.echo,
      synchronous: { request, _ throws(RPCError) in
        calls.add()
        return request
      })
    let dispatcher = try Dispatcher(router)
    let call = RecordingCall()
    try call.start(
      dispatcher, Test_V1_EchoMethods.echo.info, deadline: Deadline(.now - .seconds(1)))
    #expect(call.outcome?.code == .deadlineExceeded)
    #expect(calls.value == 0)
  }

  @Test func theEarliestOfAllCounts() throws {
    let method = Test_V1_EchoMethods.echo.info
    let soon = Deadline.after(.seconds(5))
    let late = Deadline.after(.seconds(500))
    #expect(try CallHead(method, CallOptions(deadline: soon)).deadline == soon)
    #expect(try CallHead(method, CallOptions()).deadline == nil)
    let head = try CallHead(method, CallOptions(timeout: .seconds(5), deadline: late))
    #expect(try #require(head.deadline) < late)
    #expect(
      try CallHead(method, CallOptions(timeout: .seconds(500), deadline: soon)).deadline == soon)
  }

  @Test func timesAreBounded() {
    #expect(Deadline.after(.seconds(Int64.max)).remaining <= Deadline.maximumTimeout)
    #expect(Deadline.after(.seconds(-5)).hasPassed)
    #expect(Deadline(.now - .seconds(1)).remaining == .zero)
    #expect(Deadline.after(.seconds(60)).remaining > .seconds(50))
  }
}

extension TransportKind {
  /// What a server's side may see of a call that its deadline ended: over a network the client's
  /// clock may be the first one, and its end of the call is then a cancellation at the server.
  var endsAtDeadline: [StatusCode] {
    switch self {
    case .inProcess: [.deadlineExceeded]
    case .http2: [.deadlineExceeded, .cancelled]
    }
  }
}
