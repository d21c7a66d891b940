import Glibc

/// Connects one socket on a loop, within a time. On the loop's thread only.
public final class Connector: TimerNode, ReadinessHandler {
  private let loop: EventLoop
  private let address: SocketAddress
  private var completion: ((Result<Socket, SystemError>) -> Void)?
  private var socket: Socket?
  private var registration: Registration?
  private var decided: Result<Socket, SystemError>?

  /// Begins to connect. `completion` is called once, on the loop and not before this returns; not
  /// at all after `cancel`. Later than `timeout`, the connect fails with ETIMEDOUT.
  @discardableResult
  public static func connect(
    to address: SocketAddress, on loop: EventLoop, timeout: Duration,
    completion: @escaping (Result<Socket, SystemError>) -> Void
  ) -> Connector {
    let connector = Connector(address, loop, completion)
    connector.begin(timeout)
    return connector
  }

  private init(
    _ address: SocketAddress, _ loop: EventLoop,
    _ completion: @escaping (Result<Socket, SystemError>) -> Void
  ) {
    self.address = address
    self.loop = loop
    self.completion = completion
    super.init()
  }

  /// Gives up: the socket is closed and `completion` not called.
  public func cancel() {
    completion = nil
    finish(nil)
  }

  /// The system has decided.
  public func ready(_ readiness: Readiness) {
    guard let socket, !readiness.isDisjoint(with: [.writable, .closed]) else { return }
    finish(socket.connectResult().map { .failure($0) } ?? .success(socket))
  }

  private func begin(_ timeout: Duration) {
    switch Socket.connect(to: address) {
    case .connected(let socket): decided = .success(socket)
    case .failed(let error): decided = .failure(error)
    case .inProgress(let socket):
      self.socket = socket
      do throws(SystemError) {
        registration = try loop.register(
          socket.descriptor, interest: .writable, handler: self)
      } catch {
        decided = .failure(error)
      }
    }
    loop.arm(self, after: decided == nil ? timeout : .zero)
  }

  /// The time is up, or what was decided at once is due.
  public override func timerFired() {
    let late = SystemError(.connect, code: ETIMEDOUT, subject: address.description)
    finish(decided ?? .failure(late))
  }

  private func finish(_ result: Result<Socket, SystemError>?) {
    let completion = completion
    self.completion = nil
    loop.disarm(self)
    if let registration { loop.unregister(registration) }
    registration = nil
    if case .success = result {} else { socket?.close() }
    socket = nil
    decided = nil
    if let result { completion?(result) }
  }
}
