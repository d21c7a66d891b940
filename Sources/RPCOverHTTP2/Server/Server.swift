public import HTTP2
public import Overload
public import RPC
public import Reactor
public import TLS

/// How one address is served.
public struct ListenerOptions: Sendable {
  /// Where to listen; port 0 lets the system choose.
  public var address: SocketAddress
  /// TLS with its certificates; nil for plaintext.
  public var tls: TLSContextSource?
  /// Limits of each connection's HTTP/2.
  public var limits: HTTP2Limits
  /// Connections from one address; nil for any number.
  public var maximumConnectionsPerAddress: Int?
  /// Connections of one loop.
  public var maximumConnections: Int
  /// Whether an address that has broken a limit of HTTP/2 is refused at once for a while
  /// (`PenaltyBox`); not behind a proxy, whose address is everybody's.
  public var penalizesAddresses = false
  /// Addresses of proxies in front of this listener, without port. What one of them says in
  /// `x-forwarded-for` is believed, and limits count for each client that it names.
  public var proxies: Set<String> = []
  /// Limits of a proxy's connections, which carry the requests of many.
  public var proxyLimits = HTTP2Limits.internal
  /// Descriptors that wait to be accepted, modes and sharing of the port.
  public var socket: ListenOptions
  /// Who may connect to a Unix socket, by the number of the process's user; nil for anybody whom
  /// the file's mode lets in.
  public var admitsUser: (@Sendable (UInt32) -> Bool)?

  /// What services use among themselves: the internal profile.
  public init(
    _ address: SocketAddress, tls: TLSContextSource? = nil, limits: HTTP2Limits = .internal,
    maximumConnectionsPerAddress: Int? = nil, maximumConnections: Int = 10_000
  ) {
    self.address = address
    self.tls = tls
    self.limits = limits
    self.maximumConnectionsPerAddress = maximumConnectionsPerAddress
    self.maximumConnections = maximumConnections
    socket = ListenOptions()
  }
}

/// How a server keeps itself from being overloaded, and where it says what it has done.
public struct ServerAdmission: Sendable {
  /// When calls wait or are refused.
  public let settings: AdmissionSettings
  /// What was done.
  public let counts: AdmissionCounts

  /// Admission control with these settings; each loop has its own limits.
  public init(
    _ settings: AdmissionSettings = AdmissionSettings(), counts: AdmissionCounts = AdmissionCounts()
  ) {
    self.settings = settings
    self.counts = counts
  }
}

/// What a server tells its operator beside the calls themselves; no personal values in it.
public enum ServerEvent: Sendable {
  /// A connection was closed at once: too many of them, or from an address that breaks limits.
  case connectionRefused(peer: String, limit: ServerLimit)
  /// A connection ended by an error, such as a broken handshake or frame.
  case connectionFailed(peer: String, reason: String)
  /// A peer has reached a limit; where that ends its connection, `connectionFailed` follows.
  case limitReached(peer: String, limit: ServerLimit)
  /// A listener pauses or has stopped, because the system has no more descriptors or memory.
  case listenerTroubled(address: String, reason: String)
}

/// Serves calls over HTTP/2 on any number of addresses and loops.
///
/// The loops run before the first `listen` and are stopped by their owner after `shutDown`.
public final class Server: Sendable {
  private let parts: [LoopBound<ServerLoop>]
  private let willDrain: (@Sendable () async -> Void)?

  /// A server of a dispatcher's methods, and of other requests if there is a handler for them.
  ///
  /// `willDrain` runs first when the server shuts down: there health becomes NOT_SERVING. With
  /// `admission`, calls that would make all others slow are refused with RESOURCE_EXHAUSTED before
  /// any interceptor sees them.
  public init(
    _ dispatcher: Dispatcher, on loops: LoopGroup, plain: PlainHandler? = nil,
    admission: ServerAdmission? = nil,
    willDrain: (@Sendable () async -> Void)? = nil,
    onEvent: (@Sendable (ServerEvent) -> Void)? = nil
  ) {
    self.willDrain = willDrain
    parts = loops.loops.map { loop in
      LoopBound(sending: ServerLoop(loop, dispatcher, plain, admission, onEvent), to: loop)
    }
  }

  deinit {
    for part in parts { part.loop.execute { part.value.close() } }
  }

  /// Begins to accept connections; returns the address with the port that was chosen.
  ///
  /// Every loop accepts. Fails when the address cannot be bound.
  @discardableResult
  public func listen(_ options: ListenerOptions) async throws -> SocketAddress {
    var options = options
    options.socket.sharesPort = parts.count > 1
    for part in parts {
      let current = options
      let bound = try await part.onLoop { server throws(SystemError) in try server.listen(current) }
      options.address = bound
    }
    return options.address
  }

  /// Connections that are open now.
  public func connectionCount() async -> Int {
    var count = 0
    for part in parts { count += await part.onLoop { $0.connectionCount } }
    return count
  }

  /// Ends in two phases: no new connections and calls, then waits for the open ones.
  ///
  /// What is still open after `grace` is cut. Returns whether all calls came to their end.
  @discardableResult
  public func shutDown(grace: Duration = .seconds(8)) async -> Bool {
    await willDrain?()
    let isDrained = await withTaskGroup(of: Bool.self) { group in
      for part in parts { group.addTask { await part.drain(grace) } }
      return await group.reduce(true) { $0 && $1 }
    }
    return isDrained
  }
}

extension LoopBound where Value == ServerLoop {
  func onLoop<R: Sendable, E: Error>(
    _ body: @escaping @Sendable (ServerLoop) throws(E) -> R
  ) async throws(E) -> R {
    let result: Result<R, E> = await withCheckedContinuation { continuation in
      loop.execute {
        do throws(E) {
          continuation.resume(returning: .success(try body(self.value)))
        } catch { continuation.resume(returning: .failure(error)) }
      }
    }
    return try result.get()
  }

  /// True when everything ended by itself within the time.
  func drain(_ grace: Duration) async -> Bool {
    await withCheckedContinuation { continuation in
      loop.execute { self.value.drain(within: grace) { continuation.resume(returning: $0) } }
    }
  }
}
