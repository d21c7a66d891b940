internal import Locking
public import Wire

// How a call begins and ends, with the interceptors around it.

extension Dispatcher {
  /// Asks every interceptor in turn; a refused call is ended here.
  func admit(_ context: CallContext, _ call: any ServerCall) -> Bool {
    if let refusal = context.refusal {
      answer(refusal, call, context)
      return false
    }
    for index in interceptors.indices {
      guard let admit = interceptors[index].admit else { continue }
      do throws(RPCError) {
        try admit(context)
      } catch {
        answer(error, call, context)
        notify(interceptors[..<index], context, .failed(error))
        return false
      }
    }
    return true
  }

  /// Ends an admitted call with OK.
  @usableFromInline
  func succeed(
    _ call: any ServerCall, _ context: CallContext, _ response: consuming WireWriter?
  ) {
    let answer = context.takeAnswer()
    let outcome = Outcome.succeeded(trailers: answer.trailers)
    call.finish(headers: answer.headers, response: response, outcome: outcome)
    notify(interceptors[...], context, outcome)
  }

  /// Ends an admitted call with an error.
  @usableFromInline
  func fail(_ call: any ServerCall, _ context: CallContext, _ error: RPCError) {
    let error = context.bounded(error)
    answer(error, call, context)
    notify(interceptors[...], context, .failed(error))
  }

  private func answer(_ error: RPCError, _ call: any ServerCall, _ context: CallContext) {
    let outcome = Outcome.failed(context.completed(error))
    call.finish(headers: context.takeHeaders(), response: nil, outcome: outcome)
  }

  /// Tells what the caller saw, which is not the handler's outcome when the call ended before.
  private func notify(
    _ admitted: ArraySlice<ServerInterceptor>, _ context: CallContext, _ outcome: Outcome
  ) {
    guard !admitted.isEmpty else { return }
    if let reason = context.endReason {
      tell(admitted, context, .failed(reason))
    } else {
      tell(admitted, context, outcome)
    }
  }

  private func tell(
    _ admitted: ArraySlice<ServerInterceptor>, _ context: CallContext, _ outcome: Outcome
  ) {
    for interceptor in admitted.reversed() { interceptor.finish?(context, outcome) }
  }
}

// MARK: - Around the handler

extension Dispatcher {
  /// The work inside every `wrap`, the first one outermost.
  @inline(__always)
  func wrapped(_ work: @escaping Route.Work) -> Route.Work {
    if wraps.isEmpty { return work }
    return { reply in
      do throws(RPCError) {
        let response = try await self.runWrapped(work, reply.context, reply.call)
        reply.succeed(response.map { WireWriter(copying: $0) })
      } catch {
        self.fail(reply.call, reply.context, error)
      }
    }
  }

  private func runWrapped(
    _ work: Route.Work, _ context: CallContext, _ call: any ServerCall
  ) async throws(RPCError) -> [UInt8]? {
    let ending = KeptEnding()
    try await wrap(context, from: 0) { () async throws(RPCError) in
      await work(HandlerReply(context, call, ending))
      try ending.check()
    }
    return try ending.response()
  }

  private func wrap(
    _ context: CallContext, from index: Int, _ handler: () async throws(RPCError) -> Void
  ) async throws(RPCError) {
    guard index < wraps.count else { return try await handler() }
    try await wraps[index](context) { () async throws(RPCError) in
      try await self.wrap(context, from: index + 1, handler)
    }
  }

  /// Runs a synchronous handler without the task's `current` call.
  func unbound(
    _ run: Route.Run, _ request: UnsafeRawBufferPointer, _ context: CallContext
  ) throws(RPCError) -> WireWriter {
    var response: WireWriter?
    var failure: RPCError?
    CallContext.$bound.withValue(nil) {
      do throws(RPCError) { response = try run(request, context) } catch { failure = error }
    }
    if let failure { throw failure }
    guard let response else { throw RPCError(.internal, "the handler gave no response") }
    return response
  }
}

/// What came of a handler, for the interceptors around it.
private final class KeptEnding: Ending {
  private enum Outcome {
    case none
    case succeeded([UInt8]?)
    case failed(RPCError)
  }

  private let outcome = Lock(Outcome.none)

  func succeed(_ call: any ServerCall, _ context: CallContext, _ response: consuming WireWriter?) {
    let bytes = response.take()?.bytes
    outcome.withLock { $0 = .succeeded(bytes) }
  }

  func fail(_ call: any ServerCall, _ context: CallContext, _ error: RPCError) {
    outcome.withLock { $0 = .failed(error) }
  }

  /// Throws what the handler failed with.
  func check() throws(RPCError) {
    if case .failed(let error) = outcome.withLock({ $0 }) { throw error }
  }

  /// The response; nil of a handler that gives none by itself.
  func response() throws(RPCError) -> [UInt8]? {
    guard case .succeeded(let response) = outcome.withLock({ $0 }) else {
      throw RPCError(.internal, "an interceptor did not run the handler")
    }
    return response
  }
}
