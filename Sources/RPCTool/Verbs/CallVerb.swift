import ArgumentParser
import Descriptors
import RPC
import Terminal
import Wire

/// `call`: a call of any of the four kinds, with JSON in and out.
struct CallVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "Call a method.",
    discussion: """
      Requests are JSON values that follow each other; each response is written as soon as it \
      comes, with --output json on a line of its own. The server's error goes to standard error, \
      with its details and trailers.

      Examples:
        export ATRIUM_RPC_ADDRESS=localhost:7071
        \(RPCTool.program) call mall.v1.Catalog/Find --json '{"id": "s1"}'
        \(RPCTool.program) call Catalog/Upload --json '{"a": 1} {"a": 2}'
        jq -c '.[]' parts.json | \(RPCTool.program) call Catalog/Chat --json -
        \(RPCTool.program) call Catalog/Find --metadata 'authorization=Bearer …' --tls
        \(RPCTool.program) call Catalog/Find --ca ca.pem --cert me.pem --key me.key
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

  @Flag(help: "Write fields that hold their default, too.")
  var allFields = false

  @Flag(help: "Name fields as in the .proto, not in camel case.")
  var protoNames = false

  func run() async throws {
    let loops = try Link.loops()
    let link = try Link(reach, on: loops)
    let schema = try Schema(schemaOptions) { link }
    let call = try await PreparedCall(method, link, schema, message)
    let requests = try RequestSource(
      json, for: call.method, schema, maximumBytes: message.maximumMessage)
    let (output, options) = (reach.output, encoding)
    let outcome = try await call.exchange(over: link).run {
      try await requests.next()
    } _: { event, _ in
      guard case .received(let bytes, _) = event else { return }
      let json = try await schema.json(of: bytes, as: call.method.output, options: options)
      StandardStreams.write(
        (output == .json ? String(decoding: json, as: UTF8.self) : JSONLayout.indented(json))
          + "\n")
    }
    guard let error = outcome.error else { return }
    if link.connected == nil { throw link.failure(error) }
    await CallFailure(error, schema).write(reach.output)
    throw VerbEnd(code: ProcessExit.notWell)
  }

  private var encoding: JSONEncodingOptions {
    var options = JSONEncodingOptions()
    options.includesDefaults = allFields
    options.usesProtoFieldNames = protoNames
    return options
  }
}
