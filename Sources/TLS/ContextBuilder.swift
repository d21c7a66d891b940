internal import COpenSSL

/// Makes an `SSL_CTX` from a configuration.
struct ContextBuilder {
  let configuration: TLSConfiguration

  /// Authorities whose names a server sends to its clients, to help them choose a certificate;
  /// more would make every handshake long.
  private static let maximumAdvertisedAuthorities = 16

  /// AEAD with forward secrecy, the cheap one first; RFC 9113 forbids all others for h2.
  private static let suites12 =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
    + "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
    + "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305"
  private static let suites13 =
    "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
  /// No finite-field groups: they cost a server far more than its client.
  private static let groups = "X25519:P-256:P-384:P-521"
  /// 112 bits: RSA from 2,048, no SHA-1 signatures.
  private static let securityLevel: Int32 = 2

  init(_ configuration: TLSConfiguration) throws(TLSConfigurationError) {
    self.configuration = configuration
    try checkRole()
  }

  func build() throws(TLSConfigurationError) -> OpenSSLObject {
    ErrorQueue.clear()
    let method = configuration.role == .server ? TLS_server_method() : TLS_client_method()
    guard let pointer = SSL_CTX_new(method) else { throw library("a new context") }
    let context = OpenSSLObject(pointer, free: SSL_CTX_free)
    try setProtocol(pointer)
    if let identity = configuration.identity { try setIdentity(pointer, identity) }
    try setTrust(pointer)
    try setSessions(pointer)
    return context
  }

  private func checkRole() throws(TLSConfigurationError) {
    let asksForCertificates = configuration.clientCertificates != .notRequested
    if configuration.role == .server && configuration.identity == nil {
      throw TLSConfigurationError(
        .identity, problem: "a server without a certificate", expected: "a chain and its key")
    }
    if configuration.role == .client && asksForCertificates {
      throw TLSConfigurationError(
        .clientCertificates, problem: "a client cannot ask for client certificates",
        expected: "\(ClientCertificateMode.notRequested) on clients")
    }
    if configuration.trust == .nobody && (configuration.role == .client || asksForCertificates) {
      throw TLSConfigurationError(
        .trust, problem: "peers show certificates, and nobody's are believed",
        expected: "the authorities that issue the peers' certificates")
    }
  }

  private func setProtocol(_ context: OpaquePointer) throws(TLSConfigurationError) {
    let minimum = configuration.minimumVersion == .tls13 ? TLS1_3_VERSION : TLS1_2_VERSION
    SSL_CTX_set_security_level(context, Self.securityLevel)
    SSL_CTX_set_options(
      context,
      copenssl_option_no_renegotiation() | copenssl_option_no_compression()
        | copenssl_option_server_preference())
    // An idle connection keeps no record buffers; a buffer given to write may move.
    _ = copenssl_set_mode(
      context, Int(SSL_MODE_RELEASE_BUFFERS) | Int(SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER))
    // One call of the BIO fetches a record and what follows it, instead of header and body.
    _ = copenssl_set_read_ahead(context, 1)
    _ = copenssl_set_maximum_chain_bytes(context, TLSContext.maximumPeerChainBytes)
    SSL_CTX_set_verify_depth(context, Int32(TLSContext.maximumChainDepth))
    guard copenssl_set_minimum_version(context, minimum) == 1,
      SSL_CTX_set_cipher_list(context, Self.suites12) == 1,
      SSL_CTX_set_ciphersuites(context, Self.suites13) == 1,
      copenssl_set_groups(context, Self.groups) == 1
    else { throw library("its versions, suites and groups") }
  }

