internal import CallPolicy
internal import Clocks
internal import Locking
internal import Logging
internal import Messages
internal import RPC
internal import Telemetry

/// Everything that the operator's service tells and does; it holds no thread and waits for no loop
/// that serves calls.
final class OperatorDesk: Sendable {
  let identity: ServiceIdentity
  let settings: ProcessSettings
  let configuration: ServiceConfiguration
  let state: ProcessState
  let clock: RealClock
  let mallClock: MallClock
  let metrics: MetricsRegistry
  let tracer: Tracer
  let log: StreamLog
  let audit: AuditFile
  let pulses: [LoopPulse]
  let certificates: CertificateWatch?
  let folder: DataFolder
  private let built = Lock(Built())

  /// What is there only once the service is built.
  struct Built: Sendable {
    var telemetry: CallTelemetry?
    var store: StoreOperations?
    var figures: (@Sendable () -> [ServiceFigure])?
    var drainChanged: (@Sendable () -> Void)?
  }

  init(
    _ identity: ServiceIdentity, _ context: ServiceContext, _ state: ProcessState,
    _ pulses: [LoopPulse], _ certificates: CertificateWatch?, _ audit: AuditFile
  ) {
    self.identity = identity
    self.state = state
    self.pulses = pulses
    self.certificates = certificates
    self.audit = audit
    configuration = context.configuration
    settings = ProcessSettings(context.configuration)
    clock = context.clock
    mallClock = context.mallClock
    metrics = context.metrics
    tracer = context.tracer
    log = context.log
    folder = context.folder
  }

  var parts: Built { built.withLock { $0 } }

  func set(_ parts: Built) { built.withLock { $0 = parts } }

  /// Since the slowest of the loops turned.
  var sinceLastTurn: Duration { pulses.map(\.sinceLastTurn).max() ?? .zero }

  var isStuck: Bool { sinceLastTurn > settings.stuckAfter }

  /// What an operator should look at, in whole sentences.
  func warnings() -> [String] {
    var warnings: [String] = []
    if isStuck {
      let milliseconds = sinceLastTurn.microseconds / 1_000
      warnings.append(
        "The loop that serves calls has not turned for \(milliseconds) ms: something blocks it. "
          + "`debug` shows the threads.")
    }
    if let space = SystemText.space(folder.path), space.free < 256 << 20 {
      warnings.append(
        "The disk of \(folder.path) has \(space.free >> 20) MiB left: writes will fail when it is "
          + "full.")
    }
    if let days = certificates?.daysLeft, days < CertificateWatch.warningDays {
      warnings.append(
        days < 0
          ? "A certificate has expired." : "A certificate expires in \(days) days; see `cert`.")
    }
    if let failure = certificates?.now.lastFailure {
      warnings.append("The certificate files cannot be used: \(failure).")
    }
    if state.isDrained {
      warnings.append("An operator has drained this process; `undrain` lets calls in again.")
    }
    if log.output.droppedLines > 0 {
      warnings.append("\(log.output.droppedLines) log lines were dropped: nobody reads them.")
    }
    return warnings
  }

  /// Who asks: the user of the process at the other end, or the name in its certificate.
  static func who(_ context: CallContext) -> String {
    if let local = context.peer.local { return SystemText.user(local.user) }
    return context.peer.names.first ?? "unknown"
  }
}
