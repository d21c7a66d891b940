internal import Messages
public import RPC
public import RPCOverHTTP2

/// One condition of being ready, looked at every second.
public struct ReadinessCheck: Sendable {
  /// Such as `database`.
  public let name: String
  /// nil when it has passed, else why not; without an answer within 2 s it has not passed.
  public let reason: @Sendable () async -> String?

  /// A check.
  public init(_ name: String, _ reason: @escaping @Sendable () async -> String?) {
    self.name = name
    self.reason = reason
  }
}

/// Work that goes on beside the calls until the process ends.
public struct BackgroundTask: Sendable {
  /// Such as `outbox`.
  public let name: String
  /// Runs until it is cancelled; when it ends before, the process ends with it.
  public let run: @Sendable () async throws -> Void

  /// A task.
  public init(_ name: String, _ run: @escaping @Sendable () async throws -> Void) {
    self.name = name
    self.run = run
  }
}

/// A number for `status`, such as the size of the database.
public struct ServiceFigure: Sendable, Hashable {
  /// Such as `database.bytes`.
  public let name: String
  /// Now.
  public let value: Double
  /// Such as `bytes`; empty for a number of things.
  public let unit: String

  /// A figure.
  public init(_ name: String, _ value: Double, unit: String = "") {
    self.name = name
    self.value = value
    self.unit = unit
  }
}

/// What a service hands to the kit once it is built.
public struct ServiceParts: Sendable {
  /// Its methods; health and reflection are added by the kit.
  public var router: Router
  /// Requests that are no calls; `/metrics` is the kit's.
  public var plain: PlainHandler?
  /// Runs beside the calls.
  public var background: [BackgroundTask] = []
  /// When it is ready.
  public var checks: [ReadinessCheck] = []
  /// Further interceptors, inside of the kit's own.
  public var interceptors: [ServerInterceptor] = []
  /// Backup and verification of what is open.
  public var store: StoreOperations?
  /// Numbers for `status`; must not wait.
  public var figures: (@Sendable () -> [ServiceFigure])?
  /// Called when the drain begins: streams that would never end by themselves end now.
  public var willDrain: (@Sendable () -> Void)?
  /// Called last, when no call and no background task runs any more.
  public var stop: (@Sendable () async -> Void)?

  /// A service of these methods.
  public init(router: Router) { self.router = router }
}
