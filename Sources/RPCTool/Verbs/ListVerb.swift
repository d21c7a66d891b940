import ArgumentParser
import Descriptors
import Terminal
import Wire

/// `list`: the services of a server, or the methods of one.
struct ListVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the services, or the methods of one.",
    discussion: """
      Examples:
        export ATRIUM_RPC_ADDRESS=localhost:7071
        \(RPCTool.program) list
        \(RPCTool.program) list mall.v1.Catalog
        \(RPCTool.program) list --descriptor-set mall.bin --output json
      """)

  @OptionGroup var reach: ReachOptions
  @OptionGroup var schemaOptions: SchemaOptions

  @Argument(help: "A service; its methods are listed.")
  var service: String?

  func run() async throws {
    let loops = try Link.loops()
    let schema = try Schema(schemaOptions) { try Link(reach, on: loops) }
    let answer = Answer(format: reach.output)
    guard let service else {
      let services = try await schema.services()
      return answer.write(.object([("services", .list(services.map { .text($0) }))])) {
        services.map { $0 + "\n" }.joined()
      }
    }
    guard case .service(let found) = try await schema.symbol(named: service) else {
      throw VerbFailure(
        "\(service) is no service", mend: "`\(RPCTool.program) describe \(service)` shows it")
    }
    answer.write(Self.shown(found)) { Self.text(found) }
  }

  private static func text(_ service: ServiceDescriptor) -> String {
    var table = TextTable()
    for method in service.methods {
      let input = (method.isClientStreaming ? "stream " : "") + method.input.fullName
      let output = (method.isServerStreaming ? "stream " : "") + method.output.fullName
      table.add(["\(service.fullName)/\(method.name)", "\(input) -> \(output)"])
    }
    return table.text
  }

  private static func shown(_ service: ServiceDescriptor) -> Shown {
    .object([
      ("service", .text(service.fullName)),
      ("methods", .list(service.methods.map { shown($0, of: service) })),
    ])
  }

  static func shown(_ method: MethodDescriptor, of service: ServiceDescriptor) -> Shown {
    .object([
      ("name", .text("\(service.fullName)/\(method.name)")),
      ("request", .text(method.input.fullName)), ("response", .text(method.output.fullName)),
      ("streamsRequests", .flag(method.isClientStreaming)),
      ("streamsResponses", .flag(method.isServerStreaming)),
    ])
  }
}
