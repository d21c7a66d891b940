public import RPC
import RPCServices
import Wire

/// The methods of a router as JSON over HTTP, under the paths of `google.api.http`.
///
/// Calls go through a transport in the same process, so that interceptors, limits and deadlines are
/// those of gRPC calls. `/openapi.json` describes it.
public struct JSONFace: Sendable {
  let table: RouteTable
  let transport: any Transport
  let options: EdgeOptions
  let openAPI: [UInt8]

  /// Bytes of one request's body.
  public static let maximumBodyBytes = 4 << 20

  /// A face of the router's methods; `transport` leads to its dispatcher.
  public init(
    _ router: Router, over transport: any Transport, options: EdgeOptions = EdgeOptions()
  ) throws(RouteError) {
    table = try RouteTable(router)
    self.transport = transport
    self.options = options
    openAPI = OpenAPI(table: table, title: options.title, version: options.version).json
  }

  /// Answers a request, also one that is at fault.
  public func answer(
    _ request: EdgeRequest, _ response: EdgeResponse
  ) async throws(RPCError) {
    do throws(RPCError) {
      try await route(request, response)
    } catch {
      try await response.send(
        error.code.httpStatus, ErrorBody.fields(error), json: ErrorBody.json(error))
    }
  }

  private func route(
    _ request: EdgeRequest, _ response: EdgeResponse
  ) async throws(RPCError) {
    if request.pathWithoutQuery == "/openapi.json", request.method == "GET" {
      return try await response.send(200, json: openAPI)
    }
    let method = request.method == "HEAD" ? "GET" : request.method
    switch table.find(method, request.pathWithoutQuery) {
    case .nothing: throw .refused(.notFound, "NO_SUCH_PATH", "there is no such path")
    case .otherMethods(let allowed):
      let error = RPCError(
        .unimplemented, "this path takes \(allowed.joined(separator: ", ")) only")
      let fields = [("allow", allowed.joined(separator: ", "))]
      if method == "OPTIONS" { return try await response.begin(204, fields) }
      try await response.send(405, fields, json: ErrorBody.json(error))
    case .found(let bound, let values):
      try await call(bound, values, request, response)
    }
  }

  private func call(
    _ bound: BoundRoute, _ values: [(field: String, value: String)], _ request: EdgeRequest,
    _ response: EdgeResponse
  ) async throws(RPCError) {
    try checkBody(request)
    guard var query = PercentText.fields(ofQuery: request.query) else {
      throw .invalid("query", "expected percent-encoded UTF-8")
    }
    let isEvents = bound.method.kind == .serverStreaming && prefersEvents(request)
    if isEvents, let last = request["last-event-id"] {
      query.removeAll { $0.name == EventStream.cursorParameter }
      query.append((EventStream.cursorParameter, last))
    }
    let message = try RequestMapping(bound: bound)
      .message(path: values, query: query, body: request.body)
    let isUnary = bound.method.kind == .unary
    let head = try CallHead(
      bound.method,
      CallOptions(
        metadata: try metadata(request), timeout: isUnary ? options.timeout : nil,
        inheritance: .nothing))
    let writer = try encoded(message)
    if isUnary {
      let answer = try await single(head, writer)
      try await response.send(200, json: try json(answer, bound.output))
    } else {
      let call = try await transport.open(head)
      try await call.send(writer, compressed: false)
      call.finishSending()
      let stream = EventStream(call: call, output: bound.output, options: options)
      if isEvents {
        try await stream.sendEvents(to: response)
      } else {
        try await stream.sendLines(to: response)
      }
    }
  }

  /// The only response; the methods are those of generated code, which gives one.
  private func single(
    _ head: CallHead, _ request: consuming WireWriter
  ) async throws(RPCError) -> [UInt8] {
    let call = try await transport.open(head)
    try await call.send(request, compressed: false)
    call.finishSending()
    guard let response = try await call.receive() else {
      throw RPCError(.internal, "\(head.method.path) gave no response")
    }
    // Its status comes after it.
    guard try await call.receive() == nil else {
      throw RPCError(.internal, "\(head.method.path) gave more than one response")
    }
    return response
  }

  private func checkBody(_ request: EdgeRequest) throws(RPCError) {
    guard !request.body.isEmpty else { return }
    let type = request["content-type"]?.split(separator: ";").first.map { $0.lowercased() }
    guard type == nil || type == "application/json" else {
      throw .invalid("content-type", "expected application/json")
    }
  }

  private func prefersEvents(_ request: EdgeRequest) -> Bool {
    request["accept"]?.contains("text/event-stream") == true
  }

  /// The fields that the protocol gives a meaning; everything else stays at the edge.
  private func metadata(_ request: EdgeRequest) throws(RPCError) -> Metadata {
    var metadata = Metadata()
    for (name, value) in request.fields {
      guard let key = EdgeOptions.passedFields[name] else { continue }
      do throws(MetadataError) { try metadata.append(value, for: key) } catch {
        throw .invalid(name, "expected printable ASCII")
      }
    }
    return metadata
  }

  private func encoded(_ message: DynamicMessage) throws(RPCError) -> WireWriter {
    do throws(WireError) {
      let bytes = try message.serialized()
      var writer = WireWriter(capacity: bytes.count)
      bytes.withUnsafeBytes { writer.prepend(contentsOf: $0) }
      return writer
    } catch { throw .invalid("body", error.reason.text) }
  }

  private func json(_ bytes: [UInt8], _ type: MessageDescriptor) throws(RPCError) -> [UInt8] {
    try EventStream.json(bytes, type)
  }
}

/// What can be set about the JSON face.
public struct EdgeOptions: Sendable {
  /// Shown in the OpenAPI document.
  public var title = "Atrium"
  /// Shown in the OpenAPI document.
  public var version = "1"
  /// Time for a call that is no stream.
  public var timeout = Duration.seconds(35)
  /// Pause between heartbeats of an event stream: proxies cut idle ones.
  public var heartbeat = Duration.seconds(20)
  /// How long the first answer of an event stream may take to be an error with a status of its own;
  /// then the stream begins.
  public var grace = Duration.milliseconds(100)

  /// Request fields that become metadata, and under which name.
  static let passedFields = [
    "authorization": "authorization", "x-api-key": "x-api-key",
    "idempotency-key": "atrium-idempotency-key",
    "atrium-idempotency-key": "atrium-idempotency-key", "traceparent": "traceparent",
    "tracestate": "tracestate", "accept-language": "accept-language",
    // For the receipt of an erasure, which needs no credential that would name the realm.
    "atrium-realm": "atrium-realm",
  ]

  /// The usual ones.
  public init() {}
}
