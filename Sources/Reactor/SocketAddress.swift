internal import CLinux
import Glibc

/// Where a socket is: an IP address with a port, or the path of a Unix socket.
public enum SocketAddress: Sendable, Hashable {
  /// An IPv4 address, its first number in the highest byte.
  case ipv4(UInt32, port: UInt16)
  /// An IPv6 address; the scope is the number of the interface, 0 for none.
  case ipv6(UInt128, port: UInt16, scope: UInt32 = 0)
  /// A socket in the file system. At most 107 bytes.
  case unix(path: String)

  /// Any IPv4 address of this machine.
  public static func anyIPv4(port: UInt16) -> SocketAddress { .ipv4(0, port: port) }

  /// Any IPv6 address of this machine.
  public static func anyIPv6(port: UInt16) -> SocketAddress { .ipv6(0, port: port) }

  /// 127.0.0.1.
  public static func loopback(port: UInt16) -> SocketAddress { .ipv4(0x7f00_0001, port: port) }

  /// The port; nil of a Unix socket.
  public var port: UInt16? {
    switch self {
    case .ipv4(_, let port), .ipv6(_, let port, _): port
    case .unix: nil
    }
  }

  /// The same address with another port; a Unix socket stays as it is.
  public func with(port: UInt16) -> SocketAddress {
    switch self {
    case .ipv4(let address, _): .ipv4(address, port: port)
    case .ipv6(let address, _, let scope): .ipv6(address, port: port, scope: scope)
    case .unix: self
    }
  }

  /// The IP address without port and brackets; the path of a Unix socket.
  public var host: String {
    switch self {
    case .ipv4(let address, _):
      return (0..<4).map { String(address >> (24 - 8 * $0) & 0xff) }.joined(separator: ".")
    case .ipv6(let address, _, let scope):
      return Self.text(ipv6: address) + (scope == 0 ? "" : "%\(scope)")
    case .unix(let path):
      return path
    }
  }

  private static func text(ipv6 address: UInt128) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
      var bytes = address.bigEndian
      guard let start = buffer.baseAddress,
        inet_ntop(AF_INET6, &bytes, start, socklen_t(buffer.count)) != nil
      else { return "" }
      return String(cString: start)
    }
  }
}

extension SocketAddress: CustomStringConvertible {
  /// `127.0.0.1:80`, `[::1]:80`, `unix:/path`: what `init(parsing:)` reads.
  public var description: String {
    switch self {
    case .ipv4(_, let port): "\(host):\(port)"
    case .ipv6(_, let port, _): "[\(host)]:\(port)"
    case .unix(let path): "unix:\(path)"
    }
  }
}
