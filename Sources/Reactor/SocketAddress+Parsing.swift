internal import CLinux
import Glibc

extension SocketAddress {
  /// Reads `127.0.0.1:80`, `[::1]:80`, `[fe80::1%eth0]:80` or `unix:/path`. Names of hosts are for
  /// the `Resolver`; they give nil here, as everything else does.
  public init?(parsing text: String) {
    if text.hasPrefix("unix:") {
      let path = String(text.dropFirst(5))
      guard !path.isEmpty, !path.utf8.contains(0), path.utf8.count <= Self.maximumPathBytes else {
        return nil
      }
      self = .unix(path: path)
      return
    }
    guard let colon = text.lastIndex(of: ":"),
      let port = Self.port(text[text.index(after: colon)...])
    else { return nil }
    let host = text[..<colon]
    if host.hasPrefix("[") && host.hasSuffix("]") {
      guard let address = Self(ipv6: String(host.dropFirst().dropLast()), port: port) else {
        return nil
      }
      self = address
    } else {
      guard let address = Self(ipv4: String(host), port: port) else { return nil }
      self = address
    }
  }

  /// The longest path of a Unix socket.
  public static let maximumPathBytes = 107

  /// An IP address as it stands, without brackets; nil for names of hosts.
  public init?(literal host: String, port: UInt16) {
    guard let address = Self(ipv4: host, port: port) ?? Self(ipv6: host, port: port) else {
      return nil
    }
    self = address
  }

  private init?(ipv4 host: String, port: UInt16) {
    var bytes: UInt32 = 0
    guard !host.utf8.contains(0), inet_pton(AF_INET, host, &bytes) == 1 else { return nil }
    self = .ipv4(UInt32(bigEndian: bytes), port: port)
  }

  private init?(ipv6 host: String, port: UInt16) {
    let parts = host.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
    guard let literal = parts.first, !host.utf8.contains(0) else { return nil }
    var scope: UInt32 = 0
    if parts.count == 2 {
      scope = UInt32(parts[1]) ?? if_nametoindex(String(parts[1]))
      if scope == 0 { return nil }
    }
    var bytes: UInt128 = 0
    guard inet_pton(AF_INET6, String(literal), &bytes) == 1 else { return nil }
    self = .ipv6(UInt128(bigEndian: bytes), port: port, scope: scope)
  }

  /// Digits only: no sign, no blank.
  private static func port(_ text: Substring) -> UInt16? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return UInt16(text)
  }
}
