public import Wire

/// The requests of a call, as its handler reads them; one reader at a time.
///
/// Reading ends with nil after the client's last request. It throws CANCELLED or
/// DEADLINE_EXCEEDED when the call ends first, INTERNAL for a request that cannot be decoded, and
/// RESOURCE_EXHAUSTED for one that is too large. Iterating twice goes on where the first stopped.
public struct RequestStream<Request: Message>: AsyncSequence, Sendable {
  /// One request.
  public typealias Element = Request
  /// Reading fails with the call's error.
  public typealias Failure = RPCError

  private let call: any ServerCall
  private let coding: MessageCoding

  init(_ call: any ServerCall, _ context: CallContext) {
    self.call = call
    coding = MessageCoding(.request, context.limits)
  }

  /// The next request; nil after the last one.
  public func next() async throws(RPCError) -> Request? {
    guard let bytes = try await call.receive() else { return nil }
    return try coding.decode(Request.self, bytes)
  }

  /// Reads from where the stream stands.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(stream: self) }

  /// Reads request by request.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let stream: RequestStream

    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(RPCError) -> Request? {
      try await stream.next()
    }
  }
}
