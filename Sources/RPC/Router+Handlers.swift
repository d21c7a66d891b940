public import Wire

// The unary ones are compiled anew for the types of each service, as they are called most.

extension Router {
  /// Registers the handler of a unary method.
  @inlinable
  public mutating func unary<Q: Message, R: Message>(
    _ method: Method<Q, R>,
    _ handler: @escaping @Sendable (Q, CallContext) async throws -> R
  ) {
    unary(
      method,
      replying: { request in
        { reply in
          do { reply(try await handler(request, reply.context)) } catch { reply(throwing: error) }
        }
      })
  }

  /// Registers the handler of a unary method as generated code does: what is to be done for a
  /// request, with the reply that takes the response or the error, once.
  ///
  /// Asynchronous functions of types that depend on the method would stand between the task and the
  /// handler, and after each of them the task would ask where it must run.
  @inlinable
  public mutating func unary<Q: Message, R: Message>(
    _ method: Method<Q, R>,
    replying handler: @escaping @Sendable (Q) -> @Sendable (HandlerReply) async -> Void
  ) {
    register(
      method.info, as: .unary,
      .single { bytes, limits throws(RPCError) in
        handler(try MessageCoding(.request, limits).decode(Q.self, bytes))
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
      return { reply in
        do throws(RPCError) { reply(try handler(request, reply.context)) } catch {
          reply(throwing: error)
        }
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
        return { reply in
          let responses = ResponseWriter<R>(reply.call, reply.context)
          do {
            try await handler(request, responses, reply.context)
            reply.succeed(nil)
          } catch { reply(throwing: error) }
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
      .streaming { reply in
        let requests = RequestStream<Q>(reply.call, reply.context)
        do { reply(try await handler(requests, reply.context)) } catch { reply(throwing: error) }
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
      .streaming { reply in
        let requests = RequestStream<Q>(reply.call, reply.context)
        let responses = ResponseWriter<R>(reply.call, reply.context)
        do {
          try await handler(requests, responses, reply.context)
          reply.succeed(nil)
        } catch { reply(throwing: error) }
      })
  }
}
