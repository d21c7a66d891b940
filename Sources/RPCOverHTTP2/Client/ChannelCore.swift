import HTTP2
import RPC
import Reactor

/// The part of a channel that lives on its loop: addresses, connections and waiting calls.
final class ChannelCore {
  private let target: ChannelTarget
  let loop: EventLoop
  private let options: ChannelOptions
  private let scratch = LoopScratch()
  private let resolver: Resolver
  private var paths: [ConnectionPath] = []
  private var turn = 0
  private var waiting: [ClientStream] = []
  private var isResolving = false
  private var isClosed = false
  private var lastError = RPCError(.unavailable, "not connected yet")

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

  func open(_ stream: ClientStream, _ waiter: Waiter<Void>) {
    if isClosed { return waiter.fail(RPCError(.unavailable, "the channel is closed")) }
    stream.opener = waiter
    stream.begin()
    if place(stream) { return }
    guard waiting.count < Channel.maximumWaitingCalls else {
      return stream.end(
        .failed(RPCError(.resourceExhausted, "too many calls wait for a connection")))
    }
    waiting.append(stream)
    connect()
    failUnlessConnecting()
  }

  /// Opens the stream on the next connection that can take it.
  private func place(_ stream: ClientStream) -> Bool {
    for offset in 0..<paths.count {
      let index = (turn + offset) % paths.count
      guard let connection = paths[index].connection, connection.canOpen else { continue }
      connection.streamOpened()
      if stream.open(on: connection) {
        turn = index + 1
        return true
      }
      connection.streamClosed()
    }
    return false
  }

  private func placeWaiting() {
    let streams = waiting
    waiting = []
    for stream in streams where !stream.isOver && !place(stream) { waiting.append(stream) }
  }

  /// Calls that do not wait for readiness fail once no attempt is under way.
  private func failUnlessConnecting() {
    waiting.removeAll { $0.isOver }
    if isResolving || paths.contains(where: \.isConnecting) { return }
    let streams = waiting
    waiting = streams.filter(\.head.waitsForReady)
    for stream in streams where !stream.head.waitsForReady { stream.end(.failed(lastError)) }
  }

  // MARK: Connecting

  private func connect() {
    guard !isClosed else { return }
    if case .host(let name, let port) = target, paths.allSatisfy(\.isIdle), !isResolving {
      return resolve(name, port)
    }
    for path in paths where path.isIdle { connect(path) }
  }

  private func resolve(_ name: String, _ port: UInt16) {
    isResolving = true
    let bound = LoopBound(self, to: loop)
    let (resolver, timeout) = (resolver, options.connectTimeout)
    Task {
      let result: Result<[SocketAddress], ResolverError>
      do throws(ResolverError) {
        result = .success(try await resolver.addresses(of: name, port: port, by: .now + timeout))
      } catch { result = .failure(error) }
      bound.loop.execute { bound.value.resolved(result) }
    }
  }

  private func resolved(_ result: Result<[SocketAddress], ResolverError>) {
    isResolving = false
    switch result {
    case .success(let addresses):
      let known = paths
      paths = addresses.map { address in
        known.first { $0.address == address } ?? ConnectionPath(address)
      }
      for path in paths where path.isIdle { connect(path) }
    case .failure(let error):
      lastError = RPCError(.unavailable, "cannot look up the server: \(error)")
    }
    failUnlessConnecting()
    retryLater(nil)
  }

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
          placeWaiting()
        },
        leaving: { [self, path] connection in
          left(path, connection)
        },
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

  private func ended(_ path: ConnectionPath, _ connection: ClientConnection, _ error: RPCError) {
    guard path.connection === connection else { return }
    path.connection = nil
    guard path.state != .ready else {
      // It worked until now: the next call, or one that waits, connects at once.
      path.state = .idle
      if !waiting.isEmpty { connect() }
      return
    }
    failed(path, error)
  }

  /// The server takes no more calls on this connection; those that are open go on.
  private func left(_ path: ConnectionPath, _ connection: ClientConnection) {
    guard path.connection === connection else { return }
    path.connection = nil
    path.state = .idle
    if !waiting.isEmpty { connect() }
  }

  private func failed(_ path: ConnectionPath, _ error: RPCError) {
    lastError = error
    path.attempts += 1
    path.state = .waiting
    failUnlessConnecting()
    retryLater(path)
  }

  /// Back-off of gRPC's doc/connection-backoff.md.
  private func retryLater(_ path: ConnectionPath?) {
    guard let path else { return }
    var delay = options.firstBackoff
    for _ in 1..<max(path.attempts, 1) where delay < options.maximumBackoff { delay = delay * 1.6 }
    delay = min(delay, options.maximumBackoff) * Double.random(in: 0.8...1.2)
    let timer = ActionTimer { [self, path] in
      path.state = .idle
      if !waiting.isEmpty { connect() }
    }
    path.timer = timer
    loop.arm(timer, after: delay)
  }

  func close() {
    isClosed = true
    let error = RPCError(.unavailable, "the channel is closed")
    for stream in waiting { stream.end(.failed(error)) }
    waiting = []
    for path in paths {
      path.connector?.cancel()
      if let timer = path.timer { loop.disarm(timer) }
      path.timer = nil
      // A connection and its path know each other until here.
      let connection = path.connection
      path.connection = nil
      connection?.close()
    }
    paths = []
  }
}

/// One address of a channel and what stands there.
final class ConnectionPath {
  enum State { case idle, connecting, ready, waiting }

  let address: SocketAddress
  var state = State.idle
  var connection: ClientConnection?
  var connector: Connector?
  var timer: ActionTimer?
  var attempts = 0

  init(_ address: SocketAddress) { self.address = address }

  var isIdle: Bool { state == .idle }
  var isConnecting: Bool { state == .connecting }
}
