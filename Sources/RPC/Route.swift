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

  /// Runs a call whose request, if it is a single one, is decoded already, and tells `ending` once
  /// what came of it.
  @usableFromInline
  typealias Work =
    @Sendable (_ context: CallContext, _ call: any ServerCall, _ ending: any Ending) async -> Void

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

/// Takes what came of a handler.
///
/// Said, not returned: a task keeps what it waits with in memory of its own, and the little that
/// is left without results and errors fits into the first piece that it gets.
@usableFromInline
protocol Ending: AnyObject {
  /// The handler is done; the response is that of a method that gives a single one.
  func succeed(_ call: any ServerCall, _ context: CallContext, _ response: consuming WireWriter?)
  /// The handler has failed.
  func fail(_ call: any ServerCall, _ context: CallContext, _ error: RPCError)
}

extension Ending {
  /// The handler has given its only response.
  @inlinable
  func respond<R: Message>(_ response: R, _ call: any ServerCall, _ context: CallContext) {
    if context.route.answersAhead, context.takeBack() { return succeed(call, context, nil) }
    do throws(RPCError) {
      succeed(call, context, try MessageCoding(.response, context.limits).encode(response))
    } catch {
      fail(call, context, error)
    }
  }

  /// The handler has thrown.
  @usableFromInline
  func fail(_ call: any ServerCall, _ context: CallContext, thrown error: any Error) {
    if context.route.answersAhead { _ = context.takeBack() }
    fail(call, context, RPCError(thrownByHandler: error))
  }
}
