internal import Locking
public import Messages
public import RPC
internal import Wire

/// Says which services take calls now: `grpc.health.v1.Health`.
///
/// The empty name stands for the whole server; it serves from the start. Source: gRPC's
/// doc/health-checking.md.
public final class Health: Grpc_Health_V1_HealthService {
  /// What a service says of itself.
  public enum Status: Sendable, Hashable, CaseIterable {
    /// It cannot tell.
    case unknown
    /// It takes calls.
    case serving
    /// It takes no calls now.
    case notServing
  }

  /// Watch streams open at once; one more is RESOURCE_EXHAUSTED.
  public let maximumWatchers: Int

  /// Bytes of a service's name that can be watched; a longer one is INVALID_ARGUMENT.
  public static let maximumNameBytes = 512
  /// Services that List names; with more it is RESOURCE_EXHAUSTED, as grpc-go has it.
  public static let maximumListed = 100

  private let state = Lock(HealthState())

  /// The health of a server that serves; nothing is known of single services yet.
  public init(maximumWatchers: Int = 10_000) {
    self.maximumWatchers = maximumWatchers
  }

  /// Watch streams that are open now.
  public var watcherCount: Int { state.withLock { $0.watcherCount } }

  /// Sets what a service, named in full, says of itself; after `drain` it does nothing.
  public func set(_ service: String, _ status: Status) {
    let woken = state.withLock { $0.set(service, status) }
    for watcher in woken { watcher.yield() }
  }

  /// Says NOT_SERVING for every service from now on and ends every watch with UNAVAILABLE.
  ///
  /// Called before `Server.shutDown`: clients that watch turn to other servers, and their watches
  /// do not hold the end up.
  public func drain() {
    let woken = state.withLock { $0.drain() }
    for watcher in woken { watcher.yield() }
  }
}

// MARK: - The service

extension Health {
  /// The status of one service; NOT_FOUND for a name that was never set.
  public func check(
    _ request: Grpc_Health_V1_HealthCheckRequest, context: CallContext
  ) async throws -> Grpc_Health_V1_HealthCheckResponse {
    guard let status = state.withLock({ $0.statuses[request.service] }) else {
      throw RPCError(.notFound, "unknown service")
    }
    return .with { $0.status = status.wire }
  }

  /// The status of every service that was set.
  public func list(
    _ request: Grpc_Health_V1_HealthListRequest, context: CallContext
  ) async throws -> Grpc_Health_V1_HealthListResponse {
    let statuses = state.withLock { $0.statuses }
    guard statuses.count <= Self.maximumListed else {
      throw RPCError(.resourceExhausted, "more than \(Self.maximumListed) services; check each")
    }
    return .with {
      $0.statuses = statuses.mapValues { status in .with { $0.status = status.wire } }
    }
  }

  /// The status now and after each change, SERVICE_UNKNOWN for a name that was never set.
  ///
  /// A slow client gets the latest status; what it missed is not kept for it.
  public func watch(
    _ request: Grpc_Health_V1_HealthCheckRequest,
    responses: ResponseWriter<Grpc_Health_V1_HealthCheckResponse>, context: CallContext
  ) async throws {
    let service = request.service
    guard service.utf8.count <= Self.maximumNameBytes else {
      throw RPCError(.invalidArgument, "a name of more than \(Self.maximumNameBytes) bytes")
    }
    // A wake-up says only that something changed, so that one place is enough for any number.
    let (stream, watcher) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    guard let id = state.withLock({ $0.join(service, watcher, maximum: maximumWatchers) }) else {
      throw RPCError(.resourceExhausted, "more than \(maximumWatchers) watches are open")
    }
    defer { state.withLock { $0.leave(service, id) } }
    var changes = stream.makeAsyncIterator()
    var told: Grpc_Health_V1_HealthCheckResponse.ServingStatus?
    repeat {
      let (known, isDrained) = state.withLock { ($0.statuses[service], $0.isDrained) }
      let status = known?.wire ?? .serviceUnknown
      if status != told { try await responses.write(.with { $0.status = status }) }
      told = status
      if isDrained { throw RPCError(.unavailable, "the server is shutting down") }
    } while await changes.next(isolation: nil) != nil
    throw CancellationError()
  }
}

extension Health.Status {
  fileprivate var wire: Grpc_Health_V1_HealthCheckResponse.ServingStatus {
    switch self {
    case .unknown: .unknown
    case .serving: .serving
    case .notServing: .notServing
    }
  }
}
