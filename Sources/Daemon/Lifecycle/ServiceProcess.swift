internal import Clocks
internal import CoreMetrics
internal import Database
internal import Logging
internal import Reactor
internal import TLS
internal import Telemetry
internal import Terminal

/// One run of a service, from its checked configuration to its end.
///
/// Our own instead of swift-service-lifecycle: that starts all parts at once and knows neither an
/// order of starting nor readiness, drains by cancelling tasks rather than in the runtime's two
/// phases, and leaves exit codes and the second signal to its user.
struct ServiceProcess<Definition: ServiceDefinition> {
  let configuration: ServiceConfiguration
  let signals: AsyncStream<ProcessSignal>
  /// Whether migrations that take something away may run.
  let mayContract: Bool

  private var identity: ServiceIdentity { Definition.identity }

  /// Runs to the end; the exit code.
  func run() async -> Int32 {
    let teardown = Teardown()
    let code: Int32
    do {
      let run = try await start(teardown)
      code = await serve(run)
    } catch {
      report(error)
      code = ProcessExit.impossible
    }
    await teardown.run()
    return code
  }

  // MARK: Starting, in order

  private func start(_ teardown: Teardown) async throws -> Run {
    let clock = RealClock()
    let settings = ProcessSettings(configuration)
    let startedAt = clock.nowMilliseconds
    let folder = try DataFolder(settings.folder, identity, startedAt: startedAt)
    teardown.add { folder.release() }
    do {
      return try await build(folder, clock, startedAt, teardown)
    } catch {
      // For `status`, when nobody has kept what was on standard error.
      RecentLog(folder: folder.path).append(Array("\(failure(error))".utf8))
      throw error
    }
  }

  private func build(
    _ folder: DataFolder, _ clock: RealClock, _ startedAt: Int64, _ teardown: Teardown
  ) async throws -> Run {
    let log = startLog(folder, teardown)
    let logger = log.logger("atrium.process")
    logger.notice(
      "starting", metadata: ["program": "\(identity.program)", "version": "\(identity.version)"])
    let state = ProcessState(startedAtMilliseconds: startedAt)
    let certificates = try certificates(clock)
    let loops = try startLoops(teardown)
    let context = makeContext(folder, clock, log, loops, certificates)
    ProcessFigures.register(context.metrics, startedAtMilliseconds: startedAt)
    let pulses = loops.loops.map(LoopPulse.init)
    for pulse in pulses {
      pulse.beat()
      pulse.begin()
    }
    let desk = OperatorDesk(
      identity, context, state, pulses, certificates, AuditFile(folder: folder.path))
    let operators = try OperatorPort(desk)
    teardown.add { await operators.shutDown() }
    try await operators.listen(folder: folder.path)
    var addresses: [String] = []
    if let address = try await operators.listen(
      OperatorSettings(configuration), certificates?.server)
    {
      logger.notice("operators at \(address)")
    }
    try await contract(context, desk.audit, logger)
    let parts = try await Definition.start(context)
    if let stop = parts.stop { teardown.add(stop) }
    let port = try ServicePort(
      parts, PortSettings(configuration, port: identity.port), Definition.methods,
      try ActorSettings(configuration).verifier(clock), context, state, certificates?.server)
    desk.set(
      .init(
        telemetry: port.telemetry, store: parts.store, figures: parts.figures,
        drainChanged: { port.tell(isServing: state.isServing) }))
    addresses.append(try await port.listen().description)
    state.listens(at: addresses)
    logger.notice("listening", metadata: ["address": "\(addresses.joined(separator: ", "))"])
    return Run(
      context: context, settings: ProcessSettings(configuration), state: state, parts: parts,
      port: port, certificates: certificates, logger: logger)
  }

  private func startLog(_ folder: DataFolder, _ teardown: Teardown) -> StreamLog {
    let settings = TelemetrySettings(configuration)
    let recent = RecentLog(folder: folder.path)
    let output = LogOutput(format: settings.format, copy: { recent.append($0) })
    output.start()
    teardown.add { output.close() }
    let levels = LogLevels(settings.level)
    for (label, level) in settings.levels { levels.set(level, for: label) }
    let log = StreamLog(
      settings.format, levels: levels, output: output,
      redaction: Redaction(adding: settings.redact), provider: .traceOfCall)
    LoggingSystem.bootstrap { log.handler($0) }
    return log
  }

  private func certificates(_ clock: RealClock) throws -> CertificateWatch? {
    do throws(TLSConfigurationError) {
      return try CertificateWatch(TLSSettings(configuration), clock: clock)
    } catch {
      throw StartFailure(error.description, mend: "look at tls.* in the configuration")
    }
  }

  private func startLoops(_ teardown: Teardown) throws -> LoopGroup {
    let count = configuration[PortSettings.loopsSetting]
    let loops = try LoopGroup(count: count == 0 ? nil : count, name: identity.name)
    try loops.start()
    teardown.add { loops.stop() }
    return loops
  }

  private func makeContext(
    _ folder: DataFolder, _ clock: RealClock, _ log: StreamLog, _ loops: LoopGroup,
    _ certificates: CertificateWatch?
  ) -> ServiceContext {
    let settings = TelemetrySettings(configuration)
    let metrics = MetricsRegistry(maximumSeries: settings.series)
    MetricsSystem.bootstrap(PrometheusFactory(metrics))
    metrics.describe("log_lines_dropped", .gauge, "Log lines that nobody read fast enough.")
    metrics.onRead { $0.gauge("log_lines_dropped").set(Int64(log.output.droppedLines)) }
    return ServiceContext(
      configuration: configuration, folder: folder, clock: clock,
      mallClock: ClockSettings(configuration).mall(clock), metrics: metrics,
      tracer: Tracer(ratio: settings.ratio, logger: log.logger("atrium.trace")), loops: loops,
      calls: OutgoingCalls(loops: loops, tls: certificates?.client, metrics: metrics), log: log)
  }

  /// One clear line, whatever the log's form.
  private func report(_ error: any Error) { StandardStreams.writeError(failure(error)) }

  private func failure(_ error: any Error) -> String {
    var mend = ""
    if let error = error as? DatabaseError, error.code == .corrupt {
      mend = "; " + StoreDamage.mend(identity, ProcessSettings(configuration).folder)
    }
    return "\(identity.program): cannot start: \(error)\(mend)\n"
  }
}

/// A process that has started.
struct Run {
  let context: ServiceContext
  let settings: ProcessSettings
  let state: ProcessState
  let parts: ServiceParts
  let port: ServicePort
  let certificates: CertificateWatch?
  let logger: Logger
}
