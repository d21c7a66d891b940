public import Wire

/// Where a client writes the requests of a call, inside the call's scope.
public struct RequestWriter<Request: Message>: Sendable {
  private let call: any ClientCall
  private let coding: MessageCoding

  init(_ call: any ClientCall, _ limits: MessageLimits) {
    self.call = call
    coding = MessageCoding(.request, limits)
  }

  /// Sends a request; suspends while the server is slow.
  ///
  /// `compressed: false` sends this one as it is, whatever the call's compression.
  /// Throws the call's error once the call has ended: after an early OK that is CANCELLED, and
  /// a client-streaming call then still returns its response.
  public func write(_ request: Request, compressed: Bool = true) async throws(RPCError) {
    try await call.send(try coding.encode(request), compressed: compressed)
  }

  /// Says that all requests are sent; done at the end of the scope of a client-streaming call.
  public func finish() { call.finishSending() }

  /// Ends the call at once, at both ends.
  public func cancel() { call.cancel() }
}
