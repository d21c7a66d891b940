internal import COpenSSL

/// One connection's TLS: bytes in, bytes out, no socket and no clock.
///
/// The owner reads from its socket, calls `read` until it needs input, then sends `output`. It
/// belongs to one thread at a time. A deadline for the handshake is the owner's: `state` tells
/// when it is over.
public final class TLSConnection {
  /// Encrypted bytes that may wait to be sent. Beyond it the connection fails: it can be reached
  /// only by a peer that asks for answers and does not read them.
  public static let maximumOutputBytes = 262_144
  /// `write` takes no more once so many encrypted bytes wait.
  public static let maximumWrittenBytes = 131_072
  /// Plain bytes of one record (RFC 8446, section 5.1).
  static let recordBytes = 16_384
  /// More than any record of TLS adds: header, nonce, tag, type.
  static let recordOverheadBytes = 64

  enum Phase {
    case handshaking, established, closedByPeer, failed
  }

  /// What the connection began with; a reload does not change it.
  public let context: TLSContext
  /// Whether this side has said that it sends no more.
  public internal(set) var hasSentClose = false

  let ssl: OpaquePointer
  let bytes: UnsafeMutablePointer<CallbackState>
  let expected: TLSPeerName?
  var phase = Phase.handshaking
  var failure: TLSFailure?

  /// The server's side of a connection; it waits for the client's first bytes.
  public init(server context: TLSContext) throws(TLSFailure) {
    (self.context, expected) = (context, nil)
    (ssl, bytes) = try Self.makeSSL(context, .server)
    SSL_set_accept_state(ssl)
  }

  /// The client's side of a connection; its first output waits at once.
  public init(client context: TLSContext, to peer: TLSPeerName) throws(TLSFailure) {
    (self.context, expected) = (context, peer)
    (ssl, bytes) = try Self.makeSSL(context, .client)
    try peer.apply(to: ssl)
    SSL_set_connect_state(ssl)
    if let store = context.sessions {
      let key = peer.sessionKey
      bytes.pointee.sessions = (store, key)
      if let session = store.take(for: key) { SSL_set_session(ssl, session.pointer) }
    }
    if case .failed(let failure) = advanceHandshake() { throw failure }
  }

  deinit {
    SSL_free(ssl)
    bytes.deinitialize(count: 1)
    bytes.deallocate()
  }

  /// Where the connection is.
  public var state: TLSState {
    switch phase {
    case .handshaking: .handshaking
    case .established: .established
    case .closedByPeer: .closedByPeer
    case .failed: .failed(failure ?? TLSFailure(.library, "failed without a reason"))
    }
  }

  private static func makeSSL(
    _ context: TLSContext, _ role: TLSConfiguration.Role
  ) throws(TLSFailure) -> (OpaquePointer, UnsafeMutablePointer<CallbackState>) {
    guard context.configuration.role == role else {
      throw TLSFailure(
        .library,
        "a \(role.rawValue)'s connection with the context of a "
          + "\(context.configuration.role.rawValue); expected a context of its own side")
    }
    ErrorQueue.clear()
    guard let ssl = SSL_new(context.handle.pointer) else { throw .library("a connection") }
    guard let bio = BIO_new(context.byteBIO.pointer) else {
      SSL_free(ssl)
      throw .library("a BIO")
    }
    let bytes = UnsafeMutablePointer<CallbackState>.allocate(capacity: 1)
    bytes.initialize(to: CallbackState())
    BIO_set_data(bio, bytes)
    BIO_set_init(bio, 1)
    // The connection takes over the one reference, for both directions.
    SSL_set_bio(ssl, bio, bio)
    return (ssl, bytes)
  }
}
