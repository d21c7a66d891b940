public import Wire

/// The responses of a call, as its client reads them inside the call's scope; one reader at a
/// time.
///
/// Reading ends with nil after the last response of a call that ended with OK, and throws the
/// call's error otherwise. Iterating twice goes on where the first stopped.
public struct ResponseStream<Response: Message>: AsyncSequence, Sendable {
  /// One response.
  public typealias Element = Response
  /// Reading fails with the call's error.
  public typealias Failure = RPCError

  private let call: any ClientCall
  private let coding: MessageCoding

  init(_ call: any ClientCall, _ limits: MessageLimits) {
    self.call = call
    coding = MessageCoding(.response, limits)
  }

  /// The next response; nil after the last one.
  public func next() async throws(RPCError) -> Response? {
    guard let bytes = try await call.receive() else { return nil }
    do throws(RPCError) {
      return try coding.decode(Response.self, bytes)
    } catch {
      call.cancel()
      throw error
    }
  }

  /// The server's headers, as soon as they have come.
  public func headers() async throws(RPCError) -> Metadata { try await call.headers() }

  /// Whether the response that was read last came compressed.
  public var isCompressed: Bool { call.responseIsCompressed }

  /// What the server sent with the status; nil until the stream has ended.
  public var trailers: Metadata? { call.outcome?.trailers }

  /// Ends the call at once, at both ends.
  public func cancel() { call.cancel() }

  /// Reads from where the stream stands.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(stream: self) }

  /// Reads response by response.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let stream: ResponseStream

    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(RPCError) -> Response? {
      try await stream.next()
    }
  }
}
