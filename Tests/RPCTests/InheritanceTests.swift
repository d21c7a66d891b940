import RPC
import TestCalls
import Testing
import Wire

/// What a call made inside a handler takes over from the handler's call.
@Suite(.timeLimit(.minutes(1))) struct InheritanceTests {
  /// A call whose handler makes a second call; gives what the second handler saw.
  private func inner(
    _ kind: TransportKind, outer: CallOptions, inner: CallOptions
  ) async throws -> (deadline: Deadline?, metadata: Metadata) {
    let seen = Record<(Deadline?, Metadata)>()
    var second = Echo()
    second.onEcho = { request, context in
      seen.add((context.deadline, context.metadata))
      return request
    }
    try await withEcho(kind, second) { next in
      var first = Echo()
      first.onEcho = { request, _ in try await next.echo(request, options: inner) }
      try await withEcho(kind, first) { echo in
        _ = try await echo.echo(Text(), options: outer)
      }
    }
    let event = try #require(seen.events.first)
    return (event.0, event.1)
  }

  /// Whether a deadline is the one expected; over a network what remains of it travels.
  private func isSame(_ kind: TransportKind, _ seen: Deadline?, _ expected: Deadline) -> Bool {
    guard let seen else { return false }
    if kind == .inProcess { return seen == expected }
    let difference = expected.instant.duration(to: seen.instant)
    return difference > .seconds(-2) && difference < .seconds(2)
  }

  @Test(arguments: TransportKind.allCases)
  func aHandlersCallsHaveItsDeadline(kind: TransportKind) async throws {
    let deadline = Deadline.after(.seconds(50))
    let outer = CallOptions(deadline: deadline)
    let plain = try await inner(kind, outer: outer, inner: CallOptions())
    #expect(isSame(kind, plain.deadline, deadline))
    let long = CallOptions(timeout: .seconds(500))
    #expect(isSame(kind, try await inner(kind, outer: outer, inner: long).deadline, deadline))
    let short = Deadline.after(.seconds(5))
    let own = CallOptions(deadline: short)
    #expect(isSame(kind, try await inner(kind, outer: outer, inner: own).deadline, short))
    let free = CallOptions(inheritance: .nothing)
    #expect(try await inner(kind, outer: outer, inner: free).deadline == nil)
  }

  @Test(arguments: TransportKind.allCases)
  func theTraceIsHandedOn(kind: TransportKind) async throws {
    let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    let outer = CallOptions(
      metadata: try Metadata([("traceparent", trace), ("tracestate", "a=1"), ("other", "x")]))
    let seen = try await inner(kind, outer: outer, inner: CallOptions()).metadata
    #expect(seen["traceparent"] == trace)
    #expect(seen["tracestate"] == "a=1")
    #expect(seen["other"] == nil)
    let own = CallOptions(metadata: try Metadata([("traceparent", "own")]))
    let kept = try await inner(kind, outer: outer, inner: own).metadata
    #expect(kept.texts("traceparent") == ["own"])
    let free = CallOptions(inheritance: .nothing)
    #expect(try await inner(kind, outer: outer, inner: free).metadata.isEmpty)
  }

  @Test(arguments: TransportKind.allCases)
  func aCallThatHasEndedMakesNoCalls(kind: TransportKind) async throws {
    let errors = Record<RPCError?>()
    let started = Counter()
    let done = Latch()
    try await withEcho(kind) { next in
      var service = Echo()
      service.onEcho = { request, _ in
        started.add()
        do { try await waitForCancellation() } catch {}
        // A task of its own is not cancelled, but knows the call.
        await Task { errors.add(await rpcError { _ = try await next.echo(request) }) }.value
        done.open()
        return request
      }
      try await withEcho(kind, service) { echo in
        _ = await untilStarted(started) { options in
          _ = try await echo.echo(Text(), options: options)
        }
        await done.wait()
      }
    }
    #expect(errors.events.first??.code == .cancelled)
  }
}
