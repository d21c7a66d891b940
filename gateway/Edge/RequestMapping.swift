import RPC
import RPCServices
import Wire

/// Makes a method's request of an HTTP request: path, query and body (google/api/http.proto).
struct RequestMapping {
  let bound: BoundRoute

  /// Parameters of one query.
  static let maximumParameters = 100

  /// The request message; every field at fault is named.
  func message(
    path: [(field: String, value: String)], query: [(name: String, value: String)],
    body: [UInt8]
  ) throws(RPCError) -> DynamicMessage {
    var message = try decoded(body)
    guard query.count <= Self.maximumParameters else {
      throw .invalid("query", "expected at most \(Self.maximumParameters) parameters")
    }
    let inPath = Set(path.map(\.field))
    for (name, texts) in grouped(query) {
      guard bound.route.body != "*", !inPath.contains(name) else {
        throw .invalid(name, "it is no query parameter of this path")
      }
      try set(&message, name.split(separator: ".", omittingEmptySubsequences: false), texts, name)
    }
    for (name, value) in path {
      guard let field = bound.input.field(named: name) else { continue }
      let before = message[field]
      try set(&message, [name[...]], [value], name)
      if let before, before != message[field] {
        throw .invalid(name, "the body says otherwise than the path")
      }
    }
    return message
  }

  private func decoded(_ body: [UInt8]) throws(RPCError) -> DynamicMessage {
    guard let part = bound.route.body else {
      guard body.isEmpty else { throw .invalid("body", "expected none for this path") }
      return DynamicMessage(bound.input)
    }
    if body.isEmpty { return DynamicMessage(bound.input) }
    var json = body
    if part != "*" { json = Array("{\"\(part)\":".utf8) + body + [UInt8(ascii: "}")] }
    do throws(WireError) {
      return try DynamicMessage(json: json, as: bound.input)
    } catch {
      throw .invalid(error.fieldPath.isEmpty ? "body" : error.fieldPath, error.reason.text)
    }
  }

  private func grouped(
    _ query: [(name: String, value: String)]
  ) -> [(name: String, texts: [String])] {
    var order: [String] = []
    var texts: [String: [String]] = [:]
    for (name, value) in query {
      if texts[name] == nil { order.append(name) }
      texts[name, default: []].append(value)
    }
    return order.map { ($0, texts[$0] ?? []) }
  }

  /// Sets a field by its path from texts; more than one only for a list.
  private func set(
    _ message: inout DynamicMessage, _ path: [Substring], _ texts: [String], _ name: String
  ) throws(RPCError) {
    guard let first = path.first,
      let field = message.descriptor.fields.first(where: {
        $0.name == first || $0.jsonName == first
      })
    else { throw .invalid(name, "there is no such parameter") }
    if path.count > 1 {
      guard let type = field.messageType, !field.isRepeated else {
        throw .invalid(name, "there is no such parameter")
      }
      var inner = DynamicMessage(type)
      if case .message(let present)? = message[field] { inner = present }
      try set(&inner, Array(path.dropFirst()), texts, name)
      message.set(field, .message(inner))
      return
    }
    guard field.isRepeated || texts.count == 1 else {
      throw .invalid(name, "expected one value, found \(texts.count)")
    }
    guard !field.isMap, let value = ParameterText.value(texts, for: field) else {
      throw .invalid(name, "expected \(ParameterText.expectation(of: field))")
    }
    message.set(field, value)
  }
}
