internal import Locking
public import Logging
public import RPC
internal import Synchronization
public import Telemetry

/// Counts and follows the calls of a server: by method and code, with latency, and a span for each.
///
/// A call's span continues what its `traceparent` names; a broken header starts a new trace, as W3C
/// Trace Context section 3.2.1 asks. Handlers find it as `context.span`. What failed inside, not by
/// its caller's doing, is logged with its cause, which the caller does not get.
public final class CallTelemetry: Sendable {
  private let tracer: Tracer
  private let methods: [ObjectIdentifier: MethodSeries]
  /// As routes are numbered where all methods are those of one router.
  private let byNumber: [MethodSeries]
  private let log: Logger?
  private let lines = QuietLines()
  private let openCalls: GaugeCell
  private let count = Atomic<Int>(0)

  /// Series for each of these methods; `log` is told what fails inside.
  public init(
    _ methods: [MethodInfo], metrics: MetricsRegistry, tracer: Tracer, log: Logger? = nil
  ) {
    self.tracer = tracer
    self.log = log
    metrics.describe("rpc_server_calls_total", .counter, "Calls that ended, by method and code.")
    metrics.describe(
      "rpc_server_call_seconds", .histogram, "From a call's headers to its end, by method.")
    metrics.describe("rpc_server_open_calls", .gauge, "Calls that have not ended.")
    openCalls = metrics.gauge("rpc_server_open_calls")
    var series: [ObjectIdentifier: MethodSeries] = [:]
    for method in methods {
      series[ObjectIdentifier(method)] = MethodSeries(method, "rpc_server", metrics)
    }
    self.methods = series
    byNumber = methods.sorted { $0.path < $1.path }.compactMap { series[ObjectIdentifier($0)] }
  }

  /// To be the outermost one, so that calls which others refuse are counted too.
  public var interceptor: ServerInterceptor {
    ServerInterceptor(
      admit: { [self] context throws(RPCError) in begin(context) },
      finish: { [self] context, outcome in end(context, outcome) })
  }

  private func begin(_ context: CallContext) {
    // More than one is as good as none.
    let parent = context.metadata.onlyText("traceparent").flatMap { TraceContext($0) }
    context.span = tracer.begin(context.method.path, parent: parent)
    openCalls.set(Int64(count.add(1, ordering: .relaxed).newValue))
  }

  private func end(_ context: CallContext, _ outcome: Outcome) {
    openCalls.set(Int64(count.subtract(1, ordering: .relaxed).newValue))
    guard let span = context.span else { return }
    series(context.route)?.count(outcome.code, nanoseconds: span.ageNanoseconds)
    span.end(outcome.code.name)
    if case .failed(let error) = outcome { tell(context.method, error) }
  }

  private func tell(_ method: MethodInfo, _ error: RPCError) {
    guard let log, [.unknown, .internal, .dataLoss].contains(error.code),
      let times = lines.timesToSay(method.path)
    else { return }
    log.error(
      "a call failed",
      metadata: [
        "method": "\(method.path)", "code": "\(error.code.name)",
        "error": "\(error.cause.map { "\($0)" } ?? error.message)", "times": "\(times)",
      ])
  }

  private func series(_ route: Route) -> MethodSeries? {
    if byNumber.indices.contains(route.number), byNumber[route.number].method === route.method {
      return byNumber[route.number]
    }
    return methods[ObjectIdentifier(route.method)]
  }

  /// Calls that have not ended.
  public var openCount: Int { count.load(ordering: .relaxed) }

  /// Sums since the start, by method.
  var sums: [MethodSums] { methods.values.map(\.sums).sorted { $0.method < $1.method } }
}

extension CallContext {
  private enum SpanKey: CallObjectKey {
    typealias Object = Span
  }

  /// The call's span; nil on a server without telemetry.
  public internal(set) var span: Span? {
    get { self[SpanKey.self] }
    set { self[SpanKey.self] = newValue }
  }
}

/// What one method's calls sum up to.
struct MethodSums: Sendable {
  let method: String
  let calls: UInt64
  let failures: UInt64
  let seconds: Double
  let counts: [UInt64]
  let bounds: [Double]
}

/// The series of one method; a code's counter is made when the code occurs.
final class MethodSeries: Sendable {
  let method: MethodInfo
  private let prefix: String
  private let metrics: MetricsRegistry
  private let succeeded: CounterCell
  private let seconds: HistogramCell
  private let failed = Lock<[StatusCode: CounterCell]>([:])

  init(_ method: MethodInfo, _ prefix: String, _ metrics: MetricsRegistry) {
    self.method = method
    self.prefix = prefix
    self.metrics = metrics
    let label = [("method", String(method.path.dropFirst()))]
    succeeded = metrics.counter(prefix + "_calls_total", label + [("code", StatusCode.ok.name)])
    seconds = metrics.histogram(prefix + "_call_seconds", label)
  }

  func count(_ code: StatusCode, nanoseconds: Int64) {
    if code == .ok { succeeded.increment() } else { cell(code).increment() }
    seconds.recordNanoseconds(nanoseconds)
  }

  private func cell(_ code: StatusCode) -> CounterCell {
    failed.withLock { cells in
      if let cell = cells[code] { return cell }
      let labels = [("method", String(method.path.dropFirst())), ("code", code.name)]
      let cell = metrics.counter(prefix + "_calls_total", labels)
      cells[code] = cell
      return cell
    }
  }

  var sums: MethodSums {
    let failures = failed.withLock { $0.values.reduce(0) { $0 + UInt64($1.value) } }
    let (counts, sum) = seconds.snapshot
    return MethodSums(
      method: String(method.path.dropFirst()), calls: UInt64(succeeded.value) + failures,
      failures: failures, seconds: sum, counts: counts, bounds: seconds.bounds)
  }
}
