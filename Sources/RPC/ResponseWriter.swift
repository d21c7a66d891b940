public import Wire

/// Where a handler writes its responses.
public struct ResponseWriter<Response: Message>: Sendable {
  private let call: any ServerCall
  private let context: CallContext

  init(_ call: any ServerCall, _ context: CallContext) {
    self.call = call
    self.context = context
  }

  /// Sends a response; suspends while the client is slow.
  ///
  /// `compressed: false` sends this one as it is, whatever the call's compression.
  /// Throws CANCELLED or DEADLINE_EXCEEDED once the call has ended, RESOURCE_EXHAUSTED for a
  /// response that is too large.
  public func write(_ response: Response, compressed: Bool = true) async throws(RPCError) {
    let bytes = try MessageCoding(.response, context.limits).encode(response)
    sendHeaders()
    try await call.send(bytes, compressed: compressed)
  }

  /// Sends the headers now instead of with the first response; a second time does nothing.
  public func sendHeaders() {
    if let headers = context.takeHeaders() { call.send(headers: headers) }
  }
}
