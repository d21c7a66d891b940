import ArgumentParser
import Messages
import RPC
import Terminal
import Wire

/// `watch`: a line whenever the health of a service changes.
struct WatchVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Follow the health of a server, or of one of its services.",
    discussion: """
      The first line says how it is now. It goes on until you stop it, or --until or --count ends \
      it; a server that goes away ends it with exit code 1.

      Examples:
        export ATRIUM_RPC_ADDRESS=localhost:7071
        \(RPCTool.program) watch
        \(RPCTool.program) watch mall.v1.Catalog --until SERVING --timeout 1m
      """)

  /// What one may wait for.
  enum Word: String, ExpressibleByArgument, CaseIterable {
    case serving = "SERVING"
    case notServing = "NOT_SERVING"
    case unknown = "UNKNOWN"
    case serviceUnknown = "SERVICE_UNKNOWN"
  }

  @OptionGroup var reach: ReachOptions

  @Argument(help: "A service; without it the server as a whole.")
  var service = ""

  @Option(help: "End, with exit code 0, as soon as this is said.")
  var until: Word?

  @Option(help: "End after so many lines; 0 goes on.")
  var count = 0

  @Option(help: "End, with exit code 1, after this time.")
  var timeout = TimeLimit(nil)

  func run() async throws {
    let link = try Link(reach, on: try Link.loops())
    let options = CallOptions(metadata: link.metadata, timeout: timeout.duration)
    let client = Grpc_Health_V1_HealthClient(link.client)
    let service = service
    do {
      try await client.watch(.with { $0.service = service }, options: options) { answers in
        var lines = 0
        while let answer = try await answers.next() {
          let word = answer.status.word
          Answer(format: reach.output).write(
            .object([("service", .text(service)), ("status", .text(word))])
          ) { word + "\n" }
          lines += 1
          if word == until?.rawValue || lines == count { throw VerbEnd(code: ProcessExit.fine) }
        }
      }
    } catch let error as RPCError {
      throw HealthVerb.failure(error, link, service)
    }
  }
}
