internal import COpenSSL

/// Whom a client expects to meet.
public enum TLSPeerName: Sendable, Hashable {
  /// A host: its DNS name or IP address must be among the certificate's alternative names
  /// (RFC 9525); the common name does not count. A DNS name is also sent as SNI (RFC 6066).
  case host(String)
  /// A service: the certificate's only URI name must be this; `serverName` is sent as SNI.
  case service(SPIFFEID, serverName: String? = nil)
  /// Anybody whose certificate a trusted authority has signed; `serverName` is sent as SNI.
  case anyTrusted(serverName: String? = nil)

  /// Longest DNS name (RFC 1035).
  public static let maximumNameBytes = 253

  /// Under which sessions with this peer are kept: all that was checked, and what was asked for.
  var sessionKey: String {
    switch self {
    case .host(let name): "host \(name)"
    case .service(let id, let name): "service \(id) \(name ?? "")"
    case .anyTrusted(let name): "any \(name ?? "")"
    }
  }

  /// Tells OpenSSL what to send and what to check.
  func apply(to ssl: OpaquePointer) throws(TLSFailure) {
    switch self {
    case .host(let name):
      // A NUL would end the name for OpenSSL, not for the reader of a log.
      let isWhole = !name.utf8.contains(0)
      if isWhole && X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), name) == 1 { return }
      ErrorQueue.clear()
      let name = try Self.checked(name)
      SSL_set_hostflags(
        ssl, UInt32(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT))
      guard SSL_set1_host(ssl, name) == 1 else { throw TLSFailure.library("the name \(name)") }
      try Self.send(name, ssl)
    case .service(_, let name), .anyTrusted(let name):
      if let name { try Self.send(Self.checked(name), ssl) }
    }
  }

  private static func send(_ name: String, _ ssl: OpaquePointer) throws(TLSFailure) {
    guard copenssl_set_server_name(ssl, name) == 1 else {
      throw TLSFailure.library("the server name \(name)")
    }
  }

  /// The name without the dot at its end, if it can be a DNS name.
  private static func checked(_ name: String) throws(TLSFailure) -> String {
    let name = name.hasSuffix(".") ? String(name.dropLast()) : name
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard isPlain, !name.isEmpty, name.utf8.count <= maximumNameBytes else {
      throw TLSFailure(
        .wrongPeer,
        "\(name.prefix(maximumNameBytes).debugDescription) is not a host name; expected an IP "
          + "address or a DNS name in ASCII (xn-- for others) of at most \(maximumNameBytes) bytes")
    }
    return name
  }
}
