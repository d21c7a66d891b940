public import RPC
import Wire

/// One HTTP binding of one method, ready to be served.
struct BoundRoute: Sendable {
  let method: MethodInfo
  let route: HTTPRoute
  let template: PathTemplate
  let input: MessageDescriptor
  let output: MessageDescriptor
}

/// The HTTP bindings of a router's methods.
public struct RouteTable: Sendable {
  let routes: [BoundRoute]

  /// What a request's method and path lead to.
  enum Answer {
    case found(BoundRoute, [(field: String, value: String)])
    /// The path exists for these methods.
    case otherMethods([String])
    case nothing
  }

  /// The bindings of all methods; streams of requests have none.
  public init(_ router: Router) throws(RouteError) {
    var types: [String: MethodDescriptor] = [:]
    for service in router.services {
      for method in service.methods { types["/\(service.fullName)/\(method.name)"] = method }
    }
    var routes: [BoundRoute] = []
    var taken: Set<String> = []
    for method in router.methods {
      guard let type = types[method.path] else { continue }
      for route in method.routes {
        guard method.kind.takesOneRequest else {
          throw .template(route.path, "\(method.path) takes many requests")
        }
        let bound = BoundRoute(
          method: method, route: route, template: try PathTemplate(route.path),
          input: type.input, output: type.output)
        try Self.check(bound)
        let key = "\(route.method) \(Self.shape(bound.template))"
        guard taken.insert(key).inserted else { throw .duplicate(key) }
        routes.append(bound)
      }
    }
    self.routes = routes.sorted { $0.template.rank.lexicographicallyPrecedes($1.template.rank) }
  }

  /// A template without the names of its variables.
  private static func shape(_ template: PathTemplate) -> String {
    let parts = template.segments.map { segment -> String in
      if case .literal(let text) = segment { text } else { "{}" }
    }
    return parts.joined(separator: "/") + (template.verb.map { ":" + $0 } ?? "")
  }

  private static func check(_ bound: BoundRoute) throws(RouteError) {
    for case .variable(let name) in bound.template.segments {
      guard let field = bound.input.field(named: name), !field.isRepeated,
        field.messageType == nil
      else { throw .field(bound.route.path, name) }
    }
    if let body = bound.route.body, body != "*", bound.input.field(named: body) == nil {
      throw .field(bound.route.path, body)
    }
    if let body = bound.route.responseBody { throw .field(bound.route.path, body) }
  }

  /// Looks a request up; the path without its query.
  func find(_ method: String, _ path: Substring) -> Answer {
    guard path.hasPrefix("/") else { return .nothing }
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    var others: Set<String> = []
    let found = routes.compactMap { bound in bound.template.match(parts).map { (bound, $0) } }
    // What follows a colon is the verb of a template that has it, and part of no name then.
    let isVerb = found.contains { $0.0.template.verb != nil }
    for (bound, values) in found where !isVerb || bound.template.verb != nil {
      if bound.route.method == method { return .found(bound, values) }
      others.insert(bound.route.method)
    }
    return others.isEmpty ? .nothing : .otherMethods(others.sorted())
  }
}
