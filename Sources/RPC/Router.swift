public import Overload
public import Wire

/// The methods of a server by their path.
public struct Router: Sendable {
  /// Sizes of messages where `limit` says nothing else.
  public let limits: MessageLimits
  /// The services, in the order in which they were added.
  public private(set) var services: [ServiceDescriptor] = []

  private(set) var routes: [String: (MethodInfo, Route.Handler)] = [:]
  private(set) var special: [String: MessageLimits] = [:]
  private(set) var admissions: [String: AdmissionClass] = [:]
  private(set) var ahead: Set<String> = []
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

  /// Sets what becomes of one method's calls under overload, whenever it is registered.
  ///
  /// Without it, streams are `open`, methods without side effects (also by a GET route) `read`, and
  /// all others `write`. A unary method that waits by itself, as a long poll does, must be `open`.
  public mutating func admit(_ method: MethodInfo, as admission: AdmissionClass) {
    admissions[method.path] = admission
  }

  /// Lets the handler of one unary method answer before it is done (`CallContext.answer(ahead:)`),
  /// whenever it is registered.
  public mutating func answerAhead<Q: Message, R: Message>(_ method: Method<Q, R>) {
    ahead.insert(method.info.path)
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
    for path in admissions.keys where routes[path] == nil { throw .admissionOfUnknown(path) }
    for path in ahead where routes[path]?.0.kind != .unary { throw .aheadOfUnknown(path) }
    return routes.sorted { $0.key < $1.key }.enumerated().map { number, entry in
      let (path, (method, handler)) = entry
      return Route(
        method, special[path] ?? limits, admissions[path] ?? method.usualAdmission,
        answersAhead: ahead.contains(path), number: number, handler)
    }
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
  /// An admission class for a method that is not registered.
  case admissionOfUnknown(String)
  /// An answer ahead of its status for a method that is not registered, or not unary.
  case aheadOfUnknown(String)
  /// More methods than `Router.maximumMethods`.
  case tooMany

  public var description: String {
    switch self {
    case .duplicate(let path): "\(path) is registered twice; each method has one handler"
    case .otherKind(let path, let kind, let other):
      "\(path) is \(kind), its handler was registered as \(other)"
    case .limitOfUnknown(let path): "a message limit is set for \(path), which is not registered"
    case .admissionOfUnknown(let path):
      "an admission class is set for \(path), which is not registered"
    case .aheadOfUnknown(let path):
      "\(path) is to be answered ahead, and is not registered as a unary method"
    case .tooMany: "more than \(Router.maximumMethods) methods are registered"
    }
  }
}

extension MethodInfo {
  /// What becomes of its calls under overload unless the router says otherwise.
  var usualAdmission: AdmissionClass {
    if kind != .unary { return .open }
    return idempotency == .noSideEffects || routes.first?.method == "GET" ? .read : .write
  }
}
