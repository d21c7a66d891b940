internal import COpenSSL

/// The C functions that a context calls; each finds its connection's state through the BIO.
enum ContextCallbacks {
  static func install(
    on context: OpaquePointer, _ configuration: TLSConfiguration, _ protocols: ProtocolList
  ) {
    SSL_CTX_set_verify(context, verifyMode(configuration)) { isGood, store in
      ContextCallbacks.noteFault(isGood, store)
    }
    if !protocols.names.isEmpty {
      switch configuration.role {
      case .server: agreeOnProtocol(context, protocols)
      case .client:
        _ = SSL_CTX_set_alpn_protos(
          context, protocols.bytes.baseAddress, UInt32(protocols.bytes.count))
      }
    }
    SSL_CTX_sess_set_new_cb(context) { ssl, session in
      if let session, let sessions = CallbackState.of(ssl)?.pointee.sessions {
        sessions.store.keep(session, for: sessions.key)
      }
      // OpenSSL keeps its own reference.
      return 0
    }
  }

  private static func verifyMode(_ configuration: TLSConfiguration) -> Int32 {
    if configuration.role == .client { return SSL_VERIFY_PEER }
    switch configuration.clientCertificates {
    case .notRequested: return SSL_VERIFY_NONE
    case .optional: return SSL_VERIFY_PEER
    case .required: return SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT
    }
  }

  /// Refuses clients that offer no name or none of ours, with the alert no_application_protocol.
  ///
  /// The function that selects a name is not called for a client without ALPN, so another one
  /// looks at the ClientHello first.
  private static func agreeOnProtocol(_ context: OpaquePointer, _ protocols: ProtocolList) {
    let list = Unmanaged.passUnretained(protocols).toOpaque()
    SSL_CTX_set_client_hello_cb(
      context,
      { ssl, alert, _ in
        let kind = UInt32(TLSEXT_TYPE_application_layer_protocol_negotiation)
        var bytes: UnsafePointer<UInt8>?
        var count = 0
        if SSL_client_hello_get0_ext(ssl, kind, &bytes, &count) == 1 {
          return SSL_CLIENT_HELLO_SUCCESS
        }
        CallbackState.of(ssl)?.pointee.handshake?.offeredProtocols = []
        alert?.pointee = SSL_AD_NO_APPLICATION_PROTOCOL
        return SSL_CLIENT_HELLO_ERROR
      }, nil)
    SSL_CTX_set_alpn_select_cb(
      context,
      { ssl, selected, length, offered, count, list in
        guard let list, let offered, let selected else { return SSL_TLSEXT_ERR_ALERT_FATAL }
        let ours = Unmanaged<ProtocolList>.fromOpaque(list).takeUnretainedValue().bytes
        var choice: UnsafeMutablePointer<UInt8>?
        let result = SSL_select_next_proto(
          &choice, length, ours.baseAddress, UInt32(ours.count), offered, count)
        if result == OPENSSL_NPN_NEGOTIATED, let choice {
          selected.pointee = UnsafePointer(choice)
          return SSL_TLSEXT_ERR_OK
        }
        CallbackState.of(ssl)?.pointee.handshake?.offeredProtocols =
          Array(UnsafeBufferPointer(start: offered, count: Int(count)))
        return SSL_TLSEXT_ERR_ALERT_FATAL
      }, list)
  }

  /// Notes the first fault of a chain; leaves the verdict as it is.
  private static func noteFault(_ isGood: Int32, _ store: OpaquePointer?) -> Int32 {
    guard isGood != 1 else { return isGood }
    let index = SSL_get_ex_data_X509_STORE_CTX_idx()
    let ssl = X509_STORE_CTX_get_ex_data(store, index).map { OpaquePointer($0) }
    guard let state = CallbackState.of(ssl), state.pointee.handshake?.fault == nil else {
      return isGood
    }
    let certificate = X509_STORE_CTX_get_current_cert(store).map { Certificate(pointer: $0) }
    state.pointee.handshake?.fault = CertificateFault(
      code: X509_STORE_CTX_get_error(store), depth: X509_STORE_CTX_get_error_depth(store),
      subject: certificate?.subject ?? "", issuer: certificate?.issuer ?? "",
      validity: certificate?.validity ?? "", names: certificate?.namesText ?? "")
    return isGood
  }
}
