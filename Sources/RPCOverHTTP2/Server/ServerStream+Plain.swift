import RPC
import Reactor

// Requests that are no gRPC calls, for the second handler.

extension ServerStream {
  /// A request that is no gRPC call and finds no handler: 415 says which content is expected.
  private func refusePlain(isCall: Bool) {
    refusePlain(
      isCall
        ? PlainError(415, "expected POST with content-type application/grpc")
        : PlainError(404, "this server answers gRPC calls only"))
  }

  /// Answers without a handler.
  func refusePlain(_ answer: PlainError) {
    let exchange = PlainExchange(PlainHead(connection.fields), connection.session, self)
    plain = exchange
    exchange.refuse(answer, self)
    connection.markDirty()
  }

  /// Starts the handler, or says what would have been expected when there is none.
  func startPlain(_ request: borrowing RequestHead) {
    guard let handler = connection.server.plain, request.content != .otherCodec else {
      return refusePlain(isCall: request.route != nil || request.content == .otherCodec)
    }
    let head = PlainHead(connection.fields)
    let exchange = PlainExchange(head, connection.session, self)
    plain = exchange
    let request = PlainRequest(head: head, peer: connection.peer, stream: self)
    let response = PlainResponse(stream: self)
    exchange.task = Task.detached(executorPreference: loop) {
      var thrown: (any Error)?
      do { try await handler.handle(request, response) } catch { thrown = error }
      let error = thrown
      self.onLoop {
        self.plain?.handled(error, self)
        self.connection.markDirty()
      }
    }
  }

  func receivePlain() async throws(RPCError) -> [UInt8]? {
    try await loop.wait { waiter in
      guard let plain = self.plain else { return waiter.fail(.cancelledByClient) }
      plain.read(waiter, self)
      self.connection.markDirty()
    } cancel: {
      self.plain?.cancelReader($0)
    }
  }

  /// Does something to the response; every wait for it ends when the stream does.
  func withPlain(
    _ body: @escaping @Sendable (PlainExchange, ServerStream, Waiter<Void>) -> Void
  ) async throws(RPCError) {
    try await loop.wait { (waiter: Waiter<Void>) in
      guard let plain = self.plain else { return waiter.fail(.cancelledByClient) }
      body(plain, self, waiter)
      self.connection.markDirty()
    } cancel: {
      self.plain?.cancelWriter($0)
    }
  }
}
