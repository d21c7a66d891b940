/// A cross-cutting rule of a server, applied to calls of all four kinds.
///
/// `admit` and `finish` need no task, so synchronous handlers stay fast; `wrap` is for what must
/// wait or bind task-local values. The first interceptor of a list is the outermost.
public struct ServerInterceptor: Sendable {
  /// Called before the request is decoded; what it throws is the answer.
  public var admit: (@Sendable (CallContext) throws(RPCError) -> Void)?
  /// Runs the handler by calling its second argument once; may throw instead, or afterwards.
  public var wrap: Wrap?
  /// Called once for each call admitted here, with what its caller saw.
  public var finish: (@Sendable (CallContext, Outcome) -> Void)?

  /// Runs the rest of the call inside something of its own.
  public typealias Wrap =
    @Sendable (
      _ context: CallContext, _ handler: () async throws(RPCError) -> Void
    ) async throws(RPCError) -> Void

  /// An interceptor of the parts that are given.
  public init(
    admit: (@Sendable (CallContext) throws(RPCError) -> Void)? = nil,
    wrap: Wrap? = nil,
    finish: (@Sendable (CallContext, Outcome) -> Void)? = nil
  ) {
    self.admit = admit
    self.wrap = wrap
    self.finish = finish
  }
}

/// A cross-cutting rule of a client, applied to calls of all four kinds.
public struct ClientInterceptor: Sendable {
  /// Called before the call is opened; may add metadata, shorten the time, or refuse.
  public var prepare: Prepare?
  /// Called once for each call prepared here, with how it ended.
  public var finish: (@Sendable (MethodInfo, Outcome) -> Void)?

  /// Changes a call's options before it is opened.
  public typealias Prepare =
    @Sendable (
      _ method: MethodInfo, _ options: inout CallOptions
    ) async throws(RPCError) -> Void

  /// An interceptor of the parts that are given.
  public init(
    prepare: Prepare? = nil, finish: (@Sendable (MethodInfo, Outcome) -> Void)? = nil
  ) {
    self.prepare = prepare
    self.finish = finish
  }
}
