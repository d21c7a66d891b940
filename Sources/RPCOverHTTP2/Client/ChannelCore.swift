import HTTP2
import Overload
import RPC
import Reactor

/// The part of a channel that lives on its loop: addresses, connections and waiting calls.
final class ChannelCore {
  let target: ChannelTarget
  let loop: EventLoop
  let options: ChannelOptions
  private let scratch = LoopScratch()
  let resolver: Resolver
  private(set) var paths: [ConnectionPath] = []
  private var turn = 0
  @exclusivity(unchecked) private var waiting = CallQueue()
  private var isPlacing = false
  private(set) var isClosed = false
  var lookup = LookupState()
  private(set) var lastError = RPCError(.unavailable, "not connected yet")

  init(_ target: ChannelTarget, _ loop: EventLoop, _ options: ChannelOptions) {
    self.target = target
    self.loop = loop
    self.options = options
    resolver = Resolver(on: loop)
    if case .addresses(let addresses) = target {
      paths = addresses.map { ConnectionPath($0) }
    }
  }

  // MARK: Calls

  /// Opens a call that has begun, now or as soon as a connection can take it.
  func open(_ stream: ClientStream) {
    guard !stream.isOver else { return }
    if isClosed { return stream.end(.failed(.channelClosed)) }
    if waiting.isEmpty, place(stream) { return }
    if waiting.count >= Channel.maximumWaitingCalls { _ = waiting.removeAll { _ in false } }
    guard waiting.count < Channel.maximumWaitingCalls else {
      return stream.end(
        .failed(RPCError(.resourceExhausted, "too many calls wait for a connection")))
    }
    waiting.append(stream)
    connect()
    failUnlessConnecting()
  }

  /// Not from within the session that reports something, whose streams must not change meanwhile.
  private func later(_ work: @escaping @Sendable (ChannelCore) -> Void) {
    let bound = LoopBound(self, to: loop)
    loop.execute { work(bound.value) }
  }

  private func placeWaitingLater() {
    if waiting.isEmpty || isPlacing { return }
    isPlacing = true
    later { core in
      core.isPlacing = false
      core.placeWaiting()
    }
  }

  /// Opens the stream on the next connection that can take it.
  private func place(_ stream: ClientStream) -> Bool {
    // An address that fails is left out, unless all others are away.
    place(stream, onEjected: false) || paths.count > 1 && place(stream, onEjected: true)
  }

  private func place(_ stream: ClientStream, onEjected: Bool) -> Bool {
    let now = loop.roundNanoseconds
    for offset in 0..<paths.count {
      let index = (turn + offset) % paths.count
      guard let connection = paths[index].connection, connection.canOpen else { continue }
      if paths.count > 1, paths[index].outlier.isEjected(at: now) != onEjected { continue }
      connection.streamOpened()
      if stream.open(on: connection) {
        turn = index + 1
        return true
      }
      connection.streamClosed()
    }
    return false
  }

  /// A call on one of several addresses has ended.
  private func called(_ path: ConnectionPath, _ outcome: Outcome) {
    guard paths.count > 1 else { return }
    guard outcome.isFailureOfServer else { return path.outlier.succeeded() }
    let now = loop.roundNanoseconds
    let ejected = paths.count { $0.outlier.isEjected(at: now) }
    let mayEject = ejected < OutlierRule.maximumEjected(of: paths.count)
    if path.outlier.failed(at: now, mayEject: mayEject) { options.onEjected?(path.address) }
  }

  private func placeWaiting() {
    while let stream = waiting.first(), place(stream) { waiting.removeFirst() }
  }

  /// Calls that do not wait for readiness fail once no attempt is under way.
  func failUnlessConnecting() {
    let isHopeful = paths.contains { $0.isConnecting || $0.isUsable }
    if waiting.isEmpty || lookup.isRunning || isHopeful { return }
    let refused = waiting.removeAll { !$0.head.waitsForReady }
    for stream in refused { stream.end(.failed(lastError)) }
  }

  // MARK: Connecting

  var hasWaitingCalls: Bool { !waiting.isEmpty }

