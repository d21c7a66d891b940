import Overload
import RPC
import Reactor

/// One address of a channel and what stands there; on the channel's loop.
final class ConnectionPath {
  enum State {
    /// Nothing is under way.
    case idle
    case connecting
    case ready
    /// Until the back-off's timer fires.
    case waiting
  }

  let address: SocketAddress
  var state = State.idle
  var connection: ClientConnection?
  var connector: Connector?
  var timer: ActionTimer?
  var attempts = 0
  /// Whether its calls keep failing.
  var outlier = OutlierRule()

  init(_ address: SocketAddress) { self.address = address }

  var isIdle: Bool { state == .idle }
  var isConnecting: Bool { state == .connecting }
  /// Whether calls can go here, now or when others have ended.
  var isUsable: Bool { connection?.isUsable ?? false }

  /// The delay before the next attempt: gRPC's doc/connection-backoff.md.
  func backoff(_ options: ChannelOptions) -> Duration {
    var delay = options.firstBackoff
    for _ in 1..<max(attempts, 1) where delay < options.maximumBackoff { delay = delay * 1.6 }
    return min(delay, options.maximumBackoff) * Double.random(in: 0.8...1.2)
  }

  /// The address is not the channel's any more: calls that are open here go on to their end.
  func retire(on loop: EventLoop) {
    stopTrying(on: loop)
    let connection = connection
    self.connection = nil
    connection?.retire()
  }

  /// Ends everything at once.
  func close(on loop: EventLoop) {
    stopTrying(on: loop)
    // A connection and its path know each other until here.
    let connection = connection
    self.connection = nil
    connection?.close()
  }

  private func stopTrying(on loop: EventLoop) {
    connector?.cancel()
    connector = nil
    if let timer { loop.disarm(timer) }
    timer = nil
  }
}
