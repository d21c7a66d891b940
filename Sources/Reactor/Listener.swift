internal import CLinux
import Glibc

/// How to listen. Checked when it is used.
public struct ListenOptions: Sendable {
  /// Connections that the system keeps for us before they are accepted; it may keep fewer.
  public var backlog = 4_096
  /// Several listeners may share one TCP address and split its connections: one for each loop.
  /// Another process of the same user could then take part unseen, so it is off unless asked for.
  public var sharesPort = false
  /// An IPv6 listener leaves IPv4 alone; otherwise `[::]` takes both.
  public var isIPv6Only = true
  /// Permissions of a Unix socket's file, set before anybody can connect; nil leaves the umask's.
  public var fileMode: UInt32?

  /// The values above.
  public init() {}
}

/// What became of an accept.
public enum AcceptOutcome: Sendable {
  /// A connection, its `peer` known.
  case accepted(Socket)
  /// Nobody waits; readiness will tell when.
  case wouldBlock
  /// Somebody waited and is gone; try again.
  case gone
  /// No descriptor or memory is left: who waits goes on waiting, so pause before trying again.
  case exhausted(SystemError)
  /// The listener is broken.
  case failed(SystemError)
}

/// A socket that takes connections. A Unix socket's file goes with it.
public final class Listener: Sendable {
  /// Where it listens, with the port that the system chose.
  public let address: SocketAddress
  private let socket: Socket
  private let file: SocketFile?

  /// Listens. A Unix socket's file that a dead process left behind is replaced, one at which
  /// somebody answers is not; anything else at its path is left alone. Fails with EADDRINUSE then.
  public init(
    at address: SocketAddress, _ options: ListenOptions = ListenOptions()
  ) throws(SystemError) {
    socket = try Socket(for: address, peer: nil)
    try Self.configure(socket, address, options)
    var name = try SocketName(address)
    if case .unix(let path) = address {
      try SocketFile.removeStale(path, name)
      try Self.bind(socket, &name, address)
      file = try SocketFile(path)
      if let mode = options.fileMode {
        try SystemError.check(clinux_chmod(path, mode), .setFileMode, path)
      }
      self.address = address
    } else {
      try Self.bind(socket, &name, address)
      file = nil
      self.address = try socket.localAddress()
    }
    let backlog = Int32(clamping: max(1, options.backlog))
    try SystemError.check(
      clinux_listen(socket.descriptor, backlog), .listen, address.description)
  }

  deinit { close() }

  /// For `EventLoop.register`; negative once closed.
  public var descriptor: Int32 { socket.descriptor }

  /// Takes the next connection.
  public func accept() -> AcceptOutcome {
    var name = SocketName()
    let result = clinux_accept(socket.descriptor, &name.storage, &name.size)
    if result >= 0 { return .accepted(Socket(descriptor: result, peer: name.address)) }
    let error = SystemError(.accept, code: -result, subject: address.description)
    switch error.code {
    case EAGAIN: return .wouldBlock
    case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted(error)
    case EBADF, EINVAL, ENOTSOCK, EFAULT: return .failed(error)
    // Everything else is an error of the connection that was about to be taken.
    default: return .gone
    }
  }

  /// Stops listening, and removes a Unix socket's file unless somebody has replaced it.
  public func close() {
    if socket.descriptor < 0 { return }
    file?.remove()
    socket.close()
  }

  private static func configure(
    _ socket: Socket, _ address: SocketAddress, _ options: ListenOptions
  ) throws(SystemError) {
    if case .unix = address { return }
    try socket.set(SOL_SOCKET, SO_REUSEADDR, 1, "SO_REUSEADDR")
    if options.sharesPort { try socket.set(SOL_SOCKET, SO_REUSEPORT, 1, "SO_REUSEPORT") }
    if case .ipv6 = address {
      let value: Int32 = options.isIPv6Only ? 1 : 0
      try socket.set(Int32(IPPROTO_IPV6), IPV6_V6ONLY, value, "IPV6_V6ONLY")
    }
  }

  private static func bind(
    _ socket: Socket, _ name: inout SocketName, _ address: SocketAddress
  ) throws(SystemError) {
    let result = clinux_bind(socket.descriptor, &name.storage, name.size)
    try SystemError.check(result, .bind, address.description)
  }
}
