import HTTP2
import RPC
import Reactor
import TLS

/// One connection at the client's end; on one loop.
final class ClientConnection: LinkOwner {
  let session: HTTP2Session
  /// The header block that is arriving.
  let fields = FieldList()
  private let events: ClientEvents
  private let link: Link
  private let authority: String
  private let loop: EventLoop
  private let isTLS: Bool
  private let ready: (ClientConnection) -> Void
  private let leaving: (ClientConnection) -> Void
  /// A call has ended, so that another one may begin.
  private let freed: () -> Void
  /// A call of this connection is over, and so it ended.
  let called: (Outcome) -> Void
  /// The server has refused a call, which may be sent once more.
  let refused: (ClientStream) -> Void
  private let ended: (ClientConnection, RPCError) -> Void
  /// Why its streams ended without an answer.
  private(set) var lostReason: RPCError?
  private(set) var isLeaving = false
  private var isReady = false
  private var keepalive: ActionTimer?
  private var openCalls = 0
  private let options: ChannelOptions
  /// The block of the last call that had nothing of its own in it, for the next one alike.
  private var prepared: (method: MethodInfo, fields: HTTP2Fields)?

  init(
    _ loop: EventLoop, _ socket: Socket, _ options: ChannelOptions, authority: String,
    _ scratch: LoopScratch, ready: @escaping (ClientConnection) -> Void,
    leaving: @escaping (ClientConnection) -> Void, freed: @escaping () -> Void,
    called: @escaping (Outcome) -> Void,
    refused: @escaping (ClientStream) -> Void,
    ended: @escaping (ClientConnection, RPCError) -> Void
  ) throws {
    events = ClientEvents()
    session = try HTTP2Session(role: .client, limits: options.limits, events: events)
    let tls = try options.tls.map { try TLSConnection(client: $0.context.current, to: $0.peer) }
    link = Link(loop, socket, session, tls, scratch)
    isTLS = tls != nil
    self.loop = loop
    self.options = options
    self.authority = authority
    self.ready = ready
    self.leaving = leaving
    self.freed = freed
    self.called = called
    self.refused = refused
    self.ended = ended
    events.connection = self
  }

  func start() { link.start(self) }
  func markDirty() { link.markDirty() }
  func close() { link.end(.closed) }

  func linkIsReady() {}

  func linkEnded(_ end: LinkEnd) {
    if let keepalive { loop.disarm(keepalive) }
    keepalive = nil
    ended(self, lostReason ?? Self.error(end, isReady: isReady))
  }

  /// Streams learn the reason from `lostReason`, so it stands before they are told.
  func linkWillEnd(_ end: LinkEnd) {
    lostReason = lostReason ?? Self.error(end, isReady: isReady)
  }

  private static func error(_ end: LinkEnd, isReady: Bool) -> RPCError {
    let what = end.reason ?? "the server closed it"
    return RPCError(
      .unavailable, isReady ? "the connection was lost: \(what)" : "cannot connect: \(what)")
  }

  func streamOpened() { openCalls += 1 }

  func streamClosed() {
    openCalls -= 1
    if isLeaving, openCalls == 0 { return close() }
    freed()
  }

  /// Whether calls can be opened, now or when others have ended.
  var isUsable: Bool { isReady && !isLeaving && !link.isOver }
  /// Whether a call can be opened now.
  var canOpen: Bool { isUsable && session.canOpenStream }

  /// Takes no more calls; those that are open go on.
  func retire() {
    isLeaving = true
    if openCalls == 0 { close() }
  }

  // MARK: Events

  func goneAway(_ code: HTTP2ErrorCode, _ debug: String) {
    if code != .noError {
      let text = debug.isEmpty ? "" : " (\(debug.debugDescription))"
      lostReason = RPCError(.unavailable, "the server ended the connection: \(code.name)\(text)")
    }
    guard !isLeaving else { return }
    leaving(self)
    retire()
  }

  /// The server speaks HTTP/2, and says how many calls it takes at once. Before its first settings
  /// the connection may still be one that is closed as soon as it is accepted.
  func receivedSettings() {
    if isReady { return freed() }
    isReady = true
    armKeepalive()
    options.onConnected?(ConnectionFacts(address: link.socket.peer, link.tls))
    ready(self)
  }

  func breached(_ breach: HTTP2Breach) {
    lostReason = RPCError(.unavailable, "the server broke the limit \(breach.rawValue)")
  }

  // MARK: Keepalive

  private func armKeepalive() {
    guard let interval = options.keepaliveInterval else { return }
    let timer = ActionTimer { [unowned self] in
      session.ping(0)
      markDirty()
      armAnswer()
    }
    keepalive = timer
    loop.arm(timer, after: interval)
  }

  private func armAnswer() {
    let timer = ActionTimer { [unowned self] in
      lostReason = RPCError(.unavailable, "the server did not answer a PING in time")
      close()
    }
    keepalive = timer
    loop.arm(timer, after: options.keepaliveTimeout)
  }

  func answeredPing() {
    if let keepalive { loop.disarm(keepalive) }
    armKeepalive()
  }

  // MARK: Requests

  func requestFields(_ head: CallHead) -> HTTP2Fields {
    let isPlain = head.deadline == nil && head.compression != .gzip && head.metadata.isEmpty
    if isPlain, let prepared, prepared.method === head.method { return prepared.fields }
    let fields = makeFields(head)
    if isPlain { prepared = (head.method, fields) }
    return fields
  }

  private func makeFields(_ head: CallHead) -> HTTP2Fields {
    var fields = HTTP2Fields()
    let own = head.method.path.utf8.count + authority.utf8.count
    fields.reserve(fields: 10 + head.metadata.fields.count, bytes: own + head.metadata.byteCount)
    fields.append(":method", repeated: "POST")
    fields.append(":scheme", repeated: isTLS ? "https" : "http")
    fields.append(":path", repeated: head.method.path)
    fields.append(":authority", repeated: authority)
    if let deadline = head.deadline {
      fields.append("grpc-timeout", Timeout.text(deadline.remaining))
    }
    fields.append("content-type", repeated: "application/grpc")
    fields.append("te", repeated: "trailers")
    if head.compression == .gzip { fields.append("grpc-encoding", repeated: "gzip") }
    fields.append("grpc-accept-encoding", repeated: "identity,gzip")
    fields.append("user-agent", repeated: "atrium-rpc")
    ResponseFields.append(head.metadata, to: &fields)
    return fields
  }
}

/// The session's events; apart, because the session is made before its connection is whole.
private final class ClientEvents: HTTP2ConnectionEvents {
  /// Owns the session, which alone calls this.
  unowned var connection: ClientConnection?

  func makeStream() -> HTTP2Stream? { nil }
  func receivedGoAway(lastStream: Int32, code: HTTP2ErrorCode, debug: String) {
    connection?.goneAway(code, debug)
  }
  func receivedPingAcknowledgement(_ payload: UInt64) { connection?.answeredPing() }
  func receivedSettings(maximumConcurrentStreams: UInt32) { connection?.receivedSettings() }
  func limitBreached(_ breach: HTTP2Breach) { connection?.breached(breach) }
}
