public import Wire

/// How many messages a method takes and gives.
public enum MethodKind: Sendable, Hashable, CaseIterable {
  /// One request, one response.
  case unary
  /// One request, any number of responses.
  case serverStreaming
  /// Any number of requests, one response.
  case clientStreaming
  /// Any number of both, in any order.
  case bidirectionalStreaming

  /// Whether a call has exactly one request.
  public var takesOneRequest: Bool { self == .unary || self == .serverStreaming }
  /// Whether a call that succeeds has exactly one response.
  public var givesOneResponse: Bool { self == .unary || self == .clientStreaming }
}

/// What a second call with the same request does (google.protobuf.MethodOptions).
public enum Idempotency: Sendable, Hashable {
  /// Nothing is promised.
  case unknown
  /// The call changes nothing.
  case noSideEffects
  /// A second call changes nothing further.
  case idempotent
}

/// One HTTP binding of a method (google.api.HttpRule).
public struct HTTPRoute: Sendable, Hashable {
  /// Such as `GET`.
  public let method: String
  /// A path template, such as `/v1/profiles/{id}`.
  public let path: String
  /// The request's field that is the HTTP body; `*` for all fields that the path does not bind.
  public let body: String?
  /// The response's field that is the HTTP body; nil for the whole response.
  public let responseBody: String?

  /// A binding as the generator writes it.
  public init(_ method: String, _ path: String, body: String?, responseBody: String?) {
    self.method = method
    self.path = path
    self.body = body
    self.responseBody = responseBody
  }
}

/// A method without its message types: what transports and interceptors need to know.
public final class MethodInfo: Sendable {
  /// Full name of the service, such as `atrium.profile.v1.Profiles`.
  public let service: String
  /// Name of the method, such as `GetProfile`.
  public let name: String
  /// gRPC's path: `/service/name`.
  public let path: String
  /// How many messages it takes and gives.
  public let kind: MethodKind
  /// What a second call does.
  public let idempotency: Idempotency
  /// The HTTP bindings, the main one first.
  public let routes: [HTTPRoute]

  /// A method by its names and shape.
  public init(
    service: String, name: String, kind: MethodKind, idempotency: Idempotency = .unknown,
    routes: [HTTPRoute] = []
  ) {
    self.service = service
    self.name = name
    self.path = "/\(service)/\(name)"
    self.kind = kind
    self.idempotency = idempotency
    self.routes = routes
  }
}

/// A method with its message types, as generated code declares it.
public struct Method<Request: Message, Response: Message>: Sendable {
  /// The method without its types.
  public let info: MethodInfo

  /// A method by its names and shape.
  public init(
    service: String, name: String, kind: MethodKind, idempotency: Idempotency = .unknown,
    routes: [HTTPRoute] = []
  ) {
    info = MethodInfo(
      service: service, name: name, kind: kind, idempotency: idempotency, routes: routes)
  }
}