  /// Begins what can be begun, because calls wait or a connection of several was lost.
  func connect() {
    guard !isClosed else { return }
    if lookUpAgain() { return }
    for path in paths where path.isIdle { connect(path) }
  }

  /// The addresses that a name has now; connections to those that it has lost end with their calls.
  func use(_ addresses: [SocketAddress]) {
    let known = paths
    paths = addresses.map { address in
      known.first { $0.address == address } ?? ConnectionPath(address)
    }
    for path in known where !paths.contains(where: { $0 === path }) { path.retire(on: loop) }
    for path in paths where path.isIdle { connect(path) }
  }

  func lookupFailed(_ error: RPCError) { lastError = error }

  private func connect(_ path: ConnectionPath) {
    path.state = .connecting
    path.connector = Connector.connect(
      to: path.address, on: loop, timeout: options.connectTimeout
    ) { [self, path] result in
      path.connector = nil
      switch result {
      case .success(let socket): begin(path, socket)
      case .failure(let error):
        failed(path, RPCError(.unavailable, "cannot connect to \(path.address): \(error)"))
      }
    }
  }

  private func begin(_ path: ConnectionPath, _ socket: Socket) {
    do {
      let connection = try ClientConnection(
        loop, socket, options, authority: authority(path), scratch,
        ready: { [self, path] _ in
          path.state = .ready
          path.attempts = 0
          placeWaitingLater()
        },
        leaving: { [self, path] connection in left(path, connection) },
        freed: { [self] in placeWaitingLater() },
        called: { [self, path] outcome in called(path, outcome) },
        refused: { [self] stream in later { $0.open(stream) } },
        ended: { [self, path] connection, error in
          if !isClosed { ended(path, connection, error) }
        })
      path.connection = connection
      connection.start()
    } catch {
      socket.close()
      failed(path, RPCError(.unavailable, "cannot connect to \(path.address): \(error)"))
    }
  }

  private func authority(_ path: ConnectionPath) -> String {
    if let authority = options.authority { return authority }
    if case .host(let name, let port) = target { return "\(name):\(port)" }
    if case .unix = path.address { return "localhost" }
    return path.address.description
  }

  // MARK: Losing connections

  private func ended(_ path: ConnectionPath, _ connection: ClientConnection, _ error: RPCError) {
    guard path.connection === connection else { return }
    path.connection = nil
    if path.state == .ready { lost(path) } else { failed(path, error) }
  }

  /// The server takes no more calls on this connection; those that are open go on.
  private func left(_ path: ConnectionPath, _ connection: ClientConnection) {
    ended(
      path, connection,
      connection.lostReason ?? RPCError(.unavailable, "the server takes no calls"))
  }

  /// It worked until now. The next call connects at once; where other connections take the calls,
  /// so does the channel by itself.
  private func lost(_ path: ConnectionPath) {
    path.state = .idle
    if !waiting.isEmpty || paths.count > 1 { later { $0.connect() } }
  }

  private func failed(_ path: ConnectionPath, _ error: RPCError) {
    lastError = error
    path.attempts += 1
    path.state = .waiting
    failUnlessConnecting()
    let timer = ActionTimer { [self, path] in
      path.timer = nil
      path.state = .idle
      if !waiting.isEmpty || paths.contains(where: \.isUsable) { connect() }
    }
    path.timer = timer
    loop.arm(timer, after: path.backoff(options))
  }

  func close() {
    guard !isClosed else { return }
    isClosed = true
    if let retry = lookup.retry { loop.disarm(retry) }
    lookup.retry = nil
    for stream in waiting.removeAll(where: { _ in true }) { stream.end(.failed(.channelClosed)) }
    let closing = paths
    paths = []
    for path in closing { path.close(on: loop) }
  }
}

extension RPCError {
  fileprivate static let channelClosed = RPCError(.unavailable, "the channel is closed")
}

extension Outcome {
  /// Whether the server, or the way to it, has failed, and not the call's own wish.
  fileprivate var isFailureOfServer: Bool {
    switch code {
    case .unavailable, .internal, .unknown, .deadlineExceeded, .dataLoss: true
    default: false
    }
  }
}
