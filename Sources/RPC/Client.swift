public import Wire

/// Makes calls over a transport; generated clients stand on it.
public struct Client: Sendable {
  /// Where the calls go.
  public let transport: any Transport
  @usableFromInline let interceptors: [ClientInterceptor]
  @usableFromInline let resilience: Resilience?

  /// A client of a transport; the first interceptor is the outermost, and sees a call that is
  /// repeated once.
  public init(
    _ transport: any Transport, interceptors: [ClientInterceptor] = [],
    resilience: Resilience? = nil
  ) {
    self.transport = transport
    self.interceptors = interceptors
    self.resilience = resilience
  }

  /// One request, one response; compiled anew for the types of each method.
  @inlinable
  public func unary<Q: Message, R: Message>(
    _ method: Method<Q, R>, _ request: Q, options: CallOptions = CallOptions()
  ) async throws(RPCError) -> R {
    guard interceptors.isEmpty, resilience == nil, options.tellsNothing else {
      return try await tellingUnary(method, request, options)
    }
    let limits = options.usedLimits
    let bytes = try MessageCoding(.request, limits).encode(request)
    guard let call = transport.single(try CallHead(settling: method.info, options)) else {
      let answer = try await generalAnswer(CallHead(method.info, options), bytes)
      return try MessageCoding(.response, limits).decode(R.self, answer.response)
    }
    call.prepare(bytes)
    await withTaskCancellationHandler {
      await withUnsafeContinuation { call.start($0) }
    } onCancel: {
      call.cancel()
    }
    var response: R?
    try call.readResponse { (bytes) throws(RPCError) in
      response = try MessageCoding(.response, limits).decode(R.self, bytes)
    }
    guard let response else { throw .responseCount("none") }
    return response
  }

  /// With interceptors, or for a caller who wants to be told more than the response.
  @usableFromInline
  func tellingUnary<Q: Message, R: Message>(
    _ method: Method<Q, R>, _ request: Q, _ options: CallOptions
  ) async throws(RPCError) -> R {
    let options = try await prepare(method.info, options)
    do throws(RPCError) {
      let head = try CallHead(method.info, options)
      let answer = try await answer(head, request, options)
      options.onCompression?(answer.isCompressed)
      let response = try decode(answer.response, as: R.self, options)
      report(method.info, options, .succeeded(trailers: answer.trailers))
      return response
    } catch {
      report(method.info, options, .failed(error))
      throw error
    }
  }

  /// Sends the call, and again where that is safe and of use. A caller who wants the headers has
  /// them once, so its calls are sent once.
  private func answer<Q: Message>(
    _ head: CallHead, _ request: Q, _ options: CallOptions
  ) async throws(RPCError) -> SingleAnswer {
    let coding = MessageCoding(.request, options.limits)
    guard let resilience else { return try await send(head, try coding.encode(request), options) }
    return try await resilient(resilience, head, options) { (head) throws(RPCError) in
      try await send(head, try coding.encode(request), options)
    }
  }

  /// Does what an attempt is, again where that is safe and of use.
  func resilient<Answer>(
    _ resilience: Resilience, _ head: CallHead, _ options: CallOptions,
    _ send: (CallHead) async throws(RPCError) -> Answer
  ) async throws(RPCError) -> Answer {
    try resilience.begin(head.method)
    var attempt = 1
    while true {
      do throws(RPCError) {
        let current = attempt == 1 ? head : head.repeated(attempt - 1)
        let answer = try await send(current)
        resilience.ended()
        return answer
      } catch {
        resilience.ended(error)
        guard options.onHeaders == nil,
          let pause = resilience.pause(after: error, attempt: attempt, head)
        else { throw error }
        do { try await Task.sleep(for: pause) } catch is CancellationError {
          throw RPCError.cancelledByClient
        } catch { throw RPCError(.cancelled, "the pause was cut", cause: error) }
        attempt += 1
      }
    }
  }

  /// By the transport's shorter way; by the general one where headers are wanted, which the
  /// shorter one does not give when the call fails.
  private func send(
    _ head: CallHead, _ request: consuming WireWriter, _ options: CallOptions
  ) async throws(RPCError) -> SingleAnswer {
    guard options.onHeaders != nil else {
      guard let call = transport.single(head) else { return try await generalAnswer(head, request) }
      call.prepare(request)
      await withTaskCancellationHandler {
        await withUnsafeContinuation { call.start($0) }
      } onCancel: {
        call.cancel()
      }
      return try call.takeAnswer()
    }
    let call = try await transport.open(head)
    do throws(RPCError) {
      try await call.sendSingle(request)
      let answer = try await call.receiveSingle()
      await call.leave(options)
      return answer
    } catch {
      await call.leave(options)
      throw error
    }
  }

  /// Open, send, finish, receive.
  @usableFromInline
  func generalAnswer(
    _ head: CallHead, _ request: consuming WireWriter
  ) async throws(RPCError) -> SingleAnswer {
    let call = try await transport.open(head)
    try await call.sendSingle(request)
    return try await call.receiveSingle()
  }
}
