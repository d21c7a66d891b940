/// Where PEM comes from (RFC 7468).
public enum PEMSource: Sendable, Hashable, CustomStringConvertible {
  /// The PEM blocks themselves.
  case text(String)
  /// The path of a file with them; read when a context is made, and again at each reload.
  case file(String)

  /// Names the source; never shows the text, because it may be a key.
  public var description: String {
    switch self {
    case .text: "PEM text"
    case .file(let path): "file \(path)"
    }
  }
}

/// Who this side is: a certificate chain and its key.
public struct TLSIdentity: Sendable, Hashable {
  /// The own certificate first, then each one's issuer; the root may be left out.
  public var certificateChain: PEMSource
  /// The first certificate's key, RSA, EC or Ed25519, not encrypted.
  public var privateKey: PEMSource

  /// Nothing is read before a context is made.
  public init(certificateChain: PEMSource, privateKey: PEMSource) {
    self.certificateChain = certificateChain
    self.privateKey = privateKey
  }
}

/// Whose certificates are believed.
public enum TLSTrust: Sendable, Hashable {
  /// Nobody's; for servers that ask for no client certificate.
  case nobody
  /// The system's authorities, from OpenSSL's built-in places; its environment variables do not
  /// count.
  case system
  /// These authorities and no others.
  case authorities(PEMSource)
}

/// Whether a server asks its clients for a certificate.
public enum ClientCertificateMode: Sendable, Hashable, CaseIterable {
  /// It does not ask.
  case notRequested
  /// A client may go without; one that is sent must be valid.
  case optional
  /// No connection without a valid one.
  case required
}

/// A version of TLS.
public enum TLSVersion: String, Sendable, Hashable, Comparable, CaseIterable {
  /// RFC 5246, here with AEAD suites and forward secrecy only.
  case tls12 = "TLS 1.2"
  /// RFC 8446.
  case tls13 = "TLS 1.3"

  /// The older version is the smaller one.
  public static func < (left: TLSVersion, right: TLSVersion) -> Bool {
    left == .tls12 && right == .tls13
  }
}

/// Everything that one side of TLS can be told; a `TLSContext` checks it.
///
/// What cannot be told is fixed: no renegotiation, no compression, no early data, forward secrecy
/// and AEAD suites only (RFC 9113, section 9.2; RFC 9325).
public struct TLSConfiguration: Sendable, Hashable {
  /// Which side of the handshake.
  public enum Role: String, Sendable, Hashable {
    /// Answers handshakes.
    case server
    /// Begins them.
    case client
  }

  /// Which side this is.
  public let role: Role
  /// Who this side is; a server must have one, a client needs one for mutual TLS.
  public var identity: TLSIdentity?
  /// Whose certificates are believed when the peer shows one.
  public var trust: TLSTrust
  /// Whether clients must show a certificate; servers only.
  public var clientCertificates = ClientCertificateMode.notRequested
  /// Names for ALPN (RFC 7301), the preferred one first; the peer must agree to one of them.
  ///
  /// Empty: ALPN is not used. Each name has 1 to 255 bytes, all together at most
  /// `maximumProtocolListBytes`.
  public var applicationProtocols = ["h2"]
  /// Older versions are refused.
  public var minimumVersion = TLSVersion.tls12
  /// Whether a later connection may go on with an earlier one's secrets (RFC 8446, section 2.2):
  /// servers hand out tickets, clients keep and use them.
  public var resumesSessions = true

  /// Bytes of all names for ALPN together, each with its length byte.
  public static let maximumProtocolListBytes = 1024

  /// A server with this identity, for h2, that asks for no client certificates.
  public static func server(identity: TLSIdentity) -> TLSConfiguration {
    TLSConfiguration(role: .server, identity: identity, trust: .nobody)
  }

  /// A client for h2 that believes these authorities.
  public static func client(trust: TLSTrust = .system) -> TLSConfiguration {
    TLSConfiguration(role: .client, identity: nil, trust: trust)
  }

  private init(role: Role, identity: TLSIdentity?, trust: TLSTrust) {
    self.role = role
    self.identity = identity
    self.trust = trust
  }
}
