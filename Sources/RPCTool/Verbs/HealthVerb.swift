import ArgumentParser
import Messages
import RPC
import Terminal
import Wire

typealias ServingStatus = Grpc_Health_V1_HealthCheckResponse.ServingStatus

extension ServingStatus {
  /// As in the .proto, such as `NOT_SERVING`.
  var word: String { Self.descriptor.name(of: rawValue) ?? "\(rawValue)" }
}

/// `health`: one line and an exit code, by grpc.health.v1.
struct HealthVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health", abstract: "Ask a server, or one of its services, how it is.",
    discussion: """
      Exit codes: 0 SERVING, 1 anything else, 2 it could not be asked.

      Examples:
        export ATRIUM_RPC_ADDRESS=localhost:7071
        \(RPCTool.program) health
        \(RPCTool.program) health mall.v1.Catalog --address mall.example:443 --tls
        \(RPCTool.program) health --all
      """)

  @OptionGroup var reach: ReachOptions

  @Argument(help: "A service; without it the server as a whole.")
  var service = ""

  @Flag(help: "Every service that the server knows something of.")
  var all = false

  @Option(help: "How long to wait for the answer.")
  var timeout = TimeLimit(.seconds(5))

  func run() async throws {
    let link = try Link(reach, on: try Link.loops())
    let client = Grpc_Health_V1_HealthClient(link.client)
    let options = CallOptions(metadata: link.metadata, timeout: timeout.duration)
    var statuses: [(name: String, status: ServingStatus)] = []
    do throws(RPCError) {
      if all {
        let list = try await client.list(.init(), options: options).statuses
        statuses = list.sorted { $0.key < $1.key }.map { ($0.key, $0.value.status) }
      } else {
        let service = service
        let answer = try await client.check(.with { $0.service = service }, options: options)
        statuses = [(service, answer.status)]
      }
    } catch { throw Self.failure(error, link, service) }
    write(statuses)
    if statuses.contains(where: { $0.status != .serving }) {
      throw VerbEnd(code: ProcessExit.notWell)
    }
  }

  /// What the answer of a server without the service, or without health, means.
  static func failure(_ error: RPCError, _ link: Link, _ service: String) -> any Error {
    switch error.code {
    case .notFound where link.connected != nil:
      VerbFailure(
        "the server's health does not know '\(service)'",
        mend: "`\(RPCTool.program) health --all` or `list` names what there is",
        code: ProcessExit.notWell)
    case .unimplemented:
      VerbFailure("the server has no such method of grpc.health.v1.Health: \(error.message)")
    default: link.failure(error)
    }
  }

  private func write(_ statuses: [(name: String, status: ServingStatus)]) {
    let answer = Answer(format: reach.output)
    guard all else {
      let word = statuses.first?.status.word ?? ""
      return answer.write(.object([("service", .text(service)), ("status", .text(word))])) {
        word + "\n"
      }
    }
    let shown = statuses.map { status in
      Shown.object([("service", .text(status.name)), ("status", .text(status.status.word))])
    }
    answer.write(.list(shown)) {
      var table = TextTable()
      for (name, status) in statuses { table.add([status.word, name.isEmpty ? "(all)" : name]) }
      return table.text
    }
  }
}
