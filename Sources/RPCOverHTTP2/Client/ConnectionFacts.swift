public import Reactor
public import TLS

/// What is known of a connection once the server speaks HTTP/2.
public struct ConnectionFacts: Sendable, Hashable {
  /// What TLS has agreed on.
  public struct Security: Sendable, Hashable {
    /// The version in use.
    public let version: TLSVersion
    /// OpenSSL's name of the suite in use.
    public let cipherSuite: String
    /// Whether an earlier session goes on.
    public let isResumed: Bool
    /// Who the server is, from its verified certificate.
    public let peer: PeerIdentity?
  }

  /// Where the server is; nil where the system does not say.
  public let address: SocketAddress?
  /// nil for plaintext.
  public let security: Security?

  init(address: SocketAddress?, _ tls: TLSConnection?) {
    self.address = address
    guard let tls, let version = tls.version else {
      security = nil
      return
    }
    security = Security(
      version: version, cipherSuite: tls.cipherSuite ?? "", isResumed: tls.isResumed,
      peer: tls.peerIdentity)
  }
}
