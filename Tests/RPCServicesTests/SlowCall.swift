import Messages
import RPC
import RPCServices
import Synchronization
import TestCalls
import Wire

/// The server's end of a watch whose client takes nothing until it is opened.
final class SlowCall: ServerCall {
  private struct State {
    var sent: [HealthStatus] = []
    var outcome: Outcome?
  }

  private let state = Mutex(State())
  private let gate = Latch()

  var sent: [HealthStatus] { state.withLock { $0.sent } }
  var outcome: Outcome? { state.withLock { $0.outcome } }

  func open() { gate.open() }

  /// Starts a watch without a transport.
  func watch(_ name: String, of health: Health) throws -> Task<Void, Never>? {
    var router = Router()
    try router.add(health)
    let dispatcher = try Dispatcher(router)
    let route = try dispatcher.route(Grpc_Health_V1_HealthMethods.watch.info.path)
    let context = CallContext(route: route, peer: Peer(address: "test"))
    return try service(name).serialized().withUnsafeBytes {
      dispatcher.start(context, self, request: $0, on: nil)
    }
  }

  func receive() async throws(RPCError) -> [UInt8]? { nil }
  func send(headers: Metadata) {}

  func send(_ response: consuming WireWriter, compressed: Bool) async throws(RPCError) {
    let status: HealthStatus
    do {
      status = try Grpc_Health_V1_HealthCheckResponse(serialized: response.bytes).status
    } catch { throw RPCError(.internal, "\(error)") }
    state.withLock { $0.sent.append(status) }
    await gate.wait()
  }

  func sendAhead() {}

  func finish(headers: Metadata?, response: consuming WireWriter?, outcome: Outcome) {
    state.withLock { $0.outcome = outcome }
  }
}
