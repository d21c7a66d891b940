internal import ArgumentParser
internal import Messages
internal import Telemetry
internal import Terminal
internal import Wire

/// `status`: how the process is, in full.
struct StatusVerb<Definition: ServiceDefinition>: AskingVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "status", abstract: "Show how the process is.",
      discussion: """
        State, checks, addresses, calls, disk, and what deserves attention. It answers even when \
        the loop that serves calls is stuck; when no process runs it says when the last one \
        started, how it ended and the last lines of its log.

        Exit codes: 0 it serves and nothing is wrong, 1 anything else, 2 it could not be asked.

        Example: \(program) status --output json
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  func run() async throws {
    try await ask(ifSilent: ProcessExit.notWell) { link in
      let status = try await link.client.status(.init(), options: link.options)
      try desk.answer.write(status) { StatusText(status: status).text }
      if !status.isWell { throw VerbEnd(code: ProcessExit.notWell) }
    }
  }
}

/// `health`: one line and an exit code, for scripts and supervisors.
struct HealthVerb<Definition: ServiceDefinition>: AskingVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "health", abstract: "Say in one line whether the process is ready.",
      discussion: """
        Exit codes: 0 ready, 1 not ready or not running, 2 it could not be asked.

        Example: until \(program) health; do sleep 1; done
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  func run() async throws {
    try await ask(ifSilent: ProcessExit.notWell) { link in
      let status = try await link.client.status(.init(), options: link.options)
      let isReady = status.isReady
      desk.answer.write(
        .object([
          ("ready", .flag(isReady)), ("state", .text(status.stateWord)),
          ("failing", .list(status.checks.filter { !$0.passed }.map { .text($0.name) })),
          ("loopIsStuck", .flag(status.loop?.isStuck ?? false)),
        ])
      ) { isReady ? "ready\n" : "not ready: \(status.whyNotReady)\n" }
      if !isReady { throw VerbEnd(code: ProcessExit.notWell) }
    }
  }
}

extension Atrium_Operator_V1_StatusResponse {
  var isReady: Bool {
    state == .serving && checks.allSatisfy(\.passed) && loop?.isStuck != true
  }

  var isWell: Bool { isReady && warnings.isEmpty }

  /// Such as `serving`.
  var stateWord: String {
    switch state {
    case .starting: "starting"
    case .serving: "serving"
    case .drained: "drained"
    case .stopping: "stopping"
    default: "unknown"
    }
  }

  var whyNotReady: String {
    var reasons = checks.filter { !$0.passed }.map { "\($0.name) (\($0.reason))" }
    if state != .serving { reasons.insert(stateWord, at: 0) }
    if loop?.isStuck == true {
      reasons.append("the loop has not turned for \(loop?.sinceLastTurnMs ?? 0) ms")
    }
    return reasons.joined(separator: ", ")
  }
}

/// A status for people.
struct StatusText {
  let status: Atrium_Operator_V1_StatusResponse

  var text: String {
    var table = TextTable()
    table.add(["state", status.stateWord + (status.isReady ? ", ready" : ", not ready")])
    let age = Readable.span(status.nowMs - status.startedAtMs)
    table.add([
      "process", "\(status.pid), up \(age) since \(UTCTimestamp.text(status.startedAtMs))",
    ])
    table.add(["version", "\(status.version), profile \(status.profile)"])
    table.add(["listens at", status.addresses.joined(separator: ", ")])
    if status.mallNowMs != status.nowMs {
      table.add(["mall time", UTCTimestamp.text(status.mallNowMs)])
    }
    for check in status.checks {
      table.add(["check \(check.name)", check.passed ? "passed" : "failed: \(check.reason)"])
    }
    if let loop = status.loop {
      let turn = "last turn \(loop.sinceLastTurnMs) ms ago"
      table.add(["loops", "\(loop.count), \(turn)\(loop.isStuck ? ": STUCK" : "")"])
    }
    if let calls = status.calls {
      table.add(["calls", "\(calls.open) open, \(calls.finished) ended, \(calls.failed) failed"])
    }
    if let disk = status.disk {
      let (free, total) = (Readable.bytes(disk.freeBytes), Readable.bytes(disk.totalBytes))
      table.add(["disk", "\(free) of \(total) free at \(disk.folder)"])
    }
    for figure in status.figures {
      let value =
        figure.unit == "bytes"
        ? Readable.bytes(Int64(figure.value)) : "\(Readable.number(figure.value)) \(figure.unit)"
      table.add([figure.name, value])
    }
    let warnings = status.warnings.map { "! \($0)\n" }.joined()
    return "\(status.service)\n" + table.text + warnings
  }
}
