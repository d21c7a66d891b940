internal import COpenSSL

extension TLSConnection {
  /// Goes on as far as the input allows.
  func advanceHandshake() -> TLSReadOutcome {
    noteFirstBytes()
    ErrorQueue.clear()
    let result = SSL_do_handshake(ssl)
    if result == 1 { return finishHandshake() }
    return stop(after: result) ?? .needsInput
  }

  /// OpenSSL is content; what it does not check is checked here.
  private func finishHandshake() -> TLSReadOutcome {
    if let failure = protocolFailure() ?? peerFailure() { return fail(failure) }
    phase = .established
    bytes.pointee.handshake = nil
    return .established
  }

  /// A server that knows no ALPN just leaves it out, and OpenSSL lets that pass.
  private func protocolFailure() -> TLSFailure? {
    let names = context.protocols.names
    guard !names.isEmpty else { return nil }
    if let agreed = applicationProtocol, names.contains(agreed) { return nil }
    return reasons().noCommonProtocol("agreed to none")
  }

  private func peerFailure() -> TLSFailure? {
    guard let pointer = SSL_get0_peer_certificate(ssl) else { return nil }
    let certificate = Certificate(pointer: pointer)
    // A session that goes on does not look at the certificate again.
    if isResumed && certificate.isExpired {
      return TLSFailure(
        .untrustedPeer,
        "the peer's certificate (\(certificate.subject)) has expired since the session began: "
          + "valid from \(certificate.validity); expected one that is valid now")
    }
    guard case .service(let expectedID, _)? = expected else { return nil }
    do {
      let id = try PeerIdentity(certificate).spiffeID()
      if id == expectedID { return nil }
      return TLSFailure(.wrongPeer, "the server is \(id); expected \(expectedID)")
    } catch {
      return TLSFailure(.wrongPeer, "the server's identity: \(error); expected \(expectedID)")
    }
  }

  /// The first bytes tell what a peer speaks that does not speak TLS.
  private func noteFirstBytes() {
    guard var notes = bytes.pointee.handshake,
      notes.firstBytes.count < HandshakeNotes.maximumFirstBytes
    else { return }
    let missing = HandshakeNotes.maximumFirstBytes - notes.firstBytes.count
    notes.firstBytes += bytes.pointee.input.prefix(missing)
    bytes.pointee.handshake = notes
  }
}

// MARK: - What was agreed

extension TLSConnection {
  /// The version in use; nil before the handshake is done.
  public var version: TLSVersion? {
    guard isAgreed else { return nil }
    return SSL_version(ssl) == TLS1_3_VERSION ? .tls13 : .tls12
  }

  /// OpenSSL's name of the suite in use; nil before the handshake is done.
  public var cipherSuite: String? {
    guard isAgreed, let cipher = SSL_get_current_cipher(ssl) else { return nil }
    return SSL_CIPHER_get_name(cipher).map { String(cString: $0) }
  }

  /// The protocol agreed on by ALPN; nil without one.
  public var applicationProtocol: String? {
    var name: UnsafePointer<UInt8>?
    var count: UInt32 = 0
    SSL_get0_alpn_selected(ssl, &name, &count)
    guard let name, count > 0 else { return nil }
    return String(decoding: UnsafeBufferPointer(start: name, count: Int(count)), as: UTF8.self)
  }

  /// The host name that the client asked for (SNI); nil without one.
  public var serverName: String? {
    SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name).map { String(cString: $0) }
  }

  /// Whether an earlier session goes on, without a new proof by certificate.
  public var isResumed: Bool { SSL_session_reused(ssl) == 1 }

  /// Who the peer is, from its verified certificate; nil without one, and before the handshake is
  /// done. Read anew at each call: keep it.
  public var peerIdentity: PeerIdentity? {
    guard isAgreed, SSL_get_verify_result(ssl) == Int(X509_V_OK) else { return nil }
    return SSL_get0_peer_certificate(ssl).map { PeerIdentity(Certificate(pointer: $0)) }
  }

  private var isAgreed: Bool { phase == .established || phase == .closedByPeer }
}
