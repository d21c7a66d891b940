import ArgumentParser
import RPC
import Terminal

/// `trace`: one call, and when each part of it happened.
struct TraceVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Make one call and show its timeline.",
    discussion: """
      Over a connection of its own: connected, with TLS and the names in the server's \
      certificate; headers sent; each request and response with its size; headers and trailers \
      received. Times count from the start of the call; what a message says is not shown.

      Examples:
        export ATRIUM_RPC_ADDRESS=localhost:7071
        \(RPCTool.program) trace mall.v1.Catalog/Find --json '{"id": "s1"}'
        \(RPCTool.program) trace Catalog/Find --tls --output json
      """)

  @OptionGroup var reach: ReachOptions
  @OptionGroup var schemaOptions: SchemaOptions
  @OptionGroup var message: MessageOptions

  @Argument(help: "The method: package.Service/Method, or the end of it.")
  var method: String

  @Option(
    help: ArgumentHelp(
      "The requests; - reads them from standard input as they come.", valueName: "json"))
  var json: String?

  func run() async throws {
    let loops = try Link.loops()
    let schema = try Schema(schemaOptions) { try Link(reach, on: loops) }
    let link = try Link(reach, on: loops)
    let call = try await PreparedCall(method, link, schema, message)
    let requests = try RequestSource(
      json, for: call.method, schema, maximumBytes: message.maximumMessage)
    let timeline = Timeline()
    let outcome = try await call.exchange(over: link).run {
      try await requests.next()
    } _: { event, instant in
      timeline.add(event, at: instant)
    }
    guard link.connected != nil else {
      throw outcome.error.map(link.failure) ?? VerbFailure("no connection")
    }
    let report = TraceReport(
      method: call.name, target: link.target.text, sent: link.metadata, timeline: timeline,
      connected: link.connected, outcome: outcome)
    Answer(format: reach.output).write(report.shown) { report.text }
    if outcome.error != nil { throw VerbEnd(code: ProcessExit.notWell) }
  }
}
