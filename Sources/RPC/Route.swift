public import Wire

/// A method with its handler and limits, as a router has registered it.
public final class Route: Sendable {
  /// The method.
  public let method: MethodInfo
  /// Sizes of its messages; a transport refuses a larger request before it is complete.
  public let limits: MessageLimits
  let handler: Handler

  init(_ method: MethodInfo, _ limits: MessageLimits, _ handler: Handler) {
    self.method = method
    self.limits = limits
    self.handler = handler
  }

  /// Runs a call whose request, if it is a single one, is decoded already; the response is that
  /// of a method that gives a single one.
  @usableFromInline typealias Work =
    @Sendable (_ context: CallContext, _ call: any ServerCall) async throws(RPCError)
    -> WireWriter?

  /// Decodes the single request while its bytes are borrowed.
  @usableFromInline typealias Prepare =
    @Sendable (_ request: UnsafeRawBufferPointer, _ limits: MessageLimits) throws(RPCError) -> Work

  /// Decodes, runs and encodes without a task.
  @usableFromInline typealias Run =
    @Sendable (_ request: UnsafeRawBufferPointer, _ context: CallContext) throws(RPCError)
    -> WireWriter

  @usableFromInline enum Handler: Sendable {
    /// One request, one response, no suspension; `prepare` serves where interceptors must wait.
    case synchronous(Run, Prepare)
    /// One request.
    case single(Prepare)
    /// Any number of requests.
    case streaming(Work)
  }
}
