internal import ArgumentParser
internal import Terminal

/// `serve`: runs the service.
struct ServeVerb<Definition: ServiceDefinition>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "serve", abstract: "Run the service until SIGTERM or SIGINT.",
      discussion: """
        Reads the configuration, locks the data folder, opens the database and takes calls. It \
        logs to standard error and stays in the foreground; a supervisor such as systemd restarts \
        it.

        On SIGTERM it tells its callers, lets open calls end (drain.grace) and exits within 10 s. \
        A second signal ends it at once. SIGHUP reads the certificates again.

        A newer version first changes the store. Steps that only add are done at once; with steps \
        that take something away it does not start, unless --yes is said or `migrate --yes` did \
        them.

        Exit codes: 0 ended in good order, 1 calls were cut or a part failed, 2 could not start.

        Example: \(program) serve --config \(Definition.identity.name).yaml
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var consent: ConsentOptions

  func run() async throws {
    let desk = Desk<Definition>(options: options)
    let configuration = try desk.configuration()
    let process = ServiceProcess<Definition>(
      configuration: configuration, signals: ServeSignals.stream, mayContract: consent.yes)
    let code = await process.run()
    throw VerbEnd(code: code)
  }
}
