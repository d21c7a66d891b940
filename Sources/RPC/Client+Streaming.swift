public import Wire

// Calls with streams live in the scope of `body`: when it returns or throws, the call is over at
// both ends, so no stream outlives the code that reads it. They run where their caller runs
// (`nonsending`), so that the body of a call made by an actor may touch the actor's state.

extension Client {
  /// One request, many responses, read inside `body`; throws what `body` throws.
  nonisolated(nonsending) public func serverStreaming<Q: Message, R: Message, Result: Sendable>(
    _ method: Method<Q, R>, _ request: Q, options: CallOptions = CallOptions(),
    _ body: nonisolated(nonsending) (ResponseStream<R>) async throws -> Result
  ) async throws -> Result {
    try await withCall(method.info, options) { call, options in
      try await call.sendSingle(MessageCoding(.request, options.limits).encode(request))
      return try await body(ResponseStream(call, options.limits))
    }
  }

  /// Many requests, written inside `body`; its end is the end of the requests.
  nonisolated(nonsending) public func clientStreaming<Q: Message, R: Message>(
    _ method: Method<Q, R>, options: CallOptions = CallOptions(),
    _ body: nonisolated(nonsending) (RequestWriter<Q>) async throws -> Void
  ) async throws -> R {
    try await withCall(method.info, options) { call, options in
      do {
        try await body(RequestWriter(call, options.limits))
      } catch let error as RPCError where error.isEndedByServer {
        // The server had enough and has answered already.
      }
      call.finishSending()
      let answer = try await call.receiveSingle()
      options.onCompression?(answer.isCompressed)
      return try decode(answer.response, as: R.self, options)
    }
  }

  /// Many requests and many responses, in any order, inside `body`.
  nonisolated(nonsending) public func bidirectionalStreaming<
    Q: Message, R: Message, Result: Sendable
  >(
    _ method: Method<Q, R>, options: CallOptions = CallOptions(),
    _ body: nonisolated(nonsending) (RequestWriter<Q>, ResponseStream<R>) async throws -> Result
  ) async throws -> Result {
    try await withCall(method.info, options) { call, options in
      try await body(
        RequestWriter(call, options.limits), ResponseStream(call, options.limits))
    }
  }

  nonisolated(nonsending) private func withCall<Result: Sendable>(
    _ method: MethodInfo, _ options: CallOptions,
    _ body: nonisolated(nonsending) (any ClientCall, CallOptions) async throws -> Result
  ) async throws -> Result {
    let options = try await prepare(method, options)
    let call: any ClientCall
    do throws(RPCError) {
      call = try await transport.open(CallHead(method, options))
    } catch {
      report(method, options, .failed(error))
      throw error
    }
    // A body that waits for something else must not delay the news to the server.
    return try await withTaskCancellationHandler {
      do {
        let result = try await body(call, options)
        await call.leave(options)
        report(method, options, call.outcome ?? .failed(.cancelledByClient))
        return result
      } catch {
        await call.leave(options)
        report(method, options, outcome(of: call, thrown: error))
        throw error
      }
    } onCancel: {
      call.cancel()
    }
  }

  /// What a call came to whose body threw: the call's own error, or why its client gave it up.
  private func outcome(of call: any ClientCall, thrown: any Error) -> Outcome {
    if let outcome = call.outcome, outcome.error != nil { return outcome }
    if let error = thrown as? RPCError { return .failed(error) }
    return call.outcome ?? .failed(.cancelledByClient)
  }
}

// MARK: - Options, interceptors and decoding, for all four kinds

extension Client {
  /// The options as every interceptor leaves them.
  func prepare(_ method: MethodInfo, _ options: CallOptions) async throws(RPCError) -> CallOptions {
    var options = options
    for (index, interceptor) in interceptors.enumerated() {
      guard let prepare = interceptor.prepare else { continue }
      do throws(RPCError) {
        try await prepare(method, &options)
      } catch {
        for earlier in interceptors[..<index].reversed() {
          earlier.finish?(method, .failed(error))
        }
        throw error
      }
    }
    return options
  }

  /// Tells whoever asked how the call ended.
  func report(_ method: MethodInfo, _ options: CallOptions, _ outcome: Outcome) {
    options.onTrailers?(outcome.trailers)
    for interceptor in interceptors.reversed() { interceptor.finish?(method, outcome) }
  }

  /// The response of an answer.
  func decode<R: Message>(
    _ response: [UInt8], as _: R.Type, _ options: CallOptions
  ) throws(RPCError) -> R {
    try MessageCoding(.response, options.limits).decode(R.self, response)
  }
}
