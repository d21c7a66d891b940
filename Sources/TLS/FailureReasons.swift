internal import COpenSSL

/// Turns what OpenSSL says, and what its callbacks noted, into a failure that can be read.
struct FailureReasons {
  let errors: [QueuedError]
  let notes: HandshakeNotes?
  let context: TLSContext
  let expected: TLSPeerName?

  private var isServer: Bool { context.configuration.role == .server }
  private var peer: String { isServer ? "client" : "server" }
  private var detail: String { errors.map(\.text).joined(separator: ", ") }

  func failure() -> TLSFailure {
    if let bytes = notes?.firstBytes, let what = FirstBytes.notTLS(bytes) {
      return TLSFailure(
        .notTLS, "the \(peer) sent \(what); expected a TLS handshake", detail: detail)
    }
    guard let first = errors.first else {
      return TLSFailure(.library, "OpenSSL failed without a reason")
    }
    if let notes, let failure = handshakeFailure(notes, first) { return failure }
    if first.library == ERR_LIB_SSL && first.reason >= SSL_AD_REASON_OFFSET {
      let alert = first.reason - Int32(SSL_AD_REASON_OFFSET)
      return TLSFailure(
        .refusedByPeer,
        "the \(peer) ended the connection with alert \(alert), "
          + AlertMeaning.text(alert, weAreServer: isServer), detail: detail)
    }
    return TLSFailure(
      .brokenProtocol, "the \(peer) broke the protocol: \(first.text); expected TLS as in RFC 8446",
      detail: detail)
  }

  private func handshakeFailure(_ notes: HandshakeNotes, _ first: QueuedError) -> TLSFailure? {
    if let fault = notes.fault, has(SSL_R_CERTIFICATE_VERIFY_FAILED) { return refusal(fault) }
    if has(SSL_R_NO_APPLICATION_PROTOCOL) || notes.offeredProtocols == [] {
      let offered = ProtocolList.text(ofWire: notes.offeredProtocols ?? [])
      return noCommonProtocol("offered " + (offered.isEmpty ? "none" : offered))
    }
    if has(SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE) {
      return TLSFailure(
        .missingCertificate,
        "the client showed no certificate; expected one signed by \(trustText)", detail: detail)
    }
    if Self.parameterReasons.contains(where: has) {
      let oldest = context.configuration.minimumVersion.rawValue
      return TLSFailure(
        .noCommonParameters,
        "nothing in common with the \(peer): \(first.text); expected \(oldest) or newer, with an "
          + "AEAD suite and forward secrecy", detail: detail)
    }
    return nil
  }

  /// ALPN without an agreement; `finding` says what the peer did.
  func noCommonProtocol(_ finding: String) -> TLSFailure {
    TLSFailure(
      .noCommonProtocol,
      "the \(peer) \(finding) as application protocol (ALPN); expected \(context.protocols.text)",
      detail: detail)
  }

  private func refusal(_ fault: CertificateFault) -> TLSFailure {
    let reason = String(cString: X509_verify_cert_error_string(Int(fault.code)))
    let isName =
      fault.code == X509_V_ERR_HOSTNAME_MISMATCH || fault.code == X509_V_ERR_IP_ADDRESS_MISMATCH
    if isName, case .host(let name)? = expected {
      return TLSFailure(
        .wrongPeer,
        "the server's certificate (\(fault.subject)) is not for \(name); it is for \(fault.names)",
        detail: detail)
    }
    let place = fault.depth == 0 ? "certificate" : "chain, certificate \(fault.depth + 1),"
    return TLSFailure(
      .untrustedPeer,
      "the \(peer)'s \(place) is refused: \(reason) (\(fault.subject), issued by \(fault.issuer), "
        + "valid from \(fault.validity)); expected one signed by \(trustText) and valid now",
      detail: detail)
  }

