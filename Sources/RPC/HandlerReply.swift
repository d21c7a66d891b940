public import Wire

/// Takes what comes of a handler, once: its only response, or what it throws.
///
/// Said, not returned: a task keeps what it waits with in memory of its own, and the little that
/// is left without results and errors fits into the first piece that it gets.
public struct HandlerReply: Sendable {
  /// The call.
  public let context: CallContext
  @usableFromInline let call: any ServerCall
  @usableFromInline let ending: any Ending

  init(_ context: CallContext, _ call: any ServerCall, _ ending: any Ending) {
    self.context = context
    self.call = call
    self.ending = ending
  }

  /// Ends the call with a response.
  @inlinable
  public func callAsFunction<R: Message>(_ response: R) {
    if context.route.answersAhead, context.takeBack() { return succeed(nil) }
    do throws(RPCError) {
      succeed(try MessageCoding(.response, context.limits).encode(response))
    } catch {
      ending.fail(call, context, error)
    }
  }

  /// Ends the call with an error.
  public func callAsFunction(throwing error: any Error) {
    if context.route.answersAhead { _ = context.takeBack() }
    ending.fail(call, context, RPCError(thrownByHandler: error))
  }

  @usableFromInline
  func succeed(_ response: consuming WireWriter?) { ending.succeed(call, context, response) }
}

/// How a call is ended once its handler is done.
@usableFromInline
protocol Ending: AnyObject, Sendable {
  /// The handler is done; the response is that of a method that gives a single one.
  func succeed(_ call: any ServerCall, _ context: CallContext, _ response: consuming WireWriter?)
  /// The handler has failed.
  func fail(_ call: any ServerCall, _ context: CallContext, _ error: RPCError)
}
