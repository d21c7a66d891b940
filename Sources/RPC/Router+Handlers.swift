public import Wire

// The unary ones are compiled anew for the types of each service, as they are called most.

extension Router {
  /// Registers the handler of a unary method.
  @inlinable
  public mutating func unary<Q: Message, R: Message>(
    _ method: Method<Q, R>,
    _ handler: @escaping @Sendable (Q, CallContext) async throws -> R
  ) {
    register(
      method.info, as: .unary,
      .single { bytes, limits throws(RPCError) in
        let request = try MessageCoding(.request, limits).decode(Q.self, bytes)
        return { context, call, ending in
          if context.route.answersAhead { context.lend(call) }
          do {
            ending.respond(try await handler(request, context), call, context)
          } catch { ending.fail(call, context, thrown: error) }
        }
      })
  }

  /// Registers a unary handler that never suspends: it runs without a task, on the thread that
  /// received the request, and must not block.
  @inlinable
  public mutating func unary<Q: Message, R: Message>(
    _ method: Method<Q, R>,
    synchronous handler: @escaping @Sendable (Q, CallContext) throws(RPCError) -> R
  ) {
    let run: Route.Run = { bytes, context throws(RPCError) in
      let request = try MessageCoding(.request, context.limits).decode(Q.self, bytes)
      let response = try handler(request, context)
      return try MessageCoding(.response, context.limits).encode(response)
    }
    let prepare: Route.Prepare = { bytes, limits throws(RPCError) in
      let request = try MessageCoding(.request, limits).decode(Q.self, bytes)
      return { context, call, ending in
        do throws(RPCError) {
          ending.respond(try handler(request, context), call, context)
        } catch { ending.fail(call, context, error) }
      }
    }
    register(method.info, as: .unary, .synchronous(run, prepare))
  }

  /// Registers the handler of a method with one request and many responses.
  public mutating func serverStreaming<Q: Message, R: Message>(
    _ method: Method<Q, R>,
    _ handler: @escaping @Sendable (Q, ResponseWriter<R>, CallContext) async throws -> Void
  ) {
    register(
      method.info, as: .serverStreaming,
      .single { bytes, limits throws(RPCError) in
        let request = try MessageCoding(.request, limits).decode(Q.self, bytes)
        return { context, call, ending in
          let responses = ResponseWriter<R>(call, context)
          do {
            try await handler(request, responses, context)
            ending.succeed(call, context, nil)
          } catch { ending.fail(call, context, thrown: error) }
        }
      })
  }

  /// Registers the handler of a method with many requests and one response.
  public mutating func clientStreaming<Q: Message, R: Message>(
    _ method: Method<Q, R>,
    _ handler: @escaping @Sendable (RequestStream<Q>, CallContext) async throws -> R
  ) {
    register(
      method.info, as: .clientStreaming,
      .streaming { context, call, ending in
        let requests = RequestStream<Q>(call, context)
        do {
          ending.respond(try await handler(requests, context), call, context)
        } catch { ending.fail(call, context, thrown: error) }
      })
  }

  /// Registers the handler of a method with many requests and many responses.
  public mutating func bidirectionalStreaming<Q: Message, R: Message>(
    _ method: Method<Q, R>,
    _ handler:
      @escaping @Sendable (RequestStream<Q>, ResponseWriter<R>, CallContext) async throws -> Void
  ) {
    register(
      method.info, as: .bidirectionalStreaming,
      .streaming { context, call, ending in
        let requests = RequestStream<Q>(call, context)
        let responses = ResponseWriter<R>(call, context)
        do {
          try await handler(requests, responses, context)
          ending.succeed(call, context, nil)
        } catch { ending.fail(call, context, thrown: error) }
      })
  }
}
