import HTTP2
import Overload
import RPC
import Reactor
import TLS

/// The part of a server that lives on one loop: its listeners and its connections.
final class ServerLoop {
  let loop: EventLoop
  let dispatcher: Dispatcher
  let plain: PlainHandler?
  let onEvent: (@Sendable (ServerEvent) -> Void)?
  /// Where calls wait or are refused under overload; nil where all of them start.
  let desk: AdmissionDesk?
  let scratch = LoopScratch()
  let handlers: HandlerTasks
  private var acceptors: [Acceptor] = []
  private var connections: [ObjectIdentifier: ServerConnection] = [:]
  private var addressCounts: [String: Int] = [:]
  private var penalties = PenaltyBox()
  private var clients = ForwardedClients()
  private var isDraining = false
  private var drained: ((Bool) -> Void)?
  private var drainTimer: ActionTimer?
  /// Connections that have ended since memory was given back.
  private var endedCount = 0
  private var trimTimer: ActionTimer?

  /// So many ended connections leave enough free memory to be worth giving back.
  static let connectionsPerTrim = 200
  /// Between two times, and after the last connection of a wave.
  static let trimDelay = Duration.seconds(1)

  init(
    _ loop: EventLoop, _ dispatcher: Dispatcher, _ plain: PlainHandler?,
    _ admission: ServerAdmission?, _ onEvent: (@Sendable (ServerEvent) -> Void)?
  ) {
    self.loop = loop
    self.dispatcher = dispatcher
    self.plain = plain
    self.onEvent = onEvent
    handlers = HandlerTasks(on: loop) { [unowned loop] in loop.runAtOnce($0) }
    desk = admission.map { AdmissionDesk(loop, dispatcher, $0.settings, $0.counts) }
  }

  /// The address with the port that the system chose.
  func listen(_ options: ListenerOptions) throws(SystemError) -> SocketAddress {
    let listener = try Listener(at: options.address, options.socket)
    let acceptor = Acceptor(
      listener, on: loop,
      // Held until `stop`, so that an acceptor never outlives what it accepts for.
      accepted: { [self] in accept($0, options) },
      troubled: { [self] error in
        onEvent?(
          .listenerTroubled(address: listener.address.description, reason: error.description))
      })
    try acceptor.start()
    acceptors.append(acceptor)
    return listener.address
  }

  // MARK: Connections

  func accept(_ socket: Socket, _ options: ListenerOptions) {
    let host = socket.peer?.host ?? ""
    if let limit = refusal(of: host, options) {
      onEvent?(.connectionRefused(peer: host, limit: limit))
      return socket.reset()
    }
    if isDraining { return socket.close() }
    do {
      let local = try localProcess(socket, options.address)
      if let local, let admits = options.admitsUser, !admits(local.user) {
        onEvent?(.connectionFailed(peer: host, reason: "user \(local.user) may not connect"))
        return socket.close()
      }
      let tls = try options.tls.map { try TLSConnection(server: $0.current) }
      let connection = try ServerConnection(self, socket, options, tls, local)
      connections[ObjectIdentifier(connection)] = connection
      addressCounts[host, default: 0] += 1
      connection.start()
    } catch {
      onEvent?(.connectionFailed(peer: host, reason: "\(error)"))
      socket.close()
    }
  }

  /// Why no connection of the address is taken now; cheap, as it is what a flood costs.
  private func refusal(of host: String, _ options: ListenerOptions) -> ServerLimit? {
    if options.penalizesAddresses, penalties.holds(host, at: loop.roundNanoseconds) {
      return .penalty
    }
    if let most = options.maximumConnectionsPerAddress, addressCounts[host, default: 0] >= most {
      return .connectionsPerAddress
    }
    return connections.count >= options.maximumConnections ? .connections : nil
  }

  private func localProcess(
    _ socket: Socket, _ address: SocketAddress
  ) throws(SystemError) -> LocalProcess? {
    guard case .unix = address else { return nil }
    let seen = try socket.peerCredentials()
    return LocalProcess(process: seen.process, user: seen.user)
  }