  private func setIdentity(
    _ context: OpaquePointer, _ identity: TLSIdentity
  ) throws(TLSConfigurationError) {
    let loaded = try identity.load()
    ErrorQueue.clear()
    guard SSL_CTX_use_certificate(context, loaded.certificates[0].pointer) == 1 else {
      throw refused(.certificateChain, identity.certificateChain)
    }
    guard SSL_CTX_use_PrivateKey(context, loaded.key.pointer) == 1 else {
      throw refused(.privateKey, identity.privateKey)
    }
    for issuer in loaded.certificates.dropFirst() {
      guard copenssl_add_chain_certificate(context, issuer.pointer) == 1 else {
        throw refused(.certificateChain, identity.certificateChain)
      }
    }
  }

  private func setTrust(_ context: OpaquePointer) throws(TLSConfigurationError) {
    switch configuration.trust {
    case .nobody: return
    case .system:
      // Not SSL_CTX_set_default_verify_paths: that one reads the environment. Either place may
      // be absent; an empty trust store shows itself at the first handshake.
      ErrorQueue.clear()
      let file = SSL_CTX_load_verify_file(context, X509_get_default_cert_file())
      let folder = SSL_CTX_load_verify_dir(context, X509_get_default_cert_dir())
      let reason = ErrorQueue.text()
      if file != 1 && folder != 1 {
        throw TLSConfigurationError(
          .trust, source: "the system's authorities", problem: "they cannot be read: \(reason)",
          expected: "the package ca-certificates")
      }
    case .authorities(let source):
      try setAuthorities(context, PEMReading(source: source, field: .trust))
    }
  }

  private func setAuthorities(
    _ context: OpaquePointer, _ reading: PEMReading
  ) throws(TLSConfigurationError) {
    let authorities = try reading.certificates(atMost: TLSContext.maximumTrustedAuthorities)
    let first = Certificate(pointer: authorities[0].pointer)
    if authorities.allSatisfy({ Certificate(pointer: $0.pointer).isExpired }) {
      throw reading.failure(
        "every authority in it has expired, the first (\(first.subject)) valid from "
          + first.validity, expected: "an authority that is valid now")
    }
    let isAdvertised = authorities.count <= Self.maximumAdvertisedAuthorities
    for authority in authorities {
      guard X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority.pointer) == 1 else {
        throw refused(.trust, reading.source)
      }
      if configuration.role == .server && isAdvertised {
        SSL_CTX_add_client_CA(context, authority.pointer)
      }
    }
  }

  private func setSessions(_ context: OpaquePointer) throws(TLSConfigurationError) {
    let lifetime = Int(TLSContext.sessionLifetime.components.seconds)
    _ = SSL_CTX_set_timeout(context, lifetime)
    // Never a table inside OpenSSL: a server's tickets carry their session, and a client's are
    // kept in a SessionStore that knows whom they belong to.
    let isClient = configuration.role == .client
    let mode =
      isClient && configuration.resumesSessions
      ? SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL : SSL_SESS_CACHE_OFF
    _ = copenssl_set_session_cache_mode(context, Int(mode))
    if !configuration.resumesSessions { SSL_CTX_set_options(context, copenssl_option_no_ticket()) }
    // One ticket for each full handshake: a client keeps one connection for each address.
    let tickets = configuration.resumesSessions ? 1 : 0
    let name = Array("atrium".utf8)
    guard SSL_CTX_set_num_tickets(context, tickets) == 1,
      SSL_CTX_set_session_id_context(context, name, UInt32(name.count)) == 1
    else { throw library("its tickets") }
  }

  private func refused(
    _ field: TLSConfigurationError.Field, _ source: PEMSource
  ) -> TLSConfigurationError {
    TLSConfigurationError(
      field, source: source.description, problem: "OpenSSL refuses it: " + ErrorQueue.text(),
      expected: "RSA from 2,048 bits, EC on P-256, P-384 or P-521, or Ed25519, signed with SHA-2")
  }

  private func library(_ what: String) -> TLSConfigurationError {
    TLSConfigurationError(
      .library, problem: "OpenSSL refuses \(what): " + ErrorQueue.text(), expected: "OpenSSL 3")
  }
}
