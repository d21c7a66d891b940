import HTTPRules
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Writes a service: its methods, the protocol to implement and the client.
struct ServiceGenerator {
  let file: FileGenerator
  let service: ServiceDescriptor
  private let methods: [MethodModel]
  private let methodsName: String
  private let clientName: String
  private let protocolName: String

  /// `types` are the names that the file declares or sees; the service's are added.
  init(
    _ file: FileGenerator, _ service: ServiceDescriptor, types: inout Set<String>
  ) throws {
    self.file = file
    self.service = service
    let name = file.names.types.prefix(of: service.file) + service.name
    protocolName = TypeNames.unique(
      service.name.hasSuffix("Service") ? name : "\(name)Service", &types)
    methodsName = TypeNames.unique("\(name)Methods", &types)
    clientName = TypeNames.unique("\(name)Client", &types)
    var taken = Self.reserved
    methods = try service.methods.map { method in
      var name = NamingUtils.toLowerCamelCase(method.name)
      if Self.keywords.contains(name) { name += "_" }
      name = TypeNames.unique(name, &taken)
      return try MethodModel(method, name: name, names: file.names)
    }
  }

  /// Members that every service or client already has.
  private static let reserved: Set<String> = ["descriptor", "register", "client", "all"]
  private static let keywords: Set<String> = [
    "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer",
    "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
    "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
    "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return",
    "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "var", "where", "while",
  ]

  /// Types at the top of the file.
  var declaredNames: [String] { [protocolName, methodsName, clientName] }
  private var visibility: String { file.visibility }

  func write(to printer: inout SourcePrinter) {
    writeMethods(to: &printer)
    writeProtocol(to: &printer)
    writeRegistration(to: &printer)
    writeClient(to: &printer)
  }

  private func writeMethods(to printer: inout SourcePrinter) {
    printer.print(
      "/// The methods of `\(service.fullName)`.", "\(visibility)enum \(methodsName) {")
    printer.withIndentation { p in
      for method in methods {
        p.print(lines: file.comments(method.descriptor))
        p.print(
          "\(visibility)static let \(method.name) = RPC.Method<\(method.input), \(method.output)>(",
          "  service: \"\(service.fullName)\", name: \"\(method.descriptor.name)\","
            + " kind: .\(method.kind), idempotency: .\(method.idempotency),",
          "  routes: [\(method.routes.joined(separator: ", "))])")
      }
    }
    printer.print("}", "")
  }

  private func writeProtocol(to printer: inout SourcePrinter) {
    let fallback = "Implements `\(service.fullName)`."
    printer.print(lines: file.comments(service, fallback: fallback))
    printer.print("\(visibility)protocol \(protocolName): RPC.Service {")
    printer.withIndentation { p in
      for method in methods {
        p.print(lines: file.comments(method.descriptor))
        p.print("func \(method.name)(\(method.handlerParameters)) \(method.handlerResult)")
      }
    }
    printer.print("}", "")
  }

  private func writeRegistration(to printer: inout SourcePrinter) {
    let extended = "\(visibility == "public " ? "public " : visibility)"
    printer.print("extension \(protocolName) {")
    printer.withIndentation { p in
      p.print(
        "\(extended)static var descriptor: Wire.ServiceDescriptor {",
        "  Wire.ServiceDescriptor(file: \(file.descriptorName(service.file)).descriptor,"
          + " at: \(service.index))",
        "}", "", "\(extended)func register(with router: inout RPC.Router) {")
      p.withIndentation { p in
        for method in methods { writeRegistration(of: method, to: &p) }
      }
      p.print("}")
    }
    printer.print("}", "")
  }

  private func writeRegistration(of method: MethodModel, to printer: inout SourcePrinter) {
    let name = "\(methodsName).\(method.name)"
    let handler = "try await self.\(method.name)"
    if method.kind == "unary" {
      let call = "\(handler)(request, context: reply.context)"
      printer.print(
        "router.unary(\(name), replying: { request in { reply in",
        "  do { reply(\(call)) } catch { reply(throwing: error) }", "} })")
    } else {
      printer.print(
        "router.\(method.kind)(\(name)) { \(method.closureNames) in",
        "  \(handler)(\(method.closureArguments))", "}")
    }
  }

