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
        return { (context, _) async throws(RPCError) -> WireWriter? in
          let response: R
          do { response = try await handler(request, context) } catch {
            throw RPCError(thrownByHandler: error)
          }
          return try MessageCoding(.response, limits).encode(response)
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
      return { (context, _) async throws(RPCError) -> WireWriter? in
        try MessageCoding(.response, limits).encode(try handler(request, context))
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
        return { (context, call) async throws(RPCError) -> WireWriter? in
          let responses = ResponseWriter<R>(call, context)
          do { try await handler(request, responses, context) } catch {
            throw RPCError(thrownByHandler: error)
          }
          return nil
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
      .streaming { (context, call) async throws(RPCError) -> WireWriter? in
        let requests = RequestStream<Q>(call, context)
        let response: R
        do { response = try await handler(requests, context) } catch {
          throw RPCError(thrownByHandler: error)
        }
        return try MessageCoding(.response, context.limits).encode(response)
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
      .streaming { (context, call) async throws(RPCError) -> WireWriter? in
        let requests = RequestStream<Q>(call, context)
        let responses = ResponseWriter<R>(call, context)
        do { try await handler(requests, responses, context) } catch {
          throw RPCError(thrownByHandler: error)
        }
        return nil
      })
  }
}
