internal import Clocks
internal import Glibc
internal import Messages
internal import Telemetry
internal import Wire

/// Puts the answer to `status` together; nothing here waits.
struct StatusReport {
  let desk: OperatorDesk

  var response: Atrium_Operator_V1_StatusResponse {
    let seen = desk.state.now
    let parts = desk.parts
    return .with {
      $0.service = desk.identity.name
      $0.version = desk.identity.version
      $0.pid = getpid()
      $0.state = seen.stage
      $0.startedAtMs = desk.state.startedAtMilliseconds
      $0.nowMs = desk.clock.nowMilliseconds
      $0.mallNowMs = desk.mallClock.nowMilliseconds
      $0.profile = desk.settings.profile.rawValue
      $0.addresses = seen.addresses
      $0.checks = checks(seen)
      $0.loop = loop
      $0.calls = calls(parts.telemetry)
      $0.figures = (parts.figures?() ?? []).map { figure in
        .with { ($0.name, $0.value, $0.unit) = (figure.name, figure.value, figure.unit) }
      }
      $0.disk = disk
      $0.warnings = desk.warnings()
    }
  }

  private func checks(_ seen: ProcessState.Seen) -> [Atrium_Operator_V1_Check] {
    seen.checks.map { name in
      .with { check in
        check.name = name
        check.reason = seen.failing.first { $0.name == name }?.reason ?? ""
        check.passed = !seen.failing.contains { $0.name == name }
      }
    }
  }

  private var loop: Atrium_Operator_V1_Loop {
    .with {
      $0.count = Int32(clamping: desk.pulses.count)
      $0.sinceLastTurnMs = desk.sinceLastTurn.microseconds / 1_000
      $0.isStuck = desk.isStuck
    }
  }

  private func calls(_ telemetry: CallTelemetry?) -> Atrium_Operator_V1_Calls {
    guard let telemetry else { return .init() }
    let sums = telemetry.sums
    return .with {
      $0.open = Int64(telemetry.openCount)
      $0.finished = sums.reduce(0) { $0 + Int64(clamping: $1.calls) }
      $0.failed = sums.reduce(0) { $0 + Int64(clamping: $1.failures) }
    }
  }

  private var disk: Atrium_Operator_V1_Disk {
    let space = SystemText.space(desk.folder.path)
    return .with {
      $0.folder = desk.folder.path
      $0.freeBytes = space?.free ?? 0
      $0.totalBytes = space?.total ?? 0
    }
  }
}
