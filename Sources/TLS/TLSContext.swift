internal import COpenSSL

/// A checked configuration, ready for any number of connections on any threads.
///
/// It never changes; new certificates make a new context (`TLSContextSource`), and connections
/// keep the one that they began with.
public final class TLSContext: @unchecked Sendable {
  // Nothing changes after init; SSL_CTX counts its references and guards its ticket keys itself.

  /// What it was made from.
  public let configuration: TLSConfiguration

  let handle: OpenSSLObject
  let byteBIO: OpenSSLObject
  let protocols: ProtocolList
  /// Where a client keeps sessions to go on with; nil when it does not.
  let sessions: SessionStore?

  /// Bytes of a peer's certificate chain; a longer one fails the handshake.
  public static let maximumPeerChainBytes = 65_536
  /// Certificates between the peer's own one and the authority.
  public static let maximumChainDepth = 8
  /// Authorities that a configuration may name.
  public static let maximumTrustedAuthorities = 1024
  /// How long a session can be gone on with; afterwards the peer proves itself anew.
  public static let sessionLifetime = Duration.seconds(3600)

  /// Reads the files, checks everything, and says what is wrong.
  public init(_ configuration: TLSConfiguration) throws(TLSConfigurationError) {
    self.configuration = configuration
    protocols = try ProtocolList(configuration.applicationProtocols)
    byteBIO = try ByteBIO.makeMethod()
    handle = try ContextBuilder(configuration).build()
    let resumes = configuration.role == .client && configuration.resumesSessions
    sessions = resumes ? SessionStore() : nil
    ContextCallbacks.install(on: handle.pointer, configuration, protocols)
  }
}
