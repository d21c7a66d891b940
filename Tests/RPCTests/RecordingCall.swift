import RPC
import Synchronization
import Wire

/// The server's end of a call without a transport, to see what a dispatcher does with it.
final class RecordingCall: ServerCall {
  private struct State {
    var finishes = 0
    var outcome: Outcome?
    var response: [UInt8]?
  }

  private let state = Mutex(State())

  var outcome: Outcome? { state.withLock { $0.outcome } }
  var response: [UInt8]? { state.withLock { $0.response } }
  var finishes: Int { state.withLock { $0.finishes } }

  func receive() async throws(RPCError) -> [UInt8]? { nil }

  func send(headers: Metadata) {}

  func send(_ response: consuming WireWriter, compressed: Bool) async throws(RPCError) {}

  func sendAhead() {}

  func finish(headers: Metadata?, response: consuming WireWriter?, outcome: Outcome) {
    let bytes: [UInt8]? =
      switch consume response {
      case .some(let writer): writer.bytes
      case .none: nil
      }
    state.withLock { state in
      state.finishes += 1
      state.outcome = outcome
      state.response = bytes
    }
  }

  /// Starts a call with one request; nil when it is over already.
  @discardableResult
  func start(
    _ dispatcher: Dispatcher, _ method: MethodInfo, request: [UInt8] = [],
    deadline: Deadline? = nil
  ) throws -> Task<Void, Never>? {
    let route = try dispatcher.route(method.path)
    let context = CallContext(route: route, deadline: deadline, peer: Peer(address: "test"))
    return request.withUnsafeBytes {
      dispatcher.start(context, self, request: $0, on: nil)
    }
  }
}
