internal import CLinux
import Glibc

extension Socket {
  /// Sends small writes at once instead of gathering them. TCP only.
  public func setNoDelay(_ isOn: Bool) throws(SystemError) {
    try set(Int32(IPPROTO_TCP), TCP_NODELAY, isOn ? 1 : 0, "TCP_NODELAY")
  }

  /// Lets the system ask a silent peer, after `idle`, every `interval`, whether it is there; after
  /// `count` questions without an answer the connection fails. In whole seconds, at least 1.
  public func setKeepalive(
    idle: Duration, interval: Duration, count: Int
  ) throws(SystemError) {
    let tcp = Int32(IPPROTO_TCP)
    try set(SOL_SOCKET, SO_KEEPALIVE, 1, "SO_KEEPALIVE")
    try set(tcp, TCP_KEEPIDLE, Self.wholeSeconds(idle), "TCP_KEEPIDLE")
    try set(tcp, TCP_KEEPINTVL, Self.wholeSeconds(interval), "TCP_KEEPINTVL")
    try set(tcp, TCP_KEEPCNT, Int32(clamping: max(1, count)), "TCP_KEEPCNT")
  }

  /// Fails the connection when what we sent stays unacknowledged for so long, at least 1 ms; zero
  /// leaves it to the system. TCP only.
  public func setUserTimeout(_ timeout: Duration) throws(SystemError) {
    let (seconds, attoseconds) = timeout.components
    let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000)
    let rest = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    let milliseconds = overflow ? Int32.max : Int32(clamping: max(0, whole) + max(0, rest))
    try set(Int32(IPPROTO_TCP), TCP_USER_TIMEOUT, milliseconds, "TCP_USER_TIMEOUT")
  }

  /// Bytes that the system holds for us in each direction; it takes twice the number given, within
  /// its own limits.
  public func setBuffers(sendBytes: Int, receiveBytes: Int) throws(SystemError) {
    try set(SOL_SOCKET, SO_SNDBUF, Int32(clamping: sendBytes), "SO_SNDBUF")
    try set(SOL_SOCKET, SO_RCVBUF, Int32(clamping: receiveBytes), "SO_RCVBUF")
  }

  /// Bytes that were written and that the peer's system has not taken yet: while they become fewer
  /// the peer reads, though it may be long before there is room to write. 0 of a closed socket.
  public var unacknowledgedBytes: Int { max(0, Int(clinux_waiting(descriptor))) }

  /// Our own side, with the port that the system chose.
  public func localAddress() throws(SystemError) -> SocketAddress {
    var name = SocketName()
    let result = clinux_own_name(descriptor, &name.storage, &name.size)
    try SystemError.check(result, .getOption, "the local address")
    return try Self.known(name)
  }

  /// The other side, asked from the system; `peer` is what was known from the start.
  public func peerAddress() throws(SystemError) -> SocketAddress {
    var name = SocketName()
    let result = clinux_peer_name(descriptor, &name.storage, &name.size)
    try SystemError.check(result, .getOption, "the peer's address")
    return try Self.known(name)
  }

  /// Who made the other end of a Unix socket, when it was connected.
  public struct PeerCredentials: Sendable, Hashable {
    /// The process, by its number.
    public let process: Int32
    /// The effective user, by number.
    public let user: UInt32
    /// The effective group, by number.
    public let group: UInt32
  }

  /// Asks the system who the peer is. Unix sockets only.
  public func peerCredentials() throws(SystemError) -> PeerCredentials {
    var process: Int32 = 0
    var user: UInt32 = 0
    var group: UInt32 = 0
    let result = clinux_peer_credentials(descriptor, &process, &user, &group)
    try SystemError.check(result, .getOption, "SO_PEERCRED")
    // Other families answer without an error, but with nobody.
    if process == 0 { throw SystemError(.getOption, code: EOPNOTSUPP, subject: "SO_PEERCRED") }
    return PeerCredentials(process: process, user: user, group: group)
  }

  func set(
    _ level: Int32, _ option: Int32, _ value: Int32, _ name: String
  ) throws(SystemError) {
    try SystemError.check(clinux_set(descriptor, level, option, value), .setOption, name)
  }

  private static func known(_ name: SocketName) throws(SystemError) -> SocketAddress {
    if let address = name.address { return address }
    throw SystemError(.getOption, code: EAFNOSUPPORT, subject: "family \(name.family)")
  }

  private static func wholeSeconds(_ duration: Duration) -> Int32 {
    Int32(clamping: max(1, duration.components.seconds))
  }
}