  func connectionEnded(_ connection: ServerConnection, _ end: LinkEnd) {
    guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
    let host = connection.host
    if let count = addressCounts[host] { addressCounts[host] = count > 1 ? count - 1 : nil }
    if let limit = end.limit { reached(limit, connection) }
    if let reason = end.reason {
      onEvent?(.connectionFailed(peer: connection.peer.address, reason: reason))
    }
    endedCount += 1
    if endedCount >= Self.connectionsPerTrim { trimLater() }
    finishDrain(true)
  }

  /// A wave of connections leaves its memory with the allocator, which would keep it for ever.
  private func trimLater() {
    guard trimTimer == nil, !isDraining else { return }
    let timer = ActionTimer { [unowned self] in
      trimTimer = nil
      endedCount = 0
      FreeMemory.giveBack()
    }
    trimTimer = timer
    loop.arm(timer, after: Self.trimDelay)
  }

  /// A peer has reached a limit.
  func reached(_ limit: ServerLimit, _ connection: ServerConnection) {
    if connection.isPenalized, limit.isAbuse {
      penalties.add(connection.host, at: loop.roundNanoseconds)
    }
    onEvent?(.limitReached(peer: connection.peer.address, limit: limit))
  }

  /// A request of a client behind a proxy has come; why it is refused, or nil when it counts.
  func opened(_ client: String) -> ForwardedClients.Refusal? {
    guard let refusal = clients.opened(client, at: LoopTime.ms(loop.now)) else { return nil }
    let limit = refusal == .open ? ServerLimit.requestsPerClient : .resetsPerClient
    onEvent?(.limitReached(peer: client, limit: limit))
    return refusal
  }

  /// A request that counts is over.
  func closed(_ client: String, wasGivenUp: Bool) {
    clients.closed(client, wasGivenUp: wasGivenUp, at: LoopTime.ms(loop.now))
  }

  var connectionCount: Int { connections.count }

  // MARK: Ending

  /// Takes no more connections and calls; `completion` is told whether all ended by themselves.
  func drain(within grace: Duration, _ completion: @escaping (Bool) -> Void) {
    isDraining = true
    drained = completion
    stopTrimming()
    for acceptor in acceptors { acceptor.stop() }
    acceptors = []
    for connection in connections.values { connection.drain() }
    let timer = ActionTimer { [self] in cut() }
    drainTimer = timer
    loop.arm(timer, after: grace)
    finishDrain(true)
  }

  private func stopTrimming() {
    if let trimTimer { loop.disarm(trimTimer) }
    trimTimer = nil
  }

  private func finishDrain(_ isComplete: Bool) {
    guard connections.isEmpty, let completion = drained else { return }
    drained = nil
    if let drainTimer { loop.disarm(drainTimer) }
    drainTimer = nil
    handlers.close()
    completion(isComplete)
  }

  /// Ends everything at once.
  func close() {
    stopTrimming()
    desk?.close()
    handlers.close()
    for acceptor in acceptors { acceptor.stop() }
    acceptors = []
    for connection in Array(connections.values) { connection.close() }
  }

  private func cut() {
    let isComplete = connections.values.allSatisfy { $0.openCalls == 0 }
    let completion = drained
    drained = nil
    // Its action holds this.
    drainTimer = nil
    for connection in Array(connections.values) { connection.close() }
    handlers.close()
    completion?(isComplete)
  }
}

extension LinkEnd {
  /// The limit of time that it is, if it is one.
  var limit: ServerLimit? {
    switch self {
    case .closed, .socket, .tls, .http2: nil
    case .handshakeTimeout: .handshakeTime
    case .writeTimeout: .writeProgress
    }
  }

  /// nil for an end in good order.
  var reason: String? {
    switch self {
    case .closed: nil
    case .socket(let error): error.description
    case .tls(let failure): failure.description
    case .http2(let failure): "HTTP/2: \(failure)"
    case .handshakeTimeout:
      "no handshake and preface within \(Link.handshakeTimeout.components.seconds) s"
    case .writeTimeout: "no write progress within \(Link.writeTimeout.components.seconds) s"
    }
  }
}