  private func writeClient(to printer: inout SourcePrinter) {
    printer.print(
      "/// Calls `\(service.fullName)`.", "\(visibility)struct \(clientName): Sendable {",
      "  \(visibility)let client: RPC.Client", "",
      "  \(visibility)init(_ client: RPC.Client) { self.client = client }", "")
    printer.withIndentation { p in
      for method in methods {
        p.print(lines: file.comments(method.descriptor))
        if method.descriptor.options.deprecated {
          p.print(
            "@available(*, deprecated, message: \"\(method.descriptor.fullName)"
              + " is marked deprecated in its .proto\")")
        }
        method.writeCall(
          visibility: visibility, method: "\(methodsName).\(method.name)", to: &p)
        p.print("")
      }
    }
    printer.print("}", "")
  }
}

/// What the generator needs to know about one method.
struct MethodModel {
  let descriptor: MethodDescriptor
  let name: String
  let input: String
  let output: String
  let routes: [String]

  init(_ method: MethodDescriptor, name: String, names: FileNames) throws {
    descriptor = method
    self.name = name
    input = names.fullName(message: method.inputType)
    output = names.fullName(message: method.outputType)
    for type in [method.inputType, method.outputType] {
      guard let owner = type?.file, owner.edition != .proto3 else { continue }
      throw GeneratorError(
        "\(method.file.name): method \(method.fullName) has a type of \(owner.name), "
          + "which is not a proto3 file")
    }
    routes = try Self.rules(of: method).map { rule in
      let body = rule.body.map(swiftLiteral) ?? "nil"
      let response = rule.responseBody.map(swiftLiteral) ?? "nil"
      return "RPC.HTTPRoute(\(swiftLiteral(rule.method)), \(swiftLiteral(rule.path)),"
        + " body: \(body), responseBody: \(response))"
    }
  }

  private static func rules(of method: MethodDescriptor) throws -> [HTTPRule] {
    do {
      return try HTTPRule.rules(of: method.options)
    } catch {
      throw GeneratorError("\(method.file.name): method \(method.fullName) has \(error)")
    }
  }

  var kind: String {
    switch (descriptor.clientStreaming, descriptor.serverStreaming) {
    case (false, false): "unary"
    case (false, true): "serverStreaming"
    case (true, false): "clientStreaming"
    case (true, true): "bidirectionalStreaming"
    }
  }

  var idempotency: String {
    switch descriptor.options.idempotencyLevel {
    case .noSideEffects: "noSideEffects"
    case .idempotent: "idempotent"
    default: "unknown"
    }
  }

  var handlerParameters: String {
    var parts = [
      descriptor.clientStreaming
        ? "_ requests: RPC.RequestStream<\(input)>" : "_ request: \(input)"
    ]
    if descriptor.serverStreaming { parts.append("responses: RPC.ResponseWriter<\(output)>") }
    return (parts + ["context: RPC.CallContext"]).joined(separator: ", ")
  }

  var handlerResult: String {
    descriptor.serverStreaming ? "async throws" : "async throws -> \(output)"
  }

  var closureNames: String {
    (descriptor.clientStreaming ? "requests, " : "request, ")
      + (descriptor.serverStreaming ? "responses, context" : "context")
  }

  var closureArguments: String {
    (descriptor.clientStreaming ? "requests, " : "request, ")
      + (descriptor.serverStreaming ? "responses: responses, " : "") + "context: context"
  }

  private static let optionsParameter = "options: RPC.CallOptions = RPC.CallOptions()"

  func writeCall(visibility: String, method: String, to printer: inout SourcePrinter) {
    let request = descriptor.clientStreaming ? "" : "_ request: \(input), "
    let argument = descriptor.clientStreaming ? "" : "request, "
    switch kind {
    case "unary":
      printer.print(
        "\(visibility)func \(name)(", "  \(request)\(Self.optionsParameter)",
        ") async throws(RPC.RPCError) -> \(output) {",
        "  try await client.unary(\(method), request, options: options)", "}")
    case "clientStreaming":
      printer.print(
        "nonisolated(nonsending) \(visibility)func \(name)(", "  \(Self.optionsParameter),",
        "  _ body: nonisolated(nonsending) (RPC.RequestWriter<\(input)>) async throws -> Void",
        ") async throws -> \(output) {",
        "  try await client.clientStreaming(\(method), options: options, body)", "}")
    default:
      let streams =
        (descriptor.clientStreaming ? "RPC.RequestWriter<\(input)>, " : "")
        + "RPC.ResponseStream<\(output)>"
      printer.print(
        "nonisolated(nonsending) \(visibility)func \(name)<Result: Sendable>(",
        "  \(request)\(Self.optionsParameter),",
        "  _ body: nonisolated(nonsending) (\(streams)) async throws -> Result",
        ") async throws -> Result {",
        "  try await client.\(kind)(\(method), \(argument)options: options, body)", "}")
    }
  }
}
