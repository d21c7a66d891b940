public import RPC
import Synchronization

/// Carries calls to a dispatcher in the same process, with the rules of a network.
///
/// Messages cross as bytes, queues are bounded, a slow reader suspends the writer, deadlines end
/// calls at both ends, and cancellation travels both ways.
public final class InProcessTransport: Transport {
  private let dispatcher: Dispatcher
  private let limits: InProcessLimits
  private let executor: (any TaskExecutor)?
  private let slots: CallSlots

  /// What handlers see as the other end.
  public static let peer = Peer(address: "in-process")

  /// A transport to a server's dispatcher; handlers prefer `executor` where one is given.
  public init(
    _ dispatcher: Dispatcher, limits: InProcessLimits = InProcessLimits(),
    executor: (any TaskExecutor)? = nil
  ) {
    self.dispatcher = dispatcher
    self.limits = limits
    self.executor = executor
    slots = CallSlots(maximum: limits.openCalls)
  }

  /// Calls that are open now: not ended, or ended with a handler that still runs.
  public var openCalls: Int { slots.taken }

  public func open(_ head: CallHead) async throws(RPCError) -> any ClientCall {
    let route = try dispatcher.route(head.method.path)
    let call = try InProcessCall(head, route, dispatcher, executor, limits, slots)
    call.open()
    return InProcessClientCall(call)
  }
}

/// Counts open calls, so that their number has a maximum.
final class CallSlots: Sendable {
  private let maximum: Int
  private let count = Atomic<Int>(0)

  init(maximum: Int) { self.maximum = maximum }

  var taken: Int { count.load(ordering: .relaxed) }

  func take() throws(RPCError) {
    guard count.add(1, ordering: .relaxed).newValue <= maximum else {
      release()
      throw RPCError(.resourceExhausted, "more than \(maximum) calls are open")
    }
  }

  func release() { count.subtract(1, ordering: .relaxed) }
}
