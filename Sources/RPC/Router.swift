public import Wire

/// The methods of a server by their path.
public struct Router: Sendable {
  /// Sizes of messages where `limit` says nothing else.
  public let limits: MessageLimits
  /// The services, in the order in which they were added.
  public private(set) var services: [ServiceDescriptor] = []

  private(set) var routes: [String: (MethodInfo, Route.Handler)] = [:]
  private(set) var special: [String: MessageLimits] = [:]
  /// The first mistake; registering goes on, a dispatcher refuses.
  private(set) var mistake: RouterError?

  /// Methods of one server.
  public static let maximumMethods = 10_000

  /// No methods yet.
  public init(limits: MessageLimits = MessageLimits()) {
    self.limits = limits
  }

  /// Registers every method of a service and its descriptor; a method twice is an error.
  public mutating func add(_ service: any Service) throws(RouterError) {
    let descriptor = type(of: service).descriptor
    service.register(with: &self)
    if let mistake { throw mistake }
    services.append(descriptor)
  }

  /// Every method that is registered, sorted by path.
  public var methods: [MethodInfo] {
    routes.values.map(\.0).sorted { $0.path < $1.path }
  }

  /// Sets the sizes of one method's messages, whenever it is registered.
  public mutating func limit<Q: Message, R: Message>(
    _ method: Method<Q, R>, _ limits: MessageLimits
  ) {
    special[method.info.path] = limits
  }

  @usableFromInline
  mutating func register(_ method: MethodInfo, as kind: MethodKind, _ handler: Route.Handler) {
    if method.kind != kind {
      mistake = mistake ?? .otherKind(method.path, method.kind, registeredAs: kind)
    } else if routes[method.path] != nil {
      mistake = mistake ?? .duplicate(method.path)
    } else if routes.count >= Self.maximumMethods {
      mistake = mistake ?? .tooMany
    } else {
      routes[method.path] = (method, handler)
    }
  }

  /// Every route, or the first mistake made while registering.
  func settled() throws(RouterError) -> [Route] {
    if let mistake { throw mistake }
    for path in special.keys where routes[path] == nil { throw .limitOfUnknown(path) }
    return routes.map { path, route in Route(route.0, special[path] ?? limits, route.1) }
  }
}

/// What is wrong with the registered methods.
public enum RouterError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The same path twice.
  case duplicate(String)
  /// A handler of another kind than the method.
  case otherKind(String, MethodKind, registeredAs: MethodKind)
  /// A limit for a method that is not registered.
  case limitOfUnknown(String)
  /// More methods than `Router.maximumMethods`.
  case tooMany

  public var description: String {
    switch self {
    case .duplicate(let path): "\(path) is registered twice; each method has one handler"
    case .otherKind(let path, let kind, let other):
      "\(path) is \(kind), its handler was registered as \(other)"
    case .limitOfUnknown(let path): "a message limit is set for \(path), which is not registered"
    case .tooMany: "more than \(Router.maximumMethods) methods are registered"
    }
  }
}
