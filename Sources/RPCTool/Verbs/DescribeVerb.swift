import ArgumentParser
import Descriptors
import Terminal
import Wire

/// `describe`: a declaration as it stands in its .proto file.
struct DescribeVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Show a service, method, message or enum.",
    discussion: """
      A name may be cut at its front where only one declaration ends so.

      Examples:
        export ATRIUM_RPC_ADDRESS=localhost:7071
        \(RPCTool.program) describe mall.v1.Catalog
        \(RPCTool.program) describe Catalog/Find
        \(RPCTool.program) describe mall.v1.Query --template
      """)

  @OptionGroup var reach: ReachOptions
  @OptionGroup var schemaOptions: SchemaOptions

  @Argument(help: "The name of a service, method, message or enum.")
  var symbol: String

  @Flag(help: "A JSON message to fill in; of a method, its request.")
  var template = false

  func run() async throws {
    let loops = try Link.loops()
    let schema = try Schema(schemaOptions) { try Link(reach, on: loops) }
    let found = try await schema.symbol(named: symbol)
    let message = Self.message(of: found)
    if template {
      guard let message else {
        throw VerbFailure("\(symbol) has no template", mend: "name a message or a method")
      }
      let json = JSONTemplate.text(of: message)
      return StandardStreams.write(
        (reach.output == .json ? json : JSONLayout.indented(json.utf8)) + "\n")
    }
    let text = ProtoText.text(of: found)
    Answer(format: reach.output).write(Self.shown(found, text)) { text }
  }

  private static func message(of symbol: SymbolTable.Symbol) -> MessageDescriptor? {
    switch symbol {
    case .message(let message): message
    case .method(_, let method): method.input
    case .service, .enumeration: nil
    }
  }

  private static func shown(_ symbol: SymbolTable.Symbol, _ text: String) -> Shown {
    let (kind, name, file) =
      switch symbol {
      case .service(let service): ("service", service.fullName, service.file.name)
      case .method(let service, let method):
        ("method", "\(service.fullName)/\(method.name)", service.file.name)
      case .message(let message): ("message", message.fullName, message.file.name)
      case .enumeration(let type): ("enum", type.fullName, type.file.name)
      }
    return .object([
      ("kind", .text(kind)), ("name", .text(name)), ("file", .text(file)), ("proto", .text(text)),
    ])
  }
}
