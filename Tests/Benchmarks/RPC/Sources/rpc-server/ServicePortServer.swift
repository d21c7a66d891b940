import Daemon
import RPC
import RPCOverHTTP2
import Reactor
import Telemetry

/// What a service's port puts around every call: a span, counters and latency by method, and
/// admission control. Deadlines and the limits of messages and connections are always on.
enum ServicePortServer {
  static func server(_ router: Router, on loops: LoopGroup) throws -> Server {
    // The ratio of a service that is told nothing: only what its caller samples is kept.
    let telemetry = CallTelemetry(
      router.methods, metrics: MetricsRegistry(), tracer: Tracer(ratio: 0))
    let dispatcher = try Dispatcher(router, interceptors: [telemetry.interceptor])
    return Server(dispatcher, on: loops, admission: ServerAdmission())
  }
}
