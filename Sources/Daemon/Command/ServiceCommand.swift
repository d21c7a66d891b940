public import ArgumentParser
internal import Glibc
internal import Terminal

/// The command line of one binary: the kit's verbs and the service's own.
public struct ServiceCommand<Definition: ServiceDefinition>: AsyncParsableCommand {
  /// The verbs, and what the binary is for.
  public static var configuration: CommandConfiguration {
    let identity = Definition.identity
    return CommandConfiguration(
      commandName: identity.program, abstract: identity.summary,
      discussion: """
        `serve` runs the service; every other verb looks at it or looks after it. They find the \
        process by its data folder: --data, or ATRIUM_\(identity.name.uppercased())_DATA_FOLDER, \
        or /var/lib/atrium/\(identity.name).

        Exit codes: 0 all is well, 1 the answer is "not well", 2 it could not be done.

        First steps:
          \(identity.program) status              how is it?
          \(identity.program) top                 what is it doing?
          \(identity.program) config --keys       what can be configured?
          \(identity.program) debug --into bundle everything for somebody who was not there
        """,
      version: "\(identity.program) \(identity.version)",
      subcommands: [
        ServeVerb<Definition>.self, StatusVerb<Definition>.self, HealthVerb<Definition>.self,
        TopVerb<Definition>.self, DrainVerb<Definition>.self, UndrainVerb<Definition>.self,
        BackupVerb<Definition>.self, RestoreVerb<Definition>.self, VerifyVerb<Definition>.self,
        MigrateVerb<Definition>.self, ConfigVerb<Definition>.self, LogLevelVerb<Definition>.self,
        MetricsVerb<Definition>.self, DebugVerb<Definition>.self, AuditVerb<Definition>.self,
        CertVerb<Definition>.self, CompletionVerb<Definition>.self,
      ] + Definition.verbs)
  }

  /// A command as the parser makes it.
  public init() {}

  /// Runs the binary: the whole of `main`.
  ///
  /// The main thread hears signals, so that it can end the process whatever the others do; verbs
  /// run in a task.
  public static func run() -> Never {
    // The verb is always the first word.
    let isServing = CommandLine.arguments.dropFirst().first == "serve"
    if isServing { SignalThread.block() }
    let (signals, events) = AsyncStream.makeStream(of: ProcessSignal.self)
    ServeSignals.$stream.withValue(signals) {
      _ = Task { await runVerb() }
    }
    if isServing { SignalThread(program: Definition.identity.program, events: events).run() }
    while true { pause() }
  }

  private static func runVerb() async {
    do {
      try await runParsed()
      ProcessExit.end(ProcessExit.fine)
    } catch { finish(error) }
  }

  /// Says what went wrong and ends.
  static func finish(_ error: any Error) -> Never {
    let program = Definition.identity.program
    switch error {
    case let fault as VerbFault: finish(fault.failure)
    case let errors as ConfigurationErrors:
      StandardStreams.writeError(
        "\(errors)\n\(program): the configuration has "
          + "\(errors.findings.count) fault\(errors.findings.count == 1 ? "" : "s")\n")
      ProcessExit.end(ProcessExit.impossible)
    case let failure as StartFailure:
      StandardStreams.writeError("\(program): \(failure)\n")
      ProcessExit.end(ProcessExit.impossible)
    default: end(with: error, of: program)
    }
  }
}

/// Hands the signals that the main thread hears to the verb that serves.
enum ServeSignals {
  @TaskLocal static var stream = AsyncStream<ProcessSignal> { $0.finish() }
}