  private var trustText: String {
    switch context.configuration.trust {
    case .nobody: "nobody"
    case .system: "an authority of the system"
    case .authorities(let source): "an authority in \(source)"
    }
  }

  private func has(_ reason: Int32) -> Bool {
    errors.contains { $0.isFrom(ERR_LIB_SSL, reason) }
  }

  private static let parameterReasons: [Int32] = [
    SSL_R_NO_SHARED_CIPHER, SSL_R_UNSUPPORTED_PROTOCOL, SSL_R_NO_SUITABLE_KEY_SHARE,
    SSL_R_NO_SUITABLE_GROUPS, SSL_R_NO_SHARED_SIGNATURE_ALGORITHMS,
    SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM, SSL_R_VERSION_TOO_LOW, SSL_R_VERSION_TOO_HIGH,
    SSL_R_WRONG_SSL_VERSION, SSL_R_WRONG_CIPHER_RETURNED, SSL_R_UNKNOWN_PROTOCOL,
    SSL_R_WRONG_SIGNATURE_TYPE, SSL_R_WRONG_CURVE, SSL_R_DH_KEY_TOO_SMALL,
  ]
}

/// What a peer that does not speak TLS seems to speak instead.
enum FirstBytes {
  private static let openings: [(text: String, meaning: String)] = [
    ("PRI * HTTP/2", "plain HTTP/2"), ("GET ", "a plain HTTP request"),
    ("POST ", "a plain HTTP request"), ("PUT ", "a plain HTTP request"),
    ("HEAD ", "a plain HTTP request"), ("OPTIONS ", "a plain HTTP request"),
    ("DELETE ", "a plain HTTP request"), ("PATCH ", "a plain HTTP request"),
    ("CONNECT ", "a request to an HTTP proxy"), ("HTTP/", "a plain HTTP answer"),
    ("SSH-", "an SSH greeting"), ("PROXY ", "a line of the PROXY protocol"),
  ]

  /// nil when it can be TLS: a record's type and the major version 3.
  static func notTLS(_ bytes: [UInt8]) -> String? {
    guard let type = bytes.first else { return nil }
    if (20...23).contains(type) && (bytes.count < 2 || bytes[1] == 3) { return nil }
    for opening in openings where bytes.starts(with: opening.text.utf8) { return opening.meaning }
    // A SETTINGS frame on stream 0 is what a plain HTTP/2 server sends first (RFC 9113, 3.4).
    if bytes.count >= 9, bytes[0] == 0, bytes[3] == 4, bytes[5...8].allSatisfy({ $0 == 0 }) {
      return "plain HTTP/2"
    }
    let digits = bytes.prefix(8).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    return "bytes that begin with " + digits.joined(separator: " ")
  }
}

/// What an alert from the peer means for us (RFC 8446, section 6.2).
enum AlertMeaning {
  static func text(_ alert: Int32, weAreServer: Bool) -> String {
    let meanings: [Int32: String] = [
      20: "a record did not decrypt", 22: "a record was too long",
      40: "handshake failure: nothing in common, or our certificate is missing",
      42: "our certificate is broken", 43: "our kind of certificate is not supported",
      44: "our certificate is revoked", 45: "our certificate has expired",
      46: "our certificate is refused", 47: "a field has a value that cannot be",
      48: "it does not trust the authority that signed our certificate",
      49: "our certificate is good but may not connect", 50: "a message could not be read",
      51: "a signature or a Finished message is wrong",
      70: "none of our versions of TLS is supported",
      71: "our suites are not secure enough for it", 80: "an internal error on its side",
      86: "this looks like a downgrade", 90: "it was cancelled by its user",
      109: "an extension is missing", 110: "an extension that it did not ask for",
      112: "it does not know the server name", 116: "it expects a certificate from us",
      120: "it supports none of our application protocols (ALPN)",
    ]
    let name = weAreServer && alert == 46 ? "our certificate is not believed" : meanings[alert]
    return name ?? "of a kind without a meaning here"
  }
}
