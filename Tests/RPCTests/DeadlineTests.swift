import RPC
import RPCInProcess
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct DeadlineTests {
  @Test func bothEndsEnd() async throws {
    let started = Counter()
    let cancelled = Latch()
    var service = Echo()
    service.onEcho = { request, context in
      started.add()
      do { try await waitForCancellation() } catch {
        #expect(context.endReason?.code == .deadlineExceeded)
        cancelled.open()
        throw error
      }
      return request
    }
    let fixture = try Fixture(service)
    let start = ContinuousClock.now
    let error = await untilStarted(started) { options in
      _ = try await fixture.echo.echo(Text(), options: options)
    }
    #expect(error?.code == .deadlineExceeded)
    #expect(ContinuousClock.now - start >= .milliseconds(10))
    await cancelled.wait()
    #expect(await eventually { fixture.transport.openCalls == 0 })
  }

  @Test func aStreamEndsAtItsDeadline() async throws {
    var service = Echo()
    service.onChat = { requests, responses, _ in
      for try await request in requests { try await responses.write(request) }
    }
    let fixture = try Fixture(service)
    let error = await rpcError {
      try await fixture.echo.chat(options: CallOptions(timeout: .milliseconds(20))) {
        requests, responses in
        while true {
          try await requests.write(text("x"))
          _ = try await responses.next()
        }
      }
    }
    #expect(error?.code == .deadlineExceeded)
  }

  @Test func expiredWorkNeverStarts() async throws {
    let calls = Counter()
    var service = Echo()
    service.onEcho = { request, _ in
      calls.add()
      return request
    }
    let fixture = try Fixture(service)
    let past = Deadline(.now - .seconds(1))
    let error = await rpcError {
      _ = try await fixture.echo.echo(Text(), options: CallOptions(deadline: past))
    }
    #expect(error?.code == .deadlineExceeded)
    #expect(error?.message.contains("before the call started") == true)
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

@Suite(.timeLimit(.minutes(1))) struct InheritanceTests {
  /// A call whose handler makes a second call; gives what the second handler saw.
  private func inner(
    outer: CallOptions, inner: CallOptions
  ) async throws -> (deadline: Deadline?, metadata: Metadata) {
    let seen = Record<(Deadline?, Metadata)>()
    var second = Echo()
    second.onEcho = { request, context in
      seen.add((context.deadline, context.metadata))
      return request
    }
    let next = try Fixture(second).echo
    var first = Echo()
    first.onEcho = { request, _ in try await next.echo(request, options: inner) }
    _ = try await Fixture(first).echo.echo(Text(), options: outer)
    let event = try #require(seen.events.first)
    return (event.0, event.1)
  }

  @Test func aHandlersCallsHaveItsDeadline() async throws {
    let deadline = Deadline.after(.seconds(50))
    let outer = CallOptions(deadline: deadline)
    #expect(try await inner(outer: outer, inner: CallOptions()).deadline == deadline)
    let long = CallOptions(timeout: .seconds(500))
    #expect(try await inner(outer: outer, inner: long).deadline == deadline)
    let short = Deadline.after(.seconds(5))
    let own = CallOptions(deadline: short)
    #expect(try await inner(outer: outer, inner: own).deadline == short)
    let free = CallOptions(inheritance: .nothing)
    #expect(try await inner(outer: outer, inner: free).deadline == nil)
  }

  @Test func theTraceIsHandedOn() async throws {
    let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    let outer = CallOptions(
      metadata: try Metadata([("traceparent", trace), ("tracestate", "a=1"), ("other", "x")]))
    let seen = try await inner(outer: outer, inner: CallOptions()).metadata
    #expect(seen["traceparent"] == trace)
    #expect(seen["tracestate"] == "a=1")
    #expect(seen["other"] == nil)
    let own = CallOptions(metadata: try Metadata([("traceparent", "own")]))
    #expect(try await inner(outer: outer, inner: own).metadata.texts("traceparent") == ["own"])
    let free = CallOptions(inheritance: .nothing)
    #expect(try await inner(outer: outer, inner: free).metadata.isEmpty)
  }

  @Test func aCallThatHasEndedMakesNoCalls() async throws {
    let next = try Fixture().echo
    let errors = Record<RPCError?>()
    let started = Counter()
    let done = Latch()
    var service = Echo()
    service.onEcho = { request, _ in
      started.add()
      do { try await waitForCancellation() } catch {}
      // A task of its own is not cancelled, but knows the call.
      await Task { errors.add(await rpcError { _ = try await next.echo(request) }) }.value
      done.open()
      return request
    }
    let fixture = try Fixture(service)
    _ = await untilStarted(started) { options in
      _ = try await fixture.echo.echo(Text(), options: options)
    }
    await done.wait()
    #expect(errors.events.first??.code == .cancelled)
  }
}
