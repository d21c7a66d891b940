import RPC
import Wire

/// The OpenAPI 3.1 document of a table of routes, made from the descriptors.
struct OpenAPI {
  let table: RouteTable
  let title: String
  let version: String

  var json: [UInt8] {
    let document: [(String, JSONTree)] = [
      ("openapi", .text("3.1.0")),
      ("info", .object([("title", .text(title)), ("version", .text(version))])),
      ("security", .array([.object([("token", .array([]))]), .object([("key", .array([]))])])),
      ("paths", .object(paths)),
      ("components", .object([("schemas", .object(schemas)), ("securitySchemes", security)])),
    ]
    return JSONTree.object(document).bytes
  }

  private var security: JSONTree {
    .object([
      (
        "token",
        .object([
          ("type", .text("http")), ("scheme", .text("bearer")), ("bearerFormat", .text("JWT")),
        ])
      ),
      (
        "key",
        .object([
          ("type", .text("apiKey")), ("in", .text("header")), ("name", .text("x-api-key")),
        ])
      ),
    ])
  }

  private var paths: [(String, JSONTree)] {
    var order: [String] = []
    var operations: [String: [(String, JSONTree)]] = [:]
    for bound in table.routes {
      let path = bound.route.path
      if operations[path] == nil { order.append(path) }
      operations[path, default: []].append((bound.route.method.lowercased(), operation(bound)))
    }
    return order.sorted().map { ($0, .object(operations[$0] ?? [])) }
  }

  private func operation(_ bound: BoundRoute) -> JSONTree {
    let service = bound.method.service.split(separator: ".").last.map(String.init) ?? ""
    var members: [(String, JSONTree)] = [
      ("operationId", .text("\(service)_\(bound.method.name)")), ("tags", .array([.text(service)])),
    ]
    let parameters = pathParameters(bound) + queryParameters(bound)
    if !parameters.isEmpty { members.append(("parameters", .array(parameters))) }
    if bound.route.body != nil {
      members.append(
        ("requestBody", .object([("required", .bool(true)), ("content", content(bound.input))])))
    }
    members.append(("responses", responses(bound)))
    return .object(members)
  }

  private func content(_ type: MessageDescriptor) -> JSONTree {
    .object([("application/json", .object([("schema", OpenAPISchema.reference(type))]))])
  }

  private func pathParameters(_ bound: BoundRoute) -> [JSONTree] {
    bound.template.segments.compactMap { segment in
      guard case .variable(let name) = segment, let field = bound.input.field(named: name)
      else { return nil }
      return parameter(name, "path", field, required: true)
    }
  }

  private func queryParameters(_ bound: BoundRoute) -> [JSONTree] {
    guard bound.route.body == nil else { return [] }
    let inPath = bound.template.segments.compactMap { segment -> String? in
      if case .variable(let name) = segment { name } else { nil }
    }
    return bound.input.fields.filter { !inPath.contains($0.name) && !$0.isMap }
      .map { parameter($0.name, "query", $0, required: false) }
  }

  private func parameter(
    _ name: String, _ place: String, _ field: FieldDescriptor, required: Bool
  ) -> JSONTree {
    .object([
      ("name", .text(name)), ("in", .text(place)), ("required", .bool(required)),
      ("schema", OpenAPISchema.schema(field, isParameter: true)),
    ])
  }

  private func responses(_ bound: BoundRoute) -> JSONTree {
    var ok: [(String, JSONTree)] = [("description", .text("The answer."))]
    if bound.method.kind == .serverStreaming {
      let text = JSONTree.object([("schema", .object([("type", .text("string"))]))])
      ok.append(
        ("content", .object([("text/event-stream", text), ("application/x-ndjson", text)])))
    } else {
      ok.append(("content", content(bound.output)))
    }
    let error = JSONTree.object([
      ("description", .text("What is wrong.")),
      (
        "content",
        .object([
          (
            "application/json",
            .object([("schema", .object([("$ref", .text("#/components/schemas/Error"))]))])
          )
        ])
      ),
    ])
    let codes = ["400", "401", "403", "404", "409", "429", "500", "503", "504"]
    return .object([("200", .object(ok))] + codes.map { ($0, error) })
  }

  private var schemas: [(String, JSONTree)] {
    var queue: [MessageDescriptor] = table.routes.flatMap { bound in
      bound.method.kind == .serverStreaming ? [bound.input] : [bound.input, bound.output]
    }
    var seen: [String: MessageDescriptor] = [:]
    while let type = queue.popLast() {
      guard !OpenAPISchema.isWellKnown(type),
        seen.updateValue(type, forKey: type.fullName) == nil
      else { continue }
      for field in type.fields {
        if field.isMap, let value = field.messageType?.field(number: 2)?.messageType {
          queue.append(value)
        } else if let inner = field.messageType, !field.isMap {
          queue.append(inner)
        }
      }
    }
    let named = seen.sorted { $0.key < $1.key }.map { ($0.key, OpenAPISchema.object($0.value)) }
    return named + [("Error", OpenAPISchema.error)]
  }
}
