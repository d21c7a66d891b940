internal import CLinux
import Glibc

extension Socket {
  /// What became of a connect.
  public enum ConnectOutcome: Sendable {
    /// The connection is there.
    case connected(Socket)
    /// Writability will tell; then ask `connectResult`.
    case inProgress(Socket)
    /// It cannot be made.
    case failed(SystemError)
  }

  /// Begins to connect. Only a Unix socket or a fault is decided at once.
  public static func connect(to address: SocketAddress) -> ConnectOutcome {
    do throws(SystemError) {
      var name = try SocketName(address)
      let socket = try Socket(for: address, peer: address)
      switch -clinux_connect(socket.descriptor, &name.storage, name.size) {
      case 0: return .connected(socket)
      case EINPROGRESS: return .inProgress(socket)
      case let code:
        return .failed(SystemError(.connect, code: code, subject: address.description))
      }
    } catch {
      return .failed(error)
    }
  }

  /// How a connect in progress has ended, once the socket is writable or closed; nil is well.
  public func connectResult() -> SystemError? {
    var result: Int32 = 0
    let code = clinux_get(descriptor, SOL_SOCKET, SO_ERROR, &result)
    let failure = result < 0 ? -result : code
    return failure == 0 ? nil : SystemError(.connect, code: failure, subject: peerText)
  }
}
