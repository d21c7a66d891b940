import Logging
import Messages
import RPC
import RPCInProcess
import Telemetry
import TestCalls
import TestMessages
import TestServices
import Testing
import Wire

@testable import Daemon

private enum Broken: Error { case disk }

/// Calls on, and keeps the traces that reach it.
private struct Relay: Atrium_Testing_V1_EchoService {
  var next: Atrium_Testing_V1_EchoClient?
  let traces = Record<String>()
  let spans = Record<TraceContext?>()

  func echoNote(
    _ request: Atrium_Testing_V1_Note, context: CallContext
  ) async throws -> Atrium_Testing_V1_Note {
    traces.add(context.metadata["traceparent"] ?? "none")
    spans.add(context.span?.context)
    if request.text == "fail" { throw RPCError(.aborted, "asked to") }
    if request.text == "break" { throw Broken.disk }
    return try await next?.echoNote(request) ?? request
  }

  func echoAccount(
    _ request: Atrium_Testing_V1_Account, context: CallContext
  ) async throws -> Atrium_Testing_V1_Account { request }
}

@Suite struct CallTelemetryTests {
  private let inner = Relay()
  private let metrics: MetricsRegistry
  private let tracer: Tracer
  private let client: Atrium_Testing_V1_EchoClient
  private let outer: Relay
  private let telemetry: CallTelemetry
  private let output = LogOutput(descriptor: -1)

  init() throws {
    let (metrics, tracer) = (MetricsRegistry(), Tracer())
    let log = StreamLog(.json, levels: LogLevels(.info), output: output).logger("calls")
    (self.metrics, self.tracer) = (metrics, tracer)
    func server(_ relay: Relay) throws -> (InProcessTransport, CallTelemetry) {
      var router = Router()
      try router.add(relay)
      let telemetry = CallTelemetry(router.methods, metrics: metrics, tracer: tracer, log: log)
      let dispatcher = try Dispatcher(router, interceptors: [telemetry.interceptor])
      return (InProcessTransport(dispatcher), telemetry)
    }
    let counting = ClientTelemetry(metrics).interceptor
    let (far, _) = try server(inner)
    outer = Relay(next: Atrium_Testing_V1_EchoClient(Client(far, interceptors: [counting])))
    let (near, own) = try server(outer)
    client = Atrium_Testing_V1_EchoClient(Client(near, interceptors: [counting]))
    telemetry = own
  }

  private func call(_ text: String, _ traces: [String]) async throws {
    var metadata = Metadata()
    for trace in traces { try metadata.append(trace, for: "traceparent") }
    _ = try await client.echoNote(
      .with { $0.text = text }, options: CallOptions(metadata: metadata))
  }

  @Test func aTraceGoesThroughAllServices() async throws {
    let header = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    try await call("x", [header])
    #expect(outer.traces.events == [header])
    let near = try #require(outer.spans.events.first ?? nil)
    #expect(inner.traces.events == [near.header])
    let far = try #require(inner.spans.events.first ?? nil)
    #expect(near.traceText == "4bf92f3577b34da6a3ce929d0e0e4736" && far.traceID == near.traceID)
    #expect(Set([near.spanID, far.spanID, 0x00f0_67aa_0ba9_02b7]).count == 3)
    let spans = tracer.lastSpans
    #expect(spans.map(\.parentID) == [near.spanID, 0x00f0_67aa_0ba9_02b7])
    #expect(spans.allSatisfy { $0.outcome == "OK" && $0.name.hasSuffix("/EchoNote") })
  }

  @Test func aBrokenTraceStartsANewOne() async throws {
    let header = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    try await call("x", [header.uppercased()])
    try await call("x", [header, header])
    for span in outer.spans.events {
      #expect(span != nil && span?.traceText != "4bf92f3577b34da6a3ce929d0e0e4736")
    }
  }

  @Test func whatFailsInsideIsLoggedWithItsCause() async throws {
    for text in ["x", "fail"] { _ = await rpcCode { try await call(text, []) } }
    #expect(output.lastLines().isEmpty)
    for _ in 0..<3 { #expect(await rpcCode { try await call("break", []) } == .unknown) }
    // A method that keeps failing is one line.
    let lines = output.lastLines()
    #expect(lines.count == 1, "\(lines)")
    let line = try #require(lines.first)
    for word in ["a call failed", "/atrium.testing.v1.Echo/EchoNote", "UNKNOWN", "disk"] {
      #expect(line.contains(word), "\(line)")
    }
  }

  @Test func callsAreCountedByMethodAndCode() async throws {
    try await call("x", [])
    for _ in 0..<2 { #expect(await rpcCode { try await call("fail", []) } == .aborted) }
    let text = metrics.text()
    let method = #"method="atrium.testing.v1.Echo/EchoNote""#
    #expect(text.contains("rpc_server_calls_total{code=\"OK\",\(method)} 2\n"))
    #expect(text.contains("rpc_server_calls_total{code=\"ABORTED\",\(method)} 2\n"))
    #expect(text.contains("rpc_client_calls_total{code=\"ABORTED\",\(method)} 2\n"))
    #expect(text.contains("rpc_server_call_seconds_count{\(method)} 4\n"))
    #expect(telemetry.openCount == 0)
    let sums = try #require(telemetry.sums.first { $0.method.hasSuffix("EchoNote") })
    let rates = Rates(before: [], after: [sums], seconds: 2).methods
    #expect(rates.count == 1 && rates[0].callsPerSecond == 2 && rates[0].failuresPerSecond == 1)
    #expect(Rates(before: [sums], after: [sums], seconds: 1).methods.isEmpty)
  }
}
