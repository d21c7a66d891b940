internal import Logging
internal import RPCOverHTTP2
internal import Synchronization
internal import TLS
internal import Terminal

extension ServiceProcess {
  /// Serves until the end is asked for, then drains; the exit code.
  func serve(_ run: Run) async -> Int32 {
    let failed = RaisedFlag()
    let isWell = await withTaskGroup(of: Void.self) { group in
      let readiness = ReadinessWatch(
        checks: run.parts.checks, state: run.state, port: run.port, logger: run.logger)
      group.addTask { await readiness.run() }
      if let certificates = run.certificates {
        group.addTask { await certificates.watch(run.logger) }
      }
      for task in run.parts.background {
        group.addTask {
          if await !task.keep(run.logger) { failed.raise() }
        }
      }
      await waitForStop(run)
      let isDrained = await drain(run)
      group.cancelAll()
      return isDrained
    }
    run.logger.notice("ended", metadata: ["all_calls_ended": "\(isWell)"])
    return isWell && !failed.isRaised ? ProcessExit.fine : ProcessExit.notWell
  }

  private func waitForStop(_ run: Run) async {
    for await signal in signals {
      switch signal {
      case .stop: return
      case .reload: reload(run)
      }
    }
  }

  private func reload(_ run: Run) {
    guard let certificates = run.certificates else { return }
    do throws(TLSConfigurationError) {
      try certificates.reload()
      run.logger.notice("certificates were read again")
    } catch {
      run.logger.error("certificates cannot be used; the ones before stay", error: error)
    }
  }

  /// NOT_SERVING, no new calls, open calls to their end, all within the grace.
  private func drain(_ run: Run) async -> Bool {
    run.state.stop()
    run.logger.notice(
      "draining", metadata: ["open_calls": "\(run.port.telemetry.openCount)"])
    let isDrained = await run.port.server.shutDown(grace: run.settings.grace)
    if !isDrained { run.logger.error("calls were cut at the end of drain.grace") }
    return isDrained
  }
}

extension BackgroundTask {
  /// Runs; false when it ended although nobody asked it to, and then the process is asked to end.
  func keep(_ logger: Logger) async -> Bool {
    do {
      try await run()
      if Task.isCancelled { return true }
      logger.critical("a background task has ended", metadata: ["task": "\(name)"])
    } catch {
      if Task.isCancelled { return true }
      logger.critical("a background task failed", error: error, metadata: ["task": "\(name)"])
    }
    SignalThread.requestStop()
    return false
  }
}

/// Says once that something has happened.
final class RaisedFlag: Sendable {
  private let raised = Atomic<Bool>(false)

  var isRaised: Bool { raised.load(ordering: .acquiring) }

  func raise() { raised.store(true, ordering: .releasing) }
}
