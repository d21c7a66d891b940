internal import RPCOverHTTP2
internal import Telemetry

/// `/metrics` in front of a service's own plain requests.
struct MetricsRoute {
  private let registry: MetricsRegistry
  private let rest: PlainHandler?

  init(_ registry: MetricsRegistry, then rest: PlainHandler?) {
    self.registry = registry
    self.rest = rest
  }

  var handler: PlainHandler {
    PlainHandler { [registry, rest] request, response in
      let path = request.head.path.prefix { $0 != "?" }
      guard path == "/metrics" else {
        guard let rest else { throw PlainError(404, "no such page") }
        return try await rest.handle(request, response)
      }
      guard request.head.method == "GET" || request.head.method == "HEAD" else {
        throw PlainError(405, "/metrics is read with GET")
      }
      let text = Array(registry.text().utf8)
      try await response.send(
        200, [("content-type", MetricsRegistry.contentType), ("cache-control", "no-store")],
        body: text)
    }
  }
}
