internal import COpenSSL

/// What OpenSSL's callbacks of one connection read and write.
///
/// It lies in memory of its own, reached from the connection's BIO: a callback is a C function
/// and captures nothing.
struct CallbackState: ~Copyable {
  /// The caller's encrypted bytes, lent for one call.
  var input = UnsafeRawBufferPointer(start: nil, count: 0)
  var output = OutputBuffer()
  /// Only during the handshake.
  var handshake: HandshakeNotes? = HandshakeNotes()
  /// Where a client keeps new sessions, and under which key.
  var sessions: (store: SessionStore, key: String)?

  /// The state of the connection that a callback is called for.
  static func of(_ ssl: OpaquePointer?) -> UnsafeMutablePointer<CallbackState>? {
    ssl.flatMap { SSL_get_rbio($0) }.flatMap { of(bio: $0) }
  }

  static func of(bio: OpaquePointer?) -> UnsafeMutablePointer<CallbackState>? {
    BIO_get_data(bio)?.assumingMemoryBound(to: CallbackState.self)
  }
}

/// What a handshake saw, so that its failure can be told.
struct HandshakeNotes {
  /// The peer's first bytes, at most `maximumFirstBytes`.
  var firstBytes: [UInt8] = []
  /// The names a client sent for ALPN, in the form of the wire; nil before, empty when none came.
  var offeredProtocols: [UInt8]?
  /// The first fault found in the peer's certificates.
  var fault: CertificateFault?

  static let maximumFirstBytes = 16
}

/// Why a peer's certificate was refused.
struct CertificateFault: Hashable {
  /// `X509_V_ERR_…`.
  let code: Int32
  /// 0 is the peer's own certificate, 1 its issuer, and so on.
  let depth: Int32
  let subject: String
  let issuer: String
  let validity: String
  let names: String
}
