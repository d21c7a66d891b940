internal import ArgumentParser
internal import Messages
internal import RPC
internal import Telemetry
internal import Terminal
internal import Wire

/// `top`: what the process does, again and again.
struct TopVerb<Definition: ServiceDefinition>: AskingVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "top", abstract: "Show rates and latencies of each method, live.",
      discussion: """
        One block per interval, the busiest method first. The p99 is the bound of the histogram \
        under which 99 of 100 calls took. With --output json each block is one line.

        Example: \(program) top --interval 5s --count 3
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  @Option(help: "Between two blocks, 100ms to 1m.")
  var interval = DurationOption(.seconds(1))

  @Option(help: "How many blocks; 0 goes on until you stop it.")
  var count: Int32 = 0

  func run() async throws {
    try await ask { link in
      let milliseconds = interval.duration.microseconds / 1_000
      let request = Atrium_Operator_V1_TopRequest.with {
        $0.intervalMs = Int32(clamping: milliseconds)
        $0.count = count
      }
      try await link.client.top(request, options: link.openEnded()) { responses in
        for try await block in responses {
          try desk.answer.write(block) { Self.text(block) }
        }
      }
    }
  }

  static func text(_ block: Atrium_Operator_V1_TopResponse) -> String {
    var table = TextTable(["METHOD", "CALLS/S", "FAILED/S", "MEAN MS", "P99 MS"])
    for method in block.methods {
      table.add([
        method.method, Readable.tenth(method.callsPerSecond),
        Readable.tenth(method.failuresPerSecond), Readable.tenth(method.meanMs),
        "< \(Readable.tenth(method.p99Ms))",
      ])
    }
    let body = block.methods.isEmpty ? "no calls\n" : table.text
    return "\(UTCTimestamp.text(block.nowMs))\n\(body)\n"
  }
}
