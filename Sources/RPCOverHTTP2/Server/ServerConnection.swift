import HTTP2
import RPC
import Reactor
import TLS

/// One connection at the server's end; on one loop.
final class ServerConnection: LinkOwner {
  let server: ServerLoop
  let loop: EventLoop
  let session: HTTP2Session
  /// The header block that is arriving.
  let fields = FieldList()
  private let events: ServerEvents
  private let link: Link
  @exclusivity(unchecked) private(set) var peer: Peer
  /// The peer's address without its port, by which connections are counted.
  let host: String
  /// Whether its address is refused for a while when it breaks a limit.
  let isPenalized: Bool
  /// Whether it is a proxy's, which names the client of each request.
  let isProxy: Bool
  private(set) var openCalls = 0
  private var drainTimer: ActionTimer?
  private var deadlineTimer: ActionTimer?
  /// The deadline at which that fires.
  private var earliestDeadline: Deadline?

  /// Between the two phases of a drain: time for streams on their way to arrive.
  static let drainGrace = Duration.milliseconds(100)

  init(
    _ server: ServerLoop, _ socket: Socket, _ listener: ListenerOptions, _ tls: TLSConnection?,
    _ local: LocalProcess? = nil
  ) throws(HTTP2Failure) {
    self.server = server
    loop = server.loop
    events = ServerEvents()
    host = socket.peer?.host ?? ""
    isProxy = listener.proxies.contains(host)
    session = try HTTP2Session(
      role: .server, limits: isProxy ? listener.proxyLimits : listener.limits, events: events)
    link = Link(loop, socket, session, tls, server.scratch)
    peer = Peer(address: socket.peer?.description ?? "", local: local)
    isPenalized = listener.penalizesAddresses
    events.connection = self
  }

  func start() { link.start(self) }

  func markDirty() { link.markDirty() }

  func linkIsReady() {
    guard let identity = link.tls?.peerIdentity else { return }
    peer = Peer(address: peer.address, names: identity.uriNames, local: peer.local)
  }

  func linkWillEnd(_ end: LinkEnd) {}

  func linkEnded(_ end: LinkEnd) {
    if let drainTimer { loop.disarm(drainTimer) }
    drainTimer = nil
    if let deadlineTimer { loop.disarm(deadlineTimer) }
    deadlineTimer = nil
    server.connectionEnded(self, end)
  }

  // MARK: Streams

  func makeStream() -> HTTP2Stream? {
    openCalls += 1
    return ServerStream(self)
  }

  func streamClosed() {
    openCalls -= 1
    markDirty()
  }

  // MARK: Deadlines

  /// Ends the call when its client has stopped waiting. Nearly every call is over long before, so
  /// all calls of a connection have one timer, which looks at those that are open when it fires.
  func mind(_ deadline: Deadline) {
    if let earliestDeadline, earliestDeadline <= deadline { return }
    if link.isOver { return }
    earliestDeadline = deadline
    let timer = deadlineTimer ?? ActionTimer { [unowned self] in endLateCalls() }
    deadlineTimer = timer
    loop.arm(timer, at: deadline.instant)
  }

  private func endLateCalls() {
    earliestDeadline = nil
    let now = Deadline(loop.now)
    for case let stream as ServerStream in session.everyOpenStream where !stream.isFinished {
      guard let deadline = stream.context?.deadline else { continue }
      if deadline <= now {
        stream.end(RPCError.deadlineExceeded(started: true))
      } else {
        mind(deadline)
      }
    }
  }

  // MARK: Drain

  /// Asks the client to open no more calls; those that are open go on to their end.
  func drain() {
    guard drainTimer == nil, !link.isOver else { return }
    session.shutdownNotice()
    markDirty()
    let timer = ActionTimer { [unowned self] in
      session.finalGoAway()
      markDirty()
    }
    drainTimer = timer
    loop.arm(timer, after: Self.drainGrace)
  }

  /// Ends the connection and all its calls at once.
  func close() { link.end(.closed) }

  func reached(_ limit: ServerLimit) { server.reached(limit, self) }
}

/// The session's events; apart, because the session is made before its connection is whole.
private final class ServerEvents: HTTP2ConnectionEvents {
  /// Owns the session, which alone calls this.
  @exclusivity(unchecked) unowned var connection: ServerConnection?

  func makeStream() -> HTTP2Stream? { connection?.makeStream() }
  func receivedGoAway(lastStream: Int32, code: HTTP2ErrorCode, debug: String) {}
  func receivedPingAcknowledgement(_ payload: UInt64) {}
  func receivedSettings(maximumConcurrentStreams: UInt32) {}
  func limitBreached(_ breach: HTTP2Breach) { connection?.reached(.http2(breach)) }
}
