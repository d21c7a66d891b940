public import Overload
public import Wire

/// Starts handlers for the calls that a transport receives, inside the server's interceptors.
///
/// The transport looks up the route when the headers are there, makes a `CallContext`, and calls
/// `start`: with the bytes once they are complete where the method takes one request, at once
/// where it takes many. `start` ends the call by `ServerCall.finish` exactly once, whatever
/// happens.
public final class Dispatcher: Sendable {
  /// The services, for reflection.
  public let services: [ServiceDescriptor]
  private let table: PathTable
  private let serviceNames: Set<String>
  /// What becomes of calls under overload, by `Route.number`.
  public let admissions: [AdmissionClass]
  let interceptors: [ServerInterceptor]
  let wraps: [ServerInterceptor.Wrap]

  /// Settles a router; throws the first mistake made while registering.
  public init(_ router: Router, interceptors: [ServerInterceptor] = []) throws(RouterError) {
    let routes = try router.settled()
    services = router.services
    table = PathTable(routes)
    admissions = routes.map(\.admission)
    serviceNames = Set(routes.map(\.method.service) + router.services.map(\.fullName))
    self.interceptors = interceptors
    wraps = interceptors.compactMap(\.wrap)
  }

  /// The route of a path given as it came; UNIMPLEMENTED says what of it is unknown.
  public func route(_ path: UnsafeRawBufferPointer) throws(RPCError) -> Route {
    if let route = table.find(path) { return route }
    throw unknown(String(decoding: path, as: UTF8.self))
  }

  /// The route of a path.
  public func route(_ path: String) throws(RPCError) -> Route {
    var path = path
    if let route = path.withUTF8({ table.find(UnsafeRawBufferPointer($0)) }) { return route }
    throw unknown(path)
  }

  private func unknown(_ path: String) -> RPCError {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty else {
      return RPCError(.unimplemented, "the path '\(path)' is not of the form /service/method")
    }
    guard serviceNames.contains(String(parts[1])) else {
      return RPCError(.unimplemented, "unknown service '\(parts[1])'")
    }
    return RPCError(.unimplemented, "service '\(parts[1])' has no method '\(parts[2])'")
  }
}

// MARK: - Starting

extension Dispatcher: Ending {
  /// Starts a call of a method that takes one request; `request` is borrowed until this returns.
  ///
  /// The task runs on `executor` where one is given; the transport cancels it when the call
  /// ends early. Nil when the call is over already.
  public func start(
    _ context: CallContext, _ call: any ServerCall, request: UnsafeRawBufferPointer,
    on executor: (any TaskExecutor)?
  ) -> Task<Void, Never>? {
    guard let work = prepare(context, call, request) else { return nil }
    return launch(work, context, call, executor)
  }

  /// Starts a call of a method that takes many requests, which its handler then receives.
  public func start(
    _ context: CallContext, _ call: any ServerCall, on executor: (any TaskExecutor)?
  ) -> Task<Void, Never>? {
    guard let work = prepare(context, call) else { return nil }
    return launch(work, context, call, executor)
  }

  /// Starts a call of a method that takes one request in one of `tasks`, on their thread.
  public func start(
    _ context: CallContext, _ call: any ServerCall, request: UnsafeRawBufferPointer,
    in tasks: HandlerTasks
  ) -> RunningHandler? {
    guard let work = prepare(context, call, request) else { return nil }
    return tasks.run(HandlerCall(work: wrapped(work), reply: HandlerReply(context, call, self)))
  }

  /// Starts a call of a method that takes many requests in one of `tasks`, on their thread.
  public func start(
    _ context: CallContext, _ call: any ServerCall, in tasks: HandlerTasks
  ) -> RunningHandler? {
    guard let work = prepare(context, call) else { return nil }
    return tasks.run(HandlerCall(work: wrapped(work), reply: HandlerReply(context, call, self)))
  }

  /// What is left to do in a task; nil when the call is over.
  private func prepare(
    _ context: CallContext, _ call: any ServerCall, _ request: UnsafeRawBufferPointer
  ) -> Route.Work? {
    guard admit(context, call) else { return nil }
    let prepare: Route.Prepare
    switch context.route.handler {
    case .synchronous(let run, _) where wraps.isEmpty:
      runInline(run, request, context, call)
      return nil
    case .synchronous(_, let then), .single(let then):
      prepare = then
    case .streaming:
      assertionFailure("\(context.method.path) takes a stream of requests")
      fail(call, context, RPCError(.internal, "the transport started a stream as a message"))
      return nil
    }
    do throws(RPCError) {
      return try prepare(request, context.limits)
    } catch {
      fail(call, context, error)
      return nil
    }
  }

  private func prepare(_ context: CallContext, _ call: any ServerCall) -> Route.Work? {
    guard admit(context, call) else { return nil }
    guard case .streaming(let work) = context.route.handler else {
      assertionFailure("\(context.method.path) takes one request")
      fail(call, context, RPCError(.internal, "the transport started a message as a stream"))
      return nil
    }
    return work
  }

  /// Starts a task with the call as `current`, and with nothing of a client's task in the same
  /// process.
  private func launch(
    _ work: @escaping Route.Work, _ context: CallContext, _ call: any ServerCall,
    _ executor: (any TaskExecutor)?
  ) -> Task<Void, Never> {
    let call = HandlerCall(work: wrapped(work), reply: HandlerReply(context, call, self))
    return Task.detached(executorPreference: executor) { await call.run() }
  }

  private func runInline(
    _ run: Route.Run, _ request: UnsafeRawBufferPointer, _ context: CallContext,
    _ call: any ServerCall
  ) {
    do throws(RPCError) {
      // In one process this is the client's task, whose call is not the handler's.
      let response =
        if CallContext.bound == nil {
          try run(request, context)
        } else {
          try unbound(run, request, context)
        }
      succeed(call, context, response)
    } catch {
      fail(call, context, error)
    }
  }
}
