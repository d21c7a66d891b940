internal import ArgumentParser
internal import Messages
internal import Terminal
internal import Wire

/// `log-level`: how much the process says.
struct LogLevelVerb<Definition: ServiceDefinition>: AskingVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "log-level", abstract: "Show or change how much is logged, until the end.",
      discussion: """
        Levels: trace, debug, info, notice, warning, error, critical. A label means itself and all \
        below it; without one the general level is meant. A restart goes back to the configuration.

        Examples:
          \(program) log-level
          \(program) log-level debug --label atrium.rpc
          \(program) log-level --label atrium.rpc --clear
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  @Argument(help: "The new level; nothing shows the present ones.")
  var level: String?

  @Option(help: "The label that it holds for.")
  var label: String?

  @Flag(help: "The label follows the general level again.")
  var clear = false

  func run() async throws {
    let request = Atrium_Operator_V1_SetLogLevelRequest.with {
      $0.level = level ?? ""
      $0.label = label ?? ""
      $0.clear = clear
    }
    try await ask { link in
      let levels = try await link.client.setLogLevel(request, options: link.options)
      try desk.answer.write(levels) {
        var table = TextTable()
        table.add(["general", levels.general])
        for (label, level) in levels.labels.sorted(by: { $0.key < $1.key }) {
          table.add([label, level])
        }
        return table.text
      }
    }
  }
}
