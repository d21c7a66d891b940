internal import ArgumentParser
internal import Messages
internal import Terminal
internal import Wire

/// `metrics`: all numbers of the process.
struct MetricsVerb<Definition: ServiceDefinition>: AskingVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "metrics", abstract: "Print all metrics in Prometheus's text format.",
      discussion: """
        The same text as GET /metrics on the RPC port.

        Example: \(program) metrics | grep rpc_server_calls_total
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  func run() async throws {
    try await ask { link in
      let metrics = try await link.client.getMetrics(.init(), options: link.options)
      try desk.answer.write(metrics) { metrics.text }
    }
  }
}
