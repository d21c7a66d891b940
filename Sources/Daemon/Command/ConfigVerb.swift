internal import ArgumentParser
internal import Messages
internal import Terminal
internal import Wire

/// `config`: what is configured, what could be, and whether a file is right.
struct ConfigVerb<Definition: ServiceDefinition>: AskingVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    let prefix = ConfigurationTable.prefix(Definition.identity.name)
    return CommandConfiguration(
      commandName: "config", abstract: "Show the configuration, check a file, or list all keys.",
      discussion: """
        Without an option it shows what `serve` would use with the same --config, --set and \
        environment, and where each value comes from; --live asks the running process instead. \
        Secrets are never shown.

        A value comes from --set (or --data), else from the environment \
        (\(prefix)RPC_ADDRESS for rpc.address), else from the file, else it is the default.

        Exit codes: 0 right, 1 the checked file has faults, 2 it could not be done.

        Examples:
          \(program) config --config \(Definition.identity.name).yaml
          \(program) config --check new.yaml
          \(program) config --keys
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  @Flag(help: "Ask the running process.")
  var live = false

  @Option(
    help: ArgumentHelp("Check a file, alone, and say everything that is wrong.", valueName: "file"))
  var check: String?

  @Flag(help: "List every key with its type, default and meaning.")
  var keys = false

  func run() async throws {
    if keys { return writeKeys() }
    if let check { return try checkFile(check) }
    if live || reach.address != nil {
      return try await ask { link in
        let answer = try await link.client.getConfig(.init(), options: link.options)
        write(answer.settings.map { ($0.key, $0.value, $0.origin) })
      }
    }
    write(try desk.configuration().shown)
  }

  private func write(_ settings: [(key: String, value: String, origin: String)]) {
    desk.answer.write(
      .list(
        settings.map {
          .object([
            ("key", .text($0.key)), ("value", .text($0.value)), ("origin", .text($0.origin)),
          ])
        })
    ) {
      var table = TextTable(["KEY", "VALUE", "FROM"])
      for setting in settings {
        table.add([setting.key, setting.value.isEmpty ? "-" : setting.value, setting.origin])
      }
      return table.text
    }
  }

  private func checkFile(_ path: String) throws {
    guard let text = TextFile.read(path, maximumBytes: YAMLReading.maximumBytes) else {
      throw VerbFailure("the file \(path) cannot be read", mend: "look at its path and mode")
    }
    var sources = ConfigurationSources()
    sources.file = (path, text)
    var findings: [ConfigurationFinding] = []
    do throws(ConfigurationErrors) { _ = try Definition.table.checked(sources) } catch {
      findings = error.findings
    }
    desk.answer.write(
      .object([
        ("file", .text(path)), ("isRight", .flag(findings.isEmpty)),
        (
          "findings",
          .list(
            findings.map {
              .object([
                ("place", .text($0.place)), ("key", .text($0.key)),
                ("problem", .text($0.problem)), ("mend", .text($0.mend)),
              ])
            })
        ),
      ])
    ) { findings.isEmpty ? "\(path): right\n" : findings.map { "\($0)\n" }.joined() }
    if !findings.isEmpty { throw VerbEnd(code: ProcessExit.notWell) }
  }
}
