public import Overload
public import Wire

/// A method with its handler and limits, as a router has registered it.
public final class Route: Sendable {
  /// The method.
  public let method: MethodInfo
  /// Sizes of its messages; a transport refuses a larger request before it is complete.
  public let limits: MessageLimits
  /// What becomes of its calls when the server has more to do than it can.
  public let admission: AdmissionClass
  /// Whether its handler may send the response before it is done.
  public let answersAhead: Bool
  /// Its place among the methods of its server.
  public let number: Int
  let handler: Handler

  init(
    _ method: MethodInfo, _ limits: MessageLimits, _ admission: AdmissionClass,
    answersAhead: Bool = false, number: Int, _ handler: Handler
  ) {
    self.method = method
    self.limits = limits
    self.admission = admission
    self.answersAhead = answersAhead
    self.number = number
    self.handler = handler
  }

  /// Runs a call whose request, if it is a single one, is decoded already.
  @usableFromInline typealias Work = @Sendable (HandlerReply) async -> Void

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
